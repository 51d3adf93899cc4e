import { describe, expect, it } from '@jest/globals';
import type { UnderTest } from '../contract.ts';
import { DAY, delivery, NOON, subscription } from '../samples.ts';

export function subscriptionContract(get: () => UnderTest): void {
  describe('subscriptions', () => {
    it('come back whole', async () => {
      const { store, other } = get();
      const weekly = subscription({
        tenant: 'slack:S1',
        id: 'w1',
        cadence: 'weekly',
        day: 'friday',
        topic: '半導体 “chips”',
        always: true,
        owner: null,
        cursor: { seq: 7, at: NOON - 5 },
        state: 'paused',
        reason: 'archived',
      });
      await store.subscriptions.add(weekly);
      expect(await other.subscriptions.get('slack:S1', 'w1')).toEqual(weekly);
    });

    it('are listed by tenant, and by channel over tenants', async () => {
      const { store } = get();
      const mine = subscription({ tenant: 'slack:S2', id: 'm1', channel: 'C77' });
      const local = subscription({ tenant: 'local', id: 'l1', channel: 'C77', createdAt: NOON });
      await store.subscriptions.add(mine);
      await store.subscriptions.add(local);
      expect(await store.subscriptions.list('slack:S2')).toEqual([mine]);
      expect(await store.subscriptions.inChannel('slack', 'C77')).toEqual([mine, local]);
      expect(await store.subscriptions.inChannel('discord', 'C77')).toEqual([]);
      expect(await store.subscriptions.get('slack:S3', 'm1')).toBeNull();
      expect(await store.subscriptions.remove('slack:S3', 'm1')).toBe(false);
    });

    it('change their state once', async () => {
      const { store, other } = get();
      await store.subscriptions.add(subscription({ tenant: 'slack:S4' }));
      const both = await Promise.all([
        store.subscriptions.setState('slack:S4', 'sub1', 'paused', 'archived'),
        other.subscriptions.setState('slack:S4', 'sub1', 'paused', 'archived'),
      ]);
      expect(both.filter((changed) => changed !== null)).toMatchObject([{ state: 'paused', reason: 'archived' }]);
      const resumed = await store.subscriptions.setState('slack:S4', 'sub1', 'active', null, NOON + DAY);
      expect(resumed).toMatchObject({ state: 'active', reason: null, nextDue: NOON + DAY });
      expect(await store.subscriptions.setState('slack:S4', 'nobody', 'paused', null)).toBeNull();
    });

    it('take their waiting deliveries with them, but keep what was sent', async () => {
      const { store } = get();
      const key = { tenant: 'slack:S5', subscription: 'sub1' };
      await store.subscriptions.add(subscription({ tenant: 'slack:S5', platform: 'discord' }));
      await store.deliveries.add(delivery({ ...key, platform: 'discord', slot: NOON - DAY, runAt: NOON - DAY }));
      const claimed = await store.deliveries.claim('discord', 'w', 60_000, NOON);
      if (!claimed) throw new Error('nothing to claim');
      await store.deliveries.finish(claimed, { state: 'sent', ref: 'm1', cursor: null });
      await store.deliveries.add(delivery({ ...key, platform: 'discord' }));
      expect(await store.subscriptions.remove('slack:S5', 'sub1')).toBe(true);
      expect(await store.subscriptions.remove('slack:S5', 'sub1')).toBe(false);
      expect((await store.deliveries.recent('slack:S5', 'sub1', 9)).map(({ state }) => state)).toEqual(['sent']);
    });

    it('say what is due next on the platforms at hand', async () => {
      const { store } = get();
      await store.subscriptions.add(subscription({ tenant: 'discord:G1', platform: 'discord', nextDue: NOON + DAY }));
      await store.subscriptions.add(
        subscription({ tenant: 'discord:G2', platform: 'discord', nextDue: NOON, state: 'paused' }),
      );
      expect(await store.subscriptions.nextDue(['discord'])).toBe(NOON + DAY);
      expect(await store.subscriptions.nextDue([])).toBeNull();
      await store.subscriptions.remove('discord:G1', 'sub1');
      expect(await store.subscriptions.nextDue(['discord'])).toBeNull();
    });
  });
}
