import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Store } from '../../src/ports/store.ts';
import { MAX_ATTEMPTS } from '../../src/schedule/limits.ts';
import { type StoreHome, sqliteHome } from '../store/homes.ts';
import { DAY, HOUR, NOON, subscription } from '../store/samples.ts';
import { FakePlatform, messages, schedulerOn } from './rig.ts';

const MINUTE = 60_000;
// 09:00 in Tokyo is midnight UTC.
const SLOT = Date.parse('2027-03-11T00:00:00Z');

let home: StoreHome;
let store: Store;
let clock: { at: number };

beforeEach(async () => {
  clock = { at: NOON };
  home = await sqliteHome();
  store = await home.open(() => clock.at);
  await store.subscriptions.add(subscription({ nextDue: SLOT }));
});
afterEach(async () => {
  await store.close();
  await home.remove();
});

const states = async () =>
  (await store.deliveries.recent('slack:T1', 'sub1', 20)).filter(({ kind }) => kind === 'digest').map((d) => d.state);

/** Looks every `step` until `until`, as the ticker would. */
async function passTime(scheduler: { runOnce(): Promise<void> }, until: number, step: number): Promise<void> {
  while (clock.at < until) {
    clock.at = Math.min(until, clock.at + step);
    await scheduler.runOnce();
  }
}

describe('the timetable', () => {
  it('posts nothing before the slot, one post at it, and one each day', async () => {
    const slack = new FakePlatform();
    const { scheduler } = schedulerOn(store, clock, [slack]);
    await passTime(scheduler, SLOT - 1, 5 * HOUR);
    expect(slack.calls).toEqual([]);
    await passTime(scheduler, SLOT + 2 * DAY, 20 * MINUTE);
    expect(messages(slack.shown)).toEqual([
      'digest sub1 of 2027-03-11T00:00:00.000Z',
      'digest sub1 of 2027-03-12T00:00:00.000Z',
      'digest sub1 of 2027-03-13T00:00:00.000Z',
    ]);
    expect((await store.subscriptions.get('slack:T1', 'sub1'))?.cursor).toEqual({ seq: 1, at: SLOT + 2 * DAY });
    expect(slack.shown.every(({ mark }) => /^[0-9a-z]{24}$/u.test(mark.nonce))).toBe(true);
  });

  it('makes one catch-up after three days away', async () => {
    const slack = new FakePlatform();
    const { scheduler } = schedulerOn(store, clock, [slack]);
    clock.at = SLOT + 3 * DAY + 6 * HOUR;
    await scheduler.runOnce();
    await passTime(scheduler, SLOT + 4 * DAY - 1, 3 * HOUR);
    expect(messages(slack.shown)).toEqual(['digest sub1 of 2027-03-14T00:00:00.000Z']);
  });

  it('skips a weekly slot that is more than a day ago, and says so in its row', async () => {
    const monday = Date.parse('2027-03-15T09:00:00Z');
    const weekly = { cadence: 'weekly', day: 'monday', zone: 'UTC', nextDue: monday } as const;
    await store.subscriptions.add(subscription({ id: 'week', ...weekly }));
    await store.subscriptions.remove('slack:T1', 'sub1');
    const slack = new FakePlatform();
    const { scheduler } = schedulerOn(store, clock, [slack]);
    clock.at = monday + 3 * DAY;
    await scheduler.runOnce();
    expect(slack.calls).toEqual([]);
    expect(await store.deliveries.recent('slack:T1', 'week', 5)).toMatchObject([
      { slot: monday, state: 'skipped', why: expect.stringContaining('not running') },
    ]);
    expect((await store.subscriptions.get('slack:T1', 'week'))?.nextDue).toBe(monday + 7 * DAY);
  });

  it('repeats nothing when the clock jumps two hours ahead and back', async () => {
    const slack = new FakePlatform();
    const { scheduler } = schedulerOn(store, clock, [slack]);
    clock.at = SLOT + MINUTE;
    await scheduler.runOnce();
    for (const jump of [2 * HOUR, -2 * HOUR, -26 * HOUR, 0]) {
      clock.at = SLOT + MINUTE + jump;
      await scheduler.runOnce();
    }
    expect(slack.calls.length).toBe(1);
  });

  it('leaves a platform alone that this process does not serve', async () => {
    const discord = new FakePlatform('discord');
    const { scheduler } = schedulerOn(store, clock, [discord]);
    clock.at = SLOT;
    await scheduler.runOnce();
    expect(await states()).toEqual([]);
  });

  it('writes down why a quiet day is quiet, and moves on', async () => {
    const slack = new FakePlatform();
    const cursor = { seq: 4, at: SLOT };
    const { scheduler } = schedulerOn(store, clock, [slack], {
      compose: async () => ({ state: 'skip', why: 'nothing new', cursor }),
    });
    clock.at = SLOT;
    await scheduler.runOnce();
    expect(slack.calls).toEqual([]);
    expect(await store.deliveries.recent('slack:T1', 'sub1', 5)).toMatchObject([
      { state: 'skipped', why: 'nothing new' },
    ]);
    expect((await store.subscriptions.get('slack:T1', 'sub1'))?.cursor).toEqual(cursor);
  });

  it('drops the slot of a digest that was stopped or paused in between', async () => {
    const slack = new FakePlatform();
    const { scheduler } = schedulerOn(store, clock, [slack]);
    await store.deliveries.schedule('slack', SLOT, () => ({ slot: SLOT, nextDue: SLOT + DAY, skip: null }));
    await store.subscriptions.setState('slack:T1', 'sub1', 'paused', 'by hand');
    clock.at = SLOT;
    await scheduler.runOnce();
    expect(slack.calls).toEqual([]);
    expect(await states()).toEqual(['skipped']);
  });
});

