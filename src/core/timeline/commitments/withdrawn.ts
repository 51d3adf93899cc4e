import type { ArticleFacts } from '../../facts.ts';
import { isStopWord } from '../../text/stopWords.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { RawEvent } from '../events/readEvents.ts';

/** A plan that an article says is given up: what it was for, and who gave it up. */
export interface Withdrawn {
  readonly event: RawEvent;
  /** Stems of the words that tell what was planned: "40 per cent Obala" of "its bid for 40 per cent of Obala". */
  readonly words: readonly string[];
  /** Entities that gave it up; empty for "her company", "they". */
  readonly by: readonly string[];
}

const PLAN =
  /\b(?:plans?|bids?|offers?|proposals?|intentions?|pledges?|promises?|commitments?|projects?|orders?|takeovers?|ideas?)\b/giu;

/** What a sentence calls off by the name of a plan: "withdrew its bid for …", "gives up its plan to …", "the plan to … was dropped". */
export function readWithdrawn(event: RawEvent, facts: ArticleFacts): Withdrawn | null {
  if (event.modality !== 'cancelled') return null;
  const { text } = facts.article;
  const object = text.slice(event.verbSpan.end, event.clause.end);
  const told = event.passive ? event.subject : object;
  const noun = [...told.matchAll(PLAN)][0];
  // Near the verb: "dropped out of the race with a plan" calls off something else.
  if (!noun || (!event.passive && noun.index > 40)) return null;
  const behind = told
    .slice(noun.index + noun[0].length)
    .split(
      /[;:]|,\s+(?:which|who|because|after|since|but|and)\b|\s(?:because|after|since|which|when|while|as|on (?=\p{Lu}))\s?/u,
    )[0];
  const before = told.slice(0, noun.index);
  const words = tokenize(`${before} ${behind ?? ''}`)
    .filter((token) => !isStopWord(token.norm) && !/^(?:up|off|out|its|their|his|her)$/u.test(token.norm))
    .map((token) => token.stem);
  if (words.length === 0) return null;
  const by = event.participants
    .filter((one) => one.part === 'subject' && !event.passive)
    .flatMap(({ entity }) => entity ?? []);
  return { event, words, by };
}

/**
 * Whether the plan given up is this promise: nearly all of its words are the promise's own, two of them at least, and it
 * was given up by those who made it. Someone else's plan, and a similar one, stay open.
 */
export function isThePromise(
  withdrawn: Withdrawn,
  promise: { readonly words: ReadonlySet<string>; readonly who: readonly string[] },
): boolean {
  const shared = withdrawn.words.filter((word) => promise.words.has(word)).length;
  const mine = withdrawn.by.some((entity) => promise.who.includes(entity));
  if (withdrawn.by.length > 0 && promise.who.length > 0 && !mine) return false;
  return mine
    ? shared >= 2 || (shared === 1 && withdrawn.words.length <= 2)
    : shared >= 3 && shared >= withdrawn.words.length * 0.75;
}
