import { describe, expect, it } from '@jest/globals';
import { findQuestionMentions } from '../../src/core/entities/findQuestionMentions.ts';
import { roleFacts } from '../../src/core/entities/roleFacts.ts';
import { fc } from '../support/property.ts';
import { caseRegistry } from './caseRegistry.ts';

const registry = caseRegistry();
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }));

describe('any name or question', () => {
  it('resolves to a value', () => {
    fc.assert(
      fc.property(text, (name) => {
        const found = registry.resolve(name);
        expect(found.entities.length === 0).toBe(found.status === 'none');
        expect(found.entities.length > 1).toBe(found.status === 'ambiguous');
      }),
    );
  });

  it('gives question mentions that are verbatim', () => {
    fc.assert(
      fc.property(text, (question) => {
        for (const mention of findQuestionMentions(question, registry)) {
          expect(question.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.known).toBe(mention.entities.length > 0 || mention.inside.length > 0);
        }
      }),
    );
  });

  it('finds holders of any role or none', () => {
    fc.assert(
      fc.property(text, text, (role, of) => {
        expect(Array.isArray(roleFacts(registry, { role, of }))).toBe(true);
      }),
    );
  });
});
