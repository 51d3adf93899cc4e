import { digestLines } from './digestLines.ts';
import { type Line, line, quoteLines } from './line.ts';
import { oneLine } from './oneLine.ts';
import { meetingWords, promiseWords, roleWords } from './personWords.ts';
import type { AnswerReply, EventLine, EvidenceReply, RefusalReply, Reply, TimelineReply } from './types.ts';
import { count, modalityWords, originWords, sourceLine } from './words.ts';

/** A reply as lines of plain text, ready for a terminal, a log or a message's text fallback. */
export function replyLines(reply: Reply): readonly Line[] {
  switch (reply.kind) {
    case 'answer':
      return answerLines(reply);
    case 'refusal':
      return refusalLines(reply);
    case 'timeline':
      return timelineLines(reply);
    case 'evidence':
      return evidenceLines(reply);
    case 'digest':
      return digestLines(reply);
    case 'list':
      return [
        line('title', reply.title),
        ...(reply.rows.length === 0 ? [line('note', reply.empty)] : []),
        ...reply.rows.flatMap((row) => [
          line('item', row.id === null ? row.text : `${row.id}  ${row.text}`),
          ...(row.detail === null ? [] : [line('note', `   ${oneLine(row.detail)}`)]),
          ...(row.citation === null ? [] : quoteLines(row.citation, '   ')),
        ]),
      ];
    case 'person':
      return [
        line('title', reply.name),
        ...(reply.aliases.length === 0 ? [] : [line('note', `also: ${reply.aliases.map(oneLine).join(', ')}`)]),
        ...(reply.caveats ?? []).map((caveat) => line('note', caveat)),
        ...reply.roles.flatMap((role) => [line('item', `- ${roleWords(role)}`), ...quoteLines(role.citation, '  ')]),
        ...(reply.metWith ?? []).map((met) => line('item', `- ${meetingWords(met)}`)),
        ...(reply.promises ?? []).flatMap((promise) => [
          line('item', `- ${promiseWords(promise)}`),
          ...quoteLines(promise.citation, '  '),
        ]),
        ...reply.events.flatMap(eventLines),
        line('note', count(reply.articles, 'article')),
      ];
    case 'promises':
      return [
        line('title', reply.title),
        ...reply.promises.flatMap((promise) => [
          line(
            'item',
            `- ${promise.who}: ${promise.what} (${promise.status}${promise.due ? `, due ${promise.due}` : ''})`,
          ),
          ...quoteLines(promise.citation, '  '),
        ]),
      ];
    case 'help':
      return [
        line('title', 'Ask a question about the articles; every answer shows the sentence that proves it.'),
        line('note', reply.corpus),
        ...(reply.examples.length === 0 ? [] : [line('blank', ''), line('title', 'For example')]),
        ...reply.examples.map((example) => line('item', `  ${oneLine(example)}`)),
        line('blank', ''),
        line('title', 'Or a command'),
        ...reply.verbs.map((verb) => line('item', `  ${verb.usage}\n      ${verb.summary}`)),
      ];
    case 'error':
      return [line('error', reply.message), ...(reply.fix === null ? [] : [line('note', reply.fix)])];
    case 'notice':
      return [line('answer', reply.message), ...reply.details.map((detail) => line('note', detail))];
  }
}

/** The whole reply as plain text, lines joined by line feeds. */
export function plainText(reply: Reply): string {
  return replyLines(reply)
    .map((each) => each.text)
    .join('\n');
}

function answerLines(reply: AnswerReply): readonly Line[] {
  const [first, ...others] = reply.citations;
  return [
    line('answer', reply.answer),
    ...(reply.modality === null ? [] : [line('mark', modalityWords(reply.modality))]),
    ...quoteLines(first, '', originWords(reply.articles, reply.origins)),
    ...others.slice(0, 2).flatMap((citation) => quoteLines(citation, '')),
    ...(others.length > 2 ? [line('note', `and ${count(others.length - 2, 'more citation')}`)] : []),
    ...reply.caveats.map((caveat) => line('note', caveat)),
  ];
}

function refusalLines(reply: RefusalReply): readonly Line[] {
  return [
    line('answer', `Not in the corpus. ${reply.sentence}`),
    ...reply.caveats.map((caveat) => line('note', caveat)),
    ...(reply.meant === null ? [] : [line('note', `If you meant the command: ${reply.meant}`)]),
    ...(reply.nearest.length === 0 ? [] : [line('title', 'closest, does not answer:')]),
    ...reply.nearest.flatMap((citation) => quoteLines(citation, '  ')),
  ];
}

function timelineLines(reply: TimelineReply): readonly Line[] {
  const about = reply.topic === null ? '' : `: ${oneLine(reply.topic)}`;
  const pages = reply.pages > 1 ? ` (page ${reply.page} of ${reply.pages})` : '';
  return [
    line('title', `${reply.title}${about}${pages}`),
    ...(reply.lines.length === 0 ? [line('note', 'Nothing in the articles fits.')] : []),
    ...reply.lines.flatMap(eventLines),
    ...reply.caveats.map((caveat) => line('note', caveat)),
  ];
}

function eventLines(event: EventLine): readonly Line[] {
  const by = event.attribution === null ? '' : ` (${oneLine(event.attribution)})`;
  // An event told by its whole sentence would stand there twice.
  const label = oneLine(event.label) === oneLine(event.citation.quote) ? '' : ` · ${oneLine(event.label)}`;
  return [
    line('item', `- ${event.when} · ${modalityWords(event.modality)}${label}${by}`),
    ...quoteLines(event.citation, '    ', event.origins > 1 ? count(event.origins, 'origin') : null),
  ];
}

function evidenceLines(reply: EvidenceReply): readonly Line[] {
  return [
    line('title', `Evidence: ${oneLine(reply.question)}`),
    ...reply.items.flatMap((item) => {
      const { paragraph, quoteStart, quoteEnd } = item;
      const marked = `${paragraph.slice(0, quoteStart)}“${paragraph.slice(quoteStart, quoteEnd)}”${paragraph.slice(quoteEnd)}`;
      return [line('quote', oneLine(marked)), line('source', sourceLine(item.citation)), line('blank', '')];
    }),
  ];
}
