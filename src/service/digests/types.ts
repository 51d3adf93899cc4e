import type { SourceDocument } from '../../core/article/types.ts';
import type { CorpusFolder } from '../../ports/corpusFolder.ts';
import type { Platform, Poster } from '../../ports/poster.ts';
import type { DeliveryKey, Store } from '../../ports/store.ts';
import type { Clock, Ids, Log } from '../../ports/types.ts';
import type { OpenedCorpus } from '../askCorpus.ts';
import type { Asker } from '../types.ts';

/** What subscriptions and digests stand on; `main` puts it together. */
export interface DigestDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly ids: Ids;
  /** Zone for people whose platform tells none. */
  readonly zone: string;
  /** Those of this process; may be filled later. Empty in the terminal. */
  readonly posters: ReadonlyMap<Platform, Poster>;
  /** As in ServiceDeps; its articles carry the store's `revision` and `seq`. */
  readonly corpusOf: (tenant: string) => OpenedCorpus;
  /** The base corpus on disk; null when the process has none to read again. */
  readonly folder: CorpusFolder | null;
  /** Makes these the base corpus; resolves when `corpusOf` gives it. */
  readonly corpusChanged: (documents: readonly SourceDocument[]) => Promise<void>;
}

/** Reads the folder again; `problems` are lines for people. */
export interface Refreshed {
  readonly changed: boolean;
  readonly problems: readonly string[];
}

/** The parts that the use cases share. */
export interface DigestParts extends DigestDeps {
  readonly refresh: () => Promise<Refreshed>;
  /** The id that the store gives a delivery. */
  readonly deliveryId: (key: DeliveryKey) => string;
  /** Delivers what is ready, at once; false when this process serves no platform. */
  readonly deliverNow: () => Promise<boolean>;
  /** Keeps the ids that may be proposed in step with the store. */
  readonly remember: (tenant: string, id: string, there: boolean) => void;
}

/** A place that a digest can go to. */
export interface Place {
  readonly tenant: string;
  readonly platform: Platform;
  readonly channel: string;
}

/** Where an asker stands; null in the terminal, which is no channel. */
export function placeOf({ tenant, channel }: Asker): Place | null {
  if (channel === null) return null;
  const platform = tenant.startsWith('slack:') ? 'slack' : /^discord(?:-user)?:/u.test(tenant) ? 'discord' : null;
  return platform === null ? null : { tenant, platform, channel };
}
