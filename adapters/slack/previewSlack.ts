import type { Reply } from '../../src/core/reply/types.ts';
import { renderSlack } from './renderSlack.ts';
import { QUIET } from './send/post.ts';

/** The body that a slash command's response_url would get. */
export function previewSlack(reply: Reply): unknown {
  const { text, blocks } = renderSlack(reply);
  return { response_type: 'ephemeral', replace_original: false, text, blocks, ...QUIET };
}
