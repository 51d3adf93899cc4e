import { instantWords } from '../../core/reply/digestLines.ts';
import type { ErrorReply, Reply } from '../../core/reply/types.ts';
import { usageOf } from '../../core/verbs/table.ts';
import type { Command } from '../../core/verbs/types.ts';
import type { Subscription } from '../../ports/store.ts';
import { gapNote, nextSlot } from '../../schedule/slots.ts';
import type { Asker } from '../types.ts';
import { covers } from './covers.ts';
import { type DigestParts, type Place, placeOf } from './types.ts';
import { nextWords, timetableWords } from './words.ts';

type SubscribeCommand = Extract<Command, { readonly verb: 'subscribe' }>;

const ID_LENGTH = 6;

/** Sets up a digest in a channel; says its time, zone and next run, or which subscription covers it already. */
export async function subscribe(parts: DigestParts, command: SubscribeCommand, asker: Asker): Promise<Reply> {
  const { store, clock } = parts;
  if (command.schedule === null) return howTo();
  const place: Place | null =
    command.channel === null
      ? placeOf(asker)
      : { tenant: asker.tenant, platform: command.channel.platform, channel: command.channel.id };
  if (place === null) return noPlace();
  const now = clock.now();
  const timetable = { ...command.schedule, zone: command.schedule.zone ?? asker.zone ?? parts.zone };
  const nextDue = nextSlot(timetable, now);
  const others = await parts.store.subscriptions.inChannel(place.platform, place.channel);
  // Those of the terminal post into the same channel, whoever made them.
  const near = others.filter(({ tenant }) => tenant === place.tenant || tenant === 'local' || place.tenant === 'local');
  const covering = near.find((other) => covers(other, timetable));
  if (covering) return covered(covering);
  const subscription: Subscription = {
    ...place,
    id: await freeId(parts, place.tenant),
    cadence: timetable.cadence,
    day: timetable.day,
    time: timetable.time,
    zone: timetable.zone,
    topic: timetable.topic,
    always: command.always,
    owner: asker.user,
    state: 'active',
    reason: null,
    nextDue,
    cursor: null,
    createdAt: now,
  };
  await store.subscriptions.add(subscription);
  parts.remember(place.tenant, subscription.id, true);
  const what = `subscribed ${subscription.id} in ${place.platform}:${place.channel}: ${timetableWords(subscription)}`;
  await store.audit.add(place.tenant, { at: now, who: asker.user, what });
  return confirmation(
    subscription,
    gapNote(timetable, now),
    near.filter((other) => covers(timetable, other)),
  );
}

function confirmation(one: Subscription, gap: string | null, narrower: readonly Subscription[]): Reply {
  return {
    kind: 'notice',
    message: `Subscribed: ${timetableWords(one)}. Next run: ${instantWords(one.nextDue, one.zone)}.`,
    details: [
      `Id: ${one.id}. The first post is a briefing; later ones say only what is new.`,
      one.always ? 'It posts one line even when nothing is new.' : 'It stays quiet when nothing is new.',
      ...(gap === null ? [] : [`${gap}.`]),
      ...narrower.map(
        (other) => `It covers ${other.id} (${timetableWords(other)}); stop that with: unsubscribe ${other.id}`,
      ),
    ],
    controls: [
      { action: 'preview', label: 'Preview', id: one.id },
      { action: 'pause', label: 'Pause', id: one.id },
      { action: 'unsubscribe', label: 'Undo', id: one.id },
    ],
  };
}

function covered(by: Subscription): Reply {
  return {
    kind: 'notice',
    message: `Already covered by ${by.id}: ${timetableWords(by)}, ${nextWords(by)}. Nothing was added.`,
    details: [`To replace it: unsubscribe ${by.id}, then subscribe again.`],
    controls: [
      ...(by.state === 'paused' ? [{ action: 'resume', label: 'Resume', id: by.id } as const] : []),
      { action: 'preview', label: 'Preview', id: by.id },
    ],
  };
}

function howTo(): Reply {
  return {
    kind: 'notice',
    message: 'Say how often and when, for example: subscribe daily 09:00 Asia/Tokyo',
    details: [
      'subscribe weekdays 08:30',
      'subscribe weekly monday 09:00 Europe/Berlin semiconductors',
      `Usage: ${usageOf('subscribe')}`,
    ],
    controls: [],
  };
}

function noPlace(): ErrorReply {
  return {
    kind: 'error',
    message: 'A digest needs a channel, and the terminal is none.',
    fix: 'Name it: subscribe daily 09:00 --channel slack:C0123456789 (or discord:123456789012345678).',
    controls: [],
  };
}

async function freeId({ ids, store }: DigestParts, tenant: string): Promise<string> {
  for (;;) {
    const id = ids.next(ID_LENGTH);
    if ((await store.subscriptions.get(tenant, id)) === null) return id;
  }
}
