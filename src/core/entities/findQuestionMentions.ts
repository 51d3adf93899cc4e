import { addMention, type Draft } from '../mentions/draft.ts';
import { findDesignated } from '../mentions/findDesignated.ts';
import { findJapaneseNames } from '../mentions/findJapaneseNames.ts';
import { draftOf } from '../mentions/findMentions.ts';
import { findProgrammes } from '../mentions/findProgrammes.ts';
import { findQuantities } from '../mentions/findQuantities.ts';
import { FUNCTION } from '../mentions/nameRun.ts';
import { matchPhrase } from '../mentions/phraseIndex.ts';
import { readRole } from '../mentions/readRole.ts';
import { nameKey } from '../mentions/scanWords.ts';
import type { Mention } from '../mentions/types.ts';
import { COMMON, HONORIFICS } from '../mentions/wordLists.ts';
import { findQuestionRoles } from './findQuestionRoles.ts';
import { findUnknownNames } from './findUnknownNames.ts';
import { OFFICE_NAMES } from './matchRole.ts';
import { placeContains } from './places.ts';
import { type Give, NEVER } from './questionWords.ts';
import { roleFacts } from './roleFacts.ts';
import type { Entity, Registry, Resolved } from './types.ts';

/** A name in a question, and whether the articles know it. */
export interface QuestionMention extends Mention {
  /** Entities of the registry that it may mean; empty when the articles do not name it. */
  readonly entities: readonly string[];
  readonly known: boolean;
  /** Places of the registry that lie in it, where the articles name only those ("Michigan" for Detroit). */
  readonly inside: readonly string[];
  /** True when it means more than one entity. */
  readonly ambiguous: boolean;
  /** A typing error that was mended, to be shown. */
  readonly corrected: Resolved['corrected'];
}

/** Names in a question in any case ("who runs toyota", "isro's chief"), longest first, known names before unknown capitals. */
export function findQuestionMentions(question: string, registry: Registry): QuestionMention[] {
  const text = question.slice(0, 2000);
  const draft = draftOf(text, 0, text.length, 0);
  const out: QuestionMention[] = [];
  const give = (mention: Mention, resolved: Resolved): void => {
    const inside = resolved.entities.length === 0 ? placesInside(mention, registry) : [];
    out.push({
      ...mention,
      kind: mention.kind === 'role' ? 'role' : (resolved.entities[0]?.kind ?? mention.kind),
      entities: resolved.entities.map((entity) => entity.id),
      known: resolved.entities.length > 0 || inside.length > 0,
      inside,
      ambiguous: resolved.status === 'ambiguous',
      corrected: resolved.corrected,
    });
  };
  findJapaneseNames(draft);
  for (const mention of draft.mentions.splice(0)) give(mention, registry.resolve(mention.text));
  findNames(draft, registry, give);
  const roles = findQuestionRoles(draft);
  findProgrammes(draft);
  findDesignated(draft);
  for (const mention of draft.mentions.splice(0)) {
    give(mention, registry.resolve(mention.text));
  }
  findUnknownNames(draft, registry, give);
  findQuantities(draft);
  for (const mention of draft.mentions.splice(0)) give(mention, { status: 'none', entities: [], corrected: null });
  for (const role of roles) {
    const holders = roleFacts(registry, { role: role.role ?? role.text, of: role.of ?? null });
    const ids = [...new Set(holders.map((holder) => holder.entity))];
    if (ids.length === 0 && (role.of === undefined || /s$/i.test(role.text))) continue;
    give(role, {
      status: ids.length > 1 ? 'ambiguous' : ids.length === 1 ? 'one' : 'none',
      entities: ids,
      corrected: null,
    });
  }
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}

function placesInside(mention: Mention, registry: Registry): string[] {
  const outer = mention.lexicon;
  if (outer === undefined || !outer.startsWith('place:')) return [];
  return registry.entities.flatMap((entity) =>
    entity.kind === 'place' && placeContains(outer, entity.id) ? [entity.id] : [],
  );
}

