import { oneLine } from '../../../src/core/reply/oneLine.ts';
import type { ErrorReply, HelpReply, NoticeReply } from '../../../src/core/reply/types.ts';
import { cutText } from './cut.ts';
import { buttons, entry, type Part, plain, small, strong } from './parts.ts';

/** What can be asked, with examples from the articles and the verbs that are there. */
export function helpParts(reply: HelpReply): readonly Part[] {
  return [
    strong('Ask a question about the articles; every answer shows the sentence that proves it.'),
    small(reply.corpus, 0),
    ...(reply.examples.length === 0 ? [] : [strong('For example')]),
    ...reply.examples.map((example) => plain(`/chips ${cutText(oneLine(example), 300)}`)),
    strong('Or a command'),
    entry(
      reply.verbs.map(({ usage, summary }) => `/chips ${usage}\n      ${summary}`),
      0,
    ),
    small('In a thread or in a conversation of your own, mention me or write to me directly.', 2),
    buttons(reply.controls),
  ];
}

/** What went wrong and what to do about it. */
export function errorParts(reply: ErrorReply): readonly Part[] {
  return [
    plain(cutText(reply.message, 1000)),
    ...(reply.fix === null ? [] : [small(cutText(reply.fix, 1000), 0)]),
    buttons(reply.controls),
  ];
}

/** What was done. */
export function noticeParts(reply: NoticeReply): readonly Part[] {
  return [
    plain(cutText(reply.message, 1500)),
    ...reply.details.map((detail) => small(cutText(detail, 600), 1)),
    buttons(reply.controls),
  ];
}
