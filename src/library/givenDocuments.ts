import type { SourceDocument } from '../core/article/types.ts';
import { isIsoDate } from '../core/verbs/dates.ts';
import { CorpusError, type GivenArticle } from './types.ts';

/** Articles of a program as documents; what cannot be stored is refused with its place in the list. */
export function givenDocuments(articles: readonly GivenArticle[]): readonly SourceDocument[] {
  const seen = new Set<string>();
  return articles.map((article, at) => {
    const wrong = problemOf(article) ?? (seen.has(article.id) ? `repeats the id "${article.id}"` : null);
    if (wrong !== null) throw new CorpusError(`articles[${at}] ${wrong}.`);
    seen.add(article.id);
    const { id, text, title, publisher, published, url } = article;
    return {
      id,
      text,
      ...(title === undefined ? {} : { title }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(published === undefined ? {} : { published }),
      ...(url === undefined ? {} : { url }),
    };
  });
}

// Callers may be plain JavaScript: what the types promise is checked all the same.
function problemOf(article: GivenArticle): string | null {
  if (typeof article !== 'object' || article === null) return 'is no object with id and text';
  if (typeof article.id !== 'string' || article.id.trim() === '') return 'has no id';
  if (typeof article.text !== 'string') return `("${article.id}") has no text`;
  if (article.text.includes('\0')) return `("${article.id}") holds NUL characters, so it is no text`;
  const { published } = article;
  if (published !== undefined && (typeof published !== 'string' || !isIsoDate(published))) {
    return `("${article.id}") has a date that is not YYYY, YYYY-MM or YYYY-MM-DD`;
  }
  return null;
}
