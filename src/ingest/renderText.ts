import type { PageElement, PageNode } from './dom.ts';

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const ELEMENT = 1;
const TEXT = 3;

/** The text of an element: one paragraph a block element, parted by empty lines; `## ` before headings, `- ` before items. */
export function renderText(root: PageElement): string {
  const paragraphs: string[] = [];
  let line = '';
  let mark = '';
  const flush = (): void => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') {
      paragraphs.push(mark + text);
      mark = '';
    }
    line = '';
  };
  // A stack instead of recursion: pages nest deeper than the call stack.
  const stack: (PageNode | (() => void))[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'function') node();
    else if (node.nodeType === TEXT) line += node.nodeValue ?? '';
    else if (node.nodeType === ELEMENT) {
      const name = node.nodeName.toLowerCase();
      if (name === 'br') line += ' ';
      if (BLOCKS.has(name)) {
        flush();
        mark = markOf(name);
        stack.push(flush);
      }
      for (let child = node.lastChild; child !== null; child = child.previousSibling) stack.push(child);
    }
  }
  flush();
  return paragraphs.join('\n\n');
}

function markOf(name: string): string {
  if (/^h[1-6]$/.test(name)) return `${'#'.repeat(Number(name.slice(1)))} `;
  return name === 'li' ? '- ' : '';
}
