import type { Draft } from './draft.ts';
import { readRole } from './readRole.ts';
import type { Word } from './scanWords.ts';
import type { Mention } from './types.ts';

const VERB_ROLES: Readonly<Record<string, string>> = {
  founded: 'founder',
  leads: 'leader',
  led: 'leader',
  heads: 'head',
  headed: 'head',
  runs: 'head',
  ran: 'head',
  chairs: 'chair',
  chaired: 'chair',
  owns: 'owner',
  directs: 'director',
};

const OWNER_KINDS: ReadonlySet<Mention['kind']> = new Set(['place', 'organization', 'programme']);
type Owners = Map<number, Mention>;

/** Roles behind a person: "X, the founder and chief executive of ispace", "X, NASA's inspector general", "X, who founded Y". */
export function findRolesBeside(draft: Draft): void {
  const { words } = draft;
  const starts = new Map(words.map((word, i) => [word.start, i] as const));
  const owners: Owners = new Map();
  for (const mention of draft.mentions) if (OWNER_KINDS.has(mention.kind)) owners.set(mention.start, mention);
  for (let m = 0; m < draft.mentions.length; m++) {
    const mention = draft.mentions[m];
    if (mention === undefined || mention.kind !== 'person' || mention.role !== undefined) continue;
    const from = starts.get(mention.start);
    if (from === undefined) continue;
    let at = from;
    while (at < words.length && (words[at]?.end ?? 0) <= mention.end) at++;
    const found = roleAfter(draft, owners, at);
    if (found !== null) draft.mentions[m] = { ...mention, ...found };
  }
}

function roleAfter(draft: Draft, owners: Owners, at: number): Pick<Mention, 'role' | 'of'> | null {
  const { words } = draft;
  const sign = words[at];
  // "Yuri Borisov is head of Roscosmos"
  const linked = sign?.key === 'is' || sign?.key === 'was';
  if (sign?.text !== ',' && !linked && sign?.key !== 'of' && sign?.text !== '(') return null;
  if (sign.key === 'of') return null;
  let k = at + 1;
  if (words[k]?.key === 'who') {
    while (/^(?:who|now|also|has|had|once)$/.test(words[k]?.key ?? '')) k++;
    const role = VERB_ROLES[words[k]?.key ?? ''];
    const owner = role === undefined ? null : ownerAfter(draft, owners, k + 1);
    return role === undefined || owner === null ? null : { role, of: owner };
  }
  let prefix = '';
  while (/^(?:the|a|an|its|his|her|their|then|now|former|one)$/.test(words[k]?.key ?? '')) {
    if (/^(?:former|then)$/.test(words[k]?.key ?? '')) prefix = `${words[k]?.text} `;
    k++;
  }
  // "Jim Free, the agency's associate administrator": the owner is found later.
  if (words[k]?.kind === 'lower' && words[k + 1]?.kind === 'possessive') k += 2;
  // "NASA's inspector general", "the Australian prime minister"
  const owner = owners.get(words[k]?.start ?? -1);
  if (owner !== undefined) {
    while (k < words.length && (words[k]?.start ?? 0) < owner.end) k++;
    if (words[k]?.kind === 'possessive') k++;
    if (/^(?:former|then)$/.test(words[k]?.key ?? '')) prefix = `${words[k++]?.text} `;
  }
  const role = readRole(words, k);
  if (role === null) return null;
  const last = endOfRole(words, role.to);
  const text = `${prefix}${slice(draft, k, last)}`;
  const of =
    owner?.text ?? (/^(?:of|for|at)$/.test(words[last]?.key ?? '') ? ownerAfter(draft, owners, last + 1) : null);
  return of === null ? { role: text } : { role: text, of };
}

// "associate administrator for exploration systems development": small words up to the comma belong to the role.
function endOfRole(words: readonly Word[], to: number): number {
  if (words[to]?.key !== 'for') return to;
  let at = to + 1;
  while (at < words.length && at < to + 7 && words[at]?.kind === 'lower') at++;
  return words[at]?.text === ',' && at > to + 1 ? at : to;
}

function ownerAfter(draft: Draft, owners: Owners, from: number): string | null {
  const { words } = draft;
  let k = from;
  while (/^(?:the|its|a|state|space)$/.test(words[k]?.key ?? '')) k++;
  const start = words[k]?.start;
  const owner = owners.get(start ?? -1);
  if (owner === undefined) return null;
  // "who leads the Moon to Mars Program": Moon is only the start of the name.
  while (k < words.length && (words[k]?.start ?? 0) < owner.end) k++;
  const after = words[k];
  return after?.key === 'to' || after?.kind === 'capital' ? null : owner.text;
}

function slice(draft: Draft, from: number, to: number): string {
  const first = draft.words[from];
  const last = draft.words[to - 1];
  return first === undefined || last === undefined ? '' : draft.text.slice(first.start, last.end).replace(/\s+/g, ' ');
}
