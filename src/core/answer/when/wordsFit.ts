import { type SentenceFacts, wordKeys } from '../../facts.ts';
import type { Scope } from '../claims/scope.ts';
import { share } from '../coverage.ts';
import { holdsInitials, holdsName } from '../holdsName.ts';
import type { NameConstraint } from '../types.ts';
import type { AskedEvent } from './askedEvent.ts';
import type { Anchor } from './findAnchors.ts';

/** Share of the other words: most in the sentence, the rest in what it leans on; figures, capitals and ordinals all. */
export function wordsFit(
  event: AskedEvent,
  anchor: Anchor,
  scope: Scope,
  names: readonly NameConstraint[],
): number | null {
  const { here } = scope;
  if (!event.ordinals.every((ordinal) => here.tokens.some((token) => token.norm === ordinal))) return null;
  const next = namedNext(event, anchor, scope);
  const topic = [
    here.keys,
    ...next,
    ...scope.topic.slice(0, 3).map((each) => each.keys),
    scope.evidence.facts.sentence(0).keys,
  ];
  for (const term of event.others) {
    if ((term.term.capital || term.term.kind === 'number') && share([term], topic) < 1 && !spelt(term.term.text, here))
      return null;
  }
  const others = event.others.filter(({ term }) => !spelt(term.text, here));
  if (others.length === 0) return 1;
  const inside = share(others, [here.keys]);
  const near = share(others, topic);
  const named = names.some((name) => holdsName(here, name));
  const before = scope.topic[0];
  const adjacent = before ? share(others, [here.keys, before.keys]) : inside;
  // "They agreed on this": what was agreed stands in the sentence before.
  const pointed =
    adjacent >= 0.6 &&
    (anchor.follows || here.tokens.some((token) => /^(?:this|that|it|them|these)$/.test(token.norm)));
  const split =
    (adjacent >= 0.85 && inside >= 0.25) || (next.length > 0 && share(others, [here.keys, ...next]) >= 0.85);
  if (near < 0.55 || (inside < (named ? 0.3 : 0.5) && !pointed && !split)) return null;
  return 0.76 + 0.14 * inside + 0.1 * near;
}

/** "AI" stands as "artificial intelligence". */
const spelt = (word: string, here: SentenceFacts): boolean =>
  /^\p{Lu}{2,5}$/u.test(word) && holdsInitials(here.tokens, word.toLowerCase());

/**
 * "Mayors of nine ports will meet on Friday. The so-called harbour round meeting …": the sentence behind gives the event its
 * name, by the noun of the verb at its head; empty where it speaks of something else.
 */
function namedNext(event: AskedEvent, anchor: Anchor, { evidence, here }: Scope): ReadonlySet<string>[] {
  const { article, facts } = evidence;
  const own = article.sentences[evidence.sentence];
  const after = article.sentences[evidence.sentence + 1];
  if (!own || !after || after.block !== own.block || !/^(?:The|This) /u.test(after.text) || anchor.follows) return [];
  const verb = here.tokens.find((token) => token.start === anchor.start);
  const next = facts.sentence(evidence.sentence + 1);
  const noun = next.tokens.slice(1, 9).find((token) => verb !== undefined && token.stem === verb.stem);
  return noun && wordKeys(noun.norm, noun.stem).some((key) => event.anchors.has(key)) ? [next.keys] : [];
}
