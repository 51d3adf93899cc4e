import type { Terminal } from '../../adapters/cli/types.ts';
import type { Settings } from '../config/types.ts';
import { openCorpusFolder } from '../ingest/openCorpusFolder.ts';
import type { Platform, Poster } from '../ports/poster.ts';
import { createDigests } from '../service/digests/createDigests.ts';
import type { PlatformParts, RunningPlatform } from '../service/platform.ts';
import { createService } from '../service.ts';
import { openStore } from '../store/openStore.ts';
import { randomIds } from './ids.ts';
import { openLiveCorpus } from './liveCorpus.ts';
import { logToStderr } from './log.ts';
import { openReaderFor } from './openReaderFor.ts';
import { indexCacheFile } from './openSnapshot.ts';
import { platformStarters } from './starters.ts';
import { waitForStop } from './waitForStop.ts';

/** What does not stop within this time is left behind; SIGTERM promises ten seconds. */
const STOP_MS = 8_000;
/** Posts that are on their way when the program is told to stop. */
const POSTS_MS = 6_000;

/** Starts every platform that is set, prints a ready line for each, and gives the exit code when all have stopped. */
export async function startPlatforms(settings: Settings, terminal: Terminal): Promise<number> {
  const log = logToStderr(settings.logLevel);
  const clock = { now: Date.now };
  const folder = openCorpusFolder(settings.corpus);
  const store = await openStore({ dataDir: settings.dataDir, databaseUrl: settings.databaseUrl, now: Date.now });
  const reader = openReaderFor(settings.reader, log);
  const posters = new Map<Platform, Poster>();
  const running: RunningPlatform[] = [];
  // Listened to from the first moment: whoever reads a ready line may stop the program with the next breath.
  let reread = (): void => {};
  const stopped = waitForStop(() => {
    reread();
  });
  let stopSchedule = async (): Promise<unknown> => null;
  try {
    const live = await openLiveCorpus({
      folder,
      store,
      reader,
      log,
      cacheFile: indexCacheFile(settings.dataDir, settings.corpus),
    });
    const base = { store, clock, log, ids: randomIds, zone: settings.timeZone, corpusOf: live.current };
    const digests = createDigests({
      ...base,
      posters,
      folder,
      corpusChanged: live.replace,
      worker: randomIds.next(16),
    });
    const { cases, press, suggestIds, status } = digests;
    const service = createService({ ...base, shown: store.shown, cases, press, suggestIds, status });
    const parts: PlatformParts = { service, digests, store, clock, ids: randomIds, log, port: settings.port };
    stopSchedule = () => digests.scheduler.stop(POSTS_MS);
    for (const start of platformStarters(settings)) {
      const platform = await start(parts);
      running.push(platform);
      posters.set(platform.platform, platform.poster);
      await terminal.out(`${platform.ready}\n`);
    }
    digests.scheduler.start();
    reread = () => void digests.refresh();
    await stopped;
    log.log('info', 'stopping');
    return 0;
  } finally {
    const stops = [stopSchedule(), ...running.map((platform) => platform.stop())];
    await within(STOP_MS, Promise.allSettled(stops));
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
