import { readIsoDate } from '../core/article/readDates.ts';
import type { ArticleMeta, Problem } from './types.ts';

export interface Manifest {
  readonly entries: ReadonlyMap<string, ArticleMeta>;
  readonly problems: readonly Problem[];
}

const FILE = 'manifest.json';

/** Reads `{"articles":[{id,title?,publisher?,published?,url?}]}`; entries that do not fit become problems, not errors. */
export function readManifest(json: string): Manifest {
  const entries = new Map<string, ArticleMeta>();
  const problems: Problem[] = [];
  const report = (message: string): void => void problems.push({ file: FILE, message });
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    report(`${FILE} is not JSON (${error instanceof Error ? error.message : 'unreadable'}); mend it or remove it`);
    return { entries, problems };
  }
  const articles = isRecord(data) ? data['articles'] : undefined;
  if (!Array.isArray(articles)) {
    report(`${FILE} has no list "articles"; write {"articles": [{"id": "…"}]}`);
    return { entries, problems };
  }
  articles.forEach((entry: unknown, index) => {
    const id = isRecord(entry) ? entry['id'] : undefined;
    if (!isRecord(entry) || typeof id !== 'string' || id === '') {
      report(`${FILE}: entry ${index + 1} has no "id"; give the file's path without its extension`);
    } else if (entries.has(id)) report(`${FILE}: "${id}" stands twice; keep one entry`);
    else entries.set(id, readMeta(entry, `${FILE}: "${id}"`, report));
  });
  return { entries, problems };
}

function readMeta(entry: Record<string, unknown>, where: string, report: (message: string) => void): ArticleMeta {
  const text = (key: string): string | undefined => {
    const value = entry[key];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string') return value;
    report(`${where}: ${key} must be text`);
    return undefined;
  };
  const title = text('title');
  const publisher = text('publisher');
  const written = text('published');
  const url = text('url');
  const published = written === undefined ? null : readIsoDate(written);
  if (written !== undefined && published === null) report(`${where}: published must be a date such as 2024-05-03`);
  const safe = url !== undefined && isWebAddress(url);
  if (url !== undefined && !safe) report(`${where}: url must begin with http:// or https://`);
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === null ? {} : { published }),
    ...(url !== undefined && safe ? { url } : {}),
  };
}

/** Whether an address may be shown as an article's link. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s<>"]{1,2000}$/i.test(url) && URL.canParse(url);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
