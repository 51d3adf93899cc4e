import { factsWithin, wordKeys } from '../facts.ts';
import { stem } from '../text/stem.ts';
import type { Token } from '../text/types.ts';
import { clauseAt } from './clause.ts';
import { share } from './coverage.ts';
import { expandedKeys } from './terms.ts';
import type { Candidate, Context } from './types.ts';

/** 1 when the head noun, or a word of like meaning, stands within three tokens of the answer or inside it. */
export function headNear(candidate: Candidate, context: Context): number {
  const { head } = context.question;
  const span = candidate.span;
  if (head === null || !span) return 0;
  const keys = expandedKeys(head, stem(head));
  const tokens = candidate.evidence.facts.sentence(candidate.evidence.sentence).tokens;
  const first = tokens.findIndex((token) => token.end > span.start);
  const last = tokens.findLastIndex((token) => token.start < span.end);
  return tokens.some((token, i) => i >= first - 3 && i <= last + 3 && keys.has(token.stem)) ? 1 : 0;
}

const SAYS = /^\s*(?:,\s*)?(?:also |later |earlier |on \p{L}+ )?(?:said|says|told|reported|reports|added|wrote)\b/u;
const SAID_BY = /(?:\b(?:according to|citing)\s+(?:the )?|,\s*(?:said|says)\s+(?:the )?)$/u;

/** The span is the source of the sentence: "Yomiuri reported", "according to the White House". */
export function isSource(candidate: Candidate): boolean {
  const { span } = candidate;
  const sentence = candidate.evidence.article.sentences[candidate.evidence.sentence];
  if (!span || !sentence) return false;
  return (
    SAYS.test(sentence.text.slice(span.end - sentence.start, span.end - sentence.start + 40)) ||
    SAID_BY.test(
      sentence.text.slice(Math.max(0, span.start - sentence.start - 30), Math.max(0, span.start - sentence.start)),
    )
  );
}

/** Share of the question's weight that stands in the answer's own clause. */
export function clauseShare(candidate: Candidate, context: Context): number {
  const { span } = candidate;
  const sentence = candidate.evidence.article.sentences[candidate.evidence.sentence];
  if (!span || !sentence) return 0;
  const here = candidate.evidence.facts.sentence(candidate.evidence.sentence);
  const { tokens } = factsWithin(here, clauseAt(sentence, span));
  return share(context.terms, [new Set(tokens.flatMap((token) => wordKeys(token.norm, token.stem)))]);
}

/** Share of the question's weight that its heaviest missing word has; missing in the sentence, the one before and the title. */
export function missingWeight(candidate: Candidate, context: Context): number {
  const { facts, sentence } = candidate.evidence;
  const sets = [
    facts.sentence(sentence).keys,
    ...(sentence > 0 ? [facts.sentence(sentence - 1).keys] : []),
    facts.title.keys,
  ];
  let total = 0;
  let worst = 0;
  for (const term of context.terms) {
    if (term.time) continue;
    total += term.idf;
    if (![...term.keys.keys()].some((key) => sets.some((set) => set.has(key)))) worst = Math.max(worst, term.idf);
  }
  return total === 0 ? 0 : worst / total;
}

/** Tokens from the answer to the nearest word of the question, 20 at most. */
export function distance(candidate: Candidate, context: Context): number {
  const span = candidate.span;
  if (!span) return 0;
  const tokens = candidate.evidence.facts.sentence(candidate.evidence.sentence).tokens;
  const inside = tokens.findIndex((token) => token.end > span.start);
  let best = 20;
  tokens.forEach((token, i) => {
    if (token.start < span.end && token.end > span.start) return;
    if (matches(token, context)) best = Math.min(best, Math.abs(i - inside));
  });
  return best;
}

function matches(token: Token, context: Context): boolean {
  return context.terms.some((term) => !term.time && (term.keys.get(token.stem) ?? 0) >= 0.7);
}

/** Proper names of the sentence that the question does not hold, when the question's own name is missing from it. */
export function competingNames(candidate: Candidate, context: Context): number {
  if (context.names.length === 0 || candidate.evidence.coverage.namesHere === 1) return 0;
  const span = candidate.span;
  const others = candidate.evidence.facts
    .sentence(candidate.evidence.sentence)
    .mentions.filter(
      (mention) => mention.kind !== 'quantity' && (!span || mention.end <= span.start || mention.start >= span.end),
    );
  return Math.min(others.length, 3) / 3;
}
