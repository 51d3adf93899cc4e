import { safeText } from '../../../src/core/reply/oneLine.ts';
import type { AnswerReply, EvidenceReply, RefusalReply } from '../../../src/core/reply/types.ts';
import { count, originWords } from '../../../src/core/reply/words.ts';
import { cutText } from './cut.ts';
import { buttons, entry, type Part, quote, small, strong } from './parts.ts';
import { modalityMark, quoteAndSource, sourceOf } from './sources.ts';
import type { RenderOptions } from './types.ts';

/** The answer, how sure the articles are of it, the quote, and where that stands. */
export function answerParts(reply: AnswerReply, options: RenderOptions): readonly Part[] {
  const [first, ...others] = reply.citations;
  const marks = [
    ...(reply.modality === null ? [] : [modalityMark(reply.modality)]),
    ...(reply.band === 'low' ? ['low confidence'] : []),
  ];
  return [
    askedLine(reply.question, options),
    strong(cutText(reply.answer, 1500)),
    ...(marks.length === 0 ? [] : [small(marks.join(' · '), 0)]),
    quote(safeText(first.quote)),
    small(`${sourceOf(first)} · ${originWords(reply.articles, reply.origins)}`, 0),
    ...(others.length === 0 ? [] : [small(`and ${count(others.length, 'more citation')} under "More evidence"`, 2)]),
    ...reply.caveats.map((caveat) => small(cutText(caveat, 500), 1)),
    buttons(reply.controls),
  ];
}

/** A refusal says so in its first line, then why, then what comes closest. */
export function refusalParts(reply: RefusalReply, options: RenderOptions): readonly Part[] {
  return [
    strong(`Not in the corpus. ${cutText(reply.sentence, 600)}`),
    askedLine(reply.question, options),
    ...reply.caveats.map((caveat) => small(cutText(caveat, 500), 2)),
    ...(reply.meant === null ? [] : [small(`If you meant the command: /chips ${reply.meant}`, 2)]),
    ...(reply.nearest.length === 0 ? [] : [small('closest, does not answer:', 0)]),
    ...reply.nearest.map((citation) => entry(quoteAndSource(citation))),
    buttons(reply.controls),
  ];
}

/** Each quote inside its paragraph, in quotation marks. */
export function evidenceParts(reply: EvidenceReply): readonly Part[] {
  const [first, ...others] = reply.items.map(({ citation, paragraph, quoteStart, quoteEnd }) => [
    `${safeText(paragraph.slice(0, quoteStart))}“${safeText(citation.quote)}”${safeText(paragraph.slice(quoteEnd))}`.trim(),
    sourceOf(citation),
  ]);
  return [
    strong(`Evidence: ${cutText(reply.question, 500)}`),
    ...(first === undefined ? [small('Its quotes no longer stand in the articles. Ask again.', 0)] : [entry(first, 0)]),
    ...others.map((item) => entry(item)),
    buttons(reply.controls),
  ];
}

function askedLine(question: string, { audience, asker }: RenderOptions): Part {
  const asked = cutText(question, 500);
  if (asker !== undefined) return small(`${cutText(asker, 80)} asked: ${asked}`, 0);
  return small(`Q  ${asked}`, audience === 'channel' ? 2 : 3);
}
