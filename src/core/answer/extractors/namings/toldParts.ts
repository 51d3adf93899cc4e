import { wordKeys } from '../../../facts.ts';
import { verbLemma } from '../../../question/words.ts';
import type { Token } from '../../../text/types.ts';
import type { Span } from '../../../types.ts';
import { holdsName } from '../../holdsName.ts';
import type { Context, Evidence, NameConstraint, WeightedTerm } from '../../types.ts';

// A summit is often "talks", but what is called a mess must be the thing itself.
const LEAST_STRENGTH = 0.9;

/** The question's terms inside a stretch of it, without times. */
export function termsIn(span: Span, context: Context): readonly WeightedTerm[] {
  return context.terms.filter(({ term, time }) => !time && term.start >= span.start && term.end <= span.end);
}

/** Whether a stretch of a sentence tells all these terms, each by its own word or a close one. */
export function tells(terms: readonly WeightedTerm[], within: Span, evidence: Evidence, context: Context): boolean {
  return terms.length > 0 && terms.every((term) => placeOf(term, within, evidence, context) !== null);
}

/** End of the last of these terms inside a stretch of the sentence; null when one is missing. */
export function endOf(
  terms: readonly WeightedTerm[],
  within: Span,
  evidence: Evidence,
  context: Context,
): number | null {
  if (terms.length === 0) return null;
  let end = within.start;
  for (const term of terms) {
    const place = placeOf(term, within, evidence, context);
    if (place === null) return null;
    end = Math.max(end, place.end);
  }
  return end;
}

function placeOf({ term, keys, name }: WeightedTerm, within: Span, evidence: Evidence, context: Context): Span | null {
  const facts = evidence.facts.sentence(evidence.sentence);
  const inside = facts.tokens.filter((token) => token.start >= within.start && token.end <= within.end);
  // The keys of a name hold its other words too: its own word goes first.
  const found =
    inside.find((token) => token.norm === term.norm || token.stem === term.stem) ??
    inside.find((token) => wordKeys(token.norm, token.stem).some((key) => (keys.get(key) ?? 0) >= LEAST_STRENGTH));
  if (found || !name) return found ?? null;
  // "Kishida Fumio" stands as "Kishida", the Danes as Denmark.
  const constraint = context.names.find((other) => other.start <= term.start && term.end <= other.end);
  if (!constraint) return null;
  const part = {
    ...facts,
    tokens: inside,
    mentions: facts.mentions.filter((m) => m.start >= within.start && m.end <= within.end),
  };
  if (!holdsName(part, constraint)) return headOf(constraint, inside, evidence);
  return inside.find((token) => constraint.forms.some((form) => form.includes(token.norm))) ?? inside[0] ?? null;
}

/** "The FAO met. Lee called the organisation useless": the noun of the full name, behind "the". */
function headOf({ forms }: NameConstraint, inside: readonly Token[], evidence: Evidence): Span | null {
  if (evidence.coverage.namesNear < 1) return null;
  const heads = new Set(forms.filter((form) => form.length > 1).map((form) => spelt(form.at(-1) ?? '')));
  const at = inside.findIndex((token, i) => i > 0 && inside[i - 1]?.norm === 'the' && heads.has(spelt(token.norm)));
  return inside[at] ?? null;
}

const spelt = (word: string): string => word.replace(/isation$/u, 'ization');

const QUOTED =
  /^(?:(?:an?|the|his|her|its|their|our|my)\s+)?(?:so-called\s+)?["“„«‘']([^"”»’'\n]{2,80})["”»’'“](?!\p{L})/iu;
const STOP =
  /[.,;:!?()"“”–—]|\s-\s|\s(?:that|which|who|whose|where|because|when|while|but|after|before|if|until|unless|since|so that|as|though|although|than|said|says|during|following)\b|\s(?:in|on|at) (?:an? |the |his |her |its |their |\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)/u;
const MOST_WORDS = 9;

/** What is told from an offset on: the words in quotation marks, or up to where the clause goes on to something else. */
export function toldFrom(text: string): Span | null {
  const quoted = QUOTED.exec(text);
  if (quoted?.[1] !== undefined) {
    const start = quoted[0].indexOf(quoted[1]);
    return trimmed(text, start, start + quoted[1].length);
  }
  // "bloated and moribund and urged others": the second "and" joins a verb.
  const stop = STOP.exec(text)?.index ?? text.length;
  const and = [...text.slice(0, stop).matchAll(/\s(?:and|or)\s(?:then\s|also\s)?([\p{Ll}-]+)/gu)].find(
    ([, word = '']) => verbLemma(word) !== null && /(?:ed|s)$/u.test(word),
  );
  return trimmed(text, 0, Math.min(stop, and?.index ?? stop));
}

function trimmed(text: string, start: number, end: number): Span | null {
  const told = text.slice(start, end);
  const lead = /^\s*/u.exec(told)?.[0].length ?? 0;
  const words = told.trim().split(/\s+/);
  if (told.trim().length < 2 || words.length > MOST_WORDS) return null;
  return { start: start + lead, end: start + lead + told.trim().replace(/[.,]$/u, '').length };
}
