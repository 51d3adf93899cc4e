import { stem } from '../../text/stem.ts';
import { readNumbers } from '../claims/numbers.ts';
import { fitOf, scopeOf } from '../claims/scope.ts';
import { joinNames } from '../complete.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

/** "Five ports have joined so far: Koper, Trieste, …", "The plan has three parts:" with bullets: the whole row. */
export const listItems: Extractor = {
  name: 'list items',
  extract(context) {
    const { question } = context;
    if (question.form !== 'wh' || !question.plural || question.head === null || question.times.length > 1) return [];
    return context.evidence.flatMap((evidence) => rowIn(evidence, question.head ?? '', context));
  },
};

function rowIn(evidence: Evidence, head: string, context: Context): Candidate[] {
  const sentence = evidence.article.sentences[evidence.sentence];
  const colon = sentence?.text.indexOf(': ') ?? -1;
  const open = sentence?.text.trimEnd().endsWith(':') ?? false;
  if (!sentence || (colon < 0 && !open) || evidence.coverage.time <= -0.5) return [];
  const intro = open ? sentence.text : sentence.text.slice(0, colon);
  const words = intro.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (!words.some((word) => stem(word) === stem(head))) return [];
  const others = context.terms.filter((term) => stem(term.term.norm) !== stem(head));
  const fit = fitOf(scopeOf(evidence), context, others);
  if (!fit.names || fit.near < 0.6) return [];
  const excluded = new Set(context.question.excluded.map(normalizeAnswer));
  const found = open ? bullets(evidence, sentence.end) : rowItems(sentence.text.slice(colon + 2));
  const items = found.filter((item) => !excluded.has(normalizeAnswer(item)));
  if (items.length < 2 || items.length > 15) return [];
  // "Five ports": a figure in front that agrees proves the row whole, one that differs proves it cut.
  const counts = readNumbers(intro, 0).map((number) => number.value);
  const told = context.question.count ?? null;
  if (told !== null && found.length !== told) return [];
  const fixed = counts.includes(found.length)
    ? 0.9
    : counts.length > 0 && counts.every((count) => count < 20)
      ? 0.3
      : 0.7;
  return [
    proven('list items', evidence, { text: joinNames(items), type: 'list', modality: null }, fixed, {
      values: items.map((text) => ({ text, normalized: null })),
    }),
  ];
}

/** The coordinated names of a row; empty when a piece is more than a name. */
function rowItems(row: string): string[] {
  const pieces = row
    .replace(/[.;]\s*$/u, '')
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return pieces.every((piece) => piece.split(' ').length <= 5 && /\p{Lu}/u.test(piece))
    ? pieces.map((piece) => piece.replace(/^the /u, ''))
    : [];
}

/** The lead words of the bulleted lines right behind a sentence that ends with a colon. */
function bullets(evidence: Evidence, from: number): string[] {
  const items: string[] = [];
  for (const line of evidence.article.text.slice(from, from + 3_000).split('\n')) {
    if (line.trim() === '') continue;
    const lead = /^\s*(?:[•*–-]|\d{1,2}[.)])\s+([^.;:]{2,60})(?:[.;:]|$)/u.exec(line)?.[1];
    if (lead === undefined) break;
    items.push(lead.trim());
  }
  return items.every((item) => item.split(' ').length <= 6) ? items : [];
}
