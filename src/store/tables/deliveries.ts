import type { Instant } from '../../core/types.ts';
import type { Cursor, Delivery, DeliveryKey, DeliveryStore, Outcome } from '../../ports/store.ts';
import type { Bound, Engine, Row, Sql } from '../engine.ts';
import { wholeOrNull } from '../row.ts';
import { deliveryOf, findDelivery, insertDelivery } from './deliveryRow.ts';
import { scheduleDue } from './scheduleDue.ts';

const READY = `platform = $1 and ((state = 'pending' and run_at <= $2) or (state = 'sending' and lease_until < $3))`;
const MINE = `tenant_id = $1 and subscription_id = $2 and slot = $3 and kind = $4 and state = 'sending'
  and worker = $5 and attempt = $6`;

export function deliveryTable(engine: Engine, now: () => Instant): DeliveryStore {
  return {
    schedule: (platform, at, plan) => scheduleDue(engine, platform, at, plan),
    async add(one) {
      return (await insertDelivery(engine, one, now())) !== null;
    },
    async claim(platform, worker, leaseMs, at) {
      // Mostly nothing is ready: a look without a lock costs other processes nothing.
      const peek = await engine.run(
        `select id from deliveries where ${READY} limit 1`,
        platform,
        at,
        await engine.leaseNow(engine),
      );
      if (peek.length === 0) return null;
      return engine.transaction(async (sql) => {
        const clock = await engine.leaseNow(sql);
        const [row] = await sql.run(
          `select * from deliveries where ${READY} order by run_at limit 1${engine.pickLocked}`,
          platform,
          at,
          clock,
        );
        if (!row) return null;
        const [claimed] = await sql.run(
          `update deliveries set state = 'sending', attempt = attempt + 1, worker = $5, lease_until = $6, changed_at = $7
           where tenant_id = $1 and subscription_id = $2 and slot = $3 and kind = $4 returning *`,
          ...keyOf(deliveryOf(row)),
          worker,
          clock + leaseMs,
          at,
        );
        return claimed ? deliveryOf(claimed) : null;
      });
    },
    async markPosting(delivery, mark) {
      return engine.transaction(async (sql) => {
        const rows = await sql.run(
          `update deliveries set posting_at = coalesce(posting_at, cast($7 as bigint)), payload = $8, cursor_seq = $9,
             cursor_at = $10, lease_until = $11, changed_at = $7 where ${MINE} returning id`,
          ...fence(delivery),
          mark.at,
          JSON.stringify(mark.payload),
          mark.cursor?.seq ?? null,
          mark.cursor?.at ?? null,
          (await engine.leaseNow(sql)) + mark.leaseMs,
        );
        return rows.length > 0;
      });
    },
    finish: (delivery, outcome) =>
      engine.transaction(async (sql) => {
        const [row] = await endAttempt(sql, delivery, outcome, now());
        if (!row) return false;
        if ('cursor' in outcome && outcome.cursor !== null) await moveCursor(sql, delivery, outcome.cursor);
        return true;
      }),
    release: (worker) =>
      engine.transaction(async (sql) => {
        const ready = await sql.run(
          `update deliveries set state = 'pending', worker = null, lease_until = null
           where worker = $1 and state = 'sending' and posting_at is null returning id`,
          worker,
        );
        // It may be out: the next claim must find it in `sending` with its mark, to reconcile and not to post anew.
        const open = await sql.run(
          `update deliveries set worker = null, lease_until = 0 where worker = $1 and state = 'sending' returning id`,
          worker,
        );
        return ready.length + open.length;
      }),
    get: (key) => findDelivery(engine, key),
    async recent(tenant, subscription, limit) {
      const rows = await engine.run(
        `select * from deliveries where tenant_id = $1 and subscription_id = $2 order by slot desc, kind limit $3`,
        tenant,
        subscription,
        limit,
      );
      return rows.map(deliveryOf);
    },
    async nextRun(platforms) {
      const runs = platforms.map((platform) =>
        engine.run(`select min(run_at) as run from deliveries where platform = $1 and state = 'pending'`, platform),
      );
      const found = (await Promise.all(runs)).flat().flatMap((row) => wholeOrNull(row, 'run') ?? []);
      return found.length === 0 ? null : Math.min(...found);
    },
  };
}

function keyOf(key: DeliveryKey): readonly Bound[] {
  return [key.tenant, key.subscription, key.slot, key.kind];
}

/** Another worker that took over has another name or a higher attempt. */
function fence(delivery: Delivery): readonly Bound[] {
  return [...keyOf(delivery), delivery.worker, delivery.attempt];
}

async function endAttempt(sql: Sql, delivery: Delivery, outcome: Outcome, at: Instant): Promise<readonly Row[]> {
  if (outcome.state === 'pending') {
    return sql.run(
      `update deliveries set state = 'pending', why = $7, run_at = $8, worker = null, lease_until = null,
         posting_at = ${outcome.posted ? 'posting_at' : 'null'}, changed_at = $9 where ${MINE} returning id`,
      ...fence(delivery),
      outcome.why,
      outcome.runAt,
      at,
    );
  }
  return sql.run(
    `update deliveries set state = $7, why = $8, ref = $9, worker = null, lease_until = null, changed_at = $10
     where ${MINE} returning id`,
    ...fence(delivery),
    outcome.state,
    outcome.state === 'sent' ? null : outcome.why,
    outcome.state === 'sent' ? outcome.ref : null,
    at,
  );
}

async function moveCursor(sql: Sql, { tenant, subscription }: DeliveryKey, cursor: Cursor): Promise<void> {
  await sql.run(
    `update subscriptions set cursor_seq = $3, cursor_at = $4
     where tenant_id = $1 and id = $2 and (cursor_at is null or cursor_at <= $4)`,
    tenant,
    subscription,
    cursor.seq,
    cursor.at,
  );
}
