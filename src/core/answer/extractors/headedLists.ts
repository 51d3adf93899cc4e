import { wordKeys } from '../../facts.ts';
import { stem } from '../../text/stem.ts';
import { tokenize } from '../../text/tokenize.ts';
import { joinNames } from '../complete.ts';
import { share } from '../coverage.ts';
import { evidenceAt } from '../evidenceAt.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

const HEADING = /^[^\n]{3,160}:[ \t]*$/gmu;
const BULLET = /^[ \t]*(?:[•*–-]|\d{1,2}[.)])[ \t]+([^.;:\n]{2,60})(?=[.;:\n]|$)/u;

/** "Safe Coast has three parts:" on a line of its own, each part behind a bullet: the leads of the bulleted lines. */
export const headedLists: Extractor = {
  name: 'headed lists',
  extract(context) {
    const { question } = context;
    const head = question.head;
    if (question.form !== 'wh' || !question.plural || head === null) return [];
    const articles = new Map(context.evidence.map((evidence) => [evidence.article.id, evidence]));
    return [...articles.values()].flatMap((evidence) => listsIn(evidence, head, context));
  },
};

interface Lead {
  readonly text: string;
  readonly at: number;
}

function listsIn(evidence: Evidence, head: string, context: Context): Candidate[] {
  const { text, title } = evidence.article;
  if (text.length > 100_000 || evidence.coverage.namesArticle < 1 || evidence.coverage.time <= -0.5) return [];
  return [...text.matchAll(HEADING)].flatMap((heading) => {
    const keys = keysOf(`${title ?? ''} ${heading[0]}`);
    if (!keysOf(heading[0]).has(stem(head))) return [];
    const others = context.terms.filter((term) => stem(term.term.norm) !== stem(head) && term.term.kind === 'word');
    if (share(others, [keys]) < 0.6) return [];
    const leads = leadsBehind(text, heading.index + heading[0].length);
    const count = context.question.count;
    if (leads.length < 2 || (count !== null && count !== leads.length)) return [];
    return candidate(leads, context, evidence.article.id) ?? [];
  });
}

function candidate(leads: readonly Lead[], context: Context, article: string): Candidate | null {
  const excluded = new Set(context.question.excluded.map(normalizeAnswer));
  const kept = leads.filter((lead) => !excluded.has(normalizeAnswer(lead.text)));
  const places = kept.flatMap((lead) => evidenceAt(context, article, lead.at) ?? []);
  const [first] = places;
  if (!first || places.length !== kept.length) return null;
  const texts = kept.map((lead) => lead.text);
  return proven('rows', first, { text: joinNames(texts), type: 'list' }, 0.85, {
    values: texts.map((text) => ({ text, normalized: null })),
    more: places.slice(1).map((place) => ({ article, sentences: [place.sentence, place.sentence] as const })),
  });
}

function leadsBehind(text: string, from: number): Lead[] {
  const leads: Lead[] = [];
  let at = from;
  for (const line of text.slice(from, from + 6_000).split('\n')) {
    const lead = BULLET.exec(line)?.[1];
    if (lead !== undefined) leads.push({ text: lead.trim(), at: at + line.indexOf(lead) });
    // A paragraph without a bullet ends the list; an indented one belongs to its item.
    else if (line.trim() !== '' && !/^\s{2}/.test(line)) break;
    at += line.length + 1;
  }
  return leads.every((lead) => lead.text.split(' ').length <= 7) ? leads : [];
}

function keysOf(text: string): Set<string> {
  return new Set(tokenize(text).flatMap((token) => wordKeys(token.norm, token.stem)));
}
