import type { Timex } from '../../dates/types.ts';
import { wordKeys } from '../../facts.ts';
import { modalityAt } from '../../timeline/modality.ts';
import { holdsName } from '../holdsName.ts';
import type { Candidate, Context, Evidence, Extractor, WeightedTerm } from '../types.ts';
import { proven } from './make.ts';

const ASKED =
  /^(?:and |but |so )?(?:when|(?:in|on) (?:which|what) (?:year|month|day|date)|(?:what|which) (?:year|month|day|date))\b.*\b(last|latest|most recent|previous)\b/iu;
const IDLE =
  /^(?:last|latest|recent|most|previous|carry|carried|out|hold|held|have|had|has|make|made|do|done|did|take|took|taken|place|stage|staged|happen|happened|occur|occurred|time|conduct|conducted|when|year|month|day|date)$/;

/**
 * "When did Tarland last hold a census?" from "may hold its first census since 2009" or "has not held a census since 2009":
 * what would be the first since a year, or has not been done since, was done then for the last time.
 */
export const firstSince: Extractor = {
  name: 'firstSince',
  extract(context) {
    const asked = ASKED.exec(context.question.text)?.[1]?.toLowerCase();
    if (asked === undefined || context.question.type !== 'date' || context.names.some((name) => !name.known)) return [];
    const wanted = context.terms.filter(({ name, time, term }) => !name && !time && !IDLE.test(term.norm));
    if (wanted.length === 0) return [];
    const found = context.evidence.flatMap((evidence) => datesIn(evidence, wanted, asked === 'previous', context));
    return new Set(found.map(({ values }) => values[0]?.normalized)).size === 1 ? found.slice(0, 1) : [];
  },
};

function datesIn(
  evidence: Evidence,
  wanted: readonly WeightedTerm[],
  previous: boolean,
  context: Context,
): Candidate[] {
  const here = evidence.facts.sentence(evidence.sentence);
  if (context.names.some((name) => !holdsName(here, name))) return [];
  return here.dates.flatMap((date, i): Candidate[] => {
    if (date.modifier !== 'since' || date.from === null) return [];
    const from = here.dates[i - 1]?.end ?? 0;
    const part = here.tokens.filter((token) => token.start >= from && token.end <= date.start).slice(-12);
    const first = part.findLastIndex((token) => token.norm === 'first');
    const told = first < 0 ? part : part.slice(first + 1);
    const held = wanted.map((term) =>
      told.find((token) => wordKeys(token.norm, token.stem).some((key) => (term.keys.get(key) ?? 0) >= 0.7)),
    );
    const noun = held.at(-1);
    if (!noun || held.includes(undefined)) return [];
    const modality = modalityOf(evidence, noun.start);
    // "conducted its first test since 2017" was the last one itself.
    const holds = first < 0 ? modality === 'denied' : modality === 'planned' || previous;
    return holds ? [made(evidence, date)] : [];
  });
}

function modalityOf({ article, sentence }: Evidence, at: number): string {
  const own = article.sentences[sentence];
  return own ? modalityAt(own.text, { start: at - own.start, end: at - own.start + 1 }) : 'happened';
}

const made = (evidence: Evidence, date: Timex): Candidate =>
  proven(
    'firstSince',
    evidence,
    {
      text: date.text,
      normalized: date.value,
      span: { start: date.start, end: date.end },
      type: 'date',
      modality: 'happened',
    },
    0.85,
  );
