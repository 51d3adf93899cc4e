import { parseHTML } from 'linkedom';

/** The part of the DOM that is used here: the program is compiled without the browser's own types. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly lastChild: PageNode | null;
  readonly previousSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  remove(): void;
}

export interface Page {
  readonly body: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Parses a page or a fragment; never runs scripts and never fetches. */
export function parsePage(html: string): Page {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const { document }: { document: Page } = parseHTML(whole);
  return document;
}
