import type { SourceDocument } from '../core/article/types.ts';
import { decodeHtml, decodeText } from './decodeText.ts';
import { extractHtml } from './extractHtml.ts';
import type { ArticleMeta, Problem } from './types.ts';

/** Name endings that are articles. */
export const ARTICLE_ENDING = /\.(?:txt|md|markdown|html?)$/i;

/**
 * One file's bytes as a document, or the problem that keeps it out. `file` is its name or path (its ending decides the
 * format), `meta` what a manifest or feed says, which wins over what a page says of itself.
 */
export function decodeDocument(
  bytes: Uint8Array,
  file: string,
  id: string,
  meta: ArticleMeta = {},
): SourceDocument | Problem {
  const html = /\.html?$/i.test(file);
  const decoded = html ? decodeHtml(bytes) : decodeText(bytes);
  if ('refused' in decoded) return { file, message: `${file} ${decoded.refused}` };
  if (!html) return { ...meta, id, text: decoded.text };
  const page = extractHtml(decoded.text);
  if (page === null) return { file, message: `${file} has no readable article; save its text as a .txt file` };
  const { text, ...own } = page;
  return { ...own, ...meta, id, text };
}

/** Tells the two results of decodeDocument apart. */
export function isProblem(result: SourceDocument | Problem): result is Problem {
  return 'message' in result;
}
