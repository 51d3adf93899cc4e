import { dayDifference } from '../../dates/calendar.ts';
import type { Timex } from '../../dates/types.ts';
import { modalityAt } from '../../timeline/modality.ts';
import type { Modality } from '../../types.ts';
import { sameDayOfYear, share } from '../coverage.ts';
import { evidenceAt } from '../evidenceAt.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';
import { citing, sameTelling, tellTogether } from './tellings.ts';

const MOST = 4;

/** A sentence that tells of the asked time. */
interface Told {
  readonly evidence: Evidence;
  readonly date: Timex;
  readonly modality: Modality;
  readonly rank: number;
  readonly about: number;
  /** The text leaves the year open. */
  readonly year: 'known' | 'open';
}

/**
 * "What happened on 26 May 2023?", "What is planned for 2028?": every sentence of a small corpus whose own date is
 * that day or lies in that period, copies told once, what happened before what was planned.
 */
export const days: Extractor = {
  name: 'days',
  extract(context) {
    const { form, times } = context.question;
    if ((form !== 'happened' && form !== 'planned') || times.length === 0 || context.large) return [];
    const told = tellings(context).toSorted((a, b) => b.rank - a.rank);
    const best = told[0];
    if (!best) return [];
    const kept: Told[] = [];
    for (const one of told) {
      if (kept.length >= MOST || one.rank < best.rank - 0.6) break;
      if (!kept.some((other) => sameTelling(other.evidence, one.evidence))) kept.push(one);
    }
    const ordered = kept.toSorted((a, b) => sortKey(a).localeCompare(sortKey(b)));
    const first = ordered[0] ?? best;
    const { text, cited } = tellTogether(ordered.map(({ evidence }) => evidence));
    return [
      proven('days', first.evidence, { text, type: 'event', modality: best.modality }, 0.5 + 0.38 * best.about, {
        ...citing(cited),
        caveats: kept.some(({ year }) => year === 'open') ? ['The article states no year beside this date.'] : [],
        values: ordered.map(({ evidence, date }) => ({
          text: evidence.article.sentences[evidence.sentence]?.text ?? '',
          normalized: date.value,
        })),
      }),
    ];
  },
};

function tellings(context: Context): Told[] {
  const { question, snapshot, allowed } = context;
  const found: Told[] = [];
  for (const article of snapshot.articles) {
    if (allowed !== null && !allowed.has(article.id)) continue;
    const facts = snapshot.facts(article.id);
    article.sentences.forEach((sentence, i) => {
      if (sentence.interrogative) return;
      for (const date of facts.sentence(i).dates) {
        const fits = question.times.map((time) => fitOf(date, time, context, article.published));
        if (fits.includes(null)) continue;
        const told = judge(context, article.id, date, fits.includes('open') ? 'open' : 'known');
        if (told) found.push(told);
        if (told) return;
      }
    });
  }
  // A day whose year the text leaves open counts only where no sentence tells it with its year.
  const sure = found.filter(({ year }) => year === 'known');
  return sure.length > 0 ? sure : found;
}

function judge(context: Context, article: string, date: Timex, year: Told['year']): Told | null {
  const { form } = context.question;
  const evidence = evidenceAt(context, article, date.start);
  const about = evidence ? aboutness(evidence, context) : 0;
  const sentence = evidence?.article.sentences[evidence.sentence];
  if (!evidence || !sentence || about < 0.5) return null;
  const from = context.question.times[0]?.from ?? date.from;
  const modality = modalityOfDate(evidence, date, year === 'open' ? from : date.from);
  if (form === 'planned' && modality !== 'planned') return null;
  const done = modality === 'happened' || modality === 'reported';
  const rank =
    about -
    (form === 'happened' && !done ? 0.5 : 0) -
    (isAside(sentence.text, date.start - sentence.start) ? 0.3 : 0) +
    weightOf(evidence);
  return { evidence, date, modality, about, year, rank };
}

