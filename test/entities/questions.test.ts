import { describe, expect, it } from '@jest/globals';
import { findQuestionMentions } from '../../src/core/entities/findQuestionMentions.ts';
import { caseRegistry, readCases } from './caseRegistry.ts';

const registry = caseRegistry();

describe('names in questions', () => {
  it.each(readCases<{ question: string; names: string[] }>('questions.jsonl'))('$question', ({ question, names }) => {
    const found = findQuestionMentions(question, registry).filter((mention) => mention.kind !== 'quantity');
    expect(found.map((mention) => `${mention.text}=${[...mention.entities].sort().join(',')}`)).toEqual(names);
    for (const mention of found) expect(question.slice(mention.start, mention.end)).toBe(mention.text);
  });

  it('knows a place by what lies in it', () => {
    const found = findQuestionMentions('who met in Michigan', registry);
    expect(found.map((mention) => [mention.known, mention.inside])).toEqual([[true, ['place:detroit']]]);
  });

  it('shows what it mended', () => {
    const found = findQuestionMentions('what did nishimura say in detriot', registry);
    expect(found.map((mention) => mention.corrected)).toEqual([null, { from: 'detriot', to: 'Detroit' }]);
  });
});
