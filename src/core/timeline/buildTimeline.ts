import { citeSentences } from '../answer/cite.ts';
import type { Article } from '../article/types.ts';
import type { Timex } from '../dates/types.ts';
import type { Registry } from '../entities/types.ts';
import type { ArticleFacts } from '../facts.ts';
import { verbLemma } from '../question/words.ts';
import { attributionOf } from './attribution.ts';
import { modalityAt } from './modality.ts';
import { findOrigins } from './origins.ts';
import type { Event, Timeline } from './types.ts';

/** Events, commitments and origins of the articles: dated sentences, oldest first, one origin once. */
export function buildTimeline(
  articles: readonly Article[],
  facts: (id: string) => ArticleFacts,
  registry: Registry,
): Timeline {
  const originOf = findOrigins(articles, facts);
  const events = articles.flatMap((article) =>
    article.sentences.flatMap((_, i) => eventsOf(article, i, facts(article.id), registry)),
  );
  return { events: events.toSorted((a, b) => sortKey(a).localeCompare(sortKey(b))), commitments: [], originOf };
}

function eventsOf(article: Article, index: number, facts: ArticleFacts, registry: Registry): Event[] {
  const sentence = article.sentences[index];
  const own = facts.sentence(index);
  const time = own.dates.find((date) => date.kind === 'date' || date.kind === 'range');
  const citation = citeSentences(article, index, index);
  if (!sentence || !time || !citation || sentence.interrogative) return [];
  const verb = own.tokens.find((token) => verbLemma(token.norm) !== null);
  const people = own.mentions.filter((mention) => mention.kind === 'person' || mention.kind === 'organization');
  const place = own.mentions.find((mention) => mention.kind === 'place' && mention.use !== 'demonym');
  return [
    {
      id: `${article.id}#${index}.0`,
      verb: verb ? (verbLemma(verb.norm) ?? verb.norm) : '',
      label: sentence.text.replace(/\s+/g, ' ').trim(),
      participants: people.map((mention) => ({
        text: mention.text,
        entity: registry.entityOf(article.id, mention)?.id ?? null,
        part: verb && mention.end <= verb.start ? 'subject' : 'other',
      })),
      place: place?.text ?? null,
      time,
      date: dayOf(time),
      dateFrom: 'event',
      modality: modalityAt(
        sentence.text,
        verb ? { start: verb.start - sentence.start, end: verb.end - sentence.start } : null,
      ),
      attribution: attributionOf(sentence.text),
      citations: [citation],
      origins: 1,
    },
  ];
}

function dayOf(time: Timex): string {
  return time.from ?? time.value;
}

function sortKey(event: Event): string {
  return `${event.date ?? '9999'} ${event.id}`;
}
