import type { APIActionRowComponent, APIButtonComponent, APIEmbed } from 'discord.js';

/** What every way of sending takes. All words stand in embeds, where neither mentions nor links of articles live. */
export interface DiscordContent {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIButtonComponent>[];
}

/** Who reads it. A shared answer names its asker; what is public already offers no Share. */
export interface RenderOptions {
  readonly audience: 'asker' | 'channel';
  /** Display name of whoever asked, for a message that others did not see being asked. */
  readonly asker?: string;
  /** Goes into the footer, so that a post can be found when its channel is read back. */
  readonly deliveryId?: string;
}
