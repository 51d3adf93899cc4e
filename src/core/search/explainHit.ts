import type { NearnessBonus, Occurrences, Sought } from './nearness.ts';
import { hasPair } from './nearness.ts';
import type { QueryTerm, ReadQuery } from './readQuery.ts';
import { termOf } from './words.ts';
import { wordsOf } from './wordsOf.ts';

/** What is known of one ranked passage when its place is explained. */
export interface Ranking {
  readonly query: ReadQuery;
  readonly sought: Sought;
  readonly text: string;
  readonly title: string | null;
  readonly occurrences: Occurrences | null;
  readonly bonus: NearnessBonus | null;
  /** What the term adds to the score of this passage, 0 when it is not there. */
  readonly scoreOf: (term: QueryTerm) => number;
}

function countStems(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const stem of wordsOf(text).map(termOf)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function plus(score: number): string {
  return `+${score.toFixed(2)}`;
}

/** One short line a matched term with its field, a phrase, and nearness: why the passage ranks where it does. */
export function explainHit(ranking: Ranking): string[] {
  const lines = ranking.query.corrections.map(({ from, to }) => `reading "${from}" as "${to}"`);
  const body = countStems(ranking.text);
  const title = countStems(ranking.title ?? '');
  for (const term of [...ranking.query.asked, ...ranking.query.related]) {
    const score = ranking.scoreOf(term);
    if (score <= 0) continue;
    const fields = [
      body.has(term.stem) ? `text ${body.get(term.stem)}×` : '',
      title.has(term.stem) ? `title ${title.get(term.stem)}×` : '',
    ].filter((field) => field !== '');
    const where = fields.length > 0 ? fields.join(', ') : 'date';
    const standsFor = term.synonymOf === null ? '' : ` for "${term.synonymOf}"`;
    lines.push(`word "${term.stem}"${standsFor}: ${where} ${plus(score)}`);
  }
  const { occurrences, bonus, sought, query } = ranking;
  if (occurrences === null || bonus === null) return lines;
  const phrases = sought.pairs.filter((pair) => hasPair(occurrences, pair));
  if (bonus.phrase > 0) {
    const names = phrases.map((pair) => `${query.asked[pair.first]?.stem} ${query.asked[pair.second]?.stem}`);
    lines.push(`together "${[...new Set(names)].join('", "')}" ${plus(bonus.phrase)}`);
  }
  if (bonus.near > 0) lines.push(`near each other ${plus(bonus.near)}`);
  if (bonus.form > 0) lines.push(`in the form asked ${plus(bonus.form)}`);
  return lines;
}
