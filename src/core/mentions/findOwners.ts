import type { Draft } from './draft.ts';
import { readRole } from './readRole.ts';
import type { Mention } from './types.ts';

const POINTS_BACK = /^(?:its|the)$/;
const COMMON_OWNER =
  /^(?:agency|company|corporation|firm|group|institute|bank|country|party|ministry|organisation|organization|union|club|university|government|nation|association|department|carrier|carmaker|chipmaker|automaker|airline|newspaper|network|start-up|startup)$/;

/**
 * Gives a role its owner where the text points back: "Its head, Yuri Borisov", "the agency's administrator, Jim Free". The owner
 * is the organisation named last before it in the same sentence, else the subject of the one before.
 */
export function findOwners(draft: Draft, before: Draft | undefined): void {
  draft.mentions.forEach((mention, index) => {
    if (mention.kind !== 'person' || mention.role === undefined || mention.of !== undefined) return;
    if (!pointsBack(draft, mention)) return;
    const owner =
      lastOwner(draft.mentions.slice(0, index), mention.start) ?? (before === undefined ? null : subjectOf(before));
    if (owner !== null) draft.mentions[index] = { ...mention, of: owner };
  });
}

function lastOwner(mentions: readonly Mention[], start: number): string | null {
  const earlier = mentions.filter((mention) => mention.end <= start);
  return earlier.findLast((mention) => mention.kind === 'organization' && mention.text.length > 1)?.text ?? null;
}

// Of the sentence before only an organisation, or the country it starts with: "under American leadership. Its ambassador"
// points past the demonym.
function subjectOf(before: Draft): string | null {
  const { mentions } = before;
  const organization = mentions.findLast((mention) => mention.kind === 'organization');
  // "She left for the Rovers. Her work is done by the club's president": where somebody goes is not who is spoken of.
  if (organization !== undefined) return isGoal(before, organization) ? null : organization.text;
  const first = mentions[0];
  if (first?.kind !== 'place' || first.use !== 'literal' || first.lexicon === undefined) return null;
  // "Tarnair, based in Oslo, flies again. Its head, Ada Brown": the place stands behind the subject.
  const front = before.text.slice(before.words[0]?.start ?? 0, first.start);
  return /^(?:\p{L}+,? )?(?:\p{L}+ )?$/u.test(front) && !/\b(?:based|born|held|made|built|bound) $/u.test(front)
    ? first.text
    : null;
}

function isGoal(draft: Draft, mention: Mention): boolean {
  return /\b(?:left|leaves|moved|moves|went|goes|gone|joined|joins|transferred|switched|defected)(?: (?:for|to|over to))? (?:the )?$/.test(
    draft.text.slice(Math.max(0, mention.start - 40), mention.start),
  );
}

// The words right before the role: "its", "the agency's"; the role stands before the name or after it.
function pointsBack(draft: Draft, mention: Mention): boolean {
  const { words } = draft;
  const name = words.findIndex((word) => word.start === mention.start);
  if (name < 0) return false;
  const to = words.findIndex((word) => word.start >= mention.end);
  for (let at = Math.max(0, name - 8); at < Math.min(words.length, to < 0 ? name : to + 8); at++) {
    const key = words[at]?.key ?? '';
    if (!POINTS_BACK.test(key)) continue;
    if (key === 'its') {
      const role = readRole(words, at + 1);
      if (role !== null && touches(draft, role.to, mention)) return true;
      continue;
    }
    if (COMMON_OWNER.test(words[at + 1]?.key ?? '') && words[at + 2]?.kind === 'possessive') {
      const role = readRole(words, at + 3);
      if (role !== null && touches(draft, role.to, mention)) return true;
    }
  }
  return false;
}

function touches(draft: Draft, to: number, mention: Mention): boolean {
  const next = draft.words[to]?.text === ',' ? draft.words[to + 1] : draft.words[to];
  const last = draft.words[to - 1];
  return next?.start === mention.start || (last !== undefined && last.start >= mention.end);
}
