import { isStopWord } from '../text/stopWords.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Shape } from './shape.ts';
import type { Term } from './types.ts';
import { AUXILIARIES, smallNumber, verbLemma, WH_WORDS } from './words.ts';

// Words that carry a question but no content of their own.
const EMPTY = new Set(
  'else also name called ever already yet still now currently actually really exactly many much did about there here please any some thing things one ones article articles corpus'.split(
    ' ',
  ),
);

const ROMAN = /^(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|V|X|I)$/;

/** Content words of a question in order; words that only ask are left out. */
export function contentTerms(text: string, shape: Shape): Term[] {
  const asking = new Set(shape.asking);
  const terms: Term[] = [];
  let first = true;
  for (const token of tokenize(text)) {
    const wordLike = /[\p{L}\p{N}]/u.test(token.text);
    if (!wordLike) continue;
    const atStart = first;
    first = false;
    if (WH_WORDS.has(token.norm) || AUXILIARIES.has(token.norm)) {
      // "May" the month and "Will" the name are told from the auxiliaries by their capital inside the question.
      if (atStart || !/^\p{Lu}/u.test(token.text)) continue;
    }
    const capital = /^\p{Lu}/u.test(token.text) || /\p{Ll}\p{Lu}/u.test(token.text);
    // "G", "IT", "US" in capitals are names, not stop words.
    if (
      isStopWord(token.norm) &&
      !(capital && !atStart && token.text.length > 1 && token.text === token.text.toUpperCase())
    )
      continue;
    if (EMPTY.has(token.norm) || asking.has(token.norm)) continue;
    terms.push({
      text: token.text,
      norm: token.norm,
      stem: token.stem,
      start: token.start,
      end: token.end,
      kind: /\p{N}/u.test(token.norm) || ROMAN.test(token.text) || smallNumber(token.norm) !== null ? 'number' : 'word',
      capital: capital && !atStart,
      // "the commission's fund": what owns is no verb.
      verb: (capital && !atStart) || /['’]s$/.test(token.text) ? null : verbLemma(token.norm),
    });
  }
  return terms;
}
