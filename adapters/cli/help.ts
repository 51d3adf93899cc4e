import type { Option } from './args.ts';
import type { CliCommand } from './command.ts';

const HELP: Option = { name: 'help', short: 'h', value: null, help: 'this help' };

/** `chips --help`. */
export function generalHelp(commands: readonly CliCommand[], version: string): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    `Chips ${version}: answers from your articles, each with the sentence that proves it.`,
    '',
    'Usage: chips COMMAND [options]     chips COMMAND --help',
    '       chips "a question"',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'Exit codes: 0 answered, 3 not in the corpus, 2 wrong use, 1 failure. Settings: see .env.example.',
    '',
  ].join('\n');
}

/** `chips COMMAND --help`. */
export function commandHelp(command: CliCommand): string {
  const rows = [...command.options, HELP].map((option) => [flagOf(option), option.help] as const);
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return [
    `Usage: ${command.usage}`,
    '',
    `${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`,
    '',
    ...rows.map(([flag, help]) => `  ${flag.padEnd(width)}  ${help}`),
    ...(command.notes ?? []).flatMap((note) => ['', note]),
    '',
  ].join('\n');
}

function flagOf(option: Option): string {
  // One letter has one form only, for "-k 10" is what people write.
  const long = option.name.length === 1 ? `-${option.name}` : `--${option.name}`;
  const short = option.short === undefined || option.name.length === 1 ? '' : `-${option.short}, `;
  return `${short}${long}${option.value === null ? '' : ` ${option.value}`}`;
}
