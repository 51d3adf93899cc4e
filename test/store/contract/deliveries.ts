import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { Reply } from '../../../src/core/reply/types.ts';
import type { Delivery, DuePlan, Store } from '../../../src/ports/store.ts';
import type { UnderTest } from '../contract.ts';
import { DAY, delivery, HOUR, NOON, subscription } from '../samples.ts';

const payload: Reply = { kind: 'notice', message: 'good morning 😀', details: [], controls: [] };
const tomorrow = (slot: number): DuePlan => ({ slot, nextDue: NOON + DAY, skip: null });

async function claimed(store: Store, worker = 'w1', leaseMs = 60_000): Promise<Delivery> {
  const got = await store.deliveries.claim('slack', worker, leaseMs, NOON);
  if (!got) throw new Error('nothing to claim');
  return got;
}

/** Ends whatever earlier rules left behind. */
async function drain(store: Store): Promise<void> {
  for (;;) {
    const left = await store.deliveries.claim('slack', 'drain', 60_000, NOON + 100 * DAY);
    if (!left) return;
    await store.deliveries.finish(left, { state: 'failed', why: 'drained' });
  }
}

export function deliveryContract(get: () => UnderTest): void {
  describe('deliveries', () => {
    it('are made once a slot, whoever looks and how often', async () => {
      const { store, other } = get();
      for (let i = 0; i < 60; i++) await store.subscriptions.add(subscription({ tenant: 'slack:D1', id: `s${i}` }));
      const made = await Promise.all(
        [store, other, store, other].map((each) => each.deliveries.schedule('slack', NOON, () => tomorrow(NOON))),
      );
      const ids = made.flat().filter(({ tenant }) => tenant === 'slack:D1');
      expect(new Set(ids.map(({ subscription: id }) => id)).size).toBe(60);
      expect(ids.length).toBe(60);
      expect(await store.deliveries.schedule('slack', NOON + HOUR, () => tomorrow(NOON))).toEqual([]);
      expect((await store.subscriptions.get('slack:D1', 's0'))?.nextDue).toBe(NOON + DAY);
    });

    it('of two claimers go to one each', async () => {
      const { store, other } = get();
      const got: Delivery[] = [];
      await Promise.all(
        [store, other, store, other].map(async (each, i) => {
          for (;;) {
            const one = await each.deliveries.claim('slack', `w${i}`, 60_000, NOON);
            if (!one) return;
            got.push(one);
          }
        }),
      );
      const mine = got.filter(({ tenant }) => tenant === 'slack:D1');
      expect(new Set(mine.map(({ id }) => id)).size).toBe(60);
      expect(mine.length).toBe(60);
      expect(mine.every(({ attempt, state }) => attempt === 1 && state === 'sending')).toBe(true);
      for (const one of got) await store.deliveries.finish(one, { state: 'failed', why: 'done with' });
      for (let i = 0; i < 60; i++) await store.subscriptions.remove('slack:D1', `s${i}`);
    });

    it('have one row a key, an id that every process derives, and wait for their time', async () => {
      const { store, other } = get();
      await drain(store);
      const later = delivery({ tenant: 'slack:D2', runAt: NOON + HOUR });
      expect(await store.deliveries.add(later)).toBe(true);
      expect(await other.deliveries.add({ ...later, runAt: NOON })).toBe(false);
      expect(await store.deliveries.add({ ...later, kind: 'notice', target: 'person', to: 'U1' })).toBe(true);
      expect(await store.deliveries.claim('slack', 'w1', 60_000, NOON)).toBeNull();
      expect(await store.deliveries.claim('discord', 'w1', 60_000, NOON + HOUR)).toBeNull();
      expect(await store.deliveries.nextRun(['slack', 'discord'])).toBe(NOON + HOUR);
      const [notice, digest] = await store.deliveries.recent('slack:D2', 'sub1', 5);
      expect([notice?.kind, digest?.kind].toSorted()).toEqual(['digest', 'notice']);
      expect(digest?.id).toMatch(/^[0-9a-z]{24}$/u);
      expect(notice?.id).not.toBe(digest?.id);
      await drain(store);
      expect(await store.deliveries.nextRun(['slack', 'discord'])).toBeNull();
    });

    it('move the cursor of their subscription with the end, in one step', async () => {
      const { store } = get();
      await drain(store);
      await store.subscriptions.add(subscription({ tenant: 'slack:D3', nextDue: NOON + DAY }));
      await store.deliveries.add(delivery({ tenant: 'slack:D3' }));
      const got = await claimed(store);
      const cursor = { seq: 12, at: NOON };
      expect(await store.deliveries.markPosting(got, { payload, cursor, at: NOON, leaseMs: 60_000 })).toBe(true);
      expect(await store.deliveries.get(got)).toMatchObject({ postingAt: NOON, payload, cursor, state: 'sending' });
      expect(await store.deliveries.finish(got, { state: 'sent', ref: '171.2', cursor })).toBe(true);
      expect(await store.deliveries.get(got)).toMatchObject({ state: 'sent', ref: '171.2', worker: null, why: null });
      expect((await store.subscriptions.get('slack:D3', 'sub1'))?.cursor).toEqual(cursor);
      expect(await store.deliveries.finish(got, { state: 'failed', why: 'again' })).toBe(false);
      await store.subscriptions.remove('slack:D3', 'sub1');
    });

    it('whose lease ran out go to another worker, and the first one can no longer end them', async () => {
      const { store, other, ...clock } = get();
      await drain(store);
      await store.deliveries.add(delivery({ tenant: 'slack:D4' }));
      const first = await claimed(store, 'w1', 30);
      await store.deliveries.markPosting(first, { payload, cursor: null, at: NOON, leaseMs: 30 });
      expect(await other.deliveries.claim('slack', 'w2', 60_000, NOON)).toBeNull();
      // PostgreSQL's leases go by its own clock, SQLite's by the one passed in.
      get().at = clock.at + 50;
      await sleep(50);
      const second = await other.deliveries.claim('slack', 'w2', 60_000, NOON);
      expect(second).toMatchObject({ attempt: 2, worker: 'w2', postingAt: NOON, payload });
      expect(await store.deliveries.finish(first, { state: 'sent', ref: 'late', cursor: null })).toBe(false);
      expect(await store.deliveries.markPosting(first, { payload, cursor: null, at: NOON, leaseMs: 30 })).toBe(false);
      expect(second && (await other.deliveries.finish(second, { state: 'uncertain', why: 'lost', cursor: null }))).toBe(
        true,
      );
      expect(await store.deliveries.get(first)).toMatchObject({ state: 'uncertain', why: 'lost' });
    });

    it('that are tried again remember whether they may be out', async () => {
      const { store } = get();
      await drain(store);
      await store.deliveries.add(delivery({ tenant: 'slack:D5' }));
      const first = await claimed(store);
      const mark = { payload, cursor: null, at: NOON, leaseMs: 60_000 };
      await store.deliveries.markPosting(first, mark);
      await store.deliveries.finish(first, { state: 'pending', why: '429', runAt: NOON, posted: false });
      const second = await claimed(store);
      expect(second).toMatchObject({ attempt: 2, postingAt: null, why: '429' });
      await store.deliveries.markPosting(second, { ...mark, at: NOON + 1 });
      await store.deliveries.finish(second, { state: 'pending', why: 'time-out', runAt: NOON, posted: true });
      const third = await claimed(store);
      await store.deliveries.markPosting(third, { ...mark, at: NOON + 9 });
      expect((await store.deliveries.get(third))?.postingAt).toBe(NOON + 1);
      await store.deliveries.finish(third, { state: 'failed', why: 'enough' });
    });

    it('that a stopping worker gives back are ready at once, and keep their mark', async () => {
      const { store, other } = get();
      await drain(store);
      await store.deliveries.add(delivery({ tenant: 'slack:D6', slot: NOON }));
      await store.deliveries.add(delivery({ tenant: 'slack:D6', slot: NOON + 1 }));
      const open = await claimed(store, 'stopping');
      await store.deliveries.markPosting(open, { payload, cursor: null, at: NOON, leaseMs: 60_000 });
      await claimed(store, 'stopping');
      expect(await store.deliveries.release('stopping')).toBe(2);
      expect(await store.deliveries.release('stopping')).toBe(0);
      const again = [await claimed(other, 'w2'), await claimed(other, 'w2')];
      expect(again.map(({ postingAt }) => postingAt).toSorted()).toEqual([NOON, null]);
      await drain(store);
      for (const one of again) await other.deliveries.finish(one, { state: 'failed', why: 'enough' });
    });

    it('give way to a later slot of the same subscription', async () => {
      const { store } = get();
      await drain(store);
      await store.subscriptions.add(subscription({ tenant: 'slack:D7' }));
      await store.deliveries.schedule('slack', NOON, () => tomorrow(NOON));
      await store.deliveries.schedule('slack', NOON + DAY, () => ({
        slot: NOON + DAY,
        nextDue: NOON + 2 * DAY,
        skip: null,
      }));
      const rows = await store.deliveries.recent('slack:D7', 'sub1', 5);
      expect(rows.map(({ slot, state }) => [slot - NOON, state])).toEqual([
        [DAY, 'pending'],
        [0, 'skipped'],
      ]);
      await store.subscriptions.remove('slack:D7', 'sub1');
    });

    it('too late for their slot are written down as skipped', async () => {
      const { store } = get();
      await store.subscriptions.add(subscription({ tenant: 'slack:D8' }));
      const made = await store.deliveries.schedule('slack', NOON, () => ({ ...tomorrow(NOON), skip: 'too late' }));
      expect(made).toMatchObject([{ state: 'skipped', why: 'too late' }]);
      expect(await store.deliveries.claim('slack', 'w1', 60_000, NOON)).toBeNull();
      await store.subscriptions.remove('slack:D8', 'sub1');
    });

    it('of a paused subscription are not made', async () => {
      const { store } = get();
      await store.subscriptions.add(subscription({ tenant: 'slack:D9', state: 'paused', reason: 'archived' }));
      expect(await store.deliveries.schedule('slack', NOON, () => tomorrow(NOON))).toEqual([]);
    });
  });
}
