import { count } from '../core/reply/words.ts';
import { type Snapshot, TIMELINE_LIMIT, WHOLE_REGISTRY_LIMIT } from '../core/snapshot.ts';
import type { Timeline } from '../core/timeline/types.ts';
import type { IsoDate } from '../core/types.ts';

/** A search for a topic stops at so many passages; several may be of one article. */
const TOPIC_PASSAGES = 600;
/** An article tells of what happened shortly before it was published, days. */
const TOLD_WITHIN = 31;

/**
 * The timeline of a corpus. Of a large one only the articles that fit the topic best, that were published between the
 * dates, or that are newest are read; a caveat then says so.
 */
export function timelineAbout(
  snapshot: Snapshot,
  filter: { readonly topic: string | null; readonly from: IsoDate | null; readonly to: IsoDate | null },
): { readonly timeline: Timeline; readonly caveats: readonly string[] } {
  const { articles } = snapshot;
  if (articles.length <= WHOLE_REGISTRY_LIMIT) return { timeline: snapshot.timeline(), caveats: [] };
  const { topic, from, to } = filter;
  const read = (ids: readonly string[] | null, which: string) => ({
    timeline: ids === null ? snapshot.timeline() : snapshot.timeline(ids),
    caveats: [
      `Read from ${count(Math.min(ids?.length ?? TIMELINE_LIMIT, articles.length), 'article')} of ${articles.length}: ${which}.`,
    ],
  });
  if (topic !== null) {
    const hits = snapshot.index.search({ text: topic.slice(0, 200) }, TOPIC_PASSAGES);
    const found = [...new Set(hits.map((hit) => hit.passage.article))].slice(0, TIMELINE_LIMIT);
    return read(found, 'those that fit the topic best');
  }
  if (from === null && to === null) return read(null, 'the newest ones; name a topic or dates for others');
  const last = to === null ? null : monthAfter(to);
  const within = articles
    .filter(({ published }) => published !== null && (from === null || published >= from))
    .filter(({ published }) => published !== null && (last === null || published <= last))
    // The end of the span is what a limit must not lose: the newest are nearest to the reader.
    .toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
  return read(
    within.slice(0, TIMELINE_LIMIT).map((article) => article.id),
    'those published between these dates or soon after',
  );
}

/** The day `TOLD_WITHIN` days after the end of a day, month or year. */
function monthAfter(date: IsoDate): IsoDate {
  const end = date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-28` : date;
  const at = Date.parse(end);
  return Number.isNaN(at) ? date : new Date(at + TOLD_WITHIN * 86_400_000).toISOString().slice(0, 10);
}
