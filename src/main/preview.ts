import type { Preview } from '../../adapters/cli/types.ts';
import type { Platform } from '../ports/poster.ts';

/** What shows a platform's messages without any token; only that platform's library is loaded. */
export async function previewOf(platform: Platform): Promise<Preview> {
  if (platform === 'slack') return (await import('../../adapters/slack/previewSlack.ts')).previewSlack;
  return (await import('../../adapters/discord/previewDiscord.ts')).previewDiscord;
}
