import type { SettingProblem } from '../../src/config/types.ts';
import { readArgs } from './args.ts';
import { ASK } from './askCommand.ts';
import type { CliCommand } from './command.ts';
import { COMMANDS } from './commands.ts';
import { commandHelp, generalHelp } from './help.ts';
import { nearestWord } from './nearestWord.ts';
import { type App, EXIT, type Host, type Terminal } from './types.ts';
import { UsageError } from './usageError.ts';

/** A folder of thousands of pictures must not push the answer off the screen. */
const WARNINGS = 20;

/** Runs one command line and gives its exit code. Nothing is thrown: what goes wrong is said on standard error. */
export async function runCli(argv: readonly string[], terminal: Terminal, host: Host): Promise<number> {
  try {
    return await dispatch(argv, terminal, host);
  } catch (error) {
    if (error instanceof UsageError) {
      const more = error.command === null ? 'chips --help' : `chips ${error.command} --help`;
      await terminal.err(`chips: ${error.message}\n       More: ${more}\n`);
      return EXIT.wrongUse;
    }
    if (error instanceof SettingsError) {
      await terminal.err(settingsText(error.problems));
      return EXIT.failure;
    }
    await terminal.err(`chips: ${error instanceof Error ? error.message : String(error)}\n`);
    return EXIT.failure;
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal, host: Host): Promise<number> {
  const [first, ...rest] = argv;
  if (first === undefined || first === '--help' || first === '-h') {
    await terminal.out(generalHelp(COMMANDS, host.version));
    return EXIT.answered;
  }
  if (first === '--version' || first === '-V') {
    await terminal.out(`${host.version}\n`);
    return EXIT.answered;
  }
  const command = COMMANDS.find((each) => each.name === first);
  if (command) return runCommand(command, rest, terminal, host);
  const words = argv.filter((word) => !word.startsWith('-'));
  // A lone unknown word is a slip more often than a question; "chips when is the summit" is a question.
  if (first.startsWith('-') || (words.length === 1 && !/\s/u.test(first.trim()))) {
    const near = nearestWord(
      first,
      COMMANDS.map((each) => each.name),
    );
    throw new UsageError(`There is no command "${first}".${near === null ? '' : ` Did you mean "${near}"?`}`, null);
  }
  return runCommand(ASK, argv, terminal, host);
}

async function runCommand(
  command: CliCommand,
  argv: readonly string[],
  terminal: Terminal,
  host: Host,
): Promise<number> {
  const options = [...command.options, { name: 'help', short: 'h', value: null, help: '' }];
  const args = readArgs(argv, options, command.name);
  if (args.flag('help')) {
    await terminal.out(commandHelp(command));
    return EXIT.answered;
  }
  const corpus = command.options.some((option) => option.name === 'corpus') ? args.text('corpus') : null;
  const settings = async () => {
    const result = host.settings(corpus === null ? {} : { CHIPS_CORPUS: corpus });
    if (result.settings === null) {
      // Named as it was given on this command line.
      const named = result.problems.map((problem) =>
        corpus !== null && problem.setting === 'CHIPS_CORPUS' ? { ...problem, setting: '--corpus' } : problem,
      );
      throw new SettingsError(named);
    }
    return result.settings;
  };
  let opened: App | null = null;
  const app = async () => {
    opened ??= await host.open(await settings());
    const { warnings } = opened;
    for (const warning of warnings.slice(0, WARNINGS)) await terminal.err(`chips: ${warning}\n`);
    if (warnings.length > WARNINGS)
      await terminal.err(`chips: and ${warnings.length - WARNINGS} more files left out\n`);
    return opened;
  };
  try {
    return await command.run({ args, terminal, host, settings, app });
  } finally {
    // Assigned in the closure above, which the compiler does not follow.
    await (opened as App | null)?.close();
  }
}

class SettingsError extends Error {
  readonly code = 'CHIPS_SETTINGS';
  readonly problems: readonly SettingProblem[];

  constructor(problems: readonly SettingProblem[]) {
    super('wrong settings');
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

function settingsText(problems: readonly SettingProblem[]): string {
  const lines = problems.map(({ setting, message, fix }) => `  ${setting} ${message}.\n      ${fix}\n`);
  return `chips: ${problems.length === 1 ? 'a setting is' : `${problems.length} settings are`} wrong (environment or .env):\n${lines.join('')}`;
}
