import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkSettings } from '../../src/config/check.ts';

interface Case {
  readonly name: string;
  readonly env: Record<string, string>;
  readonly settings?: Record<string, unknown>;
  readonly problems?: readonly string[];
}

const around = {
  cwd: '/home/x',
  seeds: '/app/seeds',
  machineZone: 'Asia/Tokyo',
  isFolder: (path: string) => path === '/home/x/articles',
  isFile: (path: string) => path === '/home/x/file.txt',
};

const cases = readFileSync(new URL('cases.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

describe('settings', () => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', (_name, { env, settings, problems }) => {
    const result = checkSettings(env, around);
    expect(result.problems.map((problem) => problem.setting)).toEqual(problems ?? []);
    if (settings) expect(result.settings).toMatchObject(settings);
    for (const problem of result.problems) {
      expect(problem.fix).toMatch(/\S/u);
      expect(`${problem.message} ${problem.fix}`).not.toContain('secret');
    }
  });
});
