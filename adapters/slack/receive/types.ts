import type { Clock, Log } from '../../../src/ports/types.ts';
import type { Jobs } from '../../../src/service/jobs.ts';
import type { PlatformParts } from '../../../src/service/platform.ts';
import type { Service } from '../../../src/service/types.ts';
import type { Clients } from '../api/client.ts';
import type { Identity } from '../api/identity.ts';
import type { People } from '../api/people.ts';
import type { SeenOnce } from '../seenOnce.ts';
import type { Outbox } from '../send/outbox.ts';
import type { Threads } from './threads.ts';

/** What every listener works with. */
export interface Desk {
  readonly service: Service;
  readonly digests: PlatformParts['digests'];
  readonly identity: Identity;
  readonly clients: Clients;
  readonly people: People;
  readonly threads: Threads;
  readonly outbox: Outbox;
  readonly jobs: Jobs;
  readonly seenOnce: SeenOnce;
  readonly clock: Clock;
  readonly log: Log;
}
