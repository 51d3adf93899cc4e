import { timexOverlaps } from '../../dates/compare.ts';
import type { Timex } from '../../dates/types.ts';
import { share } from '../coverage.ts';
import { evidenceAt } from '../evidenceAt.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, Evidence, Extractor, WeightedTerm } from '../types.ts';
import { proven } from './make.ts';
import { sectionsOf } from './sections.ts';
import { leans } from './tellings.ts';

/** A question for a date that no longer holds. */
const ASKED =
  /\b(?:before (?:(?:it|this|that|they|he|she|the \p{L}+) )?(?:(?:was|were|got|has been|had been) )?(?:its|their|an?|moved|put|postponed|pushed|brought|delayed|changed|extended|prolonged|revised)\b|(?:the|its|their) (?:first|original|initial|earlier|previous|old) (?:\p{L}+ )?(?:date|deadline|target|year|day)|(?:first|originally|initially|at first) (?:to|planned|due|promised|scheduled|expected|foreseen|supposed|set)\b|(?:date|deadline|year) did .+ have (?:before|until)\b)/iu;
const FRAME = new Set(
  'target date deadline year day start end first original originally initial initially earlier previous old moved move put postponed pushed brought forward delayed changed extended prolonged revised got given give run planned due promised scheduled expected supposed set'.split(
    ' ',
  ),
);

/** What stands in front of a date that was given up, or behind it. */
const BEFORE =
  /(?:\b(?:put (?:off|back)|postponed|moved|delayed|pushed(?: back)?|brought forward|extended|prolonged|shifted)\b[^.;]{0,40}\bfrom|\binstead of|\brather than|\bnot (?:by|in|on|before)|\bno longer (?:\p{L}+ ){0,2}(?:of|by|in)?|\b(?:until (?:now|then)|up to now|so far|originally|initially|at first|first|once|had been|had aimed for|were? (?:first )?to (?:\p{L}+ ){1,4}?(?:by|in|on)|(?:contract|licen[cs]e|deal|lease|permit)s? (?:had )?(?:ran|run) (?:to|until)|had been (?:set|planned|foreseen|targeted|promised) (?:for|by)|which had been (?:targeted|planned) for|\b(?:was|were) to have (?:been )?(?:\p{L}+ ){1,3}?(?:by|in|on)|\bdue (?:on|in|by))(?:\s+(?:it|the|had|been|was|were|planned|promised|due|said|expected|set|foreseen|for|by|in|on|to|end|\p{L}{1,12})){0,4}?)\s+(?:the\s+)?$/iu;
const BEHIND =
  /^\s*(?:,\s*)?(?:as was (?:first|once|originally) (?:said|planned|promised)|and (?:\p{L}+ ){1,3}(?:late|early)\b|\p{L}* ?(?:was|had been) (?:the )?(?:first|original))/iu;

/** "What was the target date before it was moved?": the date that the text calls given up, first or former. */
export const earlierDates: Extractor = {
  name: 'earlierDates',
  extract(context) {
    const { question } = context;
    // "How many days after the date first planned …?" asks for a span between two dates.
    if (/^(?:and |but |so )?how (?:many|much|long)\b/iu.test(question.text)) return [];
    if (!ASKED.test(question.text) || !/\b(?:date|deadline|when|year|day|target)\b/i.test(question.text)) return [];
    if (context.large || context.names.some((name) => !name.known)) return [];
    const topics = context.terms.filter(({ time, term }) => !time && !FRAME.has(term.norm));
    if (topics.length === 0) return [];
    const told = context.snapshot.articles
      .filter(({ id }) => context.allowed?.has(id) ?? true)
      .flatMap(({ id, sentences }) =>
        sentences.flatMap(({ start, interrogative }) => (interrogative ? [] : (evidenceAt(context, id, start) ?? []))),
      )
      .map((evidence) => ({ evidence, about: aboutness(evidence, topics, context) }))
      .filter(({ about }) => about >= 0.6);
    const former = told
      .flatMap(({ evidence, about }): Former[] => {
        const date = formerDate(evidence, question.times);
        return date && holdsNewDate(evidence, question.times) ? [{ evidence, date, about }] : [];
      })
      .toSorted((a, b) => b.about - a.about);
    const best = former[0] ?? stepBefore(told, context);
    if (!best) return [];
    const { date, evidence, about } = best;
    // Two former dates of the same thing: which one is meant cannot be told.
    const rival = former.some((other) => other.date.value !== date.value && other.about >= 0.95 * about);
    return [
      proven(
        'earlierDates',
        evidence,
        { text: date.text, normalized: date.value, span: { start: date.start, end: date.end }, type: 'date' },
        (rival ? 0.3 : 0.5) + 0.38 * about,
      ),
    ];
  },
};

