import { Readability } from '@mozilla/readability';
import { type Page, parsePage } from './dom.ts';
import { readPageMeta } from './readPageMeta.ts';
import { renderText } from './renderText.ts';
import type { ArticleMeta } from './types.ts';

const MAX_ELEMENTS = 60_000;

/**
 * The readable text of a page with what the page says of itself, or null when nothing is left. Headings are written as
 * in Markdown, paragraphs parted by empty lines; scripts, styles and forms are gone. The text is what citations point
 * into, so it is made once and stored.
 */
export function extractHtml(html: string): ({ readonly text: string } & ArticleMeta) | null {
  try {
    const document = parsePage(html);
    const meta = readPageMeta(document);
    for (const element of document.querySelectorAll('script,style,noscript,template,iframe,form,svg')) element.remove();
    const whole = document.body === null ? '' : renderText(document.body);
    const body = readable(document) ?? whole;
    if (body.trim() === '') return null;
    const title = meta.title;
    const titled =
      title === undefined || body.slice(0, title.length + 300).includes(title) ? body : `# ${title}\n\n${body}`;
    return { ...meta, text: titled };
  } catch {
    // Nesting of ten thousand elements ends in a stack overflow inside the libraries; the caller names the file.
    return null;
  }
}

function readable(document: Page): string | null {
  try {
    const parsed = new Readability(document, { maxElemsToParse: MAX_ELEMENTS, charThreshold: 200 }).parse();
    if (typeof parsed?.content !== 'string') return null;
    const { body } = parsePage(parsed.content);
    const text = body === null ? '' : renderText(body);
    return text.trim() === '' ? null : text;
  } catch {
    return null;
  }
}
