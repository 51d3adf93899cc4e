import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildIfStale } from '../support/build.ts';
import { chips } from '../support/chips.ts';

beforeAll(buildIfStale);

describe('help', () => {
  it('lists every command, and each has help of its own', async () => {
    const { code, out } = await chips(['--help']);
    expect(code).toBe(0);
    const names = [...out.matchAll(/^ {2}([a-z]+) {2,}\S/gmu)].map((match) => match[1] ?? '');
    expect(names).toEqual(
      expect.arrayContaining([
        'start',
        'ask',
        'search',
        'timeline',
        'export',
        'doctor',
        'preview',
        'subscribe',
        'help',
      ]),
    );
    const helps = await Promise.all(names.map((name) => chips([name, '--help'])));
    for (const [at, help] of helps.entries()) {
      expect([names[at], help.code, help.err]).toEqual([names[at], 0, '']);
      expect(help.out).toMatch(new RegExp(`^Usage: chips ${names[at]}`, 'u'));
      expect(help.out).toContain('--help');
    }
  });

  it('answers bare, -h and --version', async () => {
    expect((await chips([])).out).toMatch(/Usage: chips/u);
    expect((await chips(['-h'])).code).toBe(0);
    expect((await chips(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});

describe('wrong use ends with 2 and says what to do', () => {
  it.each([
    ['an unknown command', ['timelnie'], /no command "timelnie".*"timeline"/u],
    ['an unknown option', ['ask', 'who met', '--jsno'], /--jsno/u],
    ['no question', ['ask'], /Ask something/u],
    ['a question beside a batch', ['ask', 'who', '--batch', 'x.jsonl'], /not both/u],
    ['an option without its value', ['ask', 'who', '--corpus'], /--corpus/u],
    ['a date that is none', ['ask', 'who', '--from', '2022-13'], /2022-13 is no date/u],
    ['a day that does not exist', ['timeline', '--to', '2023-02-30'], /2023-02-30 is no date/u],
    ['no search words', ['search'], /search for/u],
    ['search words without a letter', ['search', ' '], /search for/u],
    ['a timeline that ends before it begins', ['timeline', '--from', '2023', '--to', '2022-12'], /later than/u],
    ['a name that nobody has', ['person', 'Zebulon Quux'], /does not know "Zebulon Quux"/u],
    ['an id that was never given', ['unsubscribe', '99'], /does not know "99"/u],
    ['half of a Discord command', ['discord'], /register.*invite/u],
    ['no passages at all', ['search', 'chips', '-k', '0'], /1 to 1000/u],
    ['a verb that does not fit', ['subscribe', 'dialy', '09:00'], /subscribe daily\|weekdays/u],
    ['a schedule that cannot be', ['subscribe', 'daily', '25:00'], /25:00/u],
    ['a preview of nothing', ['preview', 'teams', 'who'], /Name a platform/u],
    ['an asked date in words', ['ask', 'who', '--asked', 'yesterday'], /2023-05-26/u],
  ])('%s', async (_name, args, message) => {
    const ran = await chips(args);
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' });
    expect(ran.err).toMatch(message);
    expect(ran.err).not.toMatch(/^\s+at /mu);
  });
});

describe('settings', () => {
  it('that are wrong stop any command, all named at once, without their secrets', async () => {
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-topsecret',
      DISCORD_APPLICATION_ID: '12',
      PORT: 'http',
      CHIPS_TIME_ZONE: 'Mars/Base',
    };
    for (const args of [['ask', 'who met in Detroit'], ['start']]) {
      const ran = await chips(args, { env });
      expect({ code: ran.code, out: ran.out }).toEqual({ code: 1, out: '' });
      for (const name of ['SLACK_APP_TOKEN', 'DISCORD_TOKEN', 'DISCORD_APPLICATION_ID', 'PORT', 'CHIPS_TIME_ZONE'])
        expect(ran.err).toContain(name);
      expect(ran.err).not.toContain('topsecret');
    }
  });

  it('come from .env in the working folder, and the environment wins', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'chips-env-'));
    writeFileSync(join(cwd, '.env'), '# a comment\nCHIPS_CORPUS="nowhere at all"\nPORT=\n');
    expect((await chips(['ask', 'who'], { cwd })).err).toContain('nowhere at all');
    expect((await chips(['ask', 'who'], { cwd, env: { CHIPS_CORPUS: cwd } })).err).not.toContain('nowhere');
    rmSync(cwd, { recursive: true });
  });

  it('name a missing --corpus', async () => {
    const ran = await chips(['ask', 'who met', '--corpus', './nowhere']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('nowhere');
  });
});

describe('chips doctor', () => {
  it('tells the state of each part', async () => {
    const { code, out } = await chips(['doctor', '--json']);
    // The doctor's own shape; its fields are checked here.
    const checks = JSON.parse(out) as { name: string; state: string; fix: string | null }[];
    expect(code).toBe(0);
    expect(Object.fromEntries(checks.map(({ name, state }) => [name, state]))).toMatchObject({
      settings: 'ok',
      articles: 'ok',
      'data folder': 'ok',
      reader: 'off',
      slack: 'off',
      discord: 'off',
      clock: 'ok',
    });
  });

  it('fails with what to do for wrong settings and for an address where nobody answers', async () => {
    const wrong = await chips(['doctor'], { env: { LOG_LEVEL: 'loud' } });
    expect(wrong.code).toBe(1);
    expect(wrong.out).toMatch(/fail\s+LOG_LEVEL[\s\S]*debug, info, warn, error/u);
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-topsecret',
      SLACK_APP_TOKEN: 'xapp-topsecret',
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
    };
    const down = await chips(['doctor'], { env });
    expect(down.code).toBe(1);
    expect(down.out).toMatch(/fail\s+slack: .*cannot be reached/u);
    expect(down.out).not.toContain('topsecret');
  });
});
