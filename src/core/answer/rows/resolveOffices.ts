import { matchRole, roleParts } from '../../entities/matchRole.ts';
import type { Mention } from '../../mentions/types.ts';
import type { Row, RowItem } from './types.ts';

const OFFICE = /^(?:the |its |their |his |her )?(?:[\p{L}'’-]+ ){0,3}[\p{L}-]+$/u;

/**
 * "The governor and Premier Nora Falk": an office without a name is the person whom the article gives that office.
 * Null when no person or more than one holds it.
 */
export function resolveOffices(row: Row, article: readonly Mention[]): Row | null {
  if (!row.items.some((item) => item.kind === 'person')) return row;
  const items: RowItem[] = [];
  for (const item of row.items) {
    if (item.kind !== 'phrase') {
      items.push(item);
      continue;
    }
    const parts = roleParts(item.text);
    // "two lawyers" names no office of one person.
    if (!OFFICE.test(item.text) || parts.heads.length === 0 || /s$/.test(item.text)) {
      items.push(item);
      continue;
    }
    const name = holderOf(item.text, article, row);
    if (name === null || items.some((other) => other.text === name)) return null;
    items.push({ ...item, text: name, kind: 'person' });
  }
  return { ...row, items };
}

/** The one person of the article who is told with the office. */
function holderOf(office: string, article: readonly Mention[], row: Row): string | null {
  const asked = roleParts(office);
  const names = new Map<string, string>();
  for (const mention of article) {
    if (mention.kind !== 'person' || mention.role === undefined) continue;
    // "The governor and Mayor Jon Falk": by its place the office may look like his.
    if (row.items.some((item) => item.text.split(' ').at(-1) === mention.text.split(' ').at(-1))) continue;
    if (matchRole(asked, roleParts(mention.role)) !== 2) continue;
    const key = mention.text.split(' ').at(-1) ?? mention.text;
    if ((names.get(key)?.length ?? 0) < mention.text.length) names.set(key, mention.text);
  }
  return names.size === 1 ? ([...names.values()][0] ?? null) : null;
}
