// Started by tests on the built program: opens the store, which brings its schema forward, and writes one line.
import { openStore } from '../../dist/src/store/openStore.js';

const { dataDir, databaseUrl } = JSON.parse(process.argv[2] ?? '{}');
const store = await openStore({ dataDir, databaseUrl, now: Date.now });
await store.audit.add('local', { at: Date.now(), who: String(process.pid), what: 'opened' });
process.stdout.write(String(store.about.schema));
await store.close();
