import { timexOverlaps } from '../../dates/compare.ts';
import { joinNames } from '../complete.ts';
import { share } from '../coverage.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import { findRows } from '../rows/findRows.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

const ASKED =
  /^(?:and |but |so )?(?:who|(?:which|what) (?:\p{L}+ ){1,3}?)\s*(?:(?:has |had )?(?:published|wrote|written|issued|released|made|produced|authored|compiled|presented|put out|came out with)|(?:is|was) behind|(?:is|was) the author of|(?:are|were) the authors of) .*?\b(report|study|survey|paper|analysis|poll|review|statement|estimate|forecast)\b/iu;

/**
 * "Who published the May report on eels?" from "A report by the Lake Board and Holm University in May": its authors stand
 * behind "by" or "from".
 */
export const authors: Extractor = {
  name: 'authors',
  extract(context) {
    const work = ASKED.exec(context.question.text)?.[1]?.toLowerCase();
    if (work === undefined || context.question.negated || context.names.some((name) => !name.known)) return [];
    const found = context.evidence.flatMap((evidence) => authorsIn(evidence, work, context));
    return new Set(found.map(({ answer }) => normalizeAnswer(answer))).size === 1 ? found.slice(0, 1) : [];
  },
};

function authorsIn(evidence: Evidence, work: string, context: Context): Candidate[] {
  const { article, facts } = evidence;
  const sentence = article.sentences[evidence.sentence];
  const here = facts.sentence(evidence.sentence);
  if (!sentence) return [];
  const before = evidence.sentence > 0 ? [facts.sentence(evidence.sentence - 1).keys] : [];
  const rest = context.terms.filter(({ time, term }) => !time && term.verb === null && term.norm !== work);
  if (share(rest, [here.keys, ...before, facts.title.keys]) < 0.6) return [];
  const told = new RegExp(
    `\\b${work} (?:(?:released|published|issued|made|written|compiled) )?(?:by|from) (?:the )?`,
    'giu',
  );
  return [...sentence.text.matchAll(told)].flatMap((match): Candidate[] => {
    const from = sentence.start + match.index;
    const first = here.mentions.find(
      ({ kind, start }) => start === from + match[0].length && /^(?:organization|person|product|place)$/u.test(kind),
    );
    if (!first) return [];
    const row = findRows(article.text, sentence, here.mentions).find((each) => each.items[0]?.start === first.start);
    const items = row?.items.every(({ kind }) => kind !== 'phrase') ? row.items : [first];
    const end = items.at(-1)?.end ?? first.end;
    // "a May 2021 report by Holm", "a report from Holm in May 2021": the time stands right beside it.
    const beside = here.dates.filter(
      (date) => (date.end <= from && from - date.end <= 2) || (date.start >= end && date.start - end <= 5),
    );
    if (!context.question.times.every((time) => beside.some((date) => timexOverlaps(date, time) !== 'no'))) return [];
    const texts = items.map(({ text }) => text);
    const values = texts.map((text) => ({ text, normalized: null }));
    const span = { start: first.start, end };
    const type = context.question.type;
    return [
      proven('authors', evidence, { text: joinNames(texts), span, type, modality: 'happened' }, 0.82, { values }),
    ];
  });
}
