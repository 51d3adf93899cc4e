import type { Settings } from '../../src/config/types.ts';
import type { Args, Option } from './args.ts';
import type { App, Host, Terminal } from './types.ts';

/** What a command runs with. */
export interface Run {
  readonly args: Args;
  readonly terminal: Terminal;
  readonly host: Host;
  /** Checked settings; a wrong one has already ended the command. */
  readonly settings: () => Promise<Settings>;
  /** Opens the corpus; closed for the command when it ends. */
  readonly app: () => Promise<App>;
}

export interface CliCommand {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly Option[];
  /** Further lines for `--help`. */
  readonly notes?: readonly string[];
  /** Gives the exit code. */
  run(run: Run): Promise<number>;
}

export const JSON_OPTION: Option = { name: 'json', value: null, help: 'print JSON' };
export const CORPUS_OPTION: Option = {
  name: 'corpus',
  value: 'DIR',
  help: 'answer over the .txt, .md and .html files of this folder',
};
export const FROM_OPTION: Option = { name: 'from', value: 'DATE', help: 'first day, as 2022, 2022-07 or 2022-07-29' };
export const TO_OPTION: Option = { name: 'to', value: 'DATE', help: 'last day' };
