import type { Instant } from '../core/types.ts';
import type { Engine } from './engine.ts';

/** Ended deliveries stay this long, for "explain" and for people who wonder. */
const DELIVERIES_MS = 90 * 24 * 3_600_000;

/** Deletes what has expired; articles, subscriptions and the audit never do. */
export async function prune(engine: Engine, now: Instant): Promise<number> {
  const answers = await engine.run('delete from answers where expires_at <= $1 returning id', now);
  const seen = await engine.run('delete from seen where expires_at <= $1 returning event', now);
  const deliveries = await engine.run(
    `delete from deliveries where changed_at <= $1 and state in ('sent', 'skipped', 'uncertain', 'failed') returning id`,
    now - DELIVERIES_MS,
  );
  return answers.length + seen.length + deliveries.length;
}
