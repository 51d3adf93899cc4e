import { wordKeys } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Citation } from '../types.ts';

const SMALL = /^(?:the|a|an|of|and|or|in|on|at|for|to|with|between|about)$/u;

/**
 * Whether a quote is about a topic: it names the entity that the topic names, or its sentence and title together hold
 * all words of the topic.
 */
export function aboutTopic(
  topic: string | null | undefined,
  snapshot: Snapshot,
  articles: readonly string[],
): (citation: Citation) => boolean {
  if (topic === null || topic === undefined || topic.trim() === '') return () => true;
  const { entities } = snapshot.registry(articles).resolve(topic, { fuzzy: false });
  const spans = entities.flatMap((entity) => entity.mentions);
  const wanted = tokenize(topic)
    .filter((token) => !SMALL.test(token.norm))
    .map((token) => wordKeys(token.norm, token.stem));
  return (citation) => {
    const named = spans.some(
      ({ article, mention }) =>
        article === citation.article && mention.start >= citation.start && mention.end <= citation.end,
    );
    return named || (wanted.length > 0 && holdsAll(citation, wanted, snapshot));
  };
}

function holdsAll(citation: Citation, wanted: readonly (readonly string[])[], snapshot: Snapshot): boolean {
  if (!snapshot.article(citation.article)) return false;
  const facts = snapshot.facts(citation.article);
  const index = facts.sentenceAt(citation.start);
  const keys = index < 0 ? new Set<string>() : facts.sentence(index).keys;
  return wanted.every((some) => some.some((key) => keys.has(key) || facts.title.keys.has(key)));
}
