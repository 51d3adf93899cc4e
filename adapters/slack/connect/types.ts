import type { Receiver } from '@slack/bolt';

/** How events come in. */
export interface Connection {
  readonly receiver: Receiver;
  /** Connects; gives the way in words for the ready line. Call once, after the app took the receiver. */
  open(): Promise<string>;
  /** Takes nothing new. */
  close(): Promise<void>;
}
