import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import type { Reply } from '../../../src/core/reply/types.ts';
import { askerOf } from '../api/asker.ts';
import { personName } from '../api/personName.ts';
import { readCommand, wantsPublic } from '../commands/readCommand.ts';
import { renderDiscord } from '../renderDiscord.ts';
import { sendTo } from '../send/interactionReply.ts';
import { askService } from './askService.ts';
import { firstTime, interactionJob } from './interactionJob.ts';
import { spokenIn } from './spokenIn.ts';
import { refusedTarget, withPermissionNote } from './subscribeTarget.ts';
import type { Desk } from './types.ts';

/** `/chips …`: deferred at once with its visibility, for good; then answered. */
export function onCommand(desk: Desk, interaction: ChatInputCommandInteraction): void {
  if (!firstTime(desk, interaction.id)) return;
  const open = wantsPublic(interaction);
  const deferred = interaction.deferReply(open ? {} : { flags: MessageFlags.Ephemeral });
  interactionJob(desk, interaction, deferred, async () => {
    const asker = askerOf(spokenIn(interaction));
    const command = readCommand(interaction, desk.service.known(asker));
    const refused = await refusedTarget(desk, command, interaction);
    if (refused) return answer(desk, interaction, refused, open);
    const reply = await askService(desk, command, asker);
    const noted = command.verb === 'subscribe' ? await withPermissionNote(desk, command, interaction, reply) : reply;
    await answer(desk, interaction, noted, open);
  });
}

async function answer(
  desk: Desk,
  interaction: ChatInputCommandInteraction,
  reply: Reply,
  open: boolean,
): Promise<void> {
  if (!open) {
    // In direct messages there is nobody to share with.
    const audience = interaction.guildId === null ? 'channel' : 'asker';
    await sendTo(desk, interaction, { reply, content: renderDiscord(reply, { audience }) });
  } else if (reply.kind === 'answer' || reply.kind === 'refusal') {
    // Discord itself shows who used the command.
    const content = renderDiscord(reply, { audience: 'channel', asker: personName(interaction) });
    await sendTo(desk, interaction, { reply, content });
  } else {
    // Errors are for whoever caused them: the public placeholder goes away first.
    await interaction.deleteReply().catch(() => undefined);
    await sendTo(desk, interaction, { reply, content: renderDiscord(reply), flags: MessageFlags.Ephemeral });
  }
}
