import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const execute = promisify(execFile);
const script = fileURLToPath(new URL('openLarge.js', import.meta.url));

describe('a corpus of thousands of passages', () => {
  it('is answered from the thread, from the cache file and from a rebuilt one as it is in process', async () => {
    const { stdout } = await execute(process.execPath, [script], { timeout: 120_000 });
    expect(JSON.parse(stdout)).toEqual({
      many: true,
      answered: true,
      turned: true,
      sameRevision: true,
      built: { source: 'worker', same: true },
      filesWithoutPlace: [],
      first: { source: 'worker', same: true },
      kept: { source: 'cache', same: true, untouched: true },
      eventsBefore: [],
      rebuilt: { source: 'worker', same: true, whole: true, events: ['search.cache.rebuilt'] },
      timeline: {
        newest: ['Read from 300 articles of 420: the newest ones; name a topic or dates for others.'],
        topic: ['Read from 300 articles of 420: those that fit the topic best.'],
        found: true,
      },
    });
  });
});
