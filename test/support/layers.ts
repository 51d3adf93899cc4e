import { posix } from 'node:path';

/** One file of the source tree: path from the project root with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

interface Room {
  readonly name: string;
  readonly holds: RegExp;
  /** Names of the rooms it may import beside itself; `*` is every room. */
  readonly sees: readonly string[];
  /** Packages, `node:` built-ins and data it may import; without it, any. */
  readonly packages?: RegExp;
  readonly bans?: readonly RegExp[];
}

const purePackages =
  /^(fuse\.js|date-fns(\/.+)?|@date-fns\/.+|chrono-node(\/.+)?|wink-porter2-stemmer|fastest-levenshtein)$/;
const environment = /\bprocess\.env\b/;
const chance = [/\bDate\.now\s*\(/, /\bnew Date\s*\(\s*\)/, /\bMath\.random\s*\(/];
const outside = [
  /\bprocess\./,
  /\bfetch\s*\(/,
  /\bset(Timeout|Interval|Immediate)\s*\(/,
  /\bperformance\./,
  /\bconsole\./,
];

/** Left to right as in ARCHITECTURE.md; a file belongs to the first room that holds it. */
const rooms: readonly Room[] = [
  {
    name: 'core',
    holds: /^src\/core\//,
    sees: [],
    packages: purePackages,
    bans: [...chance, ...outside, /\bimport\.meta\b/],
  },
  { name: 'ports', holds: /^src\/ports\//, sees: ['core'], packages: /^$/, bans: [...chance, environment] },
  ...['ingest', 'store', 'schedule', 'reader'].map((name) => ({
    name,
    holds: new RegExp(`^src/${name}/`),
    sees: ['core', 'ports'],
  })),
  { name: 'config', holds: /^src\/config(\.ts$|\/)/, sees: ['core', 'ports'] },
  {
    name: 'service',
    holds: /^src\/service(\.ts$|\/)/,
    sees: ['core', 'ports', 'ingest', 'store', 'schedule', 'reader'],
    bans: [...chance, environment],
  },
  ...['slack', 'discord', 'cli', 'web'].map((name) => ({
    name: `adapters/${name}`,
    holds: new RegExp(`^adapters/${name}/`),
    sees: ['core', 'ports', 'config', 'service'],
    bans: [...chance, environment],
  })),
  { name: 'root', holds: /^src\/(main|library)(\.ts$|\/)/, sees: ['*'] },
];

/** Modules named by `import … from`, `export … from`, `import '…'` and `import('…')`, types included. */
export function importsOf(text: string): string[] {
  const forms = [
    /^[ \t]*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^[ \t]*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
  ];
  return forms.flatMap((form) => [...text.matchAll(form)].map((match) => match[1] ?? ''));
}

/** Every breach of the layers, one line each with file, target and reason; empty when the house is in order. */
export function findBreaches(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map((file) => [file.path, localTargets(file)]));
  return [...files.flatMap(breachesOf), ...findCycles(graph).map((cycle) => `${cycle.join(' -> ')}: cycle`)];
}

function breachesOf(file: SourceFile): string[] {
  const room = roomOf(file.path);
  if (!room) return [`${file.path}: in no known room (add it to test/support/layers.ts and .dependency-cruiser.mjs)`];
  const forbidden = importsOf(file.text)
    .filter((name) => !mayImport(room, file.path, name))
    .map((name) => `${file.path}: ${room.name} may not import ${name}`);
  const code = withoutComments(file.text);
  const banned = (room.bans ?? [])
    .filter((ban) => ban.test(code))
    .map((ban) => `${file.path}: ${room.name} may not use ${ban.source}`);
  return [...forbidden, ...banned];
}

function mayImport(room: Room, from: string, name: string): boolean {
  if (!name.startsWith('.')) return room.packages?.test(name) ?? true;
  const target = posix.join(posix.dirname(from), name);
  if (/^data\/.+\.json$/.test(target)) return true;
  const there = roomOf(target);
  return there !== undefined && (there === room || room.sees.includes('*') || room.sees.includes(there.name));
}

function roomOf(path: string): Room | undefined {
  return rooms.find((room) => room.holds.test(path));
}

/** Good enough for words that no string of ours contains: drops block comments and line comments after a space. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

function localTargets(file: SourceFile): string[] {
  return importsOf(file.text)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(file.path), name));
}

function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}
