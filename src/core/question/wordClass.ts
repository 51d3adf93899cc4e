import titles from '../../../data/lexicon/titles.json' with { type: 'json' };
import { phrasesOf } from '../mentions/phraseIndex.ts';
import type { Term } from './types.ts';
import { AUXILIARIES, singular } from './words.ts';

const DETERMINERS = new Set(
  'the a an this that these those its their his her our your my no any some each every which what whose of in on at for from by with about over under during after before between first last second new next old'.split(
    ' ',
  ),
);
const ROLE_NOUNS: ReadonlySet<string> = new Set([...titles.heads, 'captain', 'envoy', 'coach', 'owner', 'author']);

/**
 * Whether a word that may be a verb is a noun here: "the training centre", "in which building", "Musk's start-up",
 * "when the water release began".
 */
export function isNounUse(text: string, term: Term, terms: readonly Term[], headPhrase: string | null): boolean {
  if (headPhrase?.toLowerCase().split(' ').includes(term.norm)) return true;
  if (cannotBeVerb(text, term, terms)) return true;
  if (text.charAt(term.end) === '-' || (text.charAt(term.start - 1) === '-' && term.start > 0)) return true;
  const before = wordBefore(text, term.start);
  // "the ship sank", "of release"; but "to release" and "which won" are verbs.
  if (before === 'which' || before === 'what') return false;
  if (DETERMINERS.has(before) || /[’']s?$/.test(before))
    return !/(?:ed|en)$/.test(term.norm) || isAdjectiveBefore(before);
  // "was the plan finally published": an adverb may stand between.
  const next = terms.find((other) => other.start > term.end && !/ly$/.test(other.norm));
  return (
    next?.verb != null &&
    /^\s+(?:\p{L}+ly\s+)?$/u.test(text.slice(term.end, next.start)) &&
    isPast(next.norm, next.verb) &&
    term.norm === term.verb &&
    !AUXILIARIES.has(before) &&
    before !== 'to'
  );
}

/**
 * A word that belongs to a known name ("the united states"), or a form that the
 * auxiliary does not take: "did the states join", "were the island states heard".
 */
export function cannotBeVerb(text: string, term: Term, terms: readonly Term[]): boolean {
  const at = terms.indexOf(term);
  const [before, next] = [terms[at - 1], terms[at + 1]];
  if (before && isKnownName(text, before, term)) return true;
  if (next && isKnownName(text, term, next)) return true;
  // "who is the head of the climate fund": no base form stands behind "is".
  if (
    nounOfGroup(text) !== null &&
    /\b(?:of|for|in|at)\s/i.test(text.slice(0, term.start)) &&
    term.norm === term.verb &&
    !/^(?:set|put|cut|hit|shut|let|become|come|run|overcome|read|hurt|beat)$/.test(term.norm) &&
    !/\b(?:to|that|who|which|did|does|do|will|would|can|could|they|he|she|it|we|you)\s+(?:\p{L}+\s+)?$/iu.test(
      text.slice(0, term.start),
    )
  )
    return true;
  const auxiliary = AUXILIARY.exec(text)?.[1]?.toLowerCase();
  return auxiliary !== undefined && term.norm !== term.verb && /[^s]s$/.test(term.norm) && !hasClause(text, term);
}

const AUXILIARY =
  /^(?:and |but |so )?(?:(?:when|where|why|how) )?(did|was|were|has|have|had|will|would|can|could|should)\b/i;

/** "when did he say that it states": a clause of its own has its own verb. */
const hasClause = (text: string, term: Term): boolean =>
  /\b(?:that|which|who|if|whether|when|while|because|as|after|before|what|how|where|why)\b/i.test(
    text.slice(AUXILIARY.exec(text)?.[0].length ?? 0, term.start),
  );

function isKnownName(text: string, first: Term, last: Term): boolean {
  const words = text.slice(first.start, last.end);
  return /^\S+ \S+$/.test(words) && phrasesOf(words).length > 0;
}

const isAdjectiveBefore = (before: string): boolean => /^(?:the|a|an|its|their|his|her)$/.test(before);

const isPast = (norm: string, lemma: string): boolean => norm !== lemma && !norm.endsWith('s') && !norm.endsWith('ing');

function wordBefore(text: string, start: number): string {
  return /([\p{L}\p{N}’'.-]+)\s*$/u.exec(text.slice(0, start))?.[1]?.toLowerCase() ?? '';
}

/** "who was the deputy mayor before …", "the French president's envoy for …": the office that is asked, else null. */
export function nounOfGroup(text: string): string | null {
  const match =
    /^(?:and |but |so )?who(?:['’]s| is| was| are| were)\s+(?:the |an? )?((?:[\p{L}\p{N}.’'-]+\s+){0,6}?[\p{L}’'-]+)(?=\s+(?:of|for|in|at|on|by|to|from|before|after|when|that|who|while|with|behind|under|since|until|as|now|then|currently)\b|\s*$)/iu.exec(
      text,
    );
  const last = match?.[1]?.split(/\s+/).at(-1)?.toLowerCase();
  if (last === undefined) return null;
  return ROLE_NOUNS.has(singular(last)) || ROLE_NOUNS.has(last) ? last : null;
}
