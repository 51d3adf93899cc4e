import { oneLine, safeText } from '../../../src/core/reply/oneLine.ts';
import type { AnswerReply, EvidenceReply, RefusalReply } from '../../../src/core/reply/types.ts';
import { count, originWords } from '../../../src/core/reply/words.ts';
import { cutText } from './cut.ts';
import { type Card, entry, plain, quote, strong } from './parts.ts';
import { modalityMark, quoteAndSource, sourceOf } from './sources.ts';
import type { RenderOptions } from './types.ts';

/** The answer, how sure the articles are of it, the quote, and where that stands. */
export function answerCard(reply: AnswerReply, options: RenderOptions): Card {
  const [first, ...others] = reply.citations;
  const marks = [
    ...(reply.modality === null ? [] : [modalityMark(reply.modality)]),
    ...(reply.band === 'low' ? ['low confidence'] : []),
  ];
  const certain = reply.modality === null || reply.modality === 'happened' || reply.modality === 'reported';
  return {
    tone: certain ? 'sure' : 'open',
    head: askedLine(reply.question, options),
    parts: [
      strong(cutText(reply.answer, 1200)),
      ...(marks.length === 0 ? [] : [plain(marks.join(' · '))]),
      quote(safeText(first.quote)),
      plain(`${sourceOf(first)} · ${originWords(reply.articles, reply.origins)}`),
      ...(others.length === 0 ? [] : [plain(`and ${count(others.length, 'more citation')} under "More evidence"`, 2)]),
      ...reply.caveats.map((caveat) => plain(cutText(oneLine(caveat), 500), 1)),
    ],
    controls: reply.controls,
  };
}

/** A refusal says so in its first line, then why, then what comes closest. */
export function refusalCard(reply: RefusalReply, options: RenderOptions): Card {
  return {
    tone: 'none',
    parts: [
      strong(`Not in the corpus. ${cutText(reply.sentence, 600)}`),
      plain(askedLine(reply.question, options), options.asker === undefined ? 3 : 0),
      ...reply.caveats.map((caveat) => plain(cutText(oneLine(caveat), 500), 2)),
      ...(reply.meant === null ? [] : [plain(`If you meant the command: /chips ${cutText(reply.meant, 200)}`, 2)]),
      ...(reply.nearest.length === 0 ? [] : [plain('closest, does not answer:')]),
      ...reply.nearest.map((citation) => entry(quoteAndSource(citation))),
    ],
    controls: reply.controls,
  };
}

/** Each quote inside its paragraph, in quotation marks. */
export function evidenceCard(reply: EvidenceReply): Card {
  const items = reply.items.map(({ citation, paragraph, quoteStart, quoteEnd }) => [
    `${safeText(paragraph.slice(0, quoteStart))}“${safeText(citation.quote)}”${safeText(paragraph.slice(quoteEnd))}`.trim(),
    sourceOf(citation),
  ]);
  return {
    tone: 'sure',
    head: `Evidence: ${oneLine(reply.question)}`,
    parts:
      items.length === 0
        ? [plain('Its quotes no longer stand in the articles. Ask again.')]
        : items.map((item, i) => entry(item, i === 0 ? 0 : 1)),
    controls: reply.controls,
  };
}

function askedLine(question: string, { asker }: RenderOptions): string {
  const asked = cutText(oneLine(question), 500);
  return asker === undefined ? `Q  ${asked}` : `${cutText(oneLine(asker), 60)} asked: ${asked}`;
}
