import type { Entity } from '../core/entities/types.ts';
import type { Mention } from '../core/mentions/types.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { Commitment, Event } from '../core/timeline/types.ts';
import type { IsoDate, PublishedKnown, Span } from '../core/types.ts';

/** An article without its text, which stays in its file. */
export interface ExportedArticle {
  readonly id: string;
  readonly revision: number;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly published: IsoDate | null;
  readonly publishedKnown: PublishedKnown;
  readonly url: string | null;
  /** UTF-16 units of the stored text. */
  readonly length: number;
  /** Id of the story that copies share. */
  readonly origin: string | null;
}

export interface ExportedPassage extends Span {
  readonly id: string;
  readonly article: string;
  readonly text: string;
}

/** A typed span; `article.text.slice(start, end) === text`. */
export interface ExportedMention extends Mention {
  readonly article: string;
  readonly entity: string | null;
}

/** The parsed corpus and its timeline as plain JSON; every span is in stored-text offsets. */
export interface ExportedCorpus {
  readonly revision: string;
  readonly articles: readonly ExportedArticle[];
  readonly passages: readonly ExportedPassage[];
  readonly mentions: readonly ExportedMention[];
  readonly entities: readonly Omit<Entity, 'mentions'>[];
  /** Oldest first. */
  readonly events: readonly Event[];
  readonly commitments: readonly Commitment[];
  /** The events in the order of the timeline, one short line each; `id` is that of the event. */
  readonly timeline: readonly Pick<Event, 'id' | 'date' | 'dateFrom' | 'label' | 'modality' | 'citations'>[];
}

/** Everything that Chips derived from the articles of a snapshot. */
export function exportCorpus(snapshot: Snapshot): ExportedCorpus {
  const registry = snapshot.registry();
  const { events, commitments, originOf } = snapshot.timeline(snapshot.articles.map((article) => article.id));
  return {
    revision: snapshot.revision,
    articles: snapshot.articles.map((article) => ({
      id: article.id,
      revision: article.revision,
      title: article.title,
      publisher: article.publisher,
      byline: article.byline,
      published: article.published,
      publishedKnown: article.publishedKnown,
      url: article.url,
      length: article.text.length,
      origin: originOf.get(article.id) ?? null,
    })),
    passages: snapshot.passages.map(({ id, article, start, end, text }) => ({ id, article, start, end, text })),
    mentions: snapshot.articles.flatMap(({ id }) =>
      snapshot.facts(id).mentions.map((mention) => ({
        article: id,
        ...mention,
        entity: registry.entityOf(id, mention)?.id ?? null,
      })),
    ),
    entities: registry.entities.map(({ mentions: _, ...entity }) => entity),
    events,
    commitments,
    timeline: events.map(({ id, date, dateFrom, label, modality, citations }) => ({
      id,
      date,
      dateFrom,
      label,
      modality,
      citations,
    })),
  };
}
