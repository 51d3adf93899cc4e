import type { Instant, IsoDate } from '../types.ts';

export type VerbName =
  | 'ask'
  | 'timeline'
  | 'latest'
  | 'compare'
  | 'initiatives'
  | 'person'
  | 'promises'
  | 'since'
  | 'watch'
  | 'unwatch'
  | 'subscribe'
  | 'unsubscribe'
  | 'subscriptions'
  | 'digest'
  | 'sources'
  | 'status'
  | 'help'
  | 'forget'
  | 'explain'
  | 'admin';

export type PromiseStatus = 'open' | 'due' | 'overdue' | 'done';
export type Cadence = 'daily' | 'weekdays' | 'weekly';
export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
export type AdminAction = 'add' | 'remove' | 'alias' | 'audit';

/** When a digest is due, in its own time zone. */
export interface Cadenced {
  readonly cadence: Cadence;
  /** Set for `weekly` only. */
  readonly day: Weekday | null;
  /** 24 hours, `HH:MM`. */
  readonly time: string;
  /** Canonical IANA name; null means the zone of the person who asks. */
  readonly zone: string | null;
  readonly topic: string | null;
}

/** A channel of a platform, as `--channel slack:C012AB` names it. */
export interface ChannelRef {
  readonly platform: 'slack' | 'discord';
  readonly id: string;
}

interface Spoken {
  /** What was typed, trimmed: the question to fall back to when a name or an id turns out to be unknown. */
  readonly text: string;
}

export interface AskCommand extends Spoken {
  readonly verb: 'ask';
  readonly question: string;
  readonly public: boolean;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly source: string | null;
  /** The usage line of the verb that the first word would have been; shown only when the question is refused. */
  readonly meant: string | null;
}

interface TopicCommand extends Spoken {
  readonly topic: string;
}

/** One value for what a person may want of Chips; the parse of Slack's text, the CLI, the prompt and Discord's options. */
export type Command =
  | AskCommand
  | (Spoken & {
      readonly verb: 'timeline';
      readonly topic: string | null;
      readonly from: IsoDate | null;
      readonly to: IsoDate | null;
    })
  | (TopicCommand & { readonly verb: 'latest' | 'compare' })
  | (Spoken & { readonly verb: 'person'; readonly name: string })
  | (Spoken & { readonly verb: 'promises'; readonly status: PromiseStatus | null; readonly who: string | null })
  | (Spoken & { readonly verb: 'since'; readonly when: IsoDate | 'last' })
  | (Spoken & { readonly verb: 'watch'; readonly question: string })
  | (Spoken & { readonly verb: 'unwatch' | 'unsubscribe' | 'explain'; readonly id: string })
  | (Spoken & {
      readonly verb: 'subscribe';
      /** Null opens a form, or shows how to write it. */
      readonly schedule: Cadenced | null;
      readonly always: boolean;
      readonly channel: ChannelRef | null;
    })
  | (Spoken & { readonly verb: 'digest'; readonly post: boolean; readonly since: IsoDate | 'last' | null })
  | (Spoken & { readonly verb: 'initiatives' | 'subscriptions' | 'sources' | 'status' | 'help' | 'forget' })
  | (Spoken & { readonly verb: 'admin'; readonly action: AdminAction; readonly rest: string })
  | Invalid;

/** Clearly a verb, but with a value that cannot be: the reply says what to write instead. */
export interface Invalid extends Spoken {
  readonly verb: 'invalid';
  readonly of: VerbName;
  readonly problem: string;
}

/** What the grammar has to know to tell a name or an issued id from any other word. */
export interface Known {
  /** A person, or with `any` any entity, that the corpus knows by exactly this name or alias. */
  name(name: string, kind: 'person' | 'any'): boolean;
  /** An id that Chips issued. Where that needs the store, answer true and fall back to `text` later. */
  id(id: string): boolean;
  /** For relative dates ("yesterday"). */
  readonly now: Instant;
  /** IANA zone in which "yesterday" is meant. */
  readonly zone: string;
}

/** How an option is entered on Discord, and checked everywhere. */
export interface VerbOption {
  /** Lower case, Discord's option name and the CLI's flag. */
  readonly name: string;
  /** At most 100 characters. */
  readonly summary: string;
  readonly summaryJa: string;
  readonly kind: 'text' | 'date' | 'flag' | 'choice' | 'time' | 'zone' | 'channel' | 'id';
  readonly required: boolean;
  readonly choices?: readonly string[];
  /** What may be proposed while typing. */
  readonly suggest?: 'topic' | 'person' | 'name' | 'source' | 'zone' | 'date' | 'subscription' | 'watch' | 'answer';
  readonly min?: number;
  readonly max?: number;
  /** `rest` is what follows the verb in text; `flag` is written `--name`. */
  readonly written: 'rest' | 'flag';
}

export interface VerbSpec {
  readonly name: VerbName;
  /** As in CONTRACTS 5, one line. */
  readonly usage: string;
  /** At most 100 characters. */
  readonly summary: string;
  readonly summaryJa: string;
  readonly options: readonly VerbOption[];
  /** False while its issue is not done: the service then answers in one place that it is not there yet. */
  readonly ready: boolean;
}
