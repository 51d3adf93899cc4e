import { type MessageContextMenuCommandInteraction, MessageFlags } from 'discord.js';
import { commandFromOptions } from '../../../src/core/verbs/fromOptions.ts';
import { askerOf } from '../api/asker.ts';
import { renderDiscord } from '../renderDiscord.ts';
import { sendTo } from '../send/interactionReply.ts';
import { askService } from './askService.ts';
import { firstTime, interactionJob } from './interactionJob.ts';
import { spokenIn } from './spokenIn.ts';
import type { Desk } from './types.ts';

/** A question may have 500 characters; of a long message its beginning is asked. */
const MOST = 500;

/** "Ask Chips about this" in a message's menu: answered to the person alone. */
export function onContextMenu(desk: Desk, interaction: MessageContextMenuCommandInteraction): void {
  if (!firstTime(desk, interaction.id)) return;
  const deferred = interaction.deferReply({ flags: MessageFlags.Ephemeral });
  interactionJob(desk, interaction, deferred, async () => {
    const { content, cleanContent } = interaction.targetMessage;
    const question = Array.from(cleanContent ?? content)
      .slice(0, MOST)
      .join('');
    const asker = askerOf(spokenIn(interaction));
    const reply = await askService(desk, commandFromOptions('ask', { question }, desk.service.known(asker)), asker);
    await sendTo(desk, interaction, { reply, content: renderDiscord(reply) });
  });
}
