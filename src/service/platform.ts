import type { Platform, Poster } from '../ports/poster.ts';
import type { Store } from '../ports/store.ts';
import type { Clock, Ids, Log } from '../ports/types.ts';
import type { Digests } from './digests/createDigests.ts';
import type { Service } from './types.ts';

/** What a platform's adapter is started with, beside its own settings. */
export interface PlatformParts {
  readonly service: Service;
  /** Told by the adapter when a channel is lost or comes back. */
  readonly digests: Pick<Digests, 'channelLost' | 'channelReturned'>;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** The port of the one HTTP server. */
  readonly port: number;
}

/** A platform that is connected and answers. */
export interface RunningPlatform {
  readonly platform: Platform;
  /** The ready line for people: "Slack ready: workspace Loop, Socket Mode". */
  readonly ready: string;
  readonly poster: Poster;
  /** Takes nothing new, finishes running answers, closes the connection. */
  stop(): Promise<void>;
}
