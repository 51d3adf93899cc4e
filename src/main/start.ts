import type { Terminal } from '../../adapters/cli/types.ts';
import type { Settings } from '../config/types.ts';
import { openCorpusFolder } from '../ingest/openCorpusFolder.ts';
import type { PlatformParts, RunningPlatform } from '../service/platform.ts';
import { createService } from '../service.ts';
import { openStore } from '../store/openStore.ts';
import { randomIds } from './ids.ts';
import { openLiveCorpus } from './liveCorpus.ts';
import { logToStderr } from './log.ts';
import { openReaderFor } from './openReaderFor.ts';
import { platformStarters } from './starters.ts';
import { waitForStop } from './waitForStop.ts';

/** A platform that does not stop within this time is left behind; SIGTERM promises ten seconds. */
const STOP_MS = 8_000;

/** Starts every platform that is set, prints a ready line for each, and gives the exit code when all have stopped. */
export async function startPlatforms(settings: Settings, terminal: Terminal): Promise<number> {
  const log = logToStderr(settings.logLevel);
  const clock = { now: Date.now };
  const reader = openReaderFor(settings.reader, log);
  const store = await openStore({ dataDir: settings.dataDir, databaseUrl: settings.databaseUrl, now: Date.now });
  const live = await openLiveCorpus({ folder: openCorpusFolder(settings.corpus), store, reader, log });
  const service = createService({ corpusOf: live.current, clock, log, zone: settings.timeZone, shown: store.shown });
  const parts: PlatformParts = { service, store, clock, ids: randomIds, log, port: settings.port };
  const running: RunningPlatform[] = [];
  try {
    for (const start of platformStarters(settings)) {
      const platform = await start(parts);
      running.push(platform);
      await terminal.out(`${platform.ready}\n`);
    }
    await waitForStop(() => {
      live.refresh().catch((error: unknown) => {
        log.log('error', 'corpus.refresh', { cause: error instanceof Error ? error.message : String(error) });
      });
    });
    log.log('info', 'stopping');
    return 0;
  } finally {
    await within(STOP_MS, Promise.allSettled(running.map((platform) => platform.stop())));
    await reader.close();
    await store.close();
  }
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
