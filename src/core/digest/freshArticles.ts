import { citeSentences } from '../answer/cite.ts';
import type { Article } from '../article/types.ts';
import { oneLine } from '../reply/oneLine.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Citation } from '../types.ts';

/** Articles whose text was not there, or read otherwise, in the earlier corpus; newest first. */
export function freshArticles(then: Snapshot, now: Snapshot): readonly Article[] {
  return newestFirst(now.articles.filter((article) => then.article(article.id)?.text !== article.text));
}

/** By publication date, undated last, ids to settle it. */
export function newestFirst(articles: readonly Article[]): readonly Article[] {
  return articles.toSorted(
    (a, b) => (b.published ?? '').localeCompare(a.published ?? '') || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** The first evidence sentence that is about the topic and did not stand in the earlier revision. */
export function firstSentence(
  article: Article,
  earlier: Article | undefined,
  about: (citation: Citation) => boolean,
): Citation | null {
  const known = new Set(earlier?.sentences.map((sentence) => oneLine(sentence.text)));
  for (const [index, sentence] of article.sentences.entries()) {
    if (sentence.interrogative || known.has(oneLine(sentence.text))) continue;
    const citation = citeSentences(article, index, index);
    if (citation && about(citation)) return citation;
  }
  return null;
}
