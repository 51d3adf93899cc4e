import type { Reply } from '../core/reply/types.ts';
import type { Platform, Poster } from '../ports/poster.ts';
import type { Cursor, Delivery, Store, Subscription } from '../ports/store.ts';
import type { Clock, Log } from '../ports/types.ts';

/** What a due subscription has to say. `cursor` is where it stands once this is posted, or skipped. */
export type Composed =
  | { readonly state: 'post'; readonly reply: Reply; readonly cursor: Cursor | null }
  | { readonly state: 'skip'; readonly why: string; readonly cursor: Cursor | null };

/** Makes the digest of a slot; rejects only when store or corpus fail, and is then tried again. */
export type Compose = (subscription: Subscription, delivery: Delivery) => Promise<Composed>;

export interface ScheduleDeps {
  readonly store: Store;
  /** The platforms that this process serves; deliveries of others are left to the processes that serve them. */
  readonly posters: ReadonlyMap<Platform, Poster>;
  readonly compose: Compose;
  readonly clock: Clock;
  readonly log: Log;
  /** Unique in all processes and runs. */
  readonly worker: string;
}
