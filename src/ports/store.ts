import type { SourceDocument } from '../core/article/types.ts';
import type { Reply } from '../core/reply/types.ts';
import type { Instant } from '../core/types.ts';
import type { Cadence, Weekday } from '../core/verbs/types.ts';
import type { Platform } from './poster.ts';
import type { Shown } from './shown.ts';

/** The shared corpus's tenant; all other tenants are `slack:TEAM`, `discord:GUILD`, `discord-user:ID`, `local`. */
export type Tenant = string;

/** Codes of the errors that a store throws; each has a `message` for people and a `fix`. */
export type StoreErrorCode =
  | 'STORE_LOCKED'
  | 'STORE_FULL'
  | 'STORE_READ_ONLY'
  | 'STORE_NEWER'
  | 'STORE_CORRUPT'
  | 'STORE_UNREACHABLE'
  | 'STORE_FAILED';

/** How far a digest has told: every revision with `seq` up to here, at this time. */
export interface Cursor {
  readonly seq: number;
  readonly at: Instant;
}

export interface PutResult {
  readonly id: string;
  readonly outcome: 'added' | 'revised' | 'unchanged' | 'removed';
  readonly revision: number;
  readonly seq: number;
}

/** Articles by tenant and revision. A revision is never changed; `seq` rises over all tenants and never skips a commit. */
export interface ArticleStore {
  /** Adds revisions where text or metadata differ from the newest one; all or none. */
  put(tenant: Tenant, documents: readonly SourceDocument[]): Promise<readonly PutResult[]>;
  /** Marks articles as gone by a revision without text; earlier revisions stay. */
  remove(tenant: Tenant, ids: readonly string[]): Promise<readonly PutResult[]>;
  /** The same for a whole folder in one transaction: puts these and removes all others of the tenant. */
  replaceAll(tenant: Tenant, documents: readonly SourceDocument[]): Promise<readonly PutResult[]>;
  /** The newest revision of each article with `seq` up to the given one (all when null), gone ones left out, by id. */
  upTo(tenant: Tenant, seq: number | null): Promise<readonly SourceDocument[]>;
  /** One revision, the newest when none is named; null when it never was or is gone. */
  get(tenant: Tenant, id: string, revision?: number): Promise<SourceDocument | null>;
  /** The highest `seq` of these tenants, 0 when they have no article. */
  lastSeq(tenants: readonly Tenant[]): Promise<number>;
}

export interface Subscription {
  /** Short, `[0-9a-z]`, unique in its tenant. */
  readonly id: string;
  readonly tenant: Tenant;
  readonly platform: Platform;
  /** The platform's own id. */
  readonly channel: string;
  readonly cadence: Cadence;
  readonly day: Weekday | null;
  /** 24 hours, `HH:MM`. */
  readonly time: string;
  /** Canonical IANA name. */
  readonly zone: string;
  readonly topic: string | null;
  readonly always: boolean;
  /** Who is told when it stops; null when made in the terminal. */
  readonly owner: string | null;
  readonly state: 'active' | 'paused';
  /** Why it is paused, for people. */
  readonly reason: string | null;
  readonly nextDue: Instant;
  /** Null until the briefing went out. */
  readonly cursor: Cursor | null;
  readonly createdAt: Instant;
}

export interface SubscriptionStore {
  add(subscription: Subscription): Promise<void>;
  get(tenant: Tenant, id: string): Promise<Subscription | null>;
  list(tenant: Tenant): Promise<readonly Subscription[]>;
  /** All of one channel, whoever made them (the terminal's are of tenant `local`). */
  inChannel(platform: Platform, channel: string): Promise<readonly Subscription[]>;
  /** False when there was none. Deliveries not yet sent go with it. */
  remove(tenant: Tenant, id: string): Promise<boolean>;
  /** Pauses or resumes; `nextDue` is set anew on resuming. Gives the row as it was changed, null when nothing changed. */
  setState(
    tenant: Tenant,
    id: string,
    state: Subscription['state'],
    reason: string | null,
    nextDue?: Instant,
  ): Promise<Subscription | null>;
  /** The earliest `nextDue` of the active ones, null when there is none. */
  nextDue(platforms: readonly Platform[]): Promise<Instant | null>;
}

/** `uncertain`: it may have been posted, its owner was told; nothing repeats it. */
export type DeliveryState = 'pending' | 'sending' | 'sent' | 'skipped' | 'uncertain' | 'failed';

export interface DeliveryKey {
  readonly tenant: Tenant;
  readonly subscription: string;
  readonly slot: Instant;
  /** A slot has one digest, and at most one notice to the owner about it. */
  readonly kind: 'digest' | 'notice';
}

export interface Delivery extends DeliveryKey {
  /** Opaque, derived from the key: the same in every process and attempt. */
  readonly id: string;
  readonly platform: Platform;
  readonly target: 'channel' | 'person';
  /** The channel's or the person's id on the platform. */
  readonly to: string;
  readonly state: DeliveryState;
  /** 1 at the first claim. */
  readonly attempt: number;
  /** Not claimed before. */
  readonly runAt: Instant;
  readonly leaseUntil: Instant | null;
  readonly worker: string | null;
  /** Set just before the first attempt to post: from then on it may be out. */
  readonly postingAt: Instant | null;
  /** The reply as it was, or will be, posted; null until it is composed. */
  readonly payload: Reply | null;
  /** Where the subscription's cursor goes once this is sent. */
  readonly cursor: Cursor | null;
  /** The platform's id of the post. */
  readonly ref: string | null;
  /** Why it was skipped, is tried again, failed or is uncertain. */
  readonly why: string | null;
}

