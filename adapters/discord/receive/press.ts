import { type ButtonInteraction, MessageFlags, MessageFlagsBitField } from 'discord.js';
import { readControlId } from '../../../src/core/reply/controlId.ts';
import type { Control, Reply } from '../../../src/core/reply/types.ts';
import { LimitedMap } from '../../../src/service/limitedMap.ts';
import { askerOf } from '../api/asker.ts';
import { mayWrite, missingToPost } from '../api/permissions.ts';
import { personName } from '../api/personName.ts';
import { failureWords, mendReply, missingWords } from '../api/words.ts';
import { renderDiscord } from '../renderDiscord.ts';
import { sendTo } from '../send/interactionReply.ts';
import { messageOptions } from '../send/messageOptions.ts';
import { opensForm, showForm } from './form.ts';
import { firstTime, interactionJob } from './interactionJob.ts';
import { spokenIn } from './spokenIn.ts';
import type { Desk } from './types.ts';

const SHARED_MS = 600_000;

const UNKNOWN: Reply = {
  kind: 'error',
  message: 'Chips does not know this button any more.',
  fix: 'Ask the question again.',
  controls: [],
};

/** Every button of ours. What it does is looked up by its id in the presser's own tenant, again at each press. */
export function createPress(desk: Desk): (interaction: ButtonInteraction) => void {
  const shared = new LimitedMap<true>(desk.clock, 2_000);

  async function share(interaction: ButtonInteraction, id: string, reply: Reply): Promise<void> {
    const inThread = interaction.channel?.isThread() === true;
    // Looked up at the click: an answer may be older than the channel's permissions.
    const missing = missingToPost(interaction.appPermissions, inThread);
    if (missing.length > 0) return tell(interaction, mendReply(missingWords(missing), 'It was not shared.'));
    if (!mayWrite(interaction.memberPermissions, inThread)) {
      return tell(interaction, mendReply(NOT_YOURS, 'It was not shared.'));
    }
    const key = `${interaction.channelId}/${id}`;
    if (shared.get(key)) return tell(interaction, notice('It is shared already.'));
    // Before the post, so that a double click cannot overtake it; taken back when it fails.
    shared.set(key, true, SHARED_MS);
    const content = renderDiscord(reply, { audience: 'channel', asker: personName(interaction) });
    const failure = await sendTo(desk, interaction, { reply, content, flags: 0 });
    if (failure === null) return withoutShareButton(interaction);
    shared.set(key, true, 0);
    return tell(interaction, mendReply(failureWords(failure), 'It was not shared.'));
  }

  async function tell(interaction: ButtonInteraction, reply: Reply): Promise<void> {
    await sendTo(desk, interaction, { reply, content: renderDiscord(reply), flags: MessageFlags.Ephemeral });
  }

  async function show(interaction: ButtonInteraction, { action, id }: Omit<Control, 'label'>): Promise<void> {
    const reply = await desk.service.press(action, id, askerOf(spokenIn(interaction)));
    if (action === 'share' && reply.kind !== 'error') return share(interaction, id, reply);
    const own = isPrivate(interaction) || interaction.guildId === null;
    // A page takes the place of the last one, but never in a message that others read too.
    if (action === 'page' && reply.kind === 'timeline' && own) {
      await sendTo(desk, interaction, { reply, content: renderDiscord(reply) });
    } else {
      await tell(interaction, reply.kind === 'error' ? withAskAgain(reply) : reply);
    }
  }

  return (interaction) => {
    if (!firstTime(desk, interaction.id)) return;
    const control = readControlId(interaction.customId);
    if (control && opensForm(control.action)) {
      interactionJob(desk, interaction, showForm(interaction, control.id), async () => {});
      return;
    }
    const deferred = interaction.deferUpdate();
    interactionJob(desk, interaction, deferred, () =>
      control ? show(interaction, control) : tell(interaction, UNKNOWN),
    );
  };
}

const NOT_YOURS = {
  message: 'You may not write in this channel',
  fix: 'Ask somebody who may to share it.',
};

function notice(message: string): Reply {
  return { kind: 'notice', message, details: [], controls: [] };
}

/** An answer that is gone can be asked for again with one click. */
function withAskAgain(reply: Extract<Reply, { readonly kind: 'error' }>): Reply {
  return { ...reply, controls: [...reply.controls, { action: 'ask', label: 'Ask again', id: 'again' }] };
}

/** The private answer loses the button once it has done its work; nothing depends on it. */
async function withoutShareButton(interaction: ButtonInteraction): Promise<void> {
  if (!isPrivate(interaction)) return;
  const rows = messageOptions({ embeds: [], components: rowsWithoutShare(interaction) }).components;
  await interaction.editReply({ components: rows }).catch(() => undefined);
}

/** Where the channel is not known to the client, a message comes as Discord sent it, with its flags as a number. */
function isPrivate({ message }: ButtonInteraction): boolean {
  return new MessageFlagsBitField(message.flags).has(MessageFlags.Ephemeral);
}

function rowsWithoutShare({ message }: ButtonInteraction) {
  // Rows of a message of ours hold buttons only.
  const rows = message.components.map((row) => ('toJSON' in row ? row.toJSON() : row)) as ReturnType<
    typeof renderDiscord
  >['components'][number][];
  return rows
    .map((row) => ({
      ...row,
      components: row.components.filter((each) => !('custom_id' in each && each.custom_id.startsWith('chips:share:'))),
    }))
    .filter((row) => row.components.length > 0);
}
