import lexicon from '../../../../data/lexicon/dates.json' with { type: 'json' };
import type { Draft } from '../draft.ts';
import type { DateRefiner } from '../parser.ts';

/** Names by each of their words, so that only drafts with such a word are compared. */
const NAMES_BY_WORD: ReadonlyMap<string, readonly string[]> = (() => {
  const byWord = new Map<string, string[]>();
  for (const name of lexicon.names) {
    for (const word of name.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), name]);
  }
  return byWord;
})();
const LONGEST = Math.max(...lexicon.names.map((name) => name.length));

function isInName(draft: Draft, text: string): boolean {
  const words = text.slice(draft.start, draft.end).toLowerCase().split(/\s/);
  const near = new Set(words.flatMap((word) => NAMES_BY_WORD.get(word) ?? []));
  if (near.size === 0) return false;
  const from = Math.max(0, draft.start - LONGEST);
  const around = text.slice(from, draft.end + LONGEST).toLowerCase();
  for (const name of near) {
    for (let at = around.indexOf(name); at >= 0; at = around.indexOf(name, at + 1)) {
      if (from + at < draft.end && from + at + name.length > draft.start) return true;
    }
  }
  return false;
}

/** Drops what lies inside a name: Black Friday, Winter Olympics, player of the year. */
export const names: DateRefiner = {
  name: 'names',
  refine: (drafts, { text }) => drafts.filter((draft) => !isInName(draft, text)),
};