/** News stands at the head of its article and speaks of what the title names. */
function weightOf({ facts, sentence }: Evidence): number {
  const title = [...facts.title.keys];
  const held = title.filter((key) => facts.sentence(sentence).keys.has(key)).length;
  return (sentence < 3 ? 0.1 : 0) + (title.length === 0 ? 0 : (0.2 * held) / title.length);
}

/** 0..1: how far the sentence, the one before it and the title are about what the question names besides its time. */
function aboutness(evidence: Evidence, context: Context): number {
  const topics = context.terms.filter((term) => !term.time);
  if (topics.length === 0) return 1;
  const { facts, sentence } = evidence;
  const near = [facts.sentence(sentence), ...(sentence > 0 ? [facts.sentence(sentence - 1)] : []), facts.title];
  if (context.names.some((name) => !near.some((other) => holdsName(other, name)))) return 0;
  return share(
    topics,
    near.map((other) => other.keys),
  );
}

/**
 * Whether a date of a text lies in the asked time; limits ("by the end of 2025") count by the time that they name.
 * `open` when only day and month agree: the text states no year and the article's date allows the asked one.
 */
function fitOf(date: Timex, asked: Timex, context: Context, published: string | null): 'known' | 'open' | null {
  if (date.kind !== 'date' && date.kind !== 'range') return null;
  if (asked.from === null || asked.to === null)
    return sameDay(date.value, asked.value) || sameDayOfYear(asked, date) ? 'known' : null;
  if (date.from !== null && date.to !== null && lies(date.from, date.to, asked.from, asked.to)) return 'known';
  if (date.known.year === 'stated' || !sameDay(date.value, asked.value)) return null;
  const years = published === null ? yearsOf(context) : [Number(published.slice(0, 4))];
  const year = Number(asked.value.slice(0, 4));
  return year >= Math.min(...years) - 1 && year <= Math.max(...years) + 1 ? 'open' : null;
}

function sameDay(a: string, b: string): boolean {
  return a.length >= 10 && /^(?:\d{4}|XXXX)-\d\d-\d\d/.test(a) && a.slice(4, 10) === b.slice(4, 10);
}

function yearsOf(context: Context): number[] {
  return context.snapshot.articles.flatMap(({ published }) =>
    published === null ? [] : [Number(published.slice(0, 4))],
  );
}

function lies(from: string, to: string, first: string, last: string): boolean {
  if (first <= from && to <= last) return true;
  if (to < first || last < from) return false;
  // "late 2025" and "the end of 2025": nearly the same stretch.
  const shared = dayDifference(from > first ? from : first, to < last ? to : last) + 1;
  return shared / (dayDifference(from, to) + 1) >= 0.6 && shared / (dayDifference(first, last) + 1) >= 0.3;
}

/** A day after the article's own is still to come, whatever the tense; else what governs the verb next to the date. */
function modalityOfDate({ article, sentence }: Evidence, date: Timex, from: string | null): Modality {
  const own = article.sentences[sentence];
  if (!own) return 'happened';
  const near = modalityAt(own.text, { start: date.start - own.start, end: date.end - own.start });
  const modality = near === 'happened' || near === 'reported' ? modalityAt(own.text, null) : near;
  const ahead = article.published !== null && from !== null && from > article.published.padEnd(10, '-99');
  return ahead && modality !== 'cancelled' ? 'planned' : modality;
}

/** "since the vote of 3 May 2021", "(born 3 May 1961)": the date belongs to a noun, the sentence tells something else. */
function isAside(text: string, at: number): boolean {
  return /(?:\b(?:since|until|from|of|dated|born)\s+|\()$/i.test(text.slice(Math.max(0, at - 12), at));
}

function sortKey({ date, evidence }: Told): string {
  return `${date.from ?? date.value} ${evidence.article.id} ${String(evidence.sentence).padStart(5, '0')}`;
}
