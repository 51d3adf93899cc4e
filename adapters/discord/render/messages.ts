import { oneLine } from '../../../src/core/reply/oneLine.ts';
import type { ErrorReply, HelpReply, NoticeReply } from '../../../src/core/reply/types.ts';
import { cutText } from './cut.ts';
import { type Card, entry, plain, strong } from './parts.ts';

/** What can be asked, with examples from the articles and the verbs that are there. */
export function helpCard(reply: HelpReply): Card {
  return {
    tone: 'sure',
    parts: [
      strong('Ask a question about the articles; every answer shows the sentence that proves it.'),
      ...(reply.examples.length === 0 ? [] : [strong('For example')]),
      ...reply.examples.map((example) => plain(`/chips ask ${cutText(oneLine(example), 300)}`, 1)),
      strong('Or a command'),
      entry(
        reply.verbs.map(
          ({ usage, summary }) => `/chips ${cutText(oneLine(usage), 150)}\n      ${cutText(oneLine(summary), 150)}`,
        ),
        0,
      ),
      plain('You can also mention me, reply to me, or write to me directly.', 2),
    ],
    foot: cutText(oneLine(reply.corpus), 300),
    controls: reply.controls,
  };
}

/** What went wrong and what to do about it. */
export function errorCard(reply: ErrorReply): Card {
  return {
    tone: 'wrong',
    parts: [plain(cutText(reply.message, 1000)), ...(reply.fix === null ? [] : [plain(cutText(reply.fix, 1000))])],
    controls: reply.controls,
  };
}

/** What was done. */
export function noticeCard(reply: NoticeReply): Card {
  return {
    tone: 'none',
    parts: [
      plain(cutText(reply.message, 1500)),
      ...reply.details.map((detail) => plain(cutText(oneLine(detail), 600), 1)),
    ],
    controls: reply.controls,
  };
}
