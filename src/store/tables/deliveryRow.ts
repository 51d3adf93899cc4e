import type { Reply } from '../../core/reply/types.ts';
import type { Instant } from '../../core/types.ts';
import type { Delivery, DeliveryKey, DeliveryState, NewDelivery } from '../../ports/store.ts';
import type { Row, Sql } from '../engine.ts';
import { derivedId } from '../ids.ts';
import { text, textOrNull, whole, wholeOrNull, word } from '../row.ts';
import { PLATFORMS } from './subscriptions.ts';

const STATES: readonly DeliveryState[] = ['pending', 'sending', 'sent', 'skipped', 'uncertain', 'failed'];

export function deliveryOf(row: Row): Delivery {
  const payload = textOrNull(row, 'payload');
  const seq = wholeOrNull(row, 'cursor_seq');
  return {
    tenant: text(row, 'tenant_id'),
    subscription: text(row, 'subscription_id'),
    slot: whole(row, 'slot'),
    kind: word(row, 'kind', ['digest', 'notice']),
    id: text(row, 'id'),
    platform: word(row, 'platform', PLATFORMS),
    target: word(row, 'target', ['channel', 'person']),
    to: text(row, 'recipient'),
    state: word(row, 'state', STATES),
    attempt: whole(row, 'attempt'),
    runAt: whole(row, 'run_at'),
    leaseUntil: wholeOrNull(row, 'lease_until'),
    worker: textOrNull(row, 'worker'),
    postingAt: wholeOrNull(row, 'posting_at'),
    // Written by this table as the JSON of a Reply.
    payload: payload === null ? null : (JSON.parse(payload) as Reply),
    cursor: seq === null ? null : { seq, at: whole(row, 'cursor_at') },
    ref: textOrNull(row, 'ref'),
    why: textOrNull(row, 'why'),
  };
}

/** Inserts unless the slot has one already; the row, or null when it was there. */
export async function insertDelivery(
  sql: Sql,
  one: NewDelivery,
  at: Instant,
  skip: string | null = null,
): Promise<Delivery | null> {
  const [row] = await sql.run(
    `insert into deliveries
       (tenant_id, subscription_id, slot, kind, id, platform, target, recipient, state, attempt, run_at, payload,
        cursor_seq, cursor_at, why, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, $11, $12, $13, $14, $15)
     on conflict (tenant_id, subscription_id, slot, kind) do nothing
     returning *`,
    one.tenant,
    one.subscription,
    one.slot,
    one.kind,
    derivedId(one.tenant, one.subscription, one.slot, one.kind),
    one.platform,
    one.target,
    one.to,
    skip === null ? 'pending' : 'skipped',
    one.runAt,
    one.payload === null ? null : JSON.stringify(one.payload),
    one.cursor?.seq ?? null,
    one.cursor?.at ?? null,
    skip,
    at,
  );
  return row ? deliveryOf(row) : null;
}

export async function findDelivery(sql: Sql, key: DeliveryKey): Promise<Delivery | null> {
  const [row] = await sql.run(
    'select * from deliveries where tenant_id = $1 and subscription_id = $2 and slot = $3 and kind = $4',
    key.tenant,
    key.subscription,
    key.slot,
    key.kind,
  );
  return row ? deliveryOf(row) : null;
}
