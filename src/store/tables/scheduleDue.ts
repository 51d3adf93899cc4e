import type { Instant } from '../../core/types.ts';
import type { Platform } from '../../ports/poster.ts';
import type { Delivery, DuePlan, Subscription } from '../../ports/store.ts';
import type { Engine, Sql } from '../engine.ts';
import { deliveryOf, insertDelivery } from './deliveryRow.ts';
import { subscriptionOf } from './subscriptions.ts';

/** Subscriptions taken in one transaction, so that it stays short. */
const BATCH = 50;

/** Makes a delivery of every due subscription, see DeliveryStore.schedule. */
export async function scheduleDue(
  engine: Engine,
  platform: Platform,
  now: Instant,
  plan: (subscription: Subscription) => DuePlan,
): Promise<readonly Delivery[]> {
  const made: Delivery[] = [];
  for (;;) {
    const due = await dueRows(engine, platform, now, '');
    if (due.length === 0) return made;
    const batch = await engine.transaction(async (sql) => {
      // Picked again with a lock: another process may have been quicker.
      const rows = await dueRows(sql, platform, now, engine.pickLocked);
      const inserted: Delivery[] = [];
      for (const subscription of rows)
        inserted.push(...(await scheduleOne(sql, subscription, plan(subscription), now)));
      return { taken: rows.length, inserted };
    });
    made.push(...batch.inserted);
    if (batch.taken === 0) return made;
  }
}

async function dueRows(sql: Sql, platform: Platform, now: Instant, lock: string): Promise<readonly Subscription[]> {
  const rows = await sql.run(
    `select * from subscriptions where platform = $1 and state = 'active' and next_due <= $2
     order by next_due limit ${BATCH}${lock}`,
    platform,
    now,
  );
  return rows.map(subscriptionOf);
}

async function scheduleOne(sql: Sql, one: Subscription, plan: DuePlan, now: Instant): Promise<readonly Delivery[]> {
  await sql.run(
    'update subscriptions set next_due = $3 where tenant_id = $1 and id = $2',
    one.tenant,
    one.id,
    plan.nextDue,
  );
  const delivery = await insertDelivery(
    sql,
    {
      tenant: one.tenant,
      subscription: one.id,
      slot: plan.slot,
      kind: 'digest',
      platform: one.platform,
      target: 'channel',
      to: one.channel,
      runAt: plan.slot,
      payload: null,
      cursor: null,
    },
    now,
    plan.skip,
  );
  if (!delivery) return [];
  const passed = await sql.run(
    `update deliveries set state = 'skipped', why = 'a later slot took its place', changed_at = $4
     where tenant_id = $1 and subscription_id = $2 and slot < $3 and kind = 'digest' and state = 'pending'
       and posting_at is null returning *`,
    one.tenant,
    one.id,
    plan.slot,
    now,
  );
  return [delivery, ...passed.map(deliveryOf)];
}