interface Told {
  readonly evidence: Evidence;
  readonly about: number;
}

interface Former extends Told {
  readonly date: Timex;
}

/** "… before it was moved to April": the text that gives up a date must speak of April, else it tells another step. */
function holdsNewDate({ facts, article, sentence }: Evidence, asked: readonly Timex[]): boolean {
  if (asked.length === 0) return true;
  const section = sectionsOf(article).find(({ first, last }) => first <= sentence && sentence <= last);
  const from = section?.first ?? sentence;
  for (let i = from; i <= (section?.last ?? sentence); i++)
    if (facts.sentence(i).dates.some((date) => asked.some((time) => timexOverlaps(time, date) === 'yes'))) return true;
  return false;
}

/**
 * The date that held before: of the articles older than the new date's, the newest one's plan; where the first date is
 * asked, the oldest one's.
 */
function stepBefore(told: readonly Told[], context: Context): Former | null {
  const { times, text } = context.question;
  const first = /\b(?:first|original\w*|initial\w*)\b/i.test(text);
  if (times.length === 0 && !first) return null;
  const plans = told.flatMap(({ evidence, about }): Former[] => {
    const date = planOf(evidence, context);
    return date && !times.some((time) => timexOverlaps(time, date) === 'yes') ? [{ evidence, about, date }] : [];
  });
  const moved = told
    .filter(({ evidence }) => holdsNewDate(evidence, times))
    .flatMap(({ evidence }) => evidence.article.published ?? [])
    .toSorted()[0];
  const published = ({ evidence }: Former): string => evidence.article.published ?? '';
  const older = plans
    .filter((one) => published(one) !== '' && (first || (moved !== undefined && published(one) < moved)))
    .toSorted((a, b) => (published(a) < published(b) ? -1 : 1) * (first ? 1 : -1));
  const best = older[0];
  // Two dates in one article's plans for the thing: which one is meant cannot be told.
  return best && older.every((one) => published(one) !== published(best) || one.date.value === best.date.value)
    ? best
    : null;
}

/** A day to come that a sentence gives the thing: "Artemis II is now planned for September 2025 and III for …". */
function planOf({ facts, article, sentence }: Evidence, context: Context): Timex | null {
  const { published } = article;
  const text = article.sentences[sentence];
  if (published === null || !text) return null;
  const own = facts.sentence(sentence);
  const name = context.names[0];
  const at = name
    ? own.tokens.findIndex((_, i) => holdsName({ ...own, mentions: [], tokens: own.tokens.slice(0, i + 1) }, name))
    : 0;
  if (at < 0 && !leans({ article }, sentence)) return null;
  const behind = own.tokens[Math.max(at, 0)]?.start ?? 0;
  return (
    own.dates.find(
      (date) =>
        date.kind === 'date' &&
        date.start >= behind &&
        !BEFORE.test(text.text.slice(0, date.start - text.start).slice(-110)) &&
        date.from !== null &&
        date.from > published.padEnd(10, '-99'),
    ) ?? null
  );
}

function formerDate({ facts, article, sentence }: Evidence, asked: readonly Timex[]): Timex | null {
  const own = article.sentences[sentence];
  if (!own) return null;
  return (
    facts.sentence(sentence).dates.find((date) => {
      if (date.kind !== 'date' || asked.some((time) => time.value === date.value)) return false;
      const before = own.text.slice(0, date.start - own.start);
      return BEFORE.test(before.slice(-110)) || BEHIND.test(own.text.slice(date.end - own.start));
    }) ?? null
  );
}

/** How far a sentence with what it leans on is about the thing, 0..1. */
function aboutness({ facts, article, sentence }: Evidence, topics: readonly WeightedTerm[], context: Context): number {
  const section = sectionsOf(article).find(({ first, last }) => first <= sentence && sentence <= last);
  const heading = section?.heading ?? new Set<string>();
  let lead = sentence;
  while (lead > 0 && sentence - lead < 3 && leans({ article }, lead)) lead--;
  if (lead === sentence && section && sentence > section.first) lead--;
  const near = Array.from({ length: sentence - lead + 1 }, (_, i) => facts.sentence(lead + i));
  const named = context.names.every((name) => [...near, facts.title].some((other) => holdsName(other, name)));
  const close = share(topics, [...near.map(({ keys }) => keys), heading]);
  const wide = share(topics, [...near.map(({ keys }) => keys), heading, facts.title.keys]);
  return (named ? 1 : 0.6) * (0.6 * close + 0.4 * wide);
}
