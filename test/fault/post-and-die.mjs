// Started by tests on the built program: one look at the store with a platform that appends each post to a file, and
// that may kill this process with -9 right after a post arrived, before anybody could mark it.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createScheduler } from '../../dist/src/schedule/scheduler.js';
import { openStore } from '../../dist/src/store/openStore.js';

const { dataDir, databaseUrl, channel, now, die, platform, repeatWindowMs, worker } = JSON.parse(
  process.argv[2] ?? '{}',
);
const clock = { now: () => now };
const store = await openStore({ dataDir, databaseUrl, now: clock.now });
const shown = () =>
  existsSync(channel)
    ? readFileSync(channel, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];

const poster = {
  platform,
  repeatWindowMs,
  async post(target, reply, mark) {
    const repeated = repeatWindowMs > 0 && shown().some((each) => each.nonce === mark.nonce);
    if (!repeated) appendFileSync(channel, `${JSON.stringify({ kind: target.kind, nonce: mark.nonce, reply })}\n`);
    if (die && target.kind === 'channel') process.kill(process.pid, 'SIGKILL');
    return { status: 'sent', ref: 'm' };
  },
};

const scheduler = createScheduler({
  store,
  posters: new Map([[platform, poster]]),
  clock,
  log: { log: () => {} },
  worker,
  compose: async () => ({
    state: 'post',
    reply: { kind: 'notice', message: 'the digest', details: [], controls: [] },
    cursor: { seq: 1, at: now },
  }),
});
await scheduler.runOnce();
await scheduler.stop();
await store.close();
