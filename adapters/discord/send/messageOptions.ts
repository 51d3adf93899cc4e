import type { APIActionRowComponent, APIButtonComponent, APIEmbed } from 'discord.js';
import { plainText } from '../../../src/core/reply/lines.ts';
import type { Reply } from '../../../src/core/reply/types.ts';
import { NO_PINGS } from '../api/client.ts';
import { cutText } from '../render/cut.ts';
import { escapeMarkdown } from '../render/escape.ts';
import type { DiscordContent } from '../render/types.ts';

interface MessageOptions {
  readonly content?: string;
  readonly embeds: APIEmbed[];
  readonly components: APIActionRowComponent<APIButtonComponent>[];
  readonly allowedMentions: typeof NO_PINGS;
}

/** Content as discord.js takes it; nobody is ever pinged. */
export function messageOptions(content: DiscordContent): MessageOptions {
  return { embeds: [...content.embeds], components: [...content.components], allowedMentions: NO_PINGS };
}

/** Discord's 2,000, with room for what escaping adds. */
const CONTENT = 1_900;

/** The same without embeds and buttons, for the case that Discord does not take those. */
export function plainOptions(reply: Reply, deliveryId?: string): MessageOptions {
  const foot = deliveryId === undefined ? '' : `\n${deliveryId}`;
  const text = plainText(reply);
  let content = escapeMarkdown(cutText(text, CONTENT));
  for (let size = CONTENT; content.length + foot.length > CONTENT; size = Math.floor(size * 0.8)) {
    content = escapeMarkdown(cutText(text, size));
  }
  return {
    content: `${content.trim() === '' ? '—' : content}${foot}`,
    embeds: [],
    components: [],
    allowedMentions: NO_PINGS,
  };
}
