/**
 * Spelling rules of English and of names written in Latin letters, first match wins, after Philips' metaphone idea:
 * letters that sound alike share a letter of the key, vowels count only at the start. Written for comparing names, so
 * it is coarser than a pronunciation: voiced and voiceless stay apart (`B` is not `P`), `c` follows its vowel.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn|wr|mn)/, 'n'],
  [/^(?:tch|tsch|tj)/, 'X'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/^wh/, 'w'],
  [/^(?:gh|kh|q)/, 'k'],
];

const INNER: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch(?=[aeiouy])|tio|tia|cia|sh|ch(?=[aeiouy]|$)/y, 'X'],
  [/ph|v|ff|w(?=sk)/y, 'F'],
  [/th/y, '0'],
  [/dg(?=[eiy])|j/y, 'J'],
  [/ck|kh|gh(?=[aou])|qu|c(?![eiy])|ch|k|q/y, 'K'],
  [/gh/y, ''],
  [/c|sc(?=[eiy])|s|z/y, 'S'],
  [/g(?=[eiy])/y, 'J'],
  [/g/y, 'K'],
  [/x/y, 'KS'],
  [/d/y, 'T'],
  [/[bfhlmnprtw]/y, '='],
];

/** Letters that say how a name sounds: `SRFTS`-like, `A` for a first vowel. Empty for a word without letters a-z. */
export function soundKey(norm: string): string {
  const letters = norm.replace(/[^a-z]/g, '');
  let word = letters;
  for (const [pattern, sound] of RULES) {
    if (!pattern.test(word)) continue;
    word = word.replace(pattern, sound);
    break;
  }
  let key = '';
  let at = 0;
  while (at < word.length) {
    const letter = word.charAt(at);
    if (letter === 'X') {
      key += 'X';
      at++;
      continue;
    }
    const [sound, length] = soundAt(word, at);
    // Doubled sounds are one; an h between vowels or after a consonant is not heard.
    if (sound !== 'H' || at === 0) key += key.endsWith(sound) ? '' : sound;
    at += length;
  }
  return key;
}

function soundAt(word: string, at: number): readonly [string, number] {
  for (const [pattern, sound] of INNER) {
    pattern.lastIndex = at;
    const match = pattern.exec(word);
    if (match !== null) return [sound === '=' ? match[0].toUpperCase() : sound, match[0].length];
  }
  return [at === 0 && /[aeiouy]/.test(word.charAt(at)) ? 'A' : '', 1];
}
