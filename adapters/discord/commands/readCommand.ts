import type { ChatInputCommandInteraction, CommandInteractionOption } from 'discord.js';
import { commandFromOptions } from '../../../src/core/verbs/fromOptions.ts';
import { verbSpec } from '../../../src/core/verbs/table.ts';
import type { Command, Known } from '../../../src/core/verbs/types.ts';
import { ADMIN } from './definition.ts';

interface Given {
  readonly commandName: string;
  readonly options: Pick<ChatInputCommandInteraction['options'], 'data' | 'getSubcommand'>;
}

/** The command that somebody chose from Discord's menus; help when it names no verb. */
export function readCommand(given: Given, known: Known): Command {
  const spec = verbSpec(verbOf(given)) ?? verbSpec('help');
  const values: Record<string, string | boolean> = {};
  for (const { name, value } of optionsOf(given)) {
    const option = spec?.options.find((each) => each.name === name);
    if (!option || value === undefined) continue;
    values[name] = typeof value === 'boolean' ? value : option.kind === 'channel' ? `discord:${value}` : String(value);
  }
  return commandFromOptions(spec?.name ?? 'help', values, known);
}

/** Whether the answer was asked for in front of everybody; known before any work, for it is fixed by the first reply. */
export function wantsPublic(given: Given): boolean {
  return verbOf(given) === 'ask' && optionsOf(given).some(({ name, value }) => name === 'public' && value === true);
}

/** The verb of a command or of one half typed. */
export function verbOf({ options, commandName }: Given): string {
  if (commandName === ADMIN) return 'admin';
  return options.getSubcommand(false) ?? (options.data.some(({ name }) => name === 'question') ? 'ask' : 'help');
}

function optionsOf({ options }: Given): readonly CommandInteractionOption[] {
  const [first] = options.data;
  return first?.options ?? options.data;
}
