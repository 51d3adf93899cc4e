import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import natives from './support/natives.json' with { type: 'json' };

interface LockEntry {
  readonly name?: string;
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
}

const root = new URL('..', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(read('package.json')) as LockEntry; // shape checked by the tests below
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, LockEntry>> }; // npm's file, version 3
const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
const find = (name: string): LockEntry | undefined => lock.packages[`node_modules/${name}`];

describe('package-lock.json', () => {
  it('says the same as package.json', () => {
    const own = lock.packages[''];
    for (const part of ['name', 'version', 'bin', 'engines', 'dependencies', 'devDependencies'] as const) {
      expect({ [part]: own?.[part] }).toEqual({ [part]: manifest[part] });
    }
  });

  it('pins every direct dependency to one version and holds that version', () => {
    const direct = { ...manifest.dependencies, ...manifest.devDependencies };
    const held = Object.fromEntries(Object.keys(direct).map((name) => [name, find(name)?.version]));
    expect(held).toEqual(direct);
  });

  // An address in the lock would send every user to one registry; without it npm asks the one that is configured.
  it('names no address', () => {
    expect(entries.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(read('package-lock.json')).not.toMatch(/https?:\/\/(?!opencollective|github|www|feross|tidelift)[^"]*\.tgz/);
  });

  it('has a checksum for every package', () => {
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter(([, entry]) => !entry.integrity).map(([path]) => path)).toEqual([]);
  });

  // When a registry lacks one platform's binary, npm drops it from the lock without a word, and users there get none.
  it.each(natives)('$parent ($for) has its binaries for macOS arm64, Windows x64, Linux arm64 and x64', (native) => {
    const parent = find(native.parent);
    expect(native.packages).toHaveLength(4);
    for (const name of native.packages) {
      expect({ name, version: find(name)?.version }).toEqual({ name, version: parent?.optionalDependencies?.[name] });
    }
  });

  it('lists every package with binaries of its own in natives.json', () => {
    const listed = new Set(natives.flatMap((native) => native.packages));
    const parents = entries.filter(([, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).some((name) => find(name)?.os?.includes('darwin')),
    );
    const missing = parents.filter(
      ([, entry]) => !Object.keys(entry.optionalDependencies ?? {}).some((n) => listed.has(n)),
    );
    expect(missing.map(([path]) => path)).toEqual([]);
  });

  it('keeps what start and prepare need out of the development packages', () => {
    const needed = natives.filter((native) => native.for === 'start' || native.for === 'prepare');
    for (const name of needed.flatMap((native) => [native.parent, ...native.packages])) {
      expect({ name, dev: find(name)?.dev ?? false }).toEqual({ name, dev: false });
    }
  });

  it('installs an onnxruntime-node that carries its binaries inside', () => {
    const folder = fileURLToPath(new URL('node_modules/onnxruntime-node/bin/napi-v6/', root));
    const wanted = ['darwin/arm64', 'win32/x64', 'linux/arm64', 'linux/x64'];
    expect(wanted.filter((platform) => existsSync(`${folder}${platform}`))).toEqual(wanted);
    expect(read('.npmrc')).toMatch(/^onnxruntime-node-install=skip$/m);
  });
});
