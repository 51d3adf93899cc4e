import { parseCommand } from './parse.ts';
import { verbSpec } from './table.ts';
import type { Command, Known, VerbName } from './types.ts';

/**
 * A command from named options (Discord's subcommands, a form): the options are written out in the order of the table
 * and read by the one grammar, so that every platform accepts and refuses the same things.
 */
export function commandFromOptions(
  verb: VerbName,
  options: Readonly<Record<string, string | boolean | undefined>>,
  known: Known,
): Command {
  const spec = verbSpec(verb);
  const words: string[] = [verb === 'forget' ? 'forget me' : verb];
  const flags: string[] = [];
  for (const option of spec?.options ?? []) {
    const value = options[option.name];
    if (value === undefined || value === false || value === '') continue;
    if (option.written === 'rest') words.push(value === true ? option.name : oneLine(value));
    else flags.push(value === true ? `--${option.name}` : `--${option.name} "${oneLine(value).replaceAll('"', '')}"`);
  }
  const command = parseCommand([...words, ...flags].join(' '), known);
  // On Discord the verb was chosen from a menu: what does not fit it is an error to show, not a question.
  if (command.verb !== 'ask' || verb === 'ask') return command;
  return { verb: 'invalid', of: verb, text: command.text, problem: misfit(verb, spec?.usage ?? verb) };
}

function oneLine(value: string): string {
  return value.replace(/\s+/gu, ' ').trim();
}

function misfit(verb: VerbName, usage: string): string {
  switch (verb) {
    case 'person':
      return 'No person of that name is in the articles.';
    case 'promises':
      return 'Nobody of that name is in the articles.';
    case 'explain':
    case 'unwatch':
    case 'unsubscribe':
      return 'There is nothing with that id.';
    case 'since':
      return 'That is no date. Write 2023-05-01, "last week" or last.';
    default:
      return `This does not fit: ${usage}`;
  }
}
