import type { Mention } from '../../mentions/types.ts';
import { expandedKeys } from '../terms.ts';
import { stem } from '../../text/stem.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

/** "Who is Japan's foreign minister?", "the head of Roscosmos": a person mention whose role and owner fit. */
export const roles: Extractor = {
  name: 'roles',
  extract(context) {
    const { question } = context;
    const asksRole = question.type === 'person' && /^(?:and |so )?(?:who|which \S+|what)(?:'s|’s| is| was| are| were| heads| leads| runs| chairs)?\b/i.test(question.text) && (question.predicate === null || /\b(?:who(?:'s|’s)?|is|was|are|were|heads|leads|runs|chairs)\b/i.test(question.text.split(' ').slice(0, 2).join(' ')));
    if (!asksRole) return [];
    const asked = roleKeys(context);
    if (asked.length === 0) return [];
    return context.evidence.flatMap((evidence) =>
      evidence.facts
        .sentence(evidence.sentence)
        .mentions.filter((mention) => mention.kind === 'person' && mention.role !== undefined && fits(mention, asked, evidence, context))
        .map((mention) => candidate(mention, evidence, context)),
    );
  },
};

function roleKeys(context: Context): ReadonlyMap<string, number>[] {
  return context.terms.filter((term) => !term.name && !term.time).map((term) => expandedKeys(term.term.norm, term.term.stem));
}

function fits(mention: Mention, asked: readonly ReadonlyMap<string, number>[], evidence: Evidence, context: Context): boolean {
  const words = new Set([...tokenize(`${mention.role ?? ''} ${mention.of ?? ''}`).map((token) => token.stem), ...(mention.role ?? '').toLowerCase().split(/\s+/).map(stem)]);
  if (!asked.every((keys) => [...keys].some(([key, strength]) => strength >= 0.7 && words.has(key)))) return false;
  if (/\b(?:former|ex|previous)\b/i.test(mention.role ?? '') && !/\b(?:former|was|previous)\b/i.test(context.question.text)) return false;
  return context.names.every((name) => {
    const own = tokenize(`${mention.role ?? ''} ${mention.of ?? ''}`).map((token) => token.norm);
    return name.forms.some((form) => form.every((word) => own.includes(word))) || (mention.of === undefined && evidence.coverage.namesHere === 1);
  });
}

function candidate(mention: Mention, evidence: Evidence, context: Context): Candidate {
  const fixed = context.question.times.length > 0 && evidence.coverage.time <= 0 ? 0.4 : 0.9;
  return proven('roles', evidence, { text: mention.text, span: { start: mention.start, end: mention.end }, type: 'person' }, fixed, {
    caveats: evidence.article.published === null ? [] : [`As of ${evidence.article.published}.`],
  });
}
