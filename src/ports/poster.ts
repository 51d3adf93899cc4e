import type { Reply } from '../core/reply/types.ts';
import type { Instant } from '../core/types.ts';

export type Platform = 'slack' | 'discord';

/** Where a post goes: a channel by the platform's own id, or a person's direct messages. */
export type PostTarget =
  | { readonly kind: 'channel'; readonly tenant: string; readonly channel: string }
  | { readonly kind: 'person'; readonly tenant: string; readonly user: string };

/** What makes a post recognisable when nobody knows whether it went out. */
export interface PostMark {
  /** Opaque, `[0-9a-z]`, 24 characters; goes into the embed's footer or the message's metadata. */
  readonly deliveryId: string;
  /** At most 25 characters, the same over all attempts of one delivery. */
  readonly nonce: string;
}

/**
 * `retry`: the platform is busy or down and certainly posted nothing; `afterMs` is what it asked for, 0 when it did not.
 * `refused`: it will not take the message; `permanent` when no later one either (archived, thrown out, token revoked).
 * `unknown`: it may have been posted (time-out, connection lost after sending).
 */
export type PostResult =
  | { readonly status: 'sent'; readonly ref: string }
  | { readonly status: 'retry'; readonly afterMs: number; readonly why: string }
  | { readonly status: 'refused'; readonly why: string; readonly permanent: boolean }
  | { readonly status: 'unknown'; readonly why: string };

export type FindResult =
  | { readonly status: 'found'; readonly ref: string }
  | { readonly status: 'absent' }
  /** Not permitted or not possible to read the channel back; says nothing about the post. */
  | { readonly status: 'unable'; readonly why: string };

/** Posts unasked: digests, briefings, notices to an owner. Makes one attempt a call and never throws. */
export interface Poster {
  readonly platform: Platform;
  /**
   * For how long after a first attempt the platform itself drops a second post with the same nonce, ms. 0 where it
   * promises nothing (Slack): such a post is never repeated without reading the channel back.
   */
  readonly repeatWindowMs: number;
  post(target: PostTarget, reply: Reply, mark: PostMark): Promise<PostResult>;
  /** Looks in the channel for a message with this delivery id, sent at or after `since`. */
  find?(target: PostTarget, deliveryId: string, since: Instant): Promise<FindResult>;
}
