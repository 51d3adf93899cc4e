import { oneLine } from '../../../src/core/reply/oneLine.ts';
import { meetingWords, promiseWords, roleWords } from '../../../src/core/reply/personWords.ts';
import type { ListReply, PersonReply, PromisesReply, TimelineReply } from '../../../src/core/reply/types.ts';
import { count } from '../../../src/core/reply/words.ts';
import { cutText } from './cut.ts';
import { type Card, entry, plain, strong } from './parts.ts';
import { eventEntry, quoteAndSource } from './sources.ts';
import type { RenderOptions } from './types.ts';

/** One page of dated events, each with quote and source. */
export function timelineCard(reply: TimelineReply, options: RenderOptions): Card {
  const about = reply.topic === null ? '' : `: ${cutText(oneLine(reply.topic), 200)}`;
  const pages = reply.pages > 1 ? ` (page ${reply.page} of ${reply.pages})` : '';
  return {
    tone: 'sure',
    ...(options.asker === undefined ? {} : { head: `shared by ${oneLine(options.asker)}` }),
    parts: [
      strong(`${cutText(reply.title, 200)}${about}${pages}`),
      ...(reply.lines.length === 0 ? [plain('Nothing in the articles fits.')] : []),
      ...reply.lines.map((event) => entry(eventEntry(event))),
      ...reply.caveats.map((caveat) => plain(cutText(oneLine(caveat), 500), 2)),
    ],
    controls: reply.controls,
  };
}

/** Rows, then their buttons, each with the row's id: subscriptions, sources. */
export function listCard(reply: ListReply): Card {
  return {
    tone: 'none',
    parts: [
      strong(cutText(reply.title, 500)),
      ...(reply.rows.length === 0 ? [plain(cutText(reply.empty, 1000))] : []),
      ...reply.rows.map((row) =>
        entry([
          cutText(oneLine(row.id === null ? row.text : `${row.id}  ${row.text}`), 500),
          ...(row.detail === null ? [] : [cutText(oneLine(row.detail), 500)]),
          ...(row.citation === null ? [] : quoteAndSource(row.citation)),
        ]),
      ),
    ],
    controls: [
      ...reply.rows.flatMap((row) =>
        row.controls.map((control) =>
          row.id === null ? control : { ...control, label: `${control.label} ${row.id}` },
        ),
      ),
      ...reply.controls,
    ],
  };
}

/** Who someone is: names, roles with the day they are known for, meetings, promises, events. */
export function personCard(reply: PersonReply): Card {
  return {
    tone: 'sure',
    parts: [
      strong(cutText(reply.name, 300)),
      ...(reply.aliases.length === 0 ? [] : [plain(`also: ${cutText(reply.aliases.map(oneLine).join(', '), 500)}`, 2)]),
      ...(reply.caveats ?? []).map((caveat) => plain(cutText(oneLine(caveat), 500), 2)),
      ...reply.roles.map((role) => entry([cutText(roleWords(role), 300), ...quoteAndSource(role.citation)])),
      ...(reply.metWith ?? []).map((met) => entry([cutText(meetingWords(met), 400)])),
      ...(reply.promises ?? []).map((promise) =>
        entry([cutText(promiseWords(promise), 400), ...quoteAndSource(promise.citation)]),
      ),
      ...reply.events.map((event) => entry(eventEntry(event))),
    ],
    foot: count(reply.articles, 'article'),
    controls: reply.controls,
  };
}

/** Who promised what by when. */
export function promisesCard(reply: PromisesReply): Card {
  return {
    tone: 'open',
    parts: [
      strong(cutText(reply.title, 500)),
      ...reply.promises.map((promise) =>
        entry([
          `${cutText(oneLine(promise.who), 200)}: ${cutText(oneLine(promise.what), 400)}`,
          `${promise.status}${promise.due ? `, due ${promise.due}` : ''}`,
          ...quoteAndSource(promise.citation),
        ]),
      ),
    ],
    controls: reply.controls,
  };
}
