import { addMention, type Draft, isNameWord } from './draft.ts';
import { FUNCTION } from './nameRun.ts';
import { matchPhrase } from './phraseIndex.ts';
import type { Word } from './scanWords.ts';
import { CALENDAR, COMMON, SHIP_WORDS, STORM_WORDS } from './wordLists.ts';

const ROMAN = /^(?:I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV)$/;

/** Products, spacecraft and works: names with a designator (Luna-25, Falcon 9, Artemis II, Saturn V). */
export function findDesignated(draft: Draft): void {
  const { words, taken } = draft;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || taken[i] === 1 || !isNameWord(word) || CALENDAR.has(word.key)) continue;
    if (STORM_WORDS.has(word.key) && isNameWord(words[i + 1])) {
      addMention(draft, 'product', i, i + 2);
      continue;
    }
    if (SHIP_WORDS.has(word.key) && word.kind === 'acronym' && isNameWord(words[i + 1])) {
      addMention(draft, 'product', i, i + 2);
      continue;
    }
    // "A350", "the Airbus A350", "F16": letters and digits in one word, with its maker.
    if (
      words[i - 1]?.kind !== 'number' &&
      /^\p{Lu}{1,3}\d{1,4}\p{L}{0,3}$/u.test(word.text) &&
      matchPhrase(words, i) === null &&
      word.text.length > 2
    ) {
      addMention(draft, 'product', i, i + 1);
      continue;
    }
    const maker = matchPhrase(words, i);
    if (
      maker?.phrase.entry.kind === 'organization' &&
      /^\p{Lu}{1,3}\d{1,4}\p{L}{0,3}$/u.test(words[maker.end]?.text ?? '')
    ) {
      addMention(draft, 'product', i, maker.end + 1);
      i = maker.end;
      continue;
    }
    const known = maker;
    const to = designatorEnd(words, i, taken);
    // "Rossiya 24" is a broadcaster, "SpaceX Falcon 9" a company and its rocket, "Japan-US" no craft.
    if (
      known !== null &&
      (known.end >= to ||
        notMark(words, known.end) ||
        (known.phrase.entry.kind === 'place' && !ROMAN.test(words[known.end]?.text ?? '')))
    ) {
      if (known.end > i + 1) i = known.end - 1;
      continue;
    }
    if (to === i || (i === 0 && FUNCTION.has(word.key))) continue;
    addMention(draft, 'product', i, to);
    i = to - 1;
  }
}

const MODEL = /^(?:Pro|Plus|Max|Ultra|Mini|Lite|SE|GT|XL)$/;

const NO_DESIGNATION =
  /^(?:no|section|article|chapter|page|part|table|figure|act|room|level|phase|class|route|line|gate|pier|platform|channel|group|title|top|day|week|year|grade|covid|world|under|highway|rule|order|form|flight|unit|bill|step|tier|round|stage|game|episode|season|volume|item|type|model)$/;

function designatorEnd(words: readonly Word[], from: number, taken: Uint8Array): number {
  const word = words[from];
  if (word === undefined) return from;
  let at = from + 1;
  // "Soyuz-2.1b", "Chang'e-6", "H-IIA", "Hakuto-R"
  if (words[at]?.text === '-' && words[at]?.glued === true && words[at + 1]?.glued === true) {
    const part = words[at + 1];
    if (
      part !== undefined &&
      (part.kind === 'number' || ROMAN.test(part.text) || /^\p{Lu}{1,4}\d*$/u.test(part.text)) &&
      !NO_DESIGNATION.test(word.key)
    ) {
      at += 2;
      while (words[at]?.glued === true && /^(?:[a-z]|\p{Lu}{1,2}|\d+)$/u.test(words[at]?.text ?? '') && taken[at] !== 1)
        at++;
      return at;
    }
  }
  let name = from + 1;
  while (
    name < from + 3 &&
    isNameWord(words[name]) &&
    taken[name] !== 1 &&
    !ROMAN.test(words[name]?.text ?? '') &&
    !CALENDAR.has(words[name]?.key ?? '')
  )
    name++;
  const mark = words[name];
  if (mark === undefined || mark.glued || taken[name] === 1 || NO_DESIGNATION.test(words[name - 1]?.key ?? ''))
    return from;
  if (ROMAN.test(mark.text) && name <= from + 2 && isMark(words, name)) return name + 1;
  if (
    /^[A-Z]$/.test(mark.text) &&
    name === from + 1 &&
    mark.text !== 'I' &&
    !COMMON.has(word.key) &&
    isMark(words, name)
  )
    return name + 1;
  if (
    mark.kind === 'number' &&
    /^\d{1,3}$/.test(mark.text) &&
    (!COMMON.has(words[name - 1]?.key ?? '') || MODEL.test(words[name + 1]?.text ?? ''))
  ) {
    const after = words[name + 1];
    if (after?.glued === true && /^[:%-]$/.test(after.text)) return from;
    // "the State 12 billion", "In Ostend 12 roofs were damaged": a sum and a count, no names.
    if (/^(?:million|billion|trillion|thousand|per|percent)$/.test(after?.key ?? '')) return from;
    if (
      after?.kind === 'lower' &&
      /[^s]s$/.test(after.key) &&
      /^(?:In|Near|Around|Across)$/.test(words[from - 1]?.text ?? '')
    )
      return from;
    let end = name + 1;
    if (MODEL.test(after?.text ?? '')) end++;
    return end;
  }
  return from;
}

// "Artemis I" but not "Detroit I think" or the start of the next clause.
function isMark(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (words[at]?.text !== 'I' && words[at]?.text !== 'A') return true;
  return (
    next === undefined ||
    next.kind === 'punctuation' ||
    next.kind === 'possessive' ||
    /^(?:mission|was|is|will|flight|test|launch|in|on|and|to|rocket|capsule)$/.test(next.key)
  );
}

const notMark = (words: readonly Word[], at: number): boolean =>
  words[at]?.kind !== 'number' && !ROMAN.test(words[at]?.text ?? '');
