import type { ControlAction, Reply, TimelineReply } from '../core/reply/types.ts';
import type { Event } from '../core/timeline/types.ts';
import type { Answer, AskRequest, Instant, IsoDate } from '../core/types.ts';
import type { Command, Known, VerbOption } from '../core/verbs/types.ts';
import type { ExportedCorpus } from './exportCorpus.ts';

/** Who asks, where: no platform words. `tenant` is `slack:TEAM`, `discord:GUILD`, `discord-user:ID` or `local`. */
export interface Asker {
  readonly tenant: string;
  /** Channel id on the platform; null in the terminal. */
  readonly channel: string | null;
  readonly user: string | null;
  /** IANA zone of the person where the platform tells it; null means the setting's. */
  readonly zone: string | null;
}

export interface Said {
  /** Earlier questions of the thread, oldest first. */
  readonly thread?: readonly string[];
  readonly trace?: boolean;
  /** What the reader may take, ms; the chat's two seconds unless said otherwise. */
  readonly budgetMs?: number;
}

/** One ranked passage, as the CLI, the library and the batch give it. */
export interface Found {
  readonly id: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly score: number;
}

export interface EventFilter {
  readonly topic?: string;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

export interface FoundEvents {
  readonly events: readonly Event[];
  /** Corrections, loose matches, events left out for want of a year. */
  readonly caveats: readonly string[];
}

/**
 * Every use case, one method each, for all adapters. No method throws for what a person typed: they get an error or
 * notice reply. Failures of disk or store become an error reply too, and are logged.
 */
export interface Service {
  /** Reads the text by the grammar and does it. */
  say(text: string, asker: Asker, said?: Said): Promise<Reply>;
  /** Does a command that an adapter has read itself (Discord's options). */
  run(command: Command, asker: Asker, said?: Said): Promise<Reply>;
  /** A pressed button. Expired or foreign ids give a reply that offers to ask again. */
  press(action: ControlAction, id: string, asker: Asker): Promise<Reply>;
  /** Proposals while someone types, from memory, at most `limit`. */
  suggest(kind: NonNullable<VerbOption['suggest']>, typed: string, asker: Asker, limit?: number): readonly string[];
  /** What the grammar needs to know, for `parseCommand` and `commandFromOptions`. */
  known(asker: Asker): Known;
  /** The bare answer object, by the chat's time budget unless `budgetMs` says otherwise. */
  ask(
    request: AskRequest,
    options?: { readonly now?: Instant; readonly budgetMs?: number; readonly tenant?: string },
  ): Promise<Answer>;
  search(text: string, limit: number): Promise<readonly Found[]>;
  /** Oldest first; all of the corpus without a topic. */
  events(filter: EventFilter): FoundEvents;
  /** The same as a reply, all lines on one page. */
  timeline(filter: EventFilter): TimelineReply;
  /** The parsed corpus and its timeline. */
  export(): ExportedCorpus;
}
