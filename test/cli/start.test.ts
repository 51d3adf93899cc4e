import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildIfStale } from '../support/build.ts';
import { SlackLoopback } from '../support/platforms/slack-loopback.mjs';

const program = fileURLToPath(new URL('../../bin/chips.js', import.meta.url));
beforeAll(buildIfStale);

describe('chips start with Slack set up', () => {
  it('prints one ready line and ends with 0 at SIGTERM', async () => {
    const slack = await new SlackLoopback().start();
    const cwd = mkdtempSync(join(tmpdir(), 'chips-start-'));
    const env = {
      PATH: process.env['PATH'] ?? '',
      CHIPS_READER: 'off',
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    };
    const child = spawn(process.execPath, [program, 'start'], { cwd, env });
    child.stderr.resume();
    const ready = await new Promise<string>((resolve, reject) => {
      child.stdout.setEncoding('utf8').once('data', resolve);
      child.once('exit', () => {
        reject(new Error('it ended before it was ready'));
      });
    });
    expect(ready).toMatch(/^Slack ready: .*\n$/u);
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(slack.problems()).toEqual([]);
    await slack.stop();
    rmSync(cwd, { recursive: true, force: true });
  });
});
