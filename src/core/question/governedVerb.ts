import type { Term } from './types.ts';
import { verbLemma } from './words.ts';

const DO = /\b(?:did|does|do|will|would|can|could|should|may|might|must|shall)(?:n['’]t)?\s/iu;
const BE = /\b(?:is|are|was|were|been|being|be)(?:n['’]t)?\s/iu;
/** "How many points did they have", "How much damage did it do": the verb is none of those that tell anything. */
const MAIN = /^(?:\S+\s+){0,8}?(?:have|do|be)(?:\s*$|\s+(?:in|at|on|by|for|to|with|there|then|now)\b)/iu;
const HAVE = /\b(?:has|have|had)(?:n['’]t)?\s/iu;

/**
 * The verb that the question's auxiliary governs: "How much does the plant built by the Koreans supply?" wants the
 * base form, "How many of the advanced chips are made in Taiwan?" the participle that no noun follows. Null without
 * an auxiliary or without such a verb.
 */
export function governedVerb(text: string, verbs: readonly Term[], terms: readonly Term[]): Term | null {
  const aux = [DO, HAVE, BE]
    .map((kind) => kind.exec(text))
    .filter((match) => match !== null)
    .toSorted((a, b) => a.index - b.index)[0];
  if (!aux) return null;
  const from = aux.index + aux[0].length;
  // "Who said that it would …": the first verb stands before any auxiliary; but "houses were damaged" begins with a noun.
  if (
    verbs.some(
      (term) =>
        term.end <= aux.index &&
        !/^\s*$/u.test(text.slice(term.end, aux.index)) &&
        !/\b(?:the|most|more|many|much|of)\s+$/iu.test(text.slice(0, term.start)),
    )
  )
    return null;
  const bare = DO.exec(aux[0]) !== null;
  if (bare && MAIN.test(text.slice(from))) return null;
  if (bare) {
    const base = verbs.filter((term) => term.start >= from && isBase(term) && !behindDeterminer(text, term));
    const found = base.find((term) => !base.some((next) => isNounBefore(text, term, next))) ?? null;
    const be = /\bbe\s/iu.exec(text.slice(from));
    // "May basmati still be exported under the ban?"
    if (found && (!be || found.start < from + be.index)) return found;
    if (!be) return null;
  }
  const have = HAVE.test(aux[0]);
  return (
    verbs.find(
      (term) =>
        term.start >= from &&
        (isParticiple(term) || /\bto $/u.test(text.slice(0, term.start))) &&
        !behindDeterminer(text, term) &&
        (have || !beforeNoun(text, term, terms)),
    ) ?? null
  );
}

/** "did the AI Act get", "the second batch take": what stands right before one of these is no verb. */
function isNounBefore(text: string, term: Term, next: Term): boolean {
  return (
    /^(?:get|take|make|give|enter|become|come|want|need|cost|cover|pass|allow|apply|leave|end|begin|start)$/u.test(
      next.norm,
    ) && /^\s+$/u.test(text.slice(term.end, next.start))
  );
}

function isBase(term: Term): boolean {
  return verbLemma(term.norm) === term.norm;
}

function isParticiple(term: Term): boolean {
  return (
    (term.verb !== term.norm || /^(?:put|set|cut|hit|shut|let|read|become|come|run)$/u.test(term.norm)) &&
    !/[^s]s$/u.test(term.norm)
  );
}

function behindDeterminer(text: string, term: Term): boolean {
  return /(?:\b(?:the|a|an|its|their|his|her|this|that|of|in|on|at|for|by|with)|['’]s)\s+$/iu.test(
    text.slice(0, term.start),
  );
}

/** "advanced chips": a participle right before another word of content describes it. */
function beforeNoun(text: string, term: Term, terms: readonly Term[]): boolean {
  const next = terms.find((other) => other.start >= term.end);
  return (
    next !== undefined &&
    next.verb === null &&
    next.kind === 'word' &&
    !next.capital &&
    /^\s+$/u.test(text.slice(term.end, next.start))
  );
}
