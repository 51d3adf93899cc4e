import lexicon from '../../../../data/lexicon/dates.json' with { type: 'json' };
import type { DateRefiner } from '../parser.ts';

const NAMES = new RegExp(`\\b(?:${[...lexicon.names].sort((a, b) => b.length - a.length).join('|')})\\b`, 'gi');

/** Drops what lies inside a name: Black Friday, Winter Olympics, player of the year. */
export const names: DateRefiner = {
  name: 'names',
  refine: (drafts, { text }) => {
    const spans = [...text.matchAll(NAMES)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    if (spans.length === 0) return drafts;
    let next = 0;
    return drafts.filter((draft) => {
      while (next < spans.length && (spans[next]?.end ?? 0) <= draft.start) next += 1;
      const span = spans[next];
      return span === undefined || span.start >= draft.end;
    });
  },
};
