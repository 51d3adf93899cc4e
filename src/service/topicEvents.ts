import { wordKeys } from '../core/facts.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { tokenize } from '../core/text/tokenize.ts';
import type { Event } from '../core/timeline/types.ts';
import { registryAbout } from './registryAbout.ts';
import { timelineAbout } from './timelineAbout.ts';
import type { FoundEvents } from './types.ts';

/** How many passages a topic may touch, in the manner of a search. */
const TOPIC_PASSAGES = 40;

/**
 * Events about a topic: of the entity when it names one, else those whose sentence, label or title holds all of its
 * words, else those in the passages that a search for it ranks first.
 */
export function topicEvents(topic: string, snapshot: Snapshot): FoundEvents {
  const { timeline, caveats: limits } = timelineAbout(snapshot, { topic, from: null, to: null });
  const { events } = timeline;
  const resolved = registryAbout(snapshot, topic).resolve(topic);
  const caveats = [
    ...limits,
    ...(resolved.corrected ? [`Reading “${resolved.corrected.from}” as “${resolved.corrected.to}”.`] : []),
  ];
  if (resolved.status !== 'none') {
    const spans = resolved.entities.flatMap((entity) => entity.mentions);
    const ids = new Set(resolved.entities.map((entity) => entity.id));
    const named = events.filter(
      (event) =>
        event.participants.some((participant) => participant.entity !== null && ids.has(participant.entity)) ||
        event.citations.some((citation) =>
          spans.some(
            ({ article, mention }) =>
              article === citation.article && mention.start >= citation.start && mention.end <= citation.end,
          ),
        ),
    );
    // A person's full name is one person; "Artemis" is also in "the Artemis II flight" and "the Artemis Accords".
    const wider = resolved.entities.some((entity) => entity.kind === 'person') ? [] : topicKeys(topic);
    const found =
      named.length === 0 || wider.length === 0
        ? named
        : events.filter((event) => named.includes(event) || holdsAll(event, wider));
    if (found.length > 0) return { events: found, caveats };
  }
  const corrections = snapshot.index.corrections(topic);
  let words = topic;
  for (const { from, to } of corrections) words = words.replace(from, to);
  const wanted = topicKeys(words);
  const holding = wanted.length === 0 ? [] : events.filter((event) => holdsAll(event, wanted));
  const read = [...limits, ...corrections.map(({ from, to }) => `Reading “${from}” as “${to}”.`)];
  if (holding.length > 0) return { events: holding, caveats: read };
  const hits = snapshot.index.search({ text: words }, TOPIC_PASSAGES);
  const touched = events.filter((event) =>
    event.citations.some((citation) =>
      hits.some(
        ({ passage }) =>
          passage.article === citation.article && passage.start <= citation.start && citation.start < passage.end,
      ),
    ),
  );
  const loose = touched.length === 0 ? [] : ['No event has all of these words; these come close.'];
  return { events: touched, caveats: [...read, ...loose] };
}

function topicKeys(words: string): readonly (readonly string[])[] {
  return tokenize(words)
    .filter((token) => !/^(?:the|a|an|of|and|or|in|on|at|for|to|with|between|about)$/u.test(token.norm))
    .map((token) => wordKeys(token.norm, token.stem));
}

function holdsAll(event: Event, wanted: readonly (readonly string[])[]): boolean {
  const text = [event.label, ...event.citations.flatMap((citation) => [citation.quote, citation.title ?? ''])].join(
    ' \n ',
  );
  const there = new Set(tokenize(text).flatMap((token) => wordKeys(token.norm, token.stem)));
  return wanted.every((keys) => keys.some((key) => there.has(key)));
}
