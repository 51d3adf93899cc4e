import type { IsoDate } from '../types.ts';
import { readIsoDate } from './readDates.ts';

/** What the head of a Markdown file says of itself. `end` is the offset behind it. */
export interface FrontMatter {
  readonly end: number;
  readonly title: string | null;
  readonly published: IsoDate | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

const HEAD = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n/;

/** Reads `---` (YAML) or `+++` (TOML) front matter of plain `key: value` lines; null when the text has none. */
export function readFrontMatter(text: string): FrontMatter | null {
  const head = HEAD.exec(text.slice(0, 20));
  const fence = head?.[1];
  if (head === null || fence === undefined) return null;
  const from = head[0].length;
  const close = text
    .slice(from, from + 8_000)
    .search(fence === '---' ? /^(?:---|\.\.\.)[ \t]*\r?$/m : /^\+\+\+[ \t]*\r?$/m);
  if (close < 0) return null;
  const fields = readFields(text.slice(from, from + close));
  if (fields.size === 0) return null;
  const get = (...keys: string[]): string | null =>
    keys.map((key) => fields.get(key)).find((value) => value !== undefined) ?? null;
  const date = get('published', 'date', 'pubdate', 'publishdate', 'date_published', 'publication_date');
  return {
    end: from + close + 3,
    title: get('title', 'headline'),
    published: date === null ? null : readIsoDate(date),
    byline: get('author', 'byline', 'authors', 'by'),
    publisher: get('publisher', 'source', 'site', 'outlet', 'sitename', 'site_name'),
    url: get('url', 'link', 'canonical', 'canonical_url'),
  };
}

function readFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const match = /^([A-Za-z][\w-]{0,40})\s*[:=]\s*(\S.*)$/.exec(line.slice(0, 1_000));
    const value = match?.[2]?.trim().replace(/^(["'])(.*)\1$/, '$2');
    if (match?.[1] !== undefined && value !== undefined && value !== '' && !fields.has(match[1].toLowerCase())) {
      fields.set(match[1].toLowerCase(), value);
    }
  }
  return fields;
}
