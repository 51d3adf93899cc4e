import { draftOf, type Lean } from '../draft.ts';
import { Clue, type DateParser, textAfter, textBefore } from '../parser.ts';
import { MONTH, monthOf, SP, YEAR } from '../vocabulary.ts';

/** June 2021, May of 2022, Sept. 2023. */
export const monthYear: DateParser = {
  name: 'monthYear',
  clues: Clue.month,
  needs: Clue.digit,
  pattern: new RegExp(`(?<![\\w-])(${MONTH})(?:,?${SP}(?:of${SP})?)(${YEAR})(?!\\d|[.,]\\d|%|-[a-z])`, 'gi'),
  extract: (match, { lenient }) => {
    const month = monthOf(match[1] ?? '');
    if (month === undefined || (!lenient && /^(?:may|march)$/.test(match[1] ?? ''))) return null;
    return draftOf(match.index, match.index + match[0].length, { type: 'calendar', year: Number(match[2]), month });
  },
};

/** July-September, Jan–Mar 2024, October/November. */
export const monthSpan: DateParser = {
  name: 'monthSpan',
  clues: Clue.month,
  pattern: new RegExp(
    `(?<![\\w-]|\\d\\s)(${MONTH})\\s?[-–/]\\s?(${MONTH})(?:,?${SP}(?:of${SP})?(${YEAR})(?!\\d|[.,]\\d))?(?![-\\w])(?!${SP}\\d{1,2}\\b)`,
    'gi',
  ),
  extract: (match) => {
    const from = monthOf(match[1] ?? '');
    const to = monthOf(match[2] ?? '');
    if (from === undefined || to === undefined || !/^[A-Z]/.test(match[0])) return null;
    const year = match[3] === undefined ? undefined : Number(match[3]);
    const first = year !== undefined && from > to ? year - 1 : year;
    return draftOf(match.index, match.index + match[0].length, {
      type: 'range',
      from: { type: 'calendar', month: from, year: first },
      to: { type: 'calendar', month: to, year },
      fromPortion: null,
      toPortion: null,
    });
  },
};

/** Names of people and verbs as well as months: only behind a word that asks for a time. */
const DOUBTFUL = /^(?:april|may|june|august|march|jan|mar|dec|sep|sept|jul|jun|apr|feb|aug|oct|nov)\b/i;
const TIME_WORD =
  /(?:(?:January|February|March|April|May|June|July|August|September|October|November),|\b(?:mid-|early-|late-|end-|in|since|by|until|till|before|after|during|from|to|between|through|throughout|around|early|mid|late|of|and|for|or|last|next|this|every|each|back|ending|ended|than|as)|[-–—(]|'s|’s)\s?$/i;
const DETERMINER = /\b(?:the|a|an|its|their|his|her|our|that|one|previous|coming)\s$/i;

/** A month alone: "in January", "the May elections", "last April". */
export const monthAlone: DateParser = {
  name: 'monthAlone',
  clues: Clue.month,
  pattern: new RegExp(
    `(?:(?<![\\w-]|\\d\\s)|(?<=\\b(?:early|mid|late|end)-))(?:\\b(last|next|this|past|coming)${SP})?(${MONTH})(?![-\\w@]|['’]t)`,
    'gi',
  ),
  extract: (match, { text, lenient }) => {
    const raw = match[2] ?? '';
    const month = monthOf(raw);
    if (month === undefined) return null;
    const start = match.index;
    const leanWord = match[1]?.toLowerCase();
    const wordStart = start + match[0].length - raw.length;
    const before = textBefore(text, wordStart);
    const after = textAfter(text, start + match[0].length);
    if (!lenient && !/^[A-Z]/.test(raw)) return null;
    if (!isMonthHere(raw, before, after, lenient)) return null;
    const end = start + match[0].length;
    const lean: Lean | undefined =
      leanWord === 'last' || leanWord === 'past'
        ? 'last'
        : leanWord === 'next' || leanWord === 'coming'
          ? 'next'
          : leanWord === 'this'
            ? 'this'
            : undefined;
    return draftOf(start, end, { type: 'calendar', month, lean });
  },
};

function isMonthHere(raw: string, before: string, after: string, lenient: boolean): boolean {
  // "December Smith", "Theresa May", "a March on Washington", "May he rest", "Long March".
  if (/^\s(?:Day|Fourth)\b/.test(after)) return false;
  if (!DOUBTFUL.test(raw)) return !/\b[A-Z][a-z]+\s$/.test(before) || TIME_WORD.test(before) || DETERMINER.test(before);
  if (TIME_WORD.test(before)) {
    // "in May's office", "to May said", "for June Carter": a name follows or a verb of saying.
    if (/^\s(?:said|says|told|tells)\b/.test(after)) return false;
    if (
      /^(?:april|may|june|august)$/i.test(raw) &&
      !lenient &&
      /^\s[A-Z][a-z]+/.test(after) &&
      /\b(?:of|and|for|to|by|than|from)\s$/i.test(before)
    )
      return false;
    if (
      /^may$/i.test(raw) &&
      lenient &&
      !/^[A-Z]/.test(raw) &&
      !/\b(?:in|since|by|until|till|before|after|during|last|next|this)\s$/i.test(before)
    )
      return false;
    return true;
  }
  if (DETERMINER.test(before))
    return /^(?:['’]s|\s[a-z])/.test(after) && !/^\s(?:on|for|of|to|from|in|through)\b/.test(after);
  // "June saw record heat": the month opens a sentence and a plain verb follows.
  return (
    /^(?:April|June|August)\b/.test(raw) && /(?:^|[.!?]\s)$/.test(before) && /^\s(?:was|is|saw|brought)\b/.test(after)
  );
}
