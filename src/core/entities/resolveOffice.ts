import { matchPhrase } from '../mentions/phraseIndex.ts';
import { readRole } from '../mentions/readRole.ts';
import { nameKey, scanWords } from '../mentions/scanWords.ts';
import { OFFICE_NAMES } from './matchRole.ts';
import { roleFacts } from './roleFacts.ts';
import type { Registry, Resolved } from './types.ts';

/** Whoever held an office last, by the articles: "POTUS", "the Japanese prime minister", "METI minister"; null when none is asked for. */
export function resolveOffice(registry: Registry, text: string): Resolved | null {
  const query = readOffice(text);
  if (query === null) return null;
  const holders = roleFacts(registry, query);
  const best = holders[0];
  if (best === undefined) return null;
  return { status: 'one', entities: [best.entity], corrected: null };
}

function readOffice(text: string): { role: string; of: string | null } | null {
  const plain = text.trim().replace(/^the /i, '');
  if (OFFICE_NAMES.has(nameKey(plain))) return { role: plain, of: null };
  const words = scanWords(plain);
  const owner = matchPhrase(words, 0, true);
  if (owner === null) return null;
  const at = words[owner.end]?.kind === 'possessive' ? owner.end + 1 : owner.end;
  const role = readRole(words, at);
  if (role === null || role.to !== words.length) return null;
  return { role: plain.slice(words[at]?.start ?? 0), of: plain.slice(0, words[owner.end - 1]?.end) };
}
