import type { Question, Term } from '../../question/types.ts';
import { verbLemma } from '../../question/words.ts';
import { stem } from '../../text/stem.ts';
import type { Span } from '../../types.ts';
import { expandedKeys } from '../terms.ts';
import { phrasalKeys } from './phrasal.ts';

export interface Predicate {
  readonly lemma: string;
  readonly term: Term;
  /** Key to strength, see `expandedKeys`. */
  readonly keys: ReadonlyMap<string, number>;
  /** Words that only carry it ("manage to", "be expected to", the particle of "set up"): no evidence need hold them. */
  readonly carriers: readonly Term[];
}

const AUXILIARY =
  /^(?:and |but |so )?(did|does|do|will|would|can|could|should|may|might|must|has|have|had|is|are|was|were|am)(?:n['’]t)?\b\s*/iu;
const DETERMINER =
  /\b(?:the|a|an|its|his|her|their|this|that|of|for|all|any|some|no|new|more|what|which|whose|\p{L}+['’]s)\s+(?:[\p{L}-]+\s)?$|\d\s$/iu;
const DIRECT = /\b(?:the|a|an|its|his|her|their|this|that|of|for|all|any|some|no|new)\s+$/iu;
// Participles that look like the base form: "Has Japan set up", "was it put off".
const SAME =
  /^(?:set|put|cut|hit|shut|let|quit|become|come|run|overcome|read|spread|hurt|cost|split|beat|bid|broadcast)$/;
const CARRYING = /^(?:manage|begin|start|have|help|try|seem|happen|continue|go)$/;
const CARRYING_BE =
  /^(?:going|due|set|about|likely|able|expected|planned|scheduled|supposed|allowed|permitted|meant|ready|bound)$/;

/**
 * The main verb of a yes-no question in the form that its auxiliary asks for: "Has building begun" begins, it does not
 * build; "Did work on the centre begin" begins. Null for "Is Split a member …".
 */
export function yesnoPredicate(question: Question, names: readonly Span[] = []): Predicate | null {
  const { text } = question;
  const match = AUXILIARY.exec(text);
  const auxiliary = match?.[1]?.toLowerCase() ?? '';
  const first = match?.[0].length ?? 0;
  const bare = /^(?:did|does|do|will|would|can|could|should|may|might|must)$/.test(auxiliary);
  const free = (term: Term): boolean =>
    term.start > first &&
    term.kind === 'word' &&
    !term.capital &&
    !question.times.some((time) => time.start < term.end && term.start < time.end) &&
    !names.some((name) => name.start < term.end && term.start < name.end);
  const fits = (term: Term): boolean => {
    const lemma = verbLemma(term.norm);
    if (bare) return (lemma !== null && lemma === term.norm) || / be $/.test(text.slice(0, term.start));
    return (
      (lemma !== null && lemma !== term.norm && !/s$/.test(term.norm)) ||
      /[^e]ed$/.test(term.norm) ||
      (/^ha/.test(auxiliary) && SAME.test(term.norm)) ||
      (lemma !== null && /\bto $/.test(text.slice(0, term.start)))
    );
  };
  const nounLike = (term: Term): boolean => DETERMINER.test(text.slice(0, term.start));
  // "Were the islands in the room when the deal was struck?": a verb behind "when" is not the one that "were" asks for.
  const clause = /^(?:is|are|was|were|am)$/.test(auxiliary)
    ? text.search(/\s(?:when|while|before|after|until|because)\s/iu)
    : -1;
  const found = question.terms.filter(
    (term) => free(term) && fits(term) && (clause < 0 || term.start < clause || names.length === 0),
  );
  // "Did the pledge of the city depend on parliament?": an unknown word before a preposition is a verb more likely than "the … pledge".
  const unknown = (): Term | undefined =>
    bare
      ? question.terms.find(
          (term) =>
            free(term) &&
            verbLemma(term.norm) === null &&
            !nounLike(term) &&
            !/\b(?:on|in|at|to|from|with|by|as|over|into|of|for|and|or)\s$/iu.test(text.slice(0, term.start)) &&
            term !== question.terms.find((each) => each.start > first) &&
            /^(?: (?:(?:on|the|an?|its|his|her|their|from|with|against|to|as|in|at|into|over|by|under|any|all|some|for|of|through|off|up|down|out|away|back|after|before|\d+)\b|\p{Lu})|\s*\??$)/u.test(
              text.slice(term.end),
            ),
        )
      : undefined;
  const term =
    owned(text, first, bare) ??
    found.find((each) => !nounLike(each)) ??
    // "Did the US reject the rules": behind a name and before an article stands the verb.
    found.find(
      (each) =>
        names.some((name) => text.slice(name.end, each.start) === ' ') &&
        (bare
          ? /^ (?:(?:the|an?|its|his|her|their|on|in|at|to|from|with|by|as|over|into|any|all)\b|\p{L})/u
          : /^ (?:the|an?|its|his|her|their) /u
        ).test(text.slice(each.end)),
    ) ??
    unknown() ??
    // "Did the city publish the costs", "Did the pledge for the fund depend on parliament": a noun may stand before it.
    (bare ? behindNoun(text, found) : undefined) ??
    found.find((each) => !DIRECT.test(text.slice(0, each.start))) ??
    found[0];
  if (!term) return null;
  const lemma = verbLemma(term.norm) ?? term.norm;
  // "Did India manage to land", "Is it still expected to start": what is carried is asked.
  const carried =
    CARRYING.test(lemma) || CARRYING_BE.test(term.norm)
      ? question.terms.find(
          (each) =>
            each.start > term.end &&
            free(each) &&
            /^(?: \p{L}+)? to (?:be )?$/u.test(text.slice(term.end, each.start)) &&
            (verbLemma(each.norm) !== null || /ed$/.test(each.norm)),
        )
      : undefined;
  const chosen = carried ?? term;
  const main = carried ? (verbLemma(carried.norm) ?? carried.norm) : lemma;
  const after = text.slice(chosen.end);
  const phrase = phrasalKeys(main, after);
  const own = expandedKeys(main, stem(main));
  const particles = phrase
    ? question.terms
        .filter((each) => each.start > chosen.end && /^(?:back|away|part|place)$/.test(each.norm))
        .slice(0, 1)
    : [];
  return {
    lemma: main,
    term: chosen,
    keys: phrase ? new Map([...phrase, ...ownOf(own, phrase)]) : own,
    carriers: [...(carried ? [term] : []), ...particles],
  };
}

/** Of words that stand behind an article and another word, the one with an object of its own, else the last. */
function behindNoun(text: string, found: readonly Term[]): Term | undefined {
  const loose = found.filter((term) => !DIRECT.test(text.slice(0, term.start)));
  return (
    loose.find((term) => /^ (?:the|an?|its|his|her|their|any|all) /u.test(text.slice(term.end))) ??
    loose.findLast((term) => /^(?: (?:on|in|at|to|from|with|for|by|of|as|over)\b|\s*\??$)/u.test(text.slice(term.end)))
  );
}

/** "Does the state still own a share": the verb "own" is left out of the terms as a small word. */
function owned(text: string, from: number, bare: boolean): Term | undefined {
  // "hand Lind over": a noun but with its particle.
  const hand = /\bhand\b(?= (?:\S+ ){0,4}(?:over|back|out)\b)/u.exec(text.slice(from));
  if (bare && hand) {
    const start = from + hand.index;
    return {
      text: 'hand',
      norm: 'hand',
      stem: 'hand',
      start,
      end: start + 4,
      kind: 'word',
      capital: false,
      verb: 'hand',
    };
  }
  const match = bare ? /\bown\b(?= (?:the|a|an|any|all|half|part|most|\d|\p{Lu}))/u.exec(text.slice(from)) : null;
  if (!match) return undefined;
  const start = from + match.index;
  return { text: 'own', norm: 'own', stem: 'own', start, end: start + 3, kind: 'word', capital: false, verb: 'own' };
}

/** The verb itself keeps its strength beside its phrase, its other meanings do not. */
function ownOf(own: ReadonlyMap<string, number>, phrase: ReadonlyMap<string, number>): [string, number][] {
  return [...own].filter(([key, strength]) => strength === 1 || phrase.has(key)).map(([key]) => [key, 1]);
}
