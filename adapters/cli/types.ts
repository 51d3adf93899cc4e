import type { Readable } from 'node:stream';
import type { Settings, SettingsResult } from '../../src/config/types.ts';
import type { Reply } from '../../src/core/reply/types.ts';
import type { Instant } from '../../src/core/types.ts';
import type { Service } from '../../src/service/types.ts';

/** Where text goes; resolves when the next piece may be written. */
export type Write = (text: string) => Promise<void>;

/** The terminal, or the pipes in its place. */
export interface Terminal {
  readonly stdin: Readable;
  readonly out: Write;
  readonly err: Write;
  /** Somebody types at it. */
  readonly interactive: boolean;
  /** Output may carry colour. */
  readonly colour: boolean;
  /** Output goes to a screen, colour or not. */
  readonly screen: boolean;
}

/** The program with its corpus open. */
export interface App {
  readonly service: Service;
  /** Said once on standard error: an empty folder, files that could not be read. */
  readonly warnings: readonly string[];
  close(): Promise<void>;
}

/** One line of `chips doctor`. */
export interface Check {
  readonly name: string;
  readonly state: 'ok' | 'off' | 'warn' | 'fail';
  readonly detail: string;
  /** What to do about it; null when nothing is to be done. */
  readonly fix: string | null;
}

/** Shows what an adapter would send, without any token. */
export type Preview = (reply: Reply) => unknown;

/** What `main` lends to the command line, so that this adapter knows no other. */
export interface Host {
  readonly version: string;
  readonly now: () => Instant;
  readonly settings: (overrides: Readonly<Record<string, string>>) => SettingsResult;
  readonly open: (settings: Settings) => Promise<App>;
  /** Starts every platform that is set and returns when it has stopped; null when none is set. */
  readonly start: (settings: Settings, terminal: Terminal) => Promise<number> | null;
  readonly doctor: (result: SettingsResult) => AsyncIterable<Check>;
  readonly preview: (platform: 'slack' | 'discord') => Promise<Preview | null>;
  /** `chips discord register` and the like; null when there is no such command of the platform. */
  readonly platformCommand: (
    platform: 'slack' | 'discord',
    words: readonly string[],
    settings: Settings,
    terminal: Terminal,
  ) => Promise<number> | null;
}

/** Exit codes of the product. */
export const EXIT = { answered: 0, failure: 1, wrongUse: 2, abstained: 3 } as const;
