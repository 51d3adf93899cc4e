import { splitSentences } from '../text/splitSentences.ts';
import type { Span } from '../types.ts';
import { isCallToAction, isTeaser } from './furniture.ts';
import { countWords, isQuestion } from './lineShape.ts';
import { readCredit } from './readCredit.ts';
import type { BlockKind } from './types.ts';

/** A run of sentences of one paragraph that are all evidence, or all not. */
export interface Run extends Span {
  readonly kind: BlockKind;
  readonly sentences: readonly Span[];
  readonly publisher: string | null;
}

/** Cuts a paragraph into runs: credits at its end and teasers left inside it stand apart from its sentences. */
export function splitParagraph(text: string, span: Span): Run[] {
  const sentences = splitSentences(text, span.start, span.end);
  const runs: { kind: BlockKind; sentences: Span[]; publisher: string | null }[] = [];
  let publisher: string | null = null;
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i];
    if (sentence === undefined) break;
    const { kind, by } = kindOf(text, sentences, i);
    publisher = by;
    const last = runs.at(-1);
    if (last?.kind === kind) last.sentences.push(sentence);
    else runs.push({ kind, sentences: [sentence], publisher });
  }
  return runs.map((run) => ({
    ...run,
    start: run.sentences[0]?.start ?? span.start,
    end: run.sentences.at(-1)?.end ?? span.end,
  }));
}

function kindOf(text: string, sentences: readonly Span[], index: number): { kind: BlockKind; by: string | null } {
  const sentence = slice(text, sentences[index]);
  const paragraph = { kind: 'paragraph' as const, by: null };
  if (sentence.length > 240 || sentences.length === 1) return paragraph;
  if (index >= sentences.length - 2 && index > 0) {
    const credit = readCredit(sentence);
    if (credit !== null) return { kind: 'credit', by: credit.publisher };
  }
  if (isTeaser(sentence) || isCallToAction(sentence)) return { kind: 'teaser', by: null };
  if (!isQuestion(sentence)) return paragraph;
  const next = slice(text, sentences[index + 1]);
  if (next !== '' && (isCallToAction(next) || isTeaser(next))) return { kind: 'teaser', by: null };
  return isStrayQuestion(text, sentences, index, sentence) ? { kind: 'teaser', by: null } : paragraph;
}

// "… the meeting on Friday. Will South Korea join US-led chip alliance …? There is growing concern": writers put their own
// questions at a paragraph's beginning or end; one between statements of a report is a link that lost its line.
function isStrayQuestion(text: string, sentences: readonly Span[], index: number, sentence: string): boolean {
  if (index === 0 || index === sentences.length - 1 || /["“”「]/.test(sentence) || countWords(sentence) < 6)
    return false;
  return !isQuestion(slice(text, sentences[index - 1])) && !isQuestion(slice(text, sentences[index + 1]));
}

function slice(text: string, span: Span | undefined): string {
  return span === undefined ? '' : text.slice(span.start, Math.min(span.end, span.start + 400));
}
