import type { Reply } from '../core/reply/types.ts';
import type { ServiceDeps } from './deps.ts';
import { PAGE_LINES, type TimelineFilter, timelineReply } from './timelineReply.ts';
import type { Asker } from './types.ts';

/** A page of the timeline for a channel, kept so that its buttons can turn the page. */
export async function showTimeline(deps: ServiceDeps, asker: Asker, filter: TimelineFilter, page = 1): Promise<Reply> {
  const { topic, from, to, newestFirst } = filter;
  const id = await deps.shown.keep(asker.tenant, { kind: 'timeline', topic, from, to, newestFirst });
  return timelineReply(deps.corpusOf(asker.tenant).snapshot, filter, { number: page, size: PAGE_LINES, id });
}
