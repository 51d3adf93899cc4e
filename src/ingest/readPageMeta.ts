import { readIsoDate } from '../core/article/readDates.ts';
import type { Page } from './dom.ts';
import { isWebAddress } from './readManifest.ts';
import type { ArticleMeta } from './types.ts';

/** What a page's head says: Open Graph, JSON-LD, Dublin Core and `<time>`, in that order of trust for each field. */
export function readPageMeta(document: Page): ArticleMeta {
  const linked = readLinkedData(document);
  const title = clean(
    metaOf(document, 'og:title', 'twitter:title', 'dc.title', 'citation_title') ?? linked.title ?? headingOf(document),
  );
  const publisher = clean(
    metaOf(document, 'og:site_name', 'application-name', 'dc.publisher', 'citation_publisher') ?? linked.publisher,
  );
  const date =
    metaOf(
      document,
      'article:published_time',
      'og:published_time',
      'datepublished',
      'publishdate',
      'pubdate',
      'publish-date',
      'publication_date',
      'dc.date.issued',
      'dc.date',
      'date',
      'citation_publication_date',
    ) ??
    linked.date ??
    document
      .querySelector('time[itemprop="datePublished"],time[pubdate],article time[datetime]')
      ?.getAttribute('datetime') ??
    null;
  const published = date === null ? null : readIsoDate(date);
  const address = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? metaOf(document, 'og:url');
  const url = address !== null && isWebAddress(address) ? address : null;
  return {
    ...(title === null ? {} : { title }),
    ...(publisher === null ? {} : { publisher }),
    ...(published === null ? {} : { published }),
    ...(url === null ? {} : { url }),
  };
}

function metaOf(document: Page, ...names: string[]): string | null {
  const metas = Array.from(document.querySelectorAll('meta'));
  for (const name of names) {
    for (const meta of metas) {
      const key = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '';
      const content = meta.getAttribute('content');
      if (key.toLowerCase() === name && content !== null && content.trim() !== '') return content;
    }
  }
  return null;
}

function headingOf(document: Page): string | null {
  const headings = Array.from(document.querySelectorAll('h1'));
  return headings.length === 1
    ? (headings[0]?.textContent ?? null)
    : (document.querySelector('title')?.textContent ?? null);
}

interface LinkedData {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
}

function readLinkedData(document: Page): LinkedData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const item of itemsOf(script.textContent ?? '')) {
      if (!/Article|BlogPosting|Report/.test(String(item['@type']))) continue;
      const publisher = item['publisher'];
      return {
        title: text(item['headline']),
        publisher: isRecord(publisher) ? text(publisher['name']) : text(publisher),
        date: text(item['datePublished']),
      };
    }
  }
  return { title: null, publisher: null, date: null };
}

function itemsOf(json: string): Record<string, unknown>[] {
  try {
    const data: unknown = JSON.parse(json);
    const graph = isRecord(data) && Array.isArray(data['@graph']) ? data['@graph'] : data;
    return (Array.isArray(graph) ? graph : [graph]).filter(isRecord);
  } catch {
    return [];
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function clean(value: string | null): string | null {
  const collapsed = value?.replace(/\s+/g, ' ').trim() ?? '';
  return collapsed === '' ? null : collapsed.slice(0, 500);
}
