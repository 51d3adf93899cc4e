import type { LogLevel } from '../ports/types.ts';

export interface SlackSettings {
  readonly botToken: string;
  /** Socket Mode wins when an app token is there. */
  readonly way:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string };
  /** Ends in `/api/`; null means Slack's own. */
  readonly apiUrl: string | null;
}

export interface DiscordSettings {
  readonly token: string;
  readonly applicationId: string;
  readonly guildId: string | null;
  /** Ends in `/api`, without a version; null means Discord's own. */
  readonly apiUrl: string | null;
}

/** Everything that can be set from outside (CONTRACTS 9), checked. Paths are absolute. */
export interface Settings {
  readonly corpus: string;
  readonly dataDir: string;
  readonly reader: 'on' | 'off';
  /** Canonical IANA name. */
  readonly timeZone: string;
  readonly databaseUrl: string | null;
  readonly slack: SlackSettings | null;
  readonly discord: DiscordSettings | null;
  readonly port: number;
  readonly logLevel: LogLevel;
}

/** One wrong setting. Neither text ever holds a secret's value. */
export interface SettingProblem {
  readonly setting: string;
  readonly message: string;
  readonly fix: string;
}

export type SettingsResult =
  | { readonly settings: Settings; readonly problems: readonly [] }
  | { readonly settings: null; readonly problems: readonly [SettingProblem, ...SettingProblem[]] };

/** Where the process stands; given, so that the checks need no machine. */
export interface Surroundings {
  readonly cwd: string;
  readonly seeds: string;
  readonly machineZone: string;
  readonly isFolder: (path: string) => boolean;
  readonly isFile: (path: string) => boolean;
}
