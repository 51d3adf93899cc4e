import { oneLine } from '../../../src/core/reply/oneLine.ts';
import { meetingWords, promiseWords, roleWords } from '../../../src/core/reply/personWords.ts';
import type { ListReply, PersonReply, PromisesReply, TimelineReply } from '../../../src/core/reply/types.ts';
import { count } from '../../../src/core/reply/words.ts';
import { cutText } from './cut.ts';
import { buttons, entry, type Part, small, strong } from './parts.ts';
import { eventEntry, quoteAndSource } from './sources.ts';
import type { RenderOptions } from './types.ts';

/** One page of dated events, each with quote and source. */
export function timelineParts(reply: TimelineReply, options: RenderOptions): readonly Part[] {
  const about = reply.topic === null ? '' : `: ${cutText(oneLine(reply.topic), 200)}`;
  const pages = reply.pages > 1 ? ` (page ${reply.page} of ${reply.pages})` : '';
  return [
    ...(options.asker === undefined ? [] : [small(`shared by ${cutText(options.asker, 80)}`, 0)]),
    strong(`${reply.title}${about}${pages}`),
    ...(reply.lines.length === 0 ? [small('Nothing in the articles fits.', 0)] : []),
    ...reply.lines.map((event) => entry(eventEntry(event))),
    ...reply.caveats.map((caveat) => small(cutText(caveat, 500), 2)),
    buttons(reply.controls),
  ];
}

/** Rows with their own buttons: subscriptions, sources. */
export function listParts(reply: ListReply): readonly Part[] {
  return [
    strong(reply.title),
    ...(reply.rows.length === 0 ? [small(reply.empty, 0)] : []),
    ...reply.rows.flatMap((row) => [
      entry([
        row.id === null ? row.text : `${row.id}  ${row.text}`,
        ...(row.detail === null ? [] : [cutText(oneLine(row.detail), 500)]),
        ...(row.citation === null ? [] : quoteAndSource(row.citation)),
      ]),
      buttons(row.controls, 1),
    ]),
    buttons(reply.controls),
  ];
}

/** Who someone is: names, roles with the day they are known for, meetings, promises, events. */
export function personParts(reply: PersonReply): readonly Part[] {
  return [
    strong(reply.name),
    ...(reply.aliases.length === 0 ? [] : [small(`also: ${cutText(reply.aliases.map(oneLine).join(', '), 500)}`, 2)]),
    ...(reply.caveats ?? []).map((caveat) => small(cutText(oneLine(caveat), 500), 2)),
    ...reply.roles.map((role) => entry([cutText(roleWords(role), 300), ...quoteAndSource(role.citation)])),
    ...(reply.metWith ?? []).map((met) => entry([cutText(meetingWords(met), 400)])),
    ...(reply.promises ?? []).map((promise) =>
      entry([cutText(promiseWords(promise), 400), ...quoteAndSource(promise.citation)]),
    ),
    ...reply.events.map((event) => entry(eventEntry(event))),
    small(count(reply.articles, 'article'), 0),
    buttons(reply.controls),
  ];
}

/** Who promised what by when. */
export function promisesParts(reply: PromisesReply): readonly Part[] {
  return [
    strong(reply.title),
    ...reply.promises.map((promise) =>
      entry([
        `${oneLine(promise.who)}: ${cutText(oneLine(promise.what), 400)}`,
        `${promise.status}${promise.due ? `, due ${promise.due}` : ''}`,
        ...quoteAndSource(promise.citation),
      ]),
    ),
    buttons(reply.controls),
  ];
}
