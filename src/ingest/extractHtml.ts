import { Readability } from '@mozilla/readability';
import { type Page, type PageElement, type PageNode, parsePage } from './dom.ts';
import { readPageMeta } from './readPageMeta.ts';
import { renderText } from './renderText.ts';
import type { ArticleMeta } from './types.ts';

// Readability takes seconds on ten thousand nested elements and minutes on a million nodes; no article is near that.
const MAX_NODES = 60_000;
const MAX_DEPTH = 200;

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
    const body = (isOrdinary(document) ? readable(document) : null) ?? whole;
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

function isOrdinary(document: Page): boolean {
  let nodes = 0;
  let level: PageNode[] = document.body === null ? [] : [document.body];
  for (let depth = 0; level.length > 0; depth++) {
    nodes += level.length;
    if (nodes > MAX_NODES || depth > MAX_DEPTH) return false;
    const below: PageNode[] = [];
    for (const node of level) {
      for (let child = node.lastChild; child !== null; child = child.previousSibling) below.push(child);
    }
    level = below;
  }
  return true;
}

function readable(document: Page): string | null {
  try {
    // The element itself, not its HTML: writing and parsing it once more takes longer than all the rest.
    const serializer = (node: PageElement): PageElement => node;
    const content = new Readability<PageElement>(document, { charThreshold: 200, serializer }).parse()?.content;
    const text = content === undefined || content === null ? '' : renderText(content);
    return text.trim() === '' ? null : text;
  } catch {
    return null;
  }
}
