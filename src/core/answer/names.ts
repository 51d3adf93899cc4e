import type { SentenceFacts } from '../facts.ts';
import type { Registry } from '../entities/types.ts';
import type { Question } from '../question/types.ts';
import type { Snapshot } from '../snapshot.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Token } from '../text/types.ts';
import type { Hit } from '../types.ts';
import titles from '../../../data/lexicon/titles.json' with { type: 'json' };
import { isStopWord } from '../text/stopWords.ts';
import type { NameConstraint } from './types.ts';

/** Titles and roles are no part of a name that evidence must hold: "the U.S. Secretary of State", "President Yoon". */
const ROLES: ReadonlySet<string> = new Set([...titles.heads, ...titles.honorifics, ...titles.modifiers, ...titles.portfolios, 'potus']);

const ROMAN_LOWER = /^(?:ii|iii|iv|vi|vii|viii|ix)$/;

/**
 * Which question terms are parts of names: capitalised in the question, or written with a capital in most of their
 * places inside the found passages (people type "who met in detroit").
 */
export function findNameTerms(question: Question, hits: readonly Hit[]): boolean[] {
  const counts = new Map<string, { capital: number; all: number }>();
  for (const term of question.terms) counts.set(term.norm, { capital: 0, all: 0 });
  for (const hit of hits) {
    let previousEnd = -1;
    for (const token of tokenize(hit.passage.text)) {
      const count = counts.get(token.norm);
      const between = previousEnd < 0 ? '.' : hit.passage.text.slice(previousEnd, token.start);
      previousEnd = token.end;
      if (!count) continue;
      // A sentence's first word tells nothing.
      if (/[.!?:“"]\s*$|\n/.test(between)) continue;
      count.all++;
      if (/^\p{Lu}|\p{Ll}\p{Lu}/u.test(token.text)) count.capital++;
    }
  }
  const flags = question.terms.map((term, i) => {
    if (ROLES.has(term.norm) && asksRole(question, i)) return false;
    if (term.capital) return true;
    const count = counts.get(term.norm);
    return count !== undefined && count.all > 0 && count.capital / count.all >= 0.7 && term.kind === 'word';
  });
  // "luna 25", "artemis ii", "falcon 9": a designator belongs to the name in front of it.
  question.terms.forEach((term, i) => {
    const before = question.terms[i - 1];
    if (!before || !flags[i - 1]) return;
    const gap = question.text.slice(before.end, term.start);
    if (/^[\s-]?$/.test(gap) && (/^\d{1,4}[a-z]?$/.test(term.norm) || ROMAN_LOWER.test(term.norm)) && !isYearOf(question, i)) flags[i] = true;
  });
  return flags;
}

/** A word of an office: head, rank or field ("prime", "minister", "finance"). */
export function isRoleWord(norm: string): boolean {
  return ROLES.has(norm) || ROLES.has(norm.replace(/s$/, ''));
}

/** A role word that stands by a name or with "of" is a role; in "the Commerce Bank" it is part of the name. */
function asksRole(question: Question, i: number): boolean {
  const next = question.terms[i + 1];
  if (!next) return true;
  const gap = question.text.slice(question.terms[i]?.end ?? 0, next.start);
  return !/^\s$/.test(gap) || ROLES.has(next.norm) || !next.capital || titles.heads.includes(question.terms[i]?.norm ?? '');
}

function isYearOf(question: Question, i: number): boolean {
  const term = question.terms[i];
  return term !== undefined && question.times.some((time) => time.start <= term.start && term.end <= time.end);
}

/** Groups neighbouring name terms and collects the forms in which each may stand in an article. */
export function nameConstraints(question: Question, flags: readonly boolean[], snapshot: Snapshot, registry: Registry): NameConstraint[] {
  const groups: { start: number; end: number }[] = [];
  question.terms.forEach((term, i) => {
    if (!flags[i] || isYearOf(question, i)) return;
    const last = groups.at(-1);
    const gap = last ? question.text.slice(last.end, term.start) : null;
    if (last && gap !== null && /^(?:[\s-]|\s?&\s?| of | of the )?$/.test(gap)) last.end = term.end;
    else groups.push({ start: term.start, end: term.end });
  });
  return groups.map(({ start, end }) => {
    const text = question.text.slice(start, end).replace(/['’]s$/, '');
    return nameConstraint(text, snapshot, registry);
  });
}

export function nameConstraint(text: string, snapshot: Snapshot, registry: Registry): NameConstraint {
  const own = tokenize(text).map((token) => token.norm);
  const forms: string[][] = [own];
  const resolved = registry.resolve(text, { fuzzy: false });
  const entity = resolved.status === 'one' ? (resolved.entities[0] ?? null) : null;
  if (entity) {
    for (const alias of [entity.name, ...entity.aliases]) {
      const form = tokenize(alias).map((token) => token.norm);
      if (form.length > 0 && !forms.some((other) => other.join(' ') === form.join(' '))) forms.push(form);
    }
    // A surname alone stands for the person once the full name was given.
    const surname = entity.kind === 'person' ? tokenize(entity.name).at(-1)?.norm : undefined;
    if (surname !== undefined && surname.length > 2) forms.push([surname]);
  }
  const known = forms.some((form) => form.length > 0 && form.every((word) => snapshot.index.frequency(word) > 0));
  return { text, forms, known, entity: entity?.id ?? null };
}

/** Whether a run of tokens holds one of the forms, its words in order with at most one token between. */
export function holdsName(tokens: readonly Token[], name: NameConstraint): boolean {
  return name.forms.some((form) => holdsForm(tokens, form)) || (/^\p{Lu}{2,5}$/u.test(name.text) && holdsInitials(tokens, name.text.toLowerCase()));
}

/** "AI" stands as "artificial intelligence": neighbouring words of at least four letters with these initials. */
function holdsInitials(tokens: readonly Token[], initials: string): boolean {
  for (let i = 0; i + initials.length <= tokens.length; i++) {
    const run = tokens.slice(i, i + initials.length);
    if (run.every((token, j) => token.norm.length >= 4 && token.norm.startsWith(initials.charAt(j)) && !isStopWord(token.norm))) return true;
  }
  return false;
}

function holdsForm(tokens: readonly Token[], form: readonly string[]): boolean {
  const first = form[0];
  if (first === undefined) return false;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.norm !== first) continue;
    let at = i;
    let held = true;
    for (let j = 1; j < form.length && held; j++) {
      const word = form[j];
      const next = tokens[at + 1]?.norm === word ? at + 1 : tokens[at + 2]?.norm === word ? at + 2 : -1;
      // A designator never stands apart: "Chandrayaan-2 and 3 others" is not Chandrayaan-3.
      if (next < 0 || (next === at + 2 && /^\d/.test(word ?? ''))) held = false;
      at = next;
    }
    if (held) return true;
  }
  return false;
}

/** Share of the names that a sentence holds, 1 when there are none. */
export function shareOfNames(names: readonly NameConstraint[], sentence: SentenceFacts): number {
  if (names.length === 0) return 1;
  return names.filter((name) => holdsName(sentence.tokens, name)).length / names.length;
}
