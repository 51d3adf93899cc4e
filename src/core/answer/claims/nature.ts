import { verbLemma } from '../../question/words.ts';
import { isStopWord } from '../../text/stopWords.ts';
import { holdsName } from '../holdsName.ts';
import { isRoleWord } from '../names.ts';
import type { Context, NameConstraint, WeightedTerm } from '../types.ts';
import { descriptionsOf } from './descriptions.ts';
import { otherCountry } from './origins.ts';
import type { Scope } from './scope.ts';
import type { Spoken } from './spoken.ts';

/** What a question asks somebody or something named to be: "is Holm a Danish bank", "is Holm Danish". */
export interface Nature {
  readonly subject: NameConstraint;
  readonly origin: NameConstraint | null;
  /** The words of the kind ("private", "bank"), without those that only say that it is a firm. */
  readonly kinds: readonly WeightedTerm[];
  readonly firm: boolean;
}

const OPENING = /^(?:and |but |so )?(?:is|are|was|were)(?:n['’]t)? (?:the )?$/iu;
const FIRM =
  /^(?:company|companies|firm|firms|business|businesses|group|enterprise|corporation|concern|outfit|maker|person|citizen|national|man|woman)$/;

/** The asked nature where the question is a copula with a name, then a kind behind "a" or a nationality; else null. */
export function asksNature(context: Context): Nature | null {
  const { text } = context.question;
  const subject = context.names.find((name) => OPENING.test(text.slice(0, name.start)));
  if (!subject) return null;
  const rest = /^ (?:(?:also|really|actually|still) )?((?:an? )?)([\p{L}\p{M}.’' -]+?)\s*\??$/iu.exec(
    text.slice(subject.end),
  );
  if (!rest) return null;
  const words = (rest[2] ?? '').split(' ');
  if (words.length > 5 || words.some((word) => isStopWord(word.toLowerCase()) && !/^(?:us|u\.s\.)$/iu.test(word)))
    return null;
  const from = text.length - text.slice(subject.end).length;
  const origin = context.names.find((name) => name.place !== null && name.start >= from && name !== subject) ?? null;
  if (context.names.some((name) => name !== subject && name !== origin)) return null;
  const all = context.terms.filter((term) => term.term.start >= from && !term.time && !term.name);
  if (context.terms.some((term) => term.time)) return null;
  const kinds = all.filter((term) => !FIRM.test(term.term.norm));
  if (rest[1] === '' && (origin === null || all.length > 0)) return null;
  if (origin === null && kinds.length === 0) return null;
  // "a planned stop", "a going concern": a participle is told by a verb as well.
  if (origin === null && kinds.some((term) => verbLemma(term.term.norm) !== null && !isRoleWord(term.term.norm)))
    return null;
  return { subject, origin, kinds, firm: all.length > kinds.length };
}

/** "U.S. memory maker Holm", "Holm, a Danish bank,", "Holm is Danish": only what stands on the name itself tells its nature. */
export function natureVerdict(scope: Scope, nature: Nature, present: boolean): Spoken | null {
  for (const description of descriptionsOf(scope, nature.subject, present)) {
    const { tokens, denied } = description;
    const span = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
    const mentions = scope.here.mentions.filter((mention) => mention.start >= span.start && mention.end <= span.end);
    const part = { ...scope.here, tokens, mentions };
    const keys = new Set(tokens.flatMap((token) => [token.norm, token.stem]));
    const kind = nature.kinds.every((term) =>
      [...term.keys].some(([key, strength]) => strength >= 0.8 && keys.has(key)),
    );
    const from = nature.origin === null || holdsName(part, nature.origin);
    if (from && kind) return { polarity: denied ? 'no' : 'yes', modality: denied ? 'denied' : 'happened', exact: 1 };
    if (nature.origin && !from && !denied && description.kind !== 'of' && otherCountry(tokens, nature.origin))
      return { polarity: 'no', modality: 'denied', exact: 1 };
  }
  return null;
}
