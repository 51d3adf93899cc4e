import { type SentenceFacts, wordKeys } from '../../facts.ts';
import type { Sentence } from '../../text/types.ts';
import { isNounUse } from '../../timeline/modality/wordUse.ts';
import { scanClause, wordAt } from '../../timeline/scanClause.ts';
import type { Span } from '../../types.ts';
import type { Evidence } from '../types.ts';
import type { AskedEvent } from './askedEvent.ts';

export interface Anchor extends Span {
  /** 1 the asked word itself, 0.7 a word of like meaning. */
  readonly strength: number;
  /** Stands as a noun ("the opening"), so that an empty verb may part it from its date. */
  readonly nominal: boolean;
  /** A state that the event began: only "since" dates the event. */
  readonly state: boolean;
  /** "followed" for the event of the sentence before. */
  readonly follows: boolean;
}

// Binding weighs each word with each date: a table without a full stop, or an attack, is no sentence to be read.
const LONGEST = 250;
const MOST_DATES = 16;

/** The words of a sentence that tell the asked event; a word inside a name tells nothing. */
export function findAnchors(evidence: Evidence, event: AskedEvent): Anchor[] {
  const here = evidence.facts.sentence(evidence.sentence);
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!sentence || here.tokens.length > LONGEST || here.dates.length > MOST_DATES) return [];
  const own = ownAnchors(here, sentence, event);
  return own.length > 0 ? own : followers(evidence, event);
}

/** "Switzerland approved it in March. Thailand followed in June.": the verb of the sentence before. */
function followers(evidence: Evidence, event: AskedEvent): Anchor[] {
  const here = evidence.facts.sentence(evidence.sentence);
  const before = evidence.article.sentences[evidence.sentence - 1];
  const verb = here.tokens.find((token, i) => {
    const next = here.tokens[i + 1];
    return (
      /^(?:followed|follows)$/.test(token.norm) &&
      (next === undefined || /^(?:on|in|at|by|suit|later|this|last|[.,;])$/.test(next.norm) || isDated(here, next))
    );
  });
  if (!verb || !before) return [];
  const told = ownAnchors(evidence.facts.sentence(evidence.sentence - 1), before, event);
  return told.length > 0
    ? [{ start: verb.start, end: verb.end, strength: 0.7, nominal: false, state: false, follows: true }]
    : [];
}

const isDated = (here: SentenceFacts, token: Span): boolean =>
  here.dates.some((date) => date.start <= token.start && token.end <= date.end);

function ownAnchors(here: SentenceFacts, sentence: Sentence, event: AskedEvent): Anchor[] {
  return here.tokens.flatMap((token, i): Anchor[] => {
    const near = here.tokens.slice(i + 1, i + 5).map((other) => other.norm);
    let strength = 0;
    let state = false;
    for (const key of wordKeys(token.norm, token.stem)) {
      strength = Math.max(strength, event.anchors.get(key) ?? 0);
      if (near.slice(0, 2).some((word) => event.phrases.get(key)?.has(word))) strength = Math.max(strength, 0.7);
      if (strength === 0 && event.states.has(key)) state = true;
    }
    if (event.particle !== null && strength === 1 && !near.includes(event.particle)) strength = 0;
    if ((strength === 0 && !state) || isInName(here, token)) return [];
    const words = scanClause(sentence.text);
    const nominal = event.nominal || isNounUse(words, wordAt(words, token.start - sentence.start));
    return [{ start: token.start, end: token.end, strength: state ? 0.7 : strength, nominal, state, follows: false }];
  });
}

/** "the Launch Authority": a name. */
function isInName(here: SentenceFacts, token: Span): boolean {
  return here.mentions.some(
    (mention) =>
      mention.kind !== 'quantity' &&
      mention.kind !== 'role' &&
      mention.start <= token.start &&
      token.end <= mention.end &&
      (mention.end - mention.start > token.end - token.start || mention.kind === 'person' || mention.kind === 'place'),
  );
}
