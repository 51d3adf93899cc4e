import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { VERBS } from '../../../src/core/verbs/table.ts';
import type { VerbOption, VerbSpec } from '../../../src/core/verbs/types.ts';

export const COMMAND = 'chips';
/** Apart, for Discord gives permissions to whole commands only. */
export const ADMIN = 'chips-admin';
/** In the menu of every message. */
const ASK_ABOUT = 'ask chips about this';
const ASK_ABOUT_WORDS = 'Ask Chips about this';

/** The commands as Discord registers them, made from the one table of verbs; those not yet there are not shown. */
export function commandDefinitions(scope: 'guild' | 'global'): RESTPutAPIApplicationCommandsJSONBody {
  const ready = VERBS.filter((spec) => spec.ready);
  const admin = ready.find((spec) => spec.name === 'admin');
  return [
    {
      type: ApplicationCommandType.ChatInput,
      ...scopeOf(scope),
      name: COMMAND,
      description: 'Ask the articles; every answer comes with the sentence that proves it',
      description_localizations: { ja: '記事に質問します。答えには根拠の文が付きます' },
      options: ready.filter((spec) => spec !== admin).map(subcommand),
    },
    {
      type: ApplicationCommandType.Message,
      ...scopeOf(scope),
      name: ASK_ABOUT,
      name_localizations: { 'en-GB': ASK_ABOUT_WORDS, 'en-US': ASK_ABOUT_WORDS, ja: 'Chips に聞く' },
    },
    ...(admin
      ? [
          {
            type: ApplicationCommandType.ChatInput as const,
            ...scopeOf(scope),
            name: ADMIN,
            ...described(admin),
            default_member_permissions: String(PermissionFlagsBits.ManageGuild),
            options: admin.options.map(optionOf),
          },
        ]
      : []),
  ];
}

/** Discord asks where a global command is there; one of a server is there only. */
function scopeOf(scope: 'guild' | 'global') {
  if (scope === 'guild') return {};
  return {
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  };
}

function subcommand(spec: VerbSpec): APIApplicationCommandSubcommandOption {
  // Discord wants required options first; the table has them in the order of the written form.
  const options = spec.options.toSorted((a, b) => Number(b.required) - Number(a.required));
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name: spec.name,
    ...described(spec),
    options: options.map(optionOf),
  };
}

function optionOf(option: VerbOption): APIApplicationCommandBasicOption {
  const base = { name: option.name, required: option.required, ...described(option) };
  switch (option.kind) {
    case 'flag':
      return { ...base, type: ApplicationCommandOptionType.Boolean };
    case 'channel':
      return {
        ...base,
        type: ApplicationCommandOptionType.Channel,
        channel_types: [
          ChannelType.GuildText,
          ChannelType.GuildAnnouncement,
          ChannelType.PublicThread,
          ChannelType.PrivateThread,
        ],
      };
    case 'choice':
      return {
        ...base,
        type: ApplicationCommandOptionType.String,
        choices: (option.choices ?? []).map((value) => ({ name: value, value })),
      };
    case 'text':
    case 'date':
    case 'time':
    case 'zone':
    case 'id':
      return {
        ...base,
        type: ApplicationCommandOptionType.String,
        ...(option.min === undefined ? {} : { min_length: option.min }),
        ...(option.max === undefined ? {} : { max_length: option.max }),
        ...(option.suggest === undefined ? {} : { autocomplete: true }),
      };
  }
}

function described({ summary, summaryJa }: Pick<VerbSpec, 'summary' | 'summaryJa'>) {
  return { description: summary, description_localizations: { ja: summaryJa } };
}
