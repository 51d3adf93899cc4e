import type { SentenceFacts } from '../../facts.ts';
import { isStopWord } from '../../text/stopWords.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Span } from '../../types.ts';
import type { RawEvent } from '../events/readEvents.ts';
import { lemmaOf } from '../scanClause.ts';

/** What an event is about, apart from who, where and when: the thing built, the paper signed. */
export interface Theme {
  /** Stem of the head noun: "centre" of "a joint research and development centre"; null when there is none. */
  readonly head: string | null;
  /** Stems of the content words. */
  readonly words: ReadonlySet<string>;
  /** Figures as written, without years: 600 trees are not 540 trees. */
  readonly numbers: ReadonlySet<string>;
  /** Stem of the verb that tells it ("set up" is establish). */
  readonly verb: string;
}

const STOP_NOUN =
  /^(?:of|for|in|on|at|to|from|with|by|as|that|which|who|and|or|known|called|between|among|into|along|over|under|about|until|before|after|within|without|is|are|was|were|will|has|have|via|during|through|per)$/u;
const PARTICLE = /^(?:up|off|out|down|back|over|away)$/u;

// Verbs that tell one act of bringing something about; wider groups would close promises with what is merely similar.
const SAME_ACT: readonly (readonly string[])[] = [
  ['establish', 'create', 'found', 'set', 'form'],
  ['open', 'inaugurate'],
  ['build', 'construct', 'complete', 'finish'],
  ['publish', 'release'],
  ['launch', 'start', 'begin'],
  ['deliver', 'supply'],
  ['buy', 'acquire', 'purchase'],
  ['plan', 'schedule', 'target', 'foresee', 'slate', 'aim'],
];
const actOf = new Map(SAME_ACT.flatMap((group) => group.map((verb) => [verb, group[0] ?? verb] as const)));

/** Reads the theme of an event's clause, or of the complement of a promise ("match" of "agreed to match"). */
export function readTheme(event: RawEvent, facts: SentenceFacts): Theme {
  const within: Span = event.complement ?? event.clause;
  const dates = facts.dates.filter((date) => date.kind !== 'duration');
  const names = facts.mentions.filter((mention) => mention.kind === 'person' || mention.kind === 'place');
  const inside = facts.tokens.filter((token) => token.start >= within.start && token.end <= within.end);
  const words = new Set<string>();
  const numbers = new Set<string>();
  const verbStart = event.complement ? event.complement.start : event.verbSpan.start;
  for (const token of inside) {
    if (covered(token, dates) || token.start === verbStart) continue;
    if (/^\d/u.test(token.norm)) numbers.add(token.norm);
    else if (!covered(token, names) && !isStopWord(token.norm) && !PARTICLE.test(token.norm)) words.add(token.stem);
  }
  const verbToken = inside.find((token) => token.start === verbStart);
  const lemma = verbToken ? (lemmaOf(verbToken.norm) ?? verbToken.norm) : event.verb;
  const object =
    (event.passive || lemma === 'be') && !event.complement
      ? subjectNoun(event)
      : (objectNoun(inside, verbStart, dates) ?? subjectNoun(event));
  for (const word of object?.words ?? []) words.add(word);
  // What will be ready opens.
  const verb = lemma === 'be' && [...words].some((word) => /^(?:ready|readi|oper)/u.test(word)) ? 'open' : lemma;
  return { head: object?.head ?? null, words, numbers, verb: actOf.get(verb) ?? verb };
}

const covered = (token: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => token.start < span.end && token.end > span.start);

interface Noun {
  readonly head: string;
  readonly words: readonly string[];
}

// "create 350 new jobs in Koper": the last word before the first preposition behind the verb.
function objectNoun(inside: SentenceFacts['tokens'], verbStart: number, dates: readonly Span[]): Noun | null {
  const after = inside.filter((token) => token.start > verbStart);
  let head: (typeof after)[number] | null = null;
  for (const token of after) {
    if (covered(token, dates)) break;
    // "agree on a system", "aim for a framework"
    if (head === null && token === after[0] && /^(?:on|for|at)$/u.test(token.norm)) continue;
    if (head === null && (PARTICLE.test(token.norm) || /^\d/u.test(token.norm))) continue;
    if (STOP_NOUN.test(token.norm)) {
      if (head === null) return null;
      break;
    }
    if (!isStopWord(token.norm)) head = token;
  }
  return head ? { head: head.stem, words: [head.stem] } : null;
}

// "A joint research and development centre": of the subject, as written or as resolved.
function subjectNoun(event: RawEvent): Noun | null {
  const thing = event.participants.find((one) => one.part !== 'other' && !(one.entity?.startsWith('person:') ?? false));
  if (!thing) return null;
  const tokens = tokenize(thing.text);
  const stop = tokens.findIndex((token, i) => i > 0 && STOP_NOUN.test(token.norm) && !/^(?:and|or)$/u.test(token.norm));
  const noun = (stop < 0 ? tokens : tokens.slice(0, stop)).filter((token) => !isStopWord(token.norm));
  const head = noun.at(-1);
  return head
    ? { head: head.stem, words: tokens.filter((token) => !isStopWord(token.norm)).map((token) => token.stem) }
    : null;
}

/** Whether two themes tell of one thing: the same head, and most words of the poorer one. */
export function sameThing(a: Theme, b: Theme): boolean {
  if (a.head === null || a.head !== b.head) return false;
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared++;
  return shared >= Math.max(few.size * 0.6, 2);
}

/** Figures of a promise that its fulfilment does not have, or has otherwise, keep it open. */
export function sameFigures(promised: Theme, told: Theme): boolean {
  if (promised.numbers.size === 0) return true;
  for (const number of promised.numbers) if (!told.numbers.has(number)) return false;
  return true;
}
