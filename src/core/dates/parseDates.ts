import type { IsoDate } from '../types.ts';
import { addChronoDates } from './chrono.ts';
import { cluesIn } from './clues.ts';
import type { Draft } from './draft.ts';
import type { DateRefiner, ParseContext } from './parser.ts';
import { DATE_PARSERS } from './parsers.ts';
import { joinClock } from './refiners/joinClock.ts';
import { joinList } from './refiners/joinList.ts';
import { joinRange } from './refiners/joinRange.ts';
import { joinStep } from './refiners/joinStep.ts';
import { joinWeekday } from './refiners/joinWeekday.ts';
import { joinYear } from './refiners/joinYear.ts';
import { modifier } from './refiners/modifier.ts';
import { names } from './refiners/names.ts';
import { dropOverlaps } from './refiners/overlaps.ts';
import { portion } from './refiners/portion.ts';
import { type Reference, readReference } from './resolve/frame.ts';
import { type Tense, tenseAt } from './resolve/tense.ts';
import { resolveDraft } from './resolve/timex.ts';
import type { Timex } from './types.ts';

export interface ParseDatesOptions {
  /** Part of the text to read; offsets in the answer stay those of the whole text. */
  readonly start?: number;
  readonly end?: number;
  /** Date of the article, null when it is not known; never today's date in its place. */
  readonly reference: IsoDate | null;
  /** How much of the reference is known when it is written out in full. */
  readonly referencePrecision?: Reference['precision'];
  /** Last date of the sentence before, for "three days later" and "that year". */
  readonly previous?: Timex | null;
}

/** Names first, since they take dates away; ranges need their portions; modifiers look at what is left in front. */
const REFINERS: readonly DateRefiner[] = [
  names,
  joinWeekday,
  joinYear,
  joinStep,
  portion,
  joinRange,
  joinList,
  joinClock,
  modifier,
];

const SENTENCE_END = /[\p{L}\d)”"][.!?]\s+(?=["“]?\p{Lu})/u;
const isDraft = (draft: Draft | readonly Draft[]): draft is Draft => !Array.isArray(draft);

/** All drafts of a text, sorted and without overlap, before the reference is applied. */
export function draftDates(text: string, lenient: boolean): readonly Draft[] {
  const clues = cluesIn(text);
  if (clues === 0) return [];
  const context: ParseContext = { text, lenient };
  const found: Draft[] = [];
  for (const parser of DATE_PARSERS) {
    const needs = parser.needs ?? 0;
    if ((parser.clues & clues) === 0 || (needs & clues) !== needs) continue;
    // matchAll would copy the pattern for every sentence.
    const { pattern } = parser;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const draft = parser.extract(match, context);
      if (draft === null) continue;
      if (isDraft(draft)) found.push(draft);
      else found.push(...draft);
    }
  }
  if (found.length === 0) return [];
  return REFINERS.reduce((drafts, refiner) => dropOverlaps(refiner.refine(drafts, context)), dropOverlaps(found));
}

/** What began ("since May") lies behind; a limit in the past ("asked for an answer by 15 March") may still lie ahead. */
function tenseOf(draft: Draft, text: string): Tense {
  if (draft.modifier === 'since') return 'past';
  const tense = tenseAt(text, draft.start, draft.end);
  if (draft.modifier === 'earliest') return 'future';
  return draft.modifier === 'by' && tense === 'past' ? 'plan' : tense;
}

/** Completes drafts from left to right, each with the date before it in view. */
export function resolveDates(
  drafts: readonly Draft[],
  text: string,
  reference: Reference | null,
  previous: Timex | null,
): readonly Timex[] {
  const timexes: Timex[] = [];
  let last = previous;
  const inSentence = (before: Timex | null, draft: Draft): boolean =>
    before !== null && before !== previous && !SENTENCE_END.test(text.slice(before.end - 1, draft.start));
  for (const draft of drafts) {
    const timex = resolveDraft(draft, text, {
      reference,
      previous: last,
      tense: () => tenseOf(draft, text),
      previousInSentence: () => inSentence(last, draft),
    });
    if (timex === null) continue;
    timexes.push(timex);
    const anchors = timex.kind === 'date' || timex.kind === 'range';
    if (anchors && (timex.from !== null || /^XXXX-\d\d-\d\d/.test(timex.value))) last = timex;
  }
  return timexes;
}

/**
 * Time expressions of an article's sentence (or of any text), sorted by start and free of overlap, completed against
 * the article's date by the tense of their clause. Offsets count in `text`, also when only a part of it is read.
 */
export function parseDates(text: string, options: ParseDatesOptions): readonly Timex[] {
  const from = Math.max(0, options.start ?? 0);
  const slice = from === 0 && options.end === undefined ? text : text.slice(from, options.end);
  const drafts = draftDates(slice, false);
  const reference = drafts.length === 0 ? null : readReference(options.reference, options.referencePrecision);
  // chrono costs a hundred times a parser of ours, so that it is asked only when they all fail.
  const timexes =
    drafts.length === 0 ? addChronoDates(slice, []) : resolveDates(drafts, slice, reference, options.previous ?? null);
  return from === 0
    ? timexes
    : timexes.map((timex) => ({ ...timex, start: timex.start + from, end: timex.end + from }));
}
