import type { Article } from '../article/types.ts';
import type { Span } from '../types.ts';
import { type Attribution, findAttribution } from './attribution.ts';

/** So far back "it said" and "the newspaper added" may point. */
const REACH = 4;
const PRESS = /\b(?:newspaper|radio|times|post|news|agency|report|statement|ministry|company|shimbun)\b/iu;

/** Who says what a span of an article tells: a pointer ("it", "the newspaper") becomes the source named before, "he" without one null. */
export function attributionAt(article: Article, span: Span): string | null {
  const own = findAttribution(article.text.slice(span.start, span.end));
  if (own === null || !own.pointer) return own?.source ?? null;
  const here = article.sentences.findLastIndex((sentence) => sentence.start <= span.start);
  for (let i = here - 1; i >= Math.max(0, here - REACH); i--) {
    const before = findAttribution(article.sentences[i]?.text ?? '');
    if (before !== null && !before.pointer && mayBe(own.source.toLowerCase(), before)) return before.source;
  }
  return /^the /iu.test(own.source) ? own.source : null;
}

// "he added" does not point to a newspaper, "it added" not to an unnamed person, "the source" to nothing else.
function mayBe(pointer: string, before: Attribution): boolean {
  if (/^(?:he|she|i)$/u.test(pointer)) return !PRESS.test(before.source);
  if (/^the (?:sources?|officials?|person|people|diplomats?)$/u.test(pointer)) return before.unnamed;
  if (/^the (?:newspaper|paper|daily)$/u.test(pointer)) return !before.unnamed && !/^the /iu.test(before.source);
  return !before.unnamed;
}
