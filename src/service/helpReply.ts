import { dateWords } from '../core/reply/dateText.ts';
import type { HelpReply } from '../core/reply/types.ts';
import { count } from '../core/reply/words.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { VERBS } from '../core/verbs/table.ts';

/** Help with examples from the corpus and the verbs that are there. */
export function helpReply(snapshot: Snapshot, examples: readonly string[]): HelpReply {
  return {
    kind: 'help',
    examples,
    verbs: VERBS.filter((spec) => spec.ready).map(({ usage, summary }) => ({ usage, summary })),
    corpus: corpusWords(snapshot),
    controls: [],
  };
}

/** "5 articles, 29 July 2022 to 26 May 2023". */
export function corpusWords(snapshot: Snapshot): string {
  if (snapshot.articles.length === 0)
    return 'There are no articles yet. Put .txt, .md or .html files into the folder CHIPS_CORPUS.';
  const dates = snapshot.articles.flatMap((article) => article.published ?? []).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  const range =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? `, ${dateWords(first)}`
        : `, ${dateWords(first)} to ${dateWords(last)}`;
  return `${count(snapshot.articles.length, 'article')}${range}`;
}
