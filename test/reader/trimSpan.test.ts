import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { trimSpan } from '../../src/reader/trim.ts';
import { fc } from '../support/property.ts';

// The shape is that of the file beside this one.
const cases = readFileSync(new URL('./trims.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { text: string; kept: string | null });

describe('trimming a span', () => {
  it.each(cases)('$text -> $kept', ({ text, kept }) => {
    const around = `x ${text} y`;
    const span = trimSpan(around, { start: 2, end: 2 + text.length });
    expect(span === null ? null : around.slice(span.start, span.end)).toBe(kept);
  });

  it('stays inside any span of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const span = trimSpan(text, { start: 0, end: text.length });
        if (span === null) return;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.start).toBeLessThan(span.end);
      }),
    );
  });
});