describe('a platform that is busy', () => {
  it('is asked again after the time it named, and not before', async () => {
    const slack = new FakePlatform();
    slack.answers = [{ status: 'retry', afterMs: 10 * MINUTE, why: 'ratelimited' }];
    const { scheduler } = schedulerOn(store, clock, [slack]);
    clock.at = SLOT;
    await scheduler.runOnce();
    await passTime(scheduler, SLOT + 9 * MINUTE, MINUTE);
    expect(slack.calls.length).toBe(1);
    await passTime(scheduler, SLOT + 11 * MINUTE, MINUTE);
    expect(slack.shown.length).toBe(1);
    expect(slack.calls[0]?.mark).toEqual(slack.calls[1]?.mark);
  });

  it('is given up on after a bounded number of attempts; the owner hears it once, and the cursor stays', async () => {
    const slack = new FakePlatform();
    slack.answers = Array.from({ length: 60 }, () => ({ status: 'retry', afterMs: 0, why: 'internal_error' }) as const);
    const { scheduler } = schedulerOn(store, clock, [slack]);
    clock.at = SLOT;
    await scheduler.runOnce();
    await passTime(scheduler, SLOT + 3 * HOUR, 30_000);
    const digests = slack.calls.filter(({ target }) => target.kind === 'channel');
    expect(digests.length).toBe(MAX_ATTEMPTS);
    expect(await states()).toEqual(['failed']);
    expect((await store.subscriptions.get('slack:T1', 'sub1'))?.cursor).toBeNull();
    const notices = new Set(slack.calls.filter(({ target }) => target.kind === 'person').map(({ mark }) => mark.nonce));
    expect(notices.size).toBe(1);
  });
});

describe('a platform that refuses', () => {
  it('for good: the subscription pauses, its owner is told once, nothing is tried again', async () => {
    const slack = new FakePlatform();
    slack.answers = [{ status: 'refused', why: 'is_archived', permanent: true }];
    const { scheduler } = schedulerOn(store, clock, [slack]);
    clock.at = SLOT;
    await scheduler.runOnce();
    await passTime(scheduler, SLOT + 3 * DAY, 6 * HOUR);
    expect(slack.calls.length).toBe(2);
    expect(slack.calls[1]?.target).toEqual({ kind: 'person', tenant: 'slack:T1', user: 'U1' });
    expect(messages(slack.shown)).toEqual([expect.stringContaining('paused')]);
    expect(await store.subscriptions.get('slack:T1', 'sub1')).toMatchObject({ state: 'paused', reason: 'is_archived' });
    expect((await store.audit.list('slack:T1', 5)).map(({ what }) => what)).toEqual([
      expect.stringContaining('is_archived'),
    ]);
  });

  it('again and again: paused after the third digest', async () => {
    const slack = new FakePlatform();
    const { scheduler } = schedulerOn(store, clock, [slack]);
    for (let day = 0; day < 5; day++) {
      slack.answers = [{ status: 'refused', why: 'Missing Permissions', permanent: false }];
      clock.at = SLOT + day * DAY;
      await scheduler.runOnce();
    }
    expect(await states()).toEqual(['failed', 'failed', 'failed']);
    expect((await store.subscriptions.get('slack:T1', 'sub1'))?.state).toBe('paused');
  });
});

