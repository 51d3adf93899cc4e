import { describe, expect, it } from '@jest/globals';
import type { UnderTest } from '../contract.ts';
import { answer, DAY, delivery, NOON, request } from '../samples.ts';

export function recordContract(get: () => UnderTest): void {
  describe('records', () => {
    it('keep what was shown under an unguessable id, for its tenant alone', async () => {
      const { store, other } = get();
      const record = { kind: 'answer', request, answer, user: 'U1' } as const;
      const id = await store.shown.keep('slack:R1', record);
      expect(id).toMatch(/^[0-9a-z]{20,40}$/u);
      expect(await other.shown.find('slack:R1', id)).toEqual(record);
      expect(await store.shown.find('slack:R2', id)).toBeNull();
      for (const foreign of ['', 'x', "'; drop table answers; --", '\0', '😀'.repeat(500)]) {
        expect(await store.shown.find('slack:R1', foreign)).toBeNull();
      }
      const page = { kind: 'timeline', topic: null, from: null, to: '2023', newestFirst: true } as const;
      expect(await store.shown.find('slack:R1', await store.shown.keep('slack:R1', page))).toEqual(page);
    });

    it('forget what a person asked', async () => {
      const { store } = get();
      const mine = await store.shown.keep('slack:R3', { kind: 'answer', request, answer, user: 'U1' });
      const hers = await store.shown.keep('slack:R3', { kind: 'answer', request, answer, user: 'U2' });
      expect(await store.forget('slack:R3', 'U1')).toBe(1);
      expect(await store.shown.find('slack:R3', mine)).toBeNull();
      expect(await store.shown.find('slack:R3', hers)).not.toBeNull();
    });

    it('see an event once, until its time is over', async () => {
      const { store, other } = get();
      const first = await Promise.all(
        [store, other, store, other].map((each) => each.seen.first('slack:R1', 'Ev1', 600_000)),
      );
      expect(first.filter(Boolean)).toEqual([true]);
      expect(await store.seen.first('slack:R2', 'Ev1', 600_000)).toBe(true);
      get().at += 600_001;
      expect(await store.seen.first('slack:R1', 'Ev1', 600_000)).toBe(true);
      expect(await store.seen.first('slack:R1', 'Ev1', 600_000)).toBe(false);
    });

    it('hold audit lines, newest first', async () => {
      const { store } = get();
      await store.audit.add('slack:R1', { at: NOON, who: 'U1', what: 'subscribed daily 09:00' });
      await store.audit.add('slack:R1', { at: NOON + 1, who: null, what: 'paused' });
      await store.audit.add('slack:R2', { at: NOON + 2, who: null, what: 'elsewhere' });
      expect(await store.audit.list('slack:R1', 1)).toEqual([{ at: NOON + 1, who: null, what: 'paused' }]);
      expect((await store.audit.list('slack:R1', 10)).length).toBe(2);
    });

    it('hold values by name', async () => {
      const { store, other } = get();
      expect(await store.meta.get('local', 'hash')).toBeNull();
      await store.meta.set('local', 'hash', 'a');
      await other.meta.set('local', 'hash', 'b');
      expect(await store.meta.get('local', 'hash')).toBe('b');
      await store.check();
      expect(await store.meta.get('base', 'check')).toBeNull();
    });

    it('are pruned when they expire, and only then', async () => {
      const { store } = get();
      const id = await store.shown.keep('slack:R5', { kind: 'answer', request, answer, user: null });
      await store.deliveries.add(delivery({ tenant: 'slack:R5', runAt: NOON + 400 * DAY }));
      await store.prune();
      expect(await store.shown.find('slack:R5', id)).not.toBeNull();
      get().at += 31 * DAY;
      expect(await store.shown.find('slack:R5', id)).toBeNull();
      expect(await store.prune()).toBeGreaterThan(0);
      expect(await store.prune()).toBe(0);
      get().at += 100 * DAY;
      await store.prune();
      // Still to come: never pruned.
      expect((await store.deliveries.recent('slack:R5', 'sub1', 5)).length).toBe(1);
    });
  });
}
