// The layers of ARCHITECTURE.md. test/layers.test.ts says the same without any tool; change both together.
const purePackages =
  '^node_modules/(fuse\\.js|date-fns|@date-fns/[^/]+|chrono-node|wink-porter2-stemmer|fastest-levenshtein)/';
const ports = '^src/ports/';
const core = '^src/core/';
const ways = '^src/(ingest|store|schedule|reader)/';
const service = '^src/service(\\.ts$|/)';
const roots = '^src/((main|library)(\\.ts$|/)|config(\\.ts$|/))';

const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid(
      'no-cycles',
      { path: '^(src|adapters)/' },
      { circular: true },
      'Split the shared part out into a third file.',
    ),
    forbid(
      'core-is-pure',
      { path: core },
      { pathNot: [core, '^data/.*\\.json$', purePackages] },
      'Core computes: no file, clock, network or platform. Give it what it needs as an argument.',
    ),
    forbid(
      'ports-are-interfaces',
      { path: ports },
      { pathNot: [ports, core] },
      'A port names types of core, nothing else.',
    ),
    forbid(
      'ways-know-ports-only',
      { path: '^src/(ingest|store|schedule|reader)/' },
      { path: '^(src|adapters)/', pathNot: [core, ports, '^src/$1/'] },
      'Files, database, timetable and reader meet only in the service, through ports.',
    ),
    forbid(
      'service-knows-no-platform',
      { path: service },
      { path: ['^adapters/', roots] },
      'A use case speaks of tenants and channels, never of Slack or Discord.',
    ),
    forbid(
      'nothing-imports-the-root',
      { path: '^(src|adapters)/', pathNot: roots },
      { path: '^src/(main|library)\\.ts$' },
      'Only the starter imports it.',
    ),
    forbid(
      'adapters-stand-alone',
      { path: '^adapters/([^/]+)/' },
      { path: '^adapters/', pathNot: '^adapters/$1/' },
      'What two adapters share belongs in src/core/reply.',
    ),
    forbid('adapters-build-no-sql', { path: '^adapters/' }, { path: ways }, 'Go through the service.'),
    forbid(
      'source-needs-no-test',
      { path: '^(src|adapters)/' },
      { path: '^(test|bench)/' },
      'A test helper is no part of the product.',
    ),
    forbid(
      'runtime-packages-only',
      { path: '^(src|adapters)/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
      'Name the package under "dependencies".',
    ),
    forbid('resolvable', {}, { couldNotResolve: true }, 'The file or package is not there.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/@types)/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
