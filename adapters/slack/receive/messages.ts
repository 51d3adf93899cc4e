import { createHash } from 'node:crypto';
import type { App } from '@slack/bolt';
import type { Reply } from '../../../src/core/reply/types.ts';
import { failureReply } from '../api/words.ts';
import { renderSlack } from '../renderSlack.ts';
import { isDirect, type Place } from '../send/outbox.ts';
import { askService } from './askService.ts';
import { readMessageText } from './readText.ts';
import { runJob } from './runJob.ts';
import type { Desk } from './types.ts';

/** A message as far as we read it: of Slack's many shapes, these fields in this form. */
interface Heard {
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly ts: string;
  /** Null outside threads. */
  readonly thread: string | null;
}

/** A file may come with a question, and a reply in a thread may be shown in the channel too. */
const SUBTYPES: ReadonlySet<unknown> = new Set([undefined, 'file_share', 'thread_broadcast']);

/** Mentions are answered in their thread, direct messages where they stand; edits, bots and ourselves not at all. */
export function listenToMessages(app: App, desk: Desk): void {
  app.event('app_mention', async ({ event, body }) => {
    const heard = readHeard(event, desk.identity.botUserId);
    if (heard) answer(desk, heard, body.event_id, heard.thread ?? heard.ts);
  });
  app.event('message', async ({ event, body }) => {
    if (event.channel_type !== 'im') return;
    const heard = readHeard(event, desk.identity.botUserId);
    if (heard) answer(desk, heard, body.event_id, heard.thread);
  });
}

function answer(desk: Desk, heard: Heard, eventId: string, thread: string | null): void {
  const { channel, user, ts } = heard;
  const place: Place = { channel, user, thread, respond: null };
  runJob(desk, `event:${eventId}`, place, async () => {
    // Slack may tell one message by two events (as a mention and as a message). The store need not know what was asked.
    const digest = createHash('sha256').update(heard.text).digest('hex').slice(0, 16);
    if (!(await desk.seenOnce(`message:${channel}:${ts}:${digest}`))) return;
    const text = readMessageText(heard.text, desk.identity.botUserId);
    const earlier = thread === null ? [] : await desk.threads.earlier(channel, thread, ts);
    const { reply } = await askService(desk, text, place, earlier);
    if (thread !== null && text !== '') desk.threads.remember(channel, thread, [...earlier, text]);
    await send(desk, place, reply);
  });
}

async function send({ outbox }: Desk, place: Place, reply: Reply): Promise<void> {
  // Errors are for whoever caused them, not for the channel.
  if (reply.kind === 'error' && !isDirect(place.channel)) return outbox.toPerson(place, renderSlack(reply));
  const result = await outbox.toChannel(place, renderSlack(reply, { audience: 'channel' }));
  if (typeof result === 'string') return;
  await outbox.toPerson(place, renderSlack(failureReply(result.failure, 'My answer was not posted.')));
}

function readHeard(event: object, botUserId: string): Heard | null {
  // Read field by field just below: Slack's union of message events has no field that all of them share.
  const { channel, user, text, ts, thread_ts, subtype, bot_id, edited } = event as Readonly<Record<string, unknown>>;
  if (typeof channel !== 'string' || typeof user !== 'string' || typeof ts !== 'string') return null;
  if (bot_id !== undefined || edited !== undefined || user === botUserId || !SUBTYPES.has(subtype)) return null;
  return {
    channel,
    user,
    text: typeof text === 'string' ? text : '',
    ts,
    thread: typeof thread_ts === 'string' ? thread_ts : null,
  };
}
