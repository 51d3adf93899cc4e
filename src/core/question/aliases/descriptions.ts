import { type Description, describedAs, describeEntities } from '../../entities/describeEntities.ts';
import { describes, nounsLike } from '../../entities/nounClasses.ts';
import { matchPhrase } from '../../mentions/phraseIndex.ts';
import { scanWords } from '../../mentions/scanWords.ts';
import type { Snapshot } from '../../snapshot.ts';
import { singular } from '../words.ts';
import { isLarge, standsAlone } from './standsIn.ts';
import type { Renamed } from './types.ts';

/** "the Danish company", "the Portland firm", "Japan's lander": the one that the articles call so or that is from there. */
export function readDescription(text: string, snapshot: Snapshot): Renamed | null {
  if (isLarge(snapshot)) return null;
  const words = scanWords(text);
  for (let i = 0; i < words.length; i++) {
    const match = matchPhrase(words, i, true);
    const first = words[i];
    if (match === null || match.phrase.entry.kind !== 'place' || first === undefined) continue;
    const owned = words[match.end]?.kind === 'possessive';
    const noun = words[match.end + (owned ? 1 : 0)];
    if (noun === undefined || noun.kind !== 'lower' || !describes(singular(noun.key))) continue;
    const the = /\bthe $/i.test(text.slice(0, first.start));
    if (!the && !owned) continue;
    // "the Danish company Nordvac", "the Danish companies": named or several.
    const after = words[match.end + (owned ? 2 : 1)];
    if (
      (after !== undefined && after.kind !== 'lower' && after.kind !== 'possessive' && after.kind !== 'punctuation') ||
      singular(noun.key) !== noun.key
    )
      continue;
    const phrase = text.slice(first.start, noun.end);
    // "The Indian craft climbed in loops": articles that speak so are found and read by these very words.
    const owner = text.slice(first.start, words[match.end - 1]?.end);
    if (nounsLike(noun.key).some((like) => standsAlone(snapshot, `${owner}${owned ? "'s" : ''} ${like}`))) continue;
    const entity = describedAs(descriptionsOf(snapshot), noun.key, match.phrase.entry.id);
    if (entity === null || entity.name.toLowerCase().includes(phrase.toLowerCase())) continue;
    return { start: the ? first.start - 4 : first.start, end: noun.end, to: entity.name };
  }
  return null;
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