export interface DuePlan {
  readonly slot: Instant;
  readonly nextDue: Instant;
  /** Set when the slot is not to be delivered any more: said in the delivery. */
  readonly skip: string | null;
}

export interface NewDelivery extends DeliveryKey {
  readonly platform: Platform;
  readonly target: Delivery['target'];
  readonly to: string;
  readonly runAt: Instant;
  readonly payload: Reply | null;
  readonly cursor: Cursor | null;
}

/** How an attempt ended. `cursor` moves the subscription's in the same transaction. */
export type Outcome =
  | { readonly state: 'sent'; readonly ref: string; readonly cursor: Cursor | null }
  | { readonly state: 'skipped'; readonly why: string; readonly cursor: Cursor | null }
  | { readonly state: 'uncertain'; readonly why: string; readonly cursor: Cursor | null }
  | { readonly state: 'failed'; readonly why: string }
  /** Tried again at `runAt`; `posted` false says that nothing can be out, so that the next attempt is a first one. */
  | { readonly state: 'pending'; readonly why: string; readonly runAt: Instant; readonly posted: boolean };

export interface DeliveryStore {
  /**
   * For every active subscription of a platform that is due at `now`: asks `plan` for the slot, inserts its delivery
   * unless it is there, sets the next due time; one transaction, so that two processes make one row. Older deliveries
   * of the same subscription that never started are skipped. Gives the inserted rows.
   */
  schedule(
    platform: Platform,
    now: Instant,
    plan: (subscription: Subscription) => DuePlan,
  ): Promise<readonly Delivery[]>;
  /** Adds one outside the timetable; false when its key is there already. */
  add(delivery: NewDelivery): Promise<boolean>;
  /**
   * Takes the next delivery that is ready at `now` or whose lease ran out; null when there is none. Leases go by the
   * database's own clock where it has one.
   */
  claim(platform: Platform, worker: string, leaseMs: number, now: Instant): Promise<Delivery | null>;
  /** Marks it as being posted, with the exact payload, and renews the lease. False when it is no longer the worker's. */
  markPosting(
    delivery: Delivery,
    mark: { readonly payload: Reply; readonly cursor: Cursor | null; readonly at: Instant; readonly leaseMs: number },
  ): Promise<boolean>;
  /** Ends an attempt. False, and nothing changed, when the lease was lost to another worker. */
  finish(delivery: Delivery, outcome: Outcome): Promise<boolean>;
  /** Gives all leases of a worker back: what was not posted yet is ready again, the rest is up for reconciling. */
  release(worker: string): Promise<number>;
  get(key: DeliveryKey): Promise<Delivery | null>;
  /** Newest slot first. */
  recent(tenant: Tenant, subscription: string, limit: number): Promise<readonly Delivery[]>;
  /** When the next one that waits is ready, null when none waits. */
  nextRun(platforms: readonly Platform[]): Promise<Instant | null>;
}

export interface SeenStore {
  /** True the first time a key comes within its time to live, in any process. */
  first(tenant: Tenant, key: string, ttlMs: number): Promise<boolean>;
}

export interface AuditLine {
  readonly at: Instant;
  /** Person on the platform, null for the program itself. */
  readonly who: string | null;
  /** What was done, one line for people, without secrets. */
  readonly what: string;
}

export interface AuditStore {
  add(tenant: Tenant, line: AuditLine): Promise<void>;
  /** Newest first. */
  list(tenant: Tenant, limit: number): Promise<readonly AuditLine[]>;
}

/** Small facts of the program itself, such as the hash of the registered commands. */
export interface MetaStore {
  get(tenant: Tenant, key: string): Promise<string | null>;
  set(tenant: Tenant, key: string, value: string): Promise<void>;
}

export interface StoreAbout {
  readonly engine: 'sqlite' | 'postgres';
  /** File, or host and database; never a password. */
  readonly where: string;
  readonly schema: number;
}

/** All input state. Every method may reject with an error that has a `StoreErrorCode` in `code` and a `fix`. */
export interface Store {
  readonly about: StoreAbout;
  readonly articles: ArticleStore;
  readonly shown: Shown;
  readonly subscriptions: SubscriptionStore;
  readonly deliveries: DeliveryStore;
  readonly seen: SeenStore;
  readonly audit: AuditStore;
  readonly meta: MetaStore;
  /** Writes and takes back one row: resolves when the store can be written to. */
  check(): Promise<void>;
  /** Deletes what has expired, and deliveries ended long ago. Gives the number of rows. */
  prune(): Promise<number>;
  /** Deletes what a person made people keep: answers by their questions. */
  forget(tenant: Tenant, user: string): Promise<number>;
  close(): Promise<void>;
}
