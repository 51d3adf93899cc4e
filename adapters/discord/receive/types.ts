import type { Client } from 'discord.js';
import type { Clock, Log } from '../../../src/ports/types.ts';
import type { Jobs } from '../../../src/service/jobs.ts';
import type { LimitedMap } from '../../../src/service/limitedMap.ts';
import type { PlatformParts } from '../../../src/service/platform.ts';
import type { Service } from '../../../src/service/types.ts';
import type { SeenOnce } from '../seenOnce.ts';

/** What every listener works with. */
export interface Desk {
  readonly client: Client;
  readonly service: Service;
  readonly digests: PlatformParts['digests'];
  readonly store: Pick<PlatformParts['store'], 'shown' | 'subscriptions'>;
  readonly jobs: Jobs;
  readonly seenOnce: SeenOnce;
  /** Interactions of this process: a repeated one is dropped before anything is sent. */
  readonly interactions: LimitedMap<true>;
  readonly clock: Clock;
  readonly log: Log;
}
