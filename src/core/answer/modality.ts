import { verbLemma } from '../question/words.ts';
import type { Token } from '../text/types.ts';
import { modalityAt } from '../timeline/modality.ts';
import type { Modality, Span } from '../types.ts';
import type { Candidate, Context } from './types.ts';

/** Modality of the event behind a candidate: that of the clause of the predicate, else of the answer's own clause. */
export function modalityOf(candidate: Candidate, context: Context): Modality | null {
  if (candidate.modality !== null) return candidate.modality;
  // Who somebody is and what a word means are no events.
  if (candidate.type === 'definition' || candidate.extractor === 'roles' || candidate.extractor === 'definitions')
    return null;
  const sentence = candidate.evidence.article.sentences[provingSentence(candidate)];
  if (!sentence) return null;
  const anchor = predicateSpan(candidate, context) ?? candidate.span;
  const relative = anchor ? { start: anchor.start - sentence.start, end: anchor.end - sentence.start } : null;
  const modality = modalityAt(sentence.text, relative);
  return (modality === 'happened' || modality === 'reported') && liesAhead(candidate) ? 'planned' : modality;
}

/** Of the quoted sentences the one that holds the answer: what the sentence before it plans is no plan of this one. */
function provingSentence({ span, sentences: [first, last], evidence }: Candidate): number {
  if (!span) return first;
  const { sentences } = evidence.article;
  for (let i = first; i <= last; i++) if (span.start < (sentences[i]?.end ?? 0)) return i;
  return first;
}

/** "Lenart retires on 30 June", written in March: a day after the article's own is still to come, whatever the tense. */
function liesAhead(candidate: Candidate): boolean {
  const { span } = candidate;
  const { article, facts } = candidate.evidence;
  if (candidate.type !== 'date' || !span || article.published === null) return false;
  const day = facts
    .sentence(provingSentence(candidate))
    .dates.find((date) => date.start < span.end && span.start < date.end);
  return day?.from !== null && day?.from !== undefined && day.from > article.published.padEnd(10, '-99').slice(0, 10);
}

/** Where the question's predicate stands in the candidate's sentence, the place nearest to the answer. */
export function predicateSpan(candidate: Candidate, context: Context): Span | null {
  const keys = context.predicate;
  if (!keys) return null;
  const { tokens } = candidate.evidence.facts.sentence(provingSentence(candidate));
  const held = tokens.filter(
    (token, i) => (keys.has(token.stem) || keys.has(token.norm)) && !helps(token.norm, tokens.slice(i + 1, i + 4)),
  );
  const span = candidate.span;
  if (!span) return held[0] ?? null;
  const away = (token: Span): number => Math.min(Math.abs(token.start - span.end), Math.abs(span.start - token.end));
  return (
    held
      .filter((token) => token.end <= span.start || token.start >= span.end)
      .toSorted((a, b) => away(a) - away(b))[0] ?? null
  );
}

/** "have not decided": for "How many seats do they have?" the auxiliary is no verb of its own. */
function helps(norm: string, next: readonly Token[]): boolean {
  if (!/^(?:have|has|had)$/u.test(norm)) return false;
  const verb = next.find((token) => !/^(?:not|never|also|already|yet|since|\p{L}+ly)$/u.test(token.norm));
  const lemma = verb === undefined ? null : verbLemma(verb.norm);
  return (
    verb !== undefined &&
    lemma !== null &&
    (lemma !== verb.norm || verb.norm === 'put') &&
    !/(?:s|ing)$/u.test(verb.norm)
  );
}

/** The sentence that keeps a plan from being read as a fact. */
export function modalityCaveat(modality: Modality | null, context: Context): string[] {
  switch (modality) {
    case 'planned':
      return context.question.tense === 'future'
        ? ['The articles tell this as a plan.']
        : ['The articles only tell this as planned; none of the quoted ones reports that it happened.'];
    case 'cancelled':
      return ['The articles say that this was cancelled.'];
    case 'denied':
      return ['The articles say that this did not happen, or deny it.'];
    default:
      return [];
  }
}
