import type { Preview } from '../../adapters/cli/types.ts';
import { previewSlack } from '../../adapters/slack/previewSlack.ts';
import type { Platform } from '../ports/poster.ts';

/** What shows a platform's messages without any token; null for a platform that has none yet. */
export function previewOf(platform: Platform): Preview | null {
  return platform === 'slack' ? previewSlack : null;
}
