import { findQuestionMentions } from '../core/entities/findQuestionMentions.ts';
import type { ControlAction, Reply } from '../core/reply/types.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { ShownRecord } from '../ports/shown.ts';
import { answerReply } from './answerReply.ts';
import type { ServiceDeps } from './deps.ts';
import { evidenceReply } from './evidence.ts';
import { notThereYet } from './notThereYet.ts';
import { registryAbout } from './registryAbout.ts';
import { showTimeline } from './showTimeline.ts';
import { PAGE_LINES, timelineReply } from './timelineReply.ts';
import type { Asker } from './types.ts';
import { verifyQuotes } from './verifyQuotes.ts';

/** Does what a button says, for something that was shown in this tenant. */
export async function pressButton(deps: ServiceDeps, action: ControlAction, id: string, asker: Asker): Promise<Reply> {
  const elsewhere = await deps.press?.(action, id, asker);
  if (elsewhere) return elsewhere;
  const [kept = '', page = '1'] = id.split('.');
  const record = await deps.shown.find(asker.tenant, kept);
  if (!record) return expired();
  const { snapshot } = deps.corpusOf(asker.tenant);
  if (record.kind === 'timeline') return turnPage(deps, action, record, kept, Number(page) || 1, asker);
  switch (action) {
    case 'share':
      return withoutShare(answerReply(verifyQuotes(record.answer, snapshot), kept));
    case 'evidence':
      return evidenceReply(record.answer, snapshot);
    case 'timeline':
      return showTimeline(deps, asker, {
        topic: topicOf(record.answer.question, snapshot),
        from: null,
        to: null,
        newestFirst: false,
      });
    case 'watch':
      return notThereYet('watch');
    default:
      return expired();
  }
}

function turnPage(
  deps: ServiceDeps,
  action: ControlAction,
  filter: Extract<ShownRecord, { readonly kind: 'timeline' }>,
  id: string,
  number: number,
  asker: Asker,
): Reply {
  const reply = timelineReply(deps.corpusOf(asker.tenant).snapshot, filter, { number, size: PAGE_LINES, id });
  return action === 'share' ? withoutShare(reply) : reply;
}

/** What is public already needs no button to make it so. */
function withoutShare<R extends Reply>(reply: R): R {
  return { ...reply, controls: reply.controls.filter((control) => control.action !== 'share') };
}

function expired(): Reply {
  return {
    kind: 'error',
    message: 'That answer is no longer kept here.',
    fix: 'Ask the question again.',
    controls: [],
  };
}

/** The known names of a question, or, when it has none, all of its words. */
function topicOf(question: string, snapshot: Snapshot): string {
  const known = findQuestionMentions(question, registryAbout(snapshot, question)).filter((mention) => mention.known);
  return known.length === 0 ? question : known.map((mention) => mention.corrected?.to ?? mention.text).join(' ');
}
