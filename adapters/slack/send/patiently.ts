import type { Posted } from './post.ts';

const ATTEMPTS = 3;
const LONGEST_MS = 15_000;
const PAUSE_MS = 500;

/** Repeats an attempt that Slack certainly did not take: asked to wait, or never reached. Anything else ends it. */
export async function patiently(attempt: () => Promise<Posted>): Promise<Posted> {
  for (let left = ATTEMPTS - 1; ; left -= 1) {
    const posted = await attempt();
    if (!('failure' in posted) || left === 0) return posted;
    const { failure } = posted;
    if (failure.kind !== 'limited' && failure.kind !== 'unreached') return posted;
    const wait = failure.kind === 'limited' ? failure.afterMs : PAUSE_MS;
    if (wait > LONGEST_MS) return posted;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
