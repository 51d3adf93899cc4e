import type { ArticleFacts } from '../facts.ts';
import type { Mention } from '../mentions/types.ts';

/** A sentence in which every person is a sign, so that rules see "⟦0⟧ succeeded ⟦1⟧". */
export interface Masked {
  readonly text: string;
  readonly people: readonly Mention[];
}

const HONORIFIC = /(?:\b(?:Mr|Mrs|Ms|Dr|Professor|Prof|Sir|Dame|Lord|Doctor)\.?\s+)+$/;

/**
 * Masks the people of one sentence; honorifics before a name go with it. `known` finds names of people whom only other
 * articles introduce ("She took over from Matej Zupanc").
 */
export function maskPeople(facts: ArticleFacts, sentence: number, known: RegExp | null): Masked {
  const span = facts.article.sentences[sentence];
  if (!span) return { text: '', people: [] };
  const { text } = facts.article;
  const people: Mention[] = [];
  let out = '';
  let at = span.start;
  for (const mention of withKnown(facts, sentence, known)) {
    if (mention.start < at || mention.end > span.end) continue;
    out += text.slice(at, mention.start).replace(HONORIFIC, '');
    out += `⟦${people.length}⟧`;
    people.push(mention);
    at = mention.end;
  }
  return { text: (out + text.slice(at, span.end)).replace(/\s+/g, ' '), people };
}

function withKnown(facts: ArticleFacts, sentence: number, known: RegExp | null): Mention[] {
  const span = facts.article.sentences[sentence];
  const found = facts.sentence(sentence).mentions.filter((mention) => mention.kind === 'person');
  if (known === null || !span) return found;
  for (const match of facts.article.text.slice(span.start, span.end).matchAll(known)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    if (!found.some((mention) => mention.start < end && start < mention.end))
      found.push({ kind: 'person', start, end, text: match[0], sentence });
  }
  return found.sort((a, b) => a.start - b.start);
}
