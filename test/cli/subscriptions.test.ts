import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildIfStale } from '../support/build.ts';
import { chips } from '../support/chips.ts';

let cwd = '';
beforeAll(async () => {
  await buildIfStale();
  cwd = mkdtempSync(join(tmpdir(), 'chips-subscriptions-'));
});
afterAll(() => {
  rmSync(cwd, { recursive: true, force: true });
});

describe('subscriptions from the terminal', () => {
  it('a question leaves no database behind', async () => {
    await chips(['ask', 'who met in Detroit'], { cwd });
    expect(existsSync(join(cwd, '.chips', 'chips.db'))).toBe(false);
  });

  it('are made for a channel, listed with their time and zone, and taken away', async () => {
    const made = await chips(['subscribe', 'daily', '09:00', 'Asia/Tokyo', '--channel', 'slack:C012ABCDE'], { cwd });
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/daily 09:00 Asia\/Tokyo/u);
    const id = /Id: ([0-9a-z]+)/u.exec(made.out)?.[1] ?? '';
    expect((await chips(['subscriptions'], { cwd })).out).toContain(id);
    expect((await chips(['unsubscribe', id], { cwd })).code).toBe(0);
    expect((await chips(['subscriptions'], { cwd })).out).not.toContain(id);
  });

  it('need a channel, because a terminal is none', async () => {
    const ran = await chips(['subscribe', 'daily', '09:00'], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('--channel slack:');
  });

  it('are previewed as a digest with its quotes', async () => {
    const { code, out } = await chips(['digest'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^Briefing[\s\S]*“/u);
  });
});
