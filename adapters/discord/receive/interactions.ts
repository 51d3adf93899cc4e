import { type Client, Events } from 'discord.js';
import { onAutocomplete } from './autocomplete.ts';
import { onCommand } from './command.ts';
import { onContextMenu } from './contextMenu.ts';
import { onForm } from './form.ts';
import { causeOf } from './interactionJob.ts';
import { createPress } from './press.ts';
import type { Desk } from './types.ts';

/** Commands, half-typed options, buttons and forms. */
export function listenToInteractions(client: Client, desk: Desk): void {
  const press = createPress(desk);
  client.on(Events.InteractionCreate, (interaction) => {
    try {
      if (interaction.isChatInputCommand()) onCommand(desk, interaction);
      else if (interaction.isMessageContextMenuCommand()) onContextMenu(desk, interaction);
      else if (interaction.isAutocomplete()) onAutocomplete(desk, interaction);
      else if (interaction.isButton()) press(interaction);
      else if (interaction.isModalSubmit()) onForm(desk, interaction);
    } catch (error) {
      desk.log.log('error', 'discord interaction', { cause: causeOf(error) });
    }
  });
}
