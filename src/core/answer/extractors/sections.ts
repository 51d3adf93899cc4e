import type { Article } from '../../article/types.ts';
import { wordKeys } from '../../facts.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { NameConstraint } from '../types.ts';

/** A paragraph with the heading over it: "WHAT ABOUT THE TUNNEL?", or the question in its first line ("… the shops?"). */
export interface Section {
  /** Keys of the heading's words; empty without one. */
  readonly heading: ReadonlySet<string>;
  /** The heading speaks of the article's own subject: "WHEN WILL IT OPEN?", "WHAT NEXT?". */
  readonly own: boolean;
  readonly first: number;
  readonly last: number;
}

const OWN = /\b(?:it|they|now|next|latest|status|outlook|so far)\b/i;
const known = new WeakMap<Article, readonly Section[]>();

/** The sections of an article, in order; a heading reigns until the next one. */
export function sectionsOf(article: Article): readonly Section[] {
  const before = known.get(article);
  if (before) return before;
  const sections: Section[] = [];
  let heading: ReadonlySet<string> = new Set();
  let own = false;
  let block = -1;
  article.sentences.forEach((sentence, i) => {
    if (sentence.block !== block) {
      for (let b = block + 1; b < sentence.block; b++) {
        const other = article.blocks[b];
        if (other?.kind !== 'heading') continue;
        const text = article.text.slice(other.start, other.end);
        heading = keysOf(text);
        own = OWN.test(text);
      }
      block = sentence.block;
      // A question that has its block for itself is a heading; at the head of a longer block it reigns there only.
      const alone = article.sentences[i + 1]?.block !== block;
      const question = sentence.interrogative ? keysOf(sentence.text) : new Set<string>();
      if (sentence.interrogative && alone) {
        heading = question;
        own = OWN.test(sentence.text);
        return;
      }
      sections.push({
        heading: new Set([...heading, ...question]),
        own: own || (sentence.interrogative && OWN.test(sentence.text)),
        first: sentence.interrogative ? i + 1 : i,
        last: i,
      });
      return;
    }
    const open = sections.at(-1);
    if (open && i > 0) sections[sections.length - 1] = { ...open, last: i };
  });
  const told = sections.filter(({ first, last }) => first <= last);
  known.set(article, told);
  return told;
}

function keysOf(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).flatMap((token) => wordKeys(token.norm, token.stem)));
}

/** Whether a heading holds every name in one of its forms. */
export function namesHeaded(names: readonly NameConstraint[], heading: ReadonlySet<string>): boolean {
  return names.every((name) => name.forms.some((form) => form.every((word) => heading.has(word))));
}
