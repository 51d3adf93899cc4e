import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { findBreaches, type SourceFile } from './support/layers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function readSource(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

describe('layers', () => {
  it('hold in the whole source tree', () => {
    const files = ['src', 'adapters'].filter((folder) => existsSync(join(root, folder))).flatMap(readSource);
    expect(files.length).toBeGreaterThan(10);
    expect(findBreaches(files)).toEqual([]);
  });

  // A checker that sees nothing would let everything pass: each planted breach must be named.
  it.each([
    ['core and a file', 'src/core/x.ts', `import { readFileSync } from 'node:fs';`],
    ['core and a platform', 'src/core/x.ts', `import type { App } from '@slack/bolt';`],
    ['core and a port', 'src/core/a/x.ts', `import type { Clock } from '../../ports/types.ts';`],
    ['core and the clock', 'src/core/x.ts', 'export const now = () => Date.now();'],
    ['core and today', 'src/core/x.ts', 'export const today = () => new Date();'],
    ['core and chance', 'src/core/x.ts', 'export const dice = () => Math.random();'],
    ['a port and a package', 'src/ports/x.ts', `import pg from 'pg';`],
    ['store and ingest', 'src/store/x.ts', `import { add } from '../ingest/add.ts';`],
    ['reader and service', 'src/reader/x.ts', `export { ask } from '../service.ts';`],
    ['service and an adapter', 'src/service.ts', `import '../adapters/slack/blocks.ts';`],
    ['slack and discord', 'adapters/slack/x.ts', `const embed = await import('../discord/embed.ts');`],
    ['an adapter and SQL', 'adapters/cli/x.ts', `import { query } from '../../src/store/query.ts';`],
    ['an adapter and the environment', 'adapters/cli/x.ts', 'export const token = process.env.SLACK_BOT_TOKEN;'],
    ['the starter from inside', 'src/service.ts', `import { main } from './main.ts';`],
    ['a new room', 'src/attic/x.ts', ''],
    ['itself', 'src/core/x.ts', `import { x } from './x.ts';`],
  ])('names a breach between %s', (_name, path, text) => {
    expect(findBreaches([{ path, text }])).toEqual([expect.stringContaining(path)]);
  });

  it('leaves the allowed alone', () => {
    const text = `// Date.now() would make answers differ from day to day
      import { parseISO } from 'date-fns';
      import words from '../../../data/lexicon/words.json' with { type: 'json' };
      import type { Span } from '../types.ts';
      export const at = (now: number) => new Date(now);`;
    expect(findBreaches([{ path: 'src/core/dates/x.ts', text }])).toEqual([]);
  });

  it('names a cycle over two files, types included', () => {
    const files = [
      { path: 'src/core/a.ts', text: `import type { B } from './b.ts';` },
      { path: 'src/core/b.ts', text: `import type { A } from './a.ts';` },
    ];
    expect(findBreaches(files)).toEqual(['src/core/a.ts -> src/core/b.ts -> src/core/a.ts: cycle']);
  });
});
