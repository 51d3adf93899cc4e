import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const starter = fileURLToPath(new URL('../../bin/chips.js', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chips-bin-'));
  cpSync(starter, join(folder, 'bin/chips.js'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(folder, 'bin/chips.js'), ...args], { encoding: 'utf8', cwd: tmpdir() });

describe('bin/chips.js', () => {
  it('says in one line what to do when nothing was built', () => {
    const { status, stdout, stderr } = run('ask', 'who met in Detroit');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^chips: not built yet\. Run "npm install"[^\n]*\n$/);
  });

  it('hands arguments, output and exit code through from any working folder', () => {
    mkdirSync(join(folder, 'dist/src'), { recursive: true });
    writeFileSync(
      join(folder, 'dist/src/main.js'),
      'console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 3;',
    );
    const { status, stdout } = run('ask', 'a "quoted" word', '--json');
    expect({ status, args: JSON.parse(stdout) }).toEqual({ status: 3, args: ['ask', 'a "quoted" word', '--json'] });
  });
});
