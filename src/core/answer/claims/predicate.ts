import type { Question, Term } from '../../question/types.ts';
import { verbLemma } from '../../question/words.ts';
import { stem } from '../../text/stem.ts';
import { expandedKeys } from '../terms.ts';

export interface Predicate {
  readonly lemma: string;
  readonly term: Term;
  /** Key to strength, see `expandedKeys`. */
  readonly keys: ReadonlyMap<string, number>;
}

const AUXILIARY =
  /^(?:and |but |so )?(did|does|do|will|would|can|could|should|has|have|had|is|are|was|were|am)(?:n['’]t)?\b\s*/iu;
const DETERMINER = /\b(?:the|a|an|its|his|her|their|this|that|of|for|all|any|no|new)\s+(?:\p{Ll}+\s)?$/iu;

/**
 * The main verb of a yes-no question in the form that its auxiliary asks for: "Has building begun" begins, it does not
 * build; "Did work on the centre begin" begins. Null for "Is Split a member …".
 */
export function yesnoPredicate(question: Question): Predicate | null {
  const match = AUXILIARY.exec(question.text);
  const auxiliary = match?.[1]?.toLowerCase() ?? '';
  const first = match?.[0].length ?? 0;
  const bare = /^(?:did|does|do|will|would|can|could|should)$/.test(auxiliary);
  const fits = (term: Term): boolean => {
    if (term.capital || question.times.some((time) => time.start < term.end && term.start < time.end)) return false;
    const lemma = verbLemma(term.norm);
    if (bare) return lemma !== null && (lemma === term.norm || / be $/.test(question.text.slice(0, term.start)));
    return (
      (lemma !== null && lemma !== term.norm && !/s$/.test(term.norm)) ||
      /[^e]ed$/.test(term.norm) ||
      (lemma !== null && /\bto $/.test(question.text.slice(0, term.start)))
    );
  };
  const found = question.terms.filter((term) => fits(term) && term.start > first);
  const term = found.find((each) => !DETERMINER.test(question.text.slice(0, each.start))) ?? found[0];
  if (!term) return null;
  const lemma = verbLemma(term.norm) ?? term.norm;
  // "Did India manage to land": managing is done by doing.
  const carried = /^(?:manage|begin|start|have|help)$/.test(lemma)
    ? question.terms.find(
        (each) => each.start > term.end && each.verb !== null && /\bto $/.test(question.text.slice(0, each.start)),
      )
    : undefined;
  const chosen = carried ?? term;
  const main = carried ? (verbLemma(carried.norm) ?? carried.norm) : lemma;
  return { lemma: main, term: chosen, keys: expandedKeys(main, stem(main)) };
}
