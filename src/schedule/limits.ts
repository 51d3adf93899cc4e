/** Longer than a post may take: a lease that runs out means that its worker died. */
export const LEASE_MS = 120_000;
/** After this a post counts as lost on the way, and nobody knows whether it arrived. */
export const POST_TIMEOUT_MS = 45_000;
/** Nobody wants yesterday's digest. */
export const LATEST_MS = 24 * 3_600_000;
/** About an hour and a half of a platform that is down. */
export const MAX_ATTEMPTS = 12;
const FIRST_BACKOFF_MS = 5_000;
const LONGEST_BACKOFF_MS = 15 * 60_000;
/** A message that just went out may not be readable yet when it is looked for. */
export const SETTLE_MS = 20_000;
/** Digests refused one after another before their subscription is paused. */
export const REFUSALS = 3;

/** How long to wait after attempt 1, 2, …: 5 s, 10 s, 20 s, … 15 min. */
export function backoffMs(attempt: number): number {
  return Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.max(0, attempt - 1));
}
