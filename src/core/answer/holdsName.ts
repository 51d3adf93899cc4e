import { placeContains } from '../entities/places.ts';
import type { SentenceFacts } from '../facts.ts';
import { remember } from '../text/remember.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stopWords.ts';
import type { Token } from '../text/types.ts';
import type { NameConstraint } from './types.ts';

/** Whether a sentence holds a name in one of its forms, or a place that lies in it (Detroit for Michigan). */
export function holdsName(sentence: SentenceFacts, name: NameConstraint): boolean {
  const { tokens } = sentence;
  if (name.forms.some((form) => holdsForm(tokens, form, (at) => form.length === 1 && isNamesake(sentence, at, name))))
    return true;
  if (name.standIns?.some((form) => holdsForm(tokens, form, () => false))) return true;
  if (
    name.place !== null &&
    sentence.mentions.some(
      (mention) => mention.lexicon !== undefined && placeContains(name.place ?? '', mention.lexicon),
    )
  )
    return true;
  return /^\p{Lu}{2,5}$/u.test(name.text) && holdsInitials(tokens, name.text.toLowerCase());
}

/**
 * "Karin Voss" is no "Otto Voss", though Voss alone may be him: the word stands behind another first name. Initials and
 * short forms begin alike ("Joe" for "Joseph").
 */
function isNamesake({ tokens, mentions }: SentenceFacts, at: number, name: NameConstraint): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || !/ /u.test(name.text.trim())) return false;
  const mention = mentions.find((other) => other.start <= before.start && other.end >= token.end);
  if (mention?.kind !== 'person' && mention?.kind !== 'product') return false;
  if (name.forms.some((form) => form.some((word) => sameWord(before, word)))) return false;
  const first = name.forms.find((form) => form.length > 1)?.[0] ?? name.text.toLowerCase();
  return first.charAt(0) !== before.norm.charAt(0) && !isStopWord(before.norm) && before.norm.length > 2;
}

/** "AI" stands as "artificial intelligence": neighbouring words of at least four letters with these initials. */
export function holdsInitials(tokens: readonly Token[], initials: string): boolean {
  for (let i = 0; i + initials.length <= tokens.length; i++) {
    const run = tokens.slice(i, i + initials.length);
    if (
      run.every(
        (token, j) => token.norm.length >= 4 && token.norm.startsWith(initials.charAt(j)) && !isStopWord(token.norm),
      )
    )
      return true;
  }
  return false;
}

/** The words of a form in order, with at most one token between two of them. */
function holdsForm(tokens: readonly Token[], form: readonly string[], isOther: (at: number) => boolean): boolean {
  const first = form[0];
  if (first === undefined) return false;
  for (let i = 0; i < tokens.length; i++) {
    if (!sameWord(tokens[i], first)) continue;
    let at = i;
    let held = true;
    for (let j = 1; j < form.length && held; j++) {
      const word = form[j];
      const next = sameWord(tokens[at + 1], word) ? at + 1 : sameWord(tokens[at + 2], word) ? at + 2 : -1;
      // A designator never stands apart: "Chandrayaan-2 and 3 others" is not Chandrayaan-3.
      if (next < 0 || (next === at + 2 && /^\d/.test(word ?? ''))) held = false;
      at = next;
    }
    if (held && !isOther(i)) return true;
  }
  return false;
}

const stemOf = remember(stem);

/** Equal, or equal but for an ending in longer words: "Clean Quays" is Clean Quay. */
function sameWord(token: Token | undefined, word: string | undefined): boolean {
  if (!token || word === undefined) return false;
  return token.norm === word || (word.length >= 4 && token.stem === stemOf(word));
}
