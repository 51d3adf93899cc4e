import type { Reply } from '../../src/core/reply/types.ts';
import { answerCard, evidenceCard, refusalCard } from './render/answer.ts';
import { digestCard } from './render/digest.ts';
import { fitCard } from './render/fit.ts';
import { listCard, personCard, promisesCard, timelineCard } from './render/lists.ts';
import { errorCard, helpCard, noticeCard } from './render/messages.ts';
import type { Card } from './render/parts.ts';
import type { DiscordContent, RenderOptions } from './render/types.ts';

/**
 * A reply as embeds and buttons within Discord's limits (under 6,000 characters over all embeds). Pure; text from outside
 * is escaped.
 */
export function renderDiscord(reply: Reply, options: RenderOptions = { audience: 'asker' }): DiscordContent {
  const shown = withFollowUp(options.audience === 'channel' ? withoutShare(reply) : reply);
  return fitCard(cardOf(shown, options), options.deliveryId);
}

function cardOf(reply: Reply, options: RenderOptions): Card {
  switch (reply.kind) {
    case 'answer':
      return answerCard(reply, options);
    case 'refusal':
      return refusalCard(reply, options);
    case 'timeline':
      return timelineCard(reply, options);
    case 'evidence':
      return evidenceCard(reply);
    case 'digest':
      return digestCard(reply);
    case 'list':
      return listCard(reply);
    case 'person':
      return personCard(reply);
    case 'promises':
      return promisesCard(reply);
    case 'help':
      return helpCard(reply);
    case 'error':
      return errorCard(reply);
    case 'notice':
      return noticeCard(reply);
  }
}

/** What is public already needs no button to make it so. */
function withoutShare(reply: Reply): Reply {
  return { ...reply, controls: reply.controls.filter((control) => control.action !== 'share') };
}

/** Discord hands over no messages of a thread: the next question goes through a form, which works everywhere. */
function withFollowUp(reply: Reply): Reply {
  if (reply.kind !== 'answer' && reply.kind !== 'refusal') return reply;
  const id = reply.controls.find((control) => control.action === 'timeline')?.id;
  if (id === undefined) return reply;
  return { ...reply, controls: [...reply.controls, { action: 'followup', label: 'Follow up', id }] };
}
