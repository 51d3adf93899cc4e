import { type Description, describedAs, describeEntities } from '../../entities/describeEntities.ts';
import { describes, nounsLike } from '../../entities/nounClasses.ts';
import type { Entity } from '../../entities/types.ts';
import { matchPhrase } from '../../mentions/phraseIndex.ts';
import { scanWords, type Word } from '../../mentions/scanWords.ts';
import type { Snapshot } from '../../snapshot.ts';
import { stem } from '../../text/stem.ts';
import { isStopWord } from '../../text/stopWords.ts';
import { singular } from '../words.ts';
import { isLarge, standsAlone } from './standsIn.ts';
import type { Renamed } from './types.ts';

/** "the Danish company", "the Portland crane builder", "Japan's lander": the one that the articles call so or that is from there. */
export function readDescription(text: string, snapshot: Snapshot): Renamed | null {
  if (isLarge(snapshot)) return null;
  const words = scanWords(text);
  for (let i = 0; i < words.length; i++) {
    const match = matchPhrase(words, i, true);
    const first = words[i];
    if (match === null || match.phrase.entry.kind !== 'place' || first === undefined) continue;
    const owned = words[match.end]?.kind === 'possessive';
    const from = match.end + (owned ? 1 : 0);
    const at = nounAt(words, from);
    const noun = words[at];
    if (noun === undefined) continue;
    const the = /\bthe $/i.test(text.slice(0, first.start));
    if (!the && !owned) continue;
    // "the Danish company Nordvac", "the Danish companies": named or several.
    const after = words[at + 1];
    if (
      (after !== undefined && after.kind !== 'lower' && after.kind !== 'possessive' && after.kind !== 'punctuation') ||
      singular(noun.key) !== noun.key
    )
      continue;
    const phrase = text.slice(first.start, noun.end);
    // "The Indian craft climbed in loops": articles that speak so are found and read by these very words.
    const owner = text.slice(first.start, words[match.end - 1]?.end);
    const modifiers = words.slice(from, at).map((word) => stem(word.key));
    // "the Danish crane builder" is told apart by its cranes, though the articles say "the Danish firm" of somebody.
    const phrases = modifiers.length > 0 ? [text.slice(words[from]?.start, noun.end)] : nounsLike(noun.key);
    if (phrases.some((like) => standsAlone(snapshot, `${owner}${owned ? "'s" : ''} ${like}`))) continue;
    const entity = describedAs(
      descriptionsOf(snapshot).filter((description) => isNear(description.entity, modifiers, snapshot)),
      noun.key,
      match.phrase.entry.id,
    );
    if (entity === null || entity.name.toLowerCase().includes(phrase.toLowerCase())) continue;
    return { start: the ? first.start - 4 : first.start, end: noun.end, to: entity.name };
  }
  return null;
}

const MOST_MODIFIERS = 2;

/** Index of the describing noun behind a place, "crane" and "vaccine" of "the Danish crane builder" stepped over. */
function nounAt(words: readonly Word[], from: number): number {
  for (let i = from; i <= from + MOST_MODIFIERS; i++) {
    const word = words[i];
    if (word?.kind !== 'lower' || isStopWord(word.key)) return -1;
    // "the Danish supply ship": what stands in front of a noun describes it.
    const next = words[i + 1];
    const compound = next?.kind === 'lower' && i < from + MOST_MODIFIERS && describes(singular(next.key));
    if (describes(singular(word.key)) && !compound) return i;
  }
  return -1;
}

/** "the Danish crane builder": a sentence with its name speaks of cranes, or the name does. */
function isNear(entity: Entity, modifiers: readonly string[], snapshot: Snapshot): boolean {
  return modifiers.every((modifier) =>
    entity.mentions.some(({ article, mention }) => {
      const facts = snapshot.facts(article);
      return facts.sentence(facts.sentenceAt(mention.start)).keys.has(modifier);
    }),
  );
}

const descriptions = new WeakMap<Snapshot, readonly Description[]>();

function descriptionsOf(snapshot: Snapshot): readonly Description[] {
  const known = descriptions.get(snapshot);
  if (known) return known;
  const made = describeEntities(
    snapshot.articles,
    (article) => snapshot.facts(article.id).mentions,
    snapshot.registry(),
  );
  descriptions.set(snapshot, made);
  return made;
}
