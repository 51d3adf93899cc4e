import { describe, expect, it } from '@jest/globals';
import { enginesUnderTest } from '../store/homes.ts';
import { DAY, NOON, subscription } from '../store/samples.ts';
import { FakePlatform, schedulerOn } from './rig.ts';

const SLOT = Date.parse('2027-03-11T00:00:00Z');

describe.each(enginesUnderTest())('two workers on one store ($name)', ({ home: make }) => {
  it('post each slot once', async () => {
    const home = await make();
    const clock = { at: NOON };
    const stores = [await home.open(() => clock.at), await home.open(() => clock.at)];
    try {
      for (let i = 0; i < 12; i++) await stores[0]?.subscriptions.add(subscription({ id: `s${i}`, nextDue: SLOT }));
      const slack = new FakePlatform();
      const rigs = stores.map((store, i) => schedulerOn(store, clock, [slack], { worker: `w${i}` }));
      for (let day = 0; day < 3; day++) {
        clock.at = SLOT + day * DAY;
        await Promise.all(rigs.map(({ scheduler }) => scheduler.runOnce()));
      }
      expect(slack.calls.length).toBe(36);
      expect(new Set(slack.calls.map(({ mark }) => mark.deliveryId)).size).toBe(36);
    } finally {
      await Promise.all(stores.map((store) => store.close()));
      await home.remove();
    }
  });
});
