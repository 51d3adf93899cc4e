import type { types } from '@slack/bolt';

/** What every way of sending takes: blocks, and the text beside them for notifications and screen readers. */
export interface SlackContent {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}

/** Who reads it. A shared answer names its asker; what is public already offers no Share. */
export interface RenderOptions {
  readonly audience: 'asker' | 'channel';
  /** Display name of whoever asked, for a message that others did not see being asked. */
  readonly asker?: string;
}
