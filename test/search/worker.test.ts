import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const execute = promisify(execFile);
const script = fileURLToPath(new URL('buildOnThread.js', import.meta.url));

describe('a large index', () => {
  // Threads load compiled code: this runs the build that `npm test` makes first.
  it('is built on a thread of its own, answers like one built here, and lets the process end', async () => {
    const { stdout } = await execute(process.execPath, [script, '6000'], { timeout: 60_000 });
    expect(JSON.parse(stdout)).toEqual({ source: 'worker', same: true, turned: true });
  });
});
