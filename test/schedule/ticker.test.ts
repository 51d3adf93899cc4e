import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createScheduler } from '../../src/schedule/scheduler.ts';
import { sqliteHome } from '../store/homes.ts';
import { delivery, subscription } from '../store/samples.ts';
import { FakePlatform, silent } from './rig.ts';

async function until(met: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !met(); i++) await sleep(20);
}

describe('the ticker', () => {
  it('goes by itself: wakes for what is due, for what is added, and after the store was gone', async () => {
    const home = await sqliteHome();
    const store = await home.open(Date.now);
    const slack = new FakePlatform();
    const logged: string[] = [];
    let broken = false;
    const reply = { kind: 'notice', message: 'x', details: [], controls: [] } as const;
    const scheduler = createScheduler({
      store: {
        ...store,
        deliveries: {
          ...store.deliveries,
          claim: (...given) => (broken ? Promise.reject(new Error('gone')) : store.deliveries.claim(...given)),
        },
      },
      posters: new Map([['slack', slack]]),
      clock: { now: Date.now },
      log: { log: (_level, event) => logged.push(event) },
      worker: 'w1',
      compose: async () => ({ state: 'post', reply, cursor: null }),
    });
    try {
      // A slot is a whole minute of the timetable: the due time is what wakes, the slot is the latest that passed.
      await store.subscriptions.add(subscription({ zone: 'UTC', nextDue: Date.now() + 150 }));
      scheduler.start();
      scheduler.start();
      await until(() => slack.shown.length === 1);
      expect(slack.shown.length).toBe(1);
      const now = Date.now();
      await store.deliveries.add(delivery({ subscription: 'now', slot: now, runAt: now, payload: reply }));
      scheduler.wake();
      await until(() => slack.shown.length === 2);
      expect(slack.shown.length).toBe(2);
      broken = true;
      scheduler.wake();
      await until(() => logged.includes('schedule stands still'));
      broken = false;
      scheduler.wake();
      await until(() => logged.includes('schedule works again'));
      expect(logged).toContain('schedule works again');
    } finally {
      await scheduler.stop();
      await store.close();
      await home.remove();
    }
  });

  it('takes nothing more once it was stopped', async () => {
    const home = await sqliteHome();
    const store = await home.open(Date.now);
    const slack = new FakePlatform();
    const scheduler = createScheduler({
      store,
      posters: new Map([['slack', slack]]),
      clock: { now: Date.now },
      log: silent,
      worker: 'w1',
      compose: () => Promise.reject(new Error('never asked')),
    });
    await scheduler.stop();
    await store.subscriptions.add(subscription({ nextDue: 0 }));
    scheduler.start();
    scheduler.wake();
    await scheduler.runOnce();
    expect(await store.deliveries.recent('slack:T1', 'sub1', 1)).toEqual([]);
    await store.close();
    await home.remove();
  });
});
