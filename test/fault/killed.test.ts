import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Platform } from '../../src/ports/poster.ts';
import { LEASE_MS } from '../../src/schedule/limits.ts';
import { sqliteHome } from '../store/homes.ts';
import { subscription } from '../store/samples.ts';
import { buildIfStale } from '../support/build.ts';
import { runScript } from '../support/runScript.ts';

const SLOT = Date.parse('2027-03-11T00:00:00Z');

beforeAll(buildIfStale);

/** Kills a process between post and mark, then starts another; what the channel and the owner saw, and the row. */
async function killAndRestart(platform: Platform, repeatWindowMs: number) {
  const home = await sqliteHome();
  const folder = mkdtempSync(join(tmpdir(), 'chips-channel-'));
  const channel = join(folder, 'posts.jsonl');
  try {
    const store = await home.open(() => SLOT);
    await store.subscriptions.add(subscription({ platform, nextDue: SLOT }));
    const common = { ...home.options, channel, platform, repeatWindowMs };
    const killed = await runScript('post-and-die.mjs', { ...common, now: SLOT, die: true, worker: 'w1' });
    const early = await runScript('post-and-die.mjs', { ...common, now: SLOT + 1_000, die: false, worker: 'w2' });
    const later = SLOT + LEASE_MS + 5_000;
    const restarted = await runScript('post-and-die.mjs', { ...common, now: later, die: false, worker: 'w3' });
    const again = await runScript('post-and-die.mjs', { ...common, now: later + 60_000, die: false, worker: 'w4' });
    const posts = readFileSync(channel, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly kind: string; readonly reply: { readonly message: string } });
    const rows = await store.deliveries.recent('slack:T1', 'sub1', 5);
    await store.close();
    return {
      signal: killed.signal,
      errors: [early, restarted, again].map(({ code, err }) => `${code}${err}`),
      digests: posts.filter(({ kind }) => kind === 'channel').length,
      notices: posts.filter(({ kind }) => kind === 'person').map(({ reply }) => reply.message),
      state: rows.find(({ kind }) => kind === 'digest')?.state,
    };
  } finally {
    await home.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('killed with -9 between post and mark, then started again', () => {
  it('Slack: no second post, and the owner hears of the uncertain one, once', async () => {
    expect(await killAndRestart('slack', 0)).toEqual({
      signal: 'SIGKILL',
      errors: ['0', '0', '0'],
      digests: 1,
      notices: [expect.stringContaining('may or may not')],
      state: 'uncertain',
    });
  });

  it('Discord: the nonce keeps the second post away, and the delivery ends as sent', async () => {
    expect(await killAndRestart('discord', 180_000)).toEqual({
      signal: 'SIGKILL',
      errors: ['0', '0', '0'],
      digests: 1,
      notices: [],
      state: 'sent',
    });
  });
});
