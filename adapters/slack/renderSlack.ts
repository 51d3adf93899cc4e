import type { Reply } from '../../src/core/reply/types.ts';
import { answerParts, evidenceParts, refusalParts } from './render/answer.ts';
import { digestParts } from './render/digest.ts';
import { fitParts } from './render/fit.ts';
import { listParts, personParts, promisesParts, timelineParts } from './render/lists.ts';
import { errorParts, helpParts, noticeParts } from './render/messages.ts';
import type { Part } from './render/parts.ts';
import type { RenderOptions, SlackContent } from './render/types.ts';

/**
 * A reply as Block Kit within Slack's limits (50 blocks, 3,000 code points a section, under 12,000 characters of blocks)
 * with a text beside it that says the same. Pure; text from outside is escaped.
 */
export function renderSlack(reply: Reply, options: RenderOptions = { audience: 'asker' }): SlackContent {
  return fitParts(partsOf(options.audience === 'channel' ? withoutShare(reply) : reply, options));
}

function partsOf(reply: Reply, options: RenderOptions): readonly Part[] {
  switch (reply.kind) {
    case 'answer':
      return answerParts(reply, options);
    case 'refusal':
      return refusalParts(reply, options);
    case 'timeline':
      return timelineParts(reply, options);
    case 'evidence':
      return evidenceParts(reply);
    case 'digest':
      return digestParts(reply);
    case 'list':
      return listParts(reply);
    case 'person':
      return personParts(reply);
    case 'promises':
      return promisesParts(reply);
    case 'help':
      return helpParts(reply);
    case 'error':
      return errorParts(reply);
    case 'notice':
      return noticeParts(reply);
  }
}

/** What is public already needs no button to make it so. */
function withoutShare(reply: Reply): Reply {
  return { ...reply, controls: reply.controls.filter((control) => control.action !== 'share') };
}
