import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { splitSentences } from '../../src/core/text/splitSentences.ts';

interface Case {
  readonly sentences: readonly string[];
  readonly join?: string;
}

/** Each case is given as its sentences; joined with a space (or `join`) they must come apart again. */
const cases = readFileSync(new URL('./sentences.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Case => JSON.parse(line));

describe('splitSentences', () => {
  it.each(cases)('$sentences', ({ sentences, join }) => {
    const text = sentences.join(join ?? ' ');
    expect(splitSentences(text).map((span) => text.slice(span.start, span.end))).toEqual(sentences);
  });

  it('keeps offsets of the whole text when given a range', () => {
    const text = 'Skip this. Mr. Lee came. He left.';
    expect(splitSentences(text, 11).map((span) => text.slice(span.start, span.end))).toEqual([
      'Mr. Lee came.',
      'He left.',
    ]);
  });
});
