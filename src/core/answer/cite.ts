import type { Article } from '../article/types.ts';
import { attributionAt } from '../timeline/resolveAttribution.ts';
import type { Citation, Span } from '../types.ts';

/** A citation of whole sentences `from`..`to` of an article. */
export function citeSentences(article: Article, from: number, to: number): Citation | null {
  const first = article.sentences[from];
  const last = article.sentences[to];
  return first && last ? citeSpan(article, { start: first.start, end: last.end }) : null;
}

/** A citation of a span; the quote is the stored text itself, never a mended copy. */
export function citeSpan(article: Article, span: Span): Citation {
  const quote = article.text.slice(span.start, span.end);
  return {
    article: article.id,
    revision: article.revision,
    url: article.url,
    title: article.title,
    publisher: article.publisher,
    published: article.published,
    publishedKnown: article.publishedKnown,
    quote,
    start: span.start,
    end: span.end,
    attribution: attributionAt(article, span),
  };
}

/** Whether a citation still stands in the stored text at its offsets. */
export function quoteHolds(citation: Citation, storedText: string): boolean {
  return citation.quote !== '' && storedText.slice(citation.start, citation.end) === citation.quote;
}