describe('a post of which nobody knows', () => {
  it('on a platform that cannot be asked is reported with its message, and not repeated', async () => {
    const slack = new FakePlatform();
    slack.answers = ['lost'];
    const { scheduler } = schedulerOn(store, clock, [slack]);
    clock.at = SLOT;
    await scheduler.runOnce();
    await passTime(scheduler, SLOT + 5 * HOUR, HOUR);
    expect(await states()).toEqual(['uncertain']);
    const [digest, notice, ...more] = slack.shown;
    expect(more).toEqual([]);
    expect(digest?.target.kind).toBe('channel');
    expect(notice?.reply).toMatchObject({
      message: expect.stringContaining('may or may not'),
      details: expect.arrayContaining(['digest sub1 of 2027-03-11T00:00:00.000Z']),
    });
  });

  it.each([
    ['lost on the way back', 'lost', 1],
    ['lost on the way there', { status: 'unknown', why: 'connection reset' }, 2],
  ] as const)('where history may be read, is looked for: %s', async (_name, answer, calls) => {
    const slack = new FakePlatform('slack', { readable: true });
    slack.answers = [answer];
    const { scheduler } = schedulerOn(store, clock, [slack]);
    clock.at = SLOT;
    await scheduler.runOnce();
    await passTime(scheduler, SLOT + 5 * MINUTE, MINUTE / 2);
    expect(slack.shown.length).toBe(1);
    expect(slack.calls.length).toBe(calls);
    expect(await states()).toEqual(['sent']);
  });

  it('with a nonce is posted again and shown once', async () => {
    await store.subscriptions.add(subscription({ tenant: 'discord:G', platform: 'discord', nextDue: SLOT }));
    const discord = new FakePlatform('discord', { repeatWindowMs: 3 * MINUTE });
    discord.answers = ['lost', 'lost'];
    const { scheduler } = schedulerOn(store, clock, [discord]);
    clock.at = SLOT;
    await scheduler.runOnce();
    await passTime(scheduler, SLOT + 2 * MINUTE, 10_000);
    expect(discord.calls.length).toBe(3);
    expect(discord.shown.length).toBe(1);
    expect(await store.deliveries.recent('discord:G', 'sub1', 3)).toMatchObject([{ state: 'sent' }]);
  });

  it('is uncertain once the nonce is forgotten and the channel may not be read', async () => {
    await store.subscriptions.add(subscription({ tenant: 'discord:G', platform: 'discord', nextDue: SLOT }));
    const discord = new FakePlatform('discord', { repeatWindowMs: 3 * MINUTE });
    discord.answers = ['lost'];
    const { scheduler } = schedulerOn(store, clock, [discord]);
    clock.at = SLOT;
    await scheduler.runOnce();
    clock.at += HOUR;
    await scheduler.runOnce();
    expect(discord.shown.filter(({ target }) => target.kind === 'channel').length).toBe(1);
    expect((await store.deliveries.recent('discord:G', 'sub1', 5)).find((d) => d.kind === 'digest')?.state).toBe(
      'uncertain',
    );
  });
});

describe('stopping', () => {
  it('lets a running post end, claims nothing more and leaves no lease', async () => {
    await store.subscriptions.add(subscription({ id: 'sub2', nextDue: SLOT }));
    for (let i = 0; i < 8; i++) await store.subscriptions.add(subscription({ id: `more${i}`, nextDue: SLOT }));
    const slack = new FakePlatform();
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const reached = new Promise<void>((resolve) => {
      slack.before = () => {
        resolve();
        return gate;
      };
    });
    const { scheduler } = schedulerOn(store, clock, [slack]);
    clock.at = SLOT;
    const running = scheduler.runOnce();
    await reached;
    const stopped = scheduler.stop(5_000);
    release();
    expect(await stopped).toBe(0);
    await running;
    const all = await Promise.all(
      (await store.subscriptions.list('slack:T1')).map(({ id }) => store.deliveries.recent('slack:T1', id, 1)),
    );
    const count = (state: string) => all.flat().filter((one) => one.state === state).length;
    expect(count('sending')).toBe(0);
    expect(count('sent')).toBe(slack.shown.length);
    expect(count('pending')).toBe(10 - slack.shown.length);
    expect(slack.shown.length).toBeLessThan(10);
  });

  it('hands a hanging post back to be looked into', async () => {
    const slack = new FakePlatform();
    const reached = new Promise<void>((resolve) => {
      slack.before = () => {
        resolve();
        return new Promise(() => {});
      };
    });
    const { scheduler } = schedulerOn(store, clock, [slack]);
    clock.at = SLOT;
    void scheduler.runOnce();
    await reached;
    expect(await scheduler.stop(20)).toBe(1);
    const next = new FakePlatform();
    await schedulerOn(store, clock, [next], { worker: 'w2' }).scheduler.runOnce();
    expect(await states()).toEqual(['uncertain']);
    expect(next.shown.every(({ target }) => target.kind === 'person')).toBe(true);
  });
});