// "Who heads Varo Lines?": the capital is the question's, and "Who heads" is no office of the WHO.
const ASKS = /^(?:who|whom|whose|what|which|when|where|why|how)$/;

// Every stretch of up to six words that the registry or the lexicon knows, longest first.
function findNames(draft: Draft, registry: Registry, give: Give): void {
  const { words, taken } = draft;
  for (let i = 0; i < words.length; i++) {
    if (taken[i] === 1 || words[i]?.kind === 'punctuation' || words[i]?.kind === 'possessive') continue;
    for (let to = Math.min(words.length, i + 6); to > i; to--) {
      if (taken[to - 1] === 1 || words[to - 1]?.kind === 'punctuation' || words[to - 1]?.kind === 'possessive')
        continue;
      const first = words[i];
      const last = words[to - 1];
      if (first === undefined || last === undefined) continue;
      const single = to === i + 1;
      if (single && first.kind === 'lower' && (NEVER.has(first.key) || (COMMON.has(first.key) && first.key.length < 4)))
        continue;
      if (!single && (NEVER.has(first.key) || NEVER.has(last.key)) && first.kind === 'lower') continue;
      if (!single && i === 0 && first.kind === 'capital' && ASKS.test(first.key)) continue;
      if (leadsWithRole(draft, i, to)) continue;
      const text = draft.text.slice(first.start, last.end);
      const phrase = matchPhrase(words, i, true);
      const known =
        phrase !== null && phrase.end === to && !(single && COMMON.has(first.key) && first.kind === 'lower')
          ? phrase
          : null;
      const resolved = registry.resolve(text, { fuzzy: false });
      // The moon of a question is a place only where the articles know it as one.
      if (first.kind === 'lower' && resolved.status === 'none' && /^(?:moon|sun|earth|mars|gulf|arctic)$/.test(text))
        continue;
      if (resolved.status === 'none' && known === null) continue;
      // "the south pole" is no Pole, "polish the lens" not Polish.
      if (
        single &&
        first.kind === 'lower' &&
        COMMON.has(first.key) &&
        (phrase?.phrase.use === 'demonym' || !strong(resolved.entities, first.key))
      )
        continue;
      if (single && i === 0 && FUNCTION.has(first.key)) continue;
      if (known?.phrase.exact != null && first.kind === 'lower' && first.key.length < 4 && resolved.status === 'none')
        continue;
      const kind = resolved.entities[0]?.kind ?? known?.phrase.entry.kind ?? 'product';
      const details: Partial<Mention> = {
        ...(known === null ? {} : { lexicon: known.phrase.entry.id }),
        ...(kind === 'place' ? { use: known?.phrase.use ?? 'literal' } : {}),
      };
      addMention(draft, kind, i, to, details);
      const mention = draft.mentions.pop();
      if (mention !== undefined) give(mention, resolved);
      i = to - 1;
      break;
    }
  }
}

// "isro's chief", "Mr. Hagiuda", "prime minister kishida", "officials": owner, title and name are mentions of their own.
function leadsWithRole(draft: Draft, from: number, to: number): boolean {
  const { words } = draft;
  if (to - from === 1) return false;
  if (HONORIFICS.has(words[from]?.key ?? '') && words[from]?.kind === 'capital') return true;
  for (let at = from; at < to; at++) {
    if (words[at]?.kind === 'possessive') return true;
    const role = readRole(words, at);
    if (role === null || role.to > to) continue;
    const text = draft.text.slice(words[from]?.start, words[to - 1]?.end);
    if (matchPhrase(words, from, true)?.end === to || OFFICE_NAMES.has(nameKey(text))) return false;
    if (at === from || role.to === to) return true;
  }
  return false;
}

// "resilience" or "moon" typed small is a name only when the articles use it as one and not a person's surname like "Young".
function strong(entities: readonly Entity[], key: string): boolean {
  return (
    entities.some((entity) => entity.kind === 'place' || entity.mentions.length > 1) &&
    key.length > 3 &&
    !entities.some((entity) => entity.kind === 'person')
  );
}
