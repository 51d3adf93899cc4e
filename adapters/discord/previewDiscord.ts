import { MessageFlags } from 'discord.js';
import type { Reply } from '../../src/core/reply/types.ts';
import { renderDiscord } from './renderDiscord.ts';

/** The body that a slash command's answer would have. */
export function previewDiscord(reply: Reply): unknown {
  const { embeds, components } = renderDiscord(reply);
  const allowed_mentions = { parse: [], replied_user: false };
  return { embeds, components, allowed_mentions, flags: MessageFlags.Ephemeral };
}
