import { readdirSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { checkSettings } from '../src/config/check.ts';

const root = new URL('..', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts; // npm's own shape
const pages = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'data/README.md'];

/** Names that the code really asks the environment for: `env['NAME']` in src/config. */
function settingsInCode(): string[] {
  const files = readdirSync(new URL('src/config/', root)).map((name) => read(`src/config/${name}`));
  return [
    ...new Set(files.flatMap((text) => [...text.matchAll(/\benv\['([A-Z_]+)'\]/g)].map((match) => match[1] ?? ''))),
  ];
}

describe('settings', () => {
  const inCode = settingsInCode().sort();
  const example = read('.env.example');

  it('are all in .env.example, as comments', () => {
    expect(inCode.length).toBeGreaterThan(10);
    expect([...example.matchAll(/^#([A-Z_]+)=/gm)].map((match) => match[1]).sort()).toEqual(inCode);
    expect(parseEnv(example)).toEqual({});
  });

  it('are all in the table of the README', () => {
    const named = [...read('README.md').matchAll(/^\|(.*?)\|/gm)].flatMap((row) => [
      ...(row[1] ?? '').matchAll(/`([A-Z_]+)`/g),
    ]);
    expect(named.map((match) => match[1]).sort()).toEqual(inCode);
  });

  it('hold in the example where it gives a value that is right as it stands', () => {
    const values = Object.fromEntries(
      [...example.matchAll(/^#([A-Z_]+)=(.+)$/gm)].map((match) => [match[1] ?? '', match[2]]),
    );
    const around = { cwd: '/', seeds: '/seeds', machineZone: 'UTC', isFolder: () => true, isFile: () => false };
    expect(checkSettings(values, around).problems).toEqual([]);
  });
});

describe('pages', () => {
  it.each(pages)('%s names only scripts that exist', (page) => {
    const named = [...read(page).matchAll(/\bnpm run ([a-z:]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(pages)('%s links only to files that exist', (page) => {
    const links = [...read(page).matchAll(/\]\(((?!https?:|#)[^)#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    for (const link of links) expect(() => readFileSync(new URL(link, new URL(page, root)))).not.toThrow();
  });
});
