import {
  type ButtonInteraction,
  ComponentType,
  MessageFlags,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import type { ControlAction } from '../../../src/core/reply/types.ts';
import { commandFromOptions } from '../../../src/core/verbs/fromOptions.ts';
import { askerOf } from '../api/asker.ts';
import { renderDiscord } from '../renderDiscord.ts';
import { sendTo } from '../send/interactionReply.ts';
import { askService } from './askService.ts';
import { firstTime, interactionJob } from './interactionJob.ts';
import { spokenIn } from './spokenIn.ts';
import { earlierQuestions } from './thread.ts';
import type { Desk } from './types.ts';

const FORM = 'chips:form:';
const FIELD = 'question';

/** Buttons that ask for words. */
export function opensForm(action: ControlAction): boolean {
  return action === 'followup' || action === 'ask';
}

/** Opens a form for a question: works in every channel, also where messages cannot be read. */
export function showForm(interaction: ButtonInteraction, id: string): Promise<unknown> {
  return interaction.showModal({
    custom_id: `${FORM}${id}`,
    title: 'Ask Chips',
    components: [
      {
        type: ComponentType.Label,
        label: 'Your question',
        component: {
          type: ComponentType.TextInput,
          custom_id: FIELD,
          style: TextInputStyle.Short,
          min_length: 3,
          max_length: 300,
          required: true,
        },
      },
    ],
  });
}

/** A filled-in form: answered privately, with the questions before it. */
export function onForm(desk: Desk, interaction: ModalSubmitInteraction): void {
  if (!interaction.customId.startsWith(FORM) || !firstTime(desk, interaction.id)) return;
  const deferred = interaction.deferReply({ flags: MessageFlags.Ephemeral });
  interactionJob(desk, interaction, deferred, async () => {
    const asker = askerOf(spokenIn(interaction));
    const question = interaction.fields.getTextInputValue(FIELD);
    const thread = await earlierQuestions(desk, asker.tenant, interaction.customId.slice(FORM.length));
    const command = commandFromOptions('ask', { question }, desk.service.known(asker));
    const reply = await askService(desk, command, asker, thread);
    await sendTo(desk, interaction, { reply, content: renderDiscord(reply) });
  });
}
