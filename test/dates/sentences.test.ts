import { describe, expect, it } from '@jest/globals';
import { differences, type Labelled, parseLabelled, readLabelled } from './scoring.ts';

function score(sentences: readonly Labelled[]): { readonly right: number; readonly report: string } {
  const wrong = sentences
    .map((sentence) => ({ sentence, lines: differences(sentence, parseLabelled(sentence)) }))
    .filter(({ lines }) => lines.length > 0);
  const report = wrong
    .map(({ sentence, lines }) => `[${sentence.reference}] ${sentence.text}\n   ${lines.join('\n   ')}`)
    .join('\n');
  return { right: sentences.length - wrong.length, report };
}

describe('labelled sentences', () => {
  it('reads fresh news sentences', () => {
    const sentences = [...readLabelled('sentences.fresh.jsonl'), ...readLabelled('sentences.fresh2.jsonl')];
    const { right, report } = score(sentences);
    expect(`${right} of ${sentences.length}\n${report}`).toBe(`${sentences.length} of ${sentences.length}\n`);
  });
});
