import type { AutocompleteInteraction } from 'discord.js';
import { oneLine } from '../../../src/core/reply/oneLine.ts';
import { verbSpec } from '../../../src/core/verbs/table.ts';
import { askerOf } from '../api/asker.ts';
import { failureCode, readFailure } from '../api/failure.ts';
import { verbOf } from '../commands/readCommand.ts';
import { cutTo } from '../render/cut.ts';
import { causeOf } from './interactionJob.ts';
import { spokenIn } from './spokenIn.ts';
import type { Desk } from './types.ts';

/** Discord's: proposals, and characters of each. */
const MOST = 25;
const LENGTH = 100;

/** Proposals while somebody types, from memory and at once. Whoever types on gets the next ones; a late answer is no loss. */
export function onAutocomplete(desk: Desk, interaction: AutocompleteInteraction): void {
  const { jobs, log } = desk;
  jobs.run(
    async () => interaction.respond(proposalsFor(desk, interaction)),
    (error) => log.log('debug', 'discord proposals', { failed: failureCode(readFailure(error)) }),
  );
}

function proposalsFor({ service, log }: Desk, interaction: AutocompleteInteraction): { name: string; value: string }[] {
  try {
    const focused = interaction.options.getFocused(true);
    const option = verbSpec(verbOf(interaction))?.options.find(({ name }) => name === focused.name);
    if (!option?.suggest) return [];
    const words = service.suggest(option.suggest, focused.value, askerOf(spokenIn(interaction)), MOST);
    const short = words.map((word) => cutTo(oneLine(word), LENGTH)).filter((word) => word !== '');
    return [...new Set(short)].slice(0, MOST).map((word) => ({ name: word, value: word }));
  } catch (error) {
    log.log('error', 'discord proposals', { cause: causeOf(error) });
    return [];
  }
}
