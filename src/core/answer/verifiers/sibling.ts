import type { Context, NameConstraint, Verifier } from '../types.ts';

const NUMBERED = /^(\p{L}[\p{L}'’]{2,}(?: \p{L}+)?)[ -](\d{1,3}|[ivx]{1,4})$/iu;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*$/iu;

/**
 * "The capsule splashed down. It ended Corvid I. Corvid II will carry people": what is told of one of a numbered series
 * is not told of the other.
 */
export const siblingVerifier: Verifier = {
  name: 'sibling',
  ofProven: true,
  verify(candidate, context) {
    const { article } = candidate.evidence;
    for (const name of context.names) {
      const series = seriesOf(name, context);
      if (!series) continue;
      const told = toldNumbers(
        article.sentences.map(({ text }) => text),
        candidate.sentences,
        article.title ?? '',
        series.find,
      );
      if (told.length > 0 && !told.includes(series.number))
        return { reason: 'unsupported', why: `it is told of number ${told[0]}, not of ${name.text}` };
    }
    return null;
  },
};

function seriesOf(name: NameConstraint, context: Context): { number: string; find: RegExp } | null {
  const [, base, number] = NUMBERED.exec(name.text) ?? [];
  if (base === undefined || number === undefined || MONTH.test(base) || context.large) return null;
  const pattern = base.replace(/['’]/g, "['’]").replace(/ /g, '[ -]');
  return {
    number: number.toLowerCase(),
    find: new RegExp(`(?<![\\p{L}\\p{N}])${pattern}[ -]?(\\d{1,3}|[IVX]{1,4})(?![\\p{L}\\p{N}]|[.,]\\d)`, 'giu'),
  };
}

/**
 * The numbers of the series that a sentence is of: those in what is quoted, else in the title, else what the article
 * named first and last before it ("Corvid II carries more than Corvid I did" changes no topic), else named next.
 */
function toldNumbers(
  texts: readonly string[],
  quoted: readonly [number, number],
  title: string,
  find: RegExp,
): string[] {
  const within = (from: number, to: number): string[] => texts.slice(from, to).flatMap((text) => numbersIn(text, find));
  const here = within(quoted[0], quoted[1] + 1);
  if (here.length > 0) return here;
  const titled = numbersIn(title, find);
  if (titled.length > 0) return [...titled, ...within(Math.max(0, quoted[0] - 1), quoted[0])];
  const beside = within(Math.max(0, quoted[0] - 1), quoted[0]);
  const next = texts[quoted[1] + 1] ?? '';
  // "Kestrel Works got 3 billion. The firm's ferry is meant for Corvid V."
  if (beside.length === 0 && /^(?:It|Its|Their|They|The|This|That|He|She|His|Her) /u.test(next)) {
    const after = numbersIn(next, find);
    if (after.length > 0) return after;
  }
  const before = within(0, quoted[0]);
  if (before.length > 0) return [...before.slice(0, 1), ...before.slice(-1)];
  return within(quoted[1] + 1, texts.length).slice(0, 1);
}

function numbersIn(text: string, find: RegExp): string[] {
  return [...text.matchAll(find)].map((match) => (match[1] ?? '').toLowerCase());
}
