// Letters that Unicode does not decompose, written plainly by people who type them on a US keyboard.
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['ı', 'i'],
]);

/**
 * Form in which words are compared: NFKC, lower case, accents stripped, curly quotes straightened, possessive `'s`
 * dropped, dots of an acronym dropped (`U.S.` and `US` are both `us`). Never longer than a few times its input.
 */
export function normalizeWord(word: string): string {
  let norm = isAscii(word) ? word.toLowerCase() : foldAccents(word.normalize('NFKC').toLowerCase());
  if (norm.endsWith("'s")) norm = norm.slice(0, -2);
  else if (norm.endsWith("s'")) norm = norm.slice(0, -1);
  return norm.includes('.') && /^(?:\p{L}\.)+\p{L}?\.?$/u.test(norm) ? norm.replaceAll('.', '') : norm;
}

function foldAccents(lower: string): string {
  // Only Latin combining marks go: stripping every mark would turn が into か.
  const stripped = lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  return stripped.replace(/[‘’ʼ＇]/g, "'").replace(/[øłđðþæœßı]/g, (letter) => PLAIN.get(letter) ?? letter);
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 0x7f) return false;
  return true;
}
