import { verbLemma } from '../../question/words.ts';
import type { Token } from '../../text/types.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, NameConstraint } from '../types.ts';
import { type Argument, argumentsOf } from './arguments.ts';
import type { Predicate } from './predicate.ts';
import type { Scope } from './scope.ts';

const BE = /^(?:is|are|was|were|be|been|being)$/;
const RELATIVE = /^(?:who|which|that)$/;
const GLUE =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|did|does|do|not|also|already|now|then|still|never|first|later|once|recently|just|soon)$/;
const CLAUSE = /^(?:that|because|while|whereas|although|when|where|whether|if|as|after|before|since|until)$/;
const PRONOUN = /^(?:it|he|she|they|we|i|who|which|both|its|his|her|their)$/;
const BEHIND = /^(?:in|at|near|from|to|with|against)$/;
const NAMED = /^(?:person|organization|place|product)$/;
const NOUN_BEFORE = /^(?:the|a|an|its|his|her|their|of|for|no|any|new|first|last)$/;

/**
 * Whether the asked subject can be who does it in the sentence: "Did Lille win in May?" is not answered by "Ghent has
 * won at Lille", nor "Is Ghent working with Holm?" by "Ghent has founded Ferrox, which is working with Holm".
 */
export function actsAsSubject(scope: Scope, context: Context, predicate: Predicate, at: number): boolean {
  const { text } = context.question;
  if (passiveQuestion(text, predicate)) return true;
  const subject = context.names.find((name) => name.end <= predicate.term.start);
  if (!subject) return plainSubject(scope, argumentsOf(context, predicate).subject, at);
  if (/\b(?:of|for|on|in|at|with|from|by)\s+(?:the\s+)?$/iu.test(text.slice(0, subject.start))) return true;
  const { tokens, mentions } = scope.here;
  const start = scope.evidence.article.sentences[scope.evidence.sentence]?.start ?? 0;
  const i = tokens.findIndex((token) => token.end - start >= at);
  const verb = tokens[i];
  if (!verb) return true;
  // "The house was built by Holm": whoever else is asked of did not.
  if (!holdsSpelt(tokens, subject))
    return !(
      (BE.test(tokens[i - 1]?.norm ?? '') || /,\s*$/u.test(scope.text.slice(0, verb.start - start))) &&
      /^(?:\s+[^\s,;.]+){0,4}?\s+by\s/u.test(scope.text.slice(verb.end - start))
    );
  if (verbLemma(verb.norm) === null || NOUN_BEFORE.test(tokens[i - 1]?.norm ?? '')) return true;
  const passive =
    !verb.norm.endsWith('ing') && tokens.slice(Math.max(0, i - 3), i).some((token) => BE.test(token.norm));
  const before = tokens.slice(0, i);
  if (!holdsSpelt(before, subject)) return passive && tokens.slice(i + 1).some((token) => token.norm === 'by');
  // "agreed in Ghent" was not agreed by Ghent.
  if (
    before.every(
      (token, n) => !subject.forms.some((form) => form[0] === token.norm) || BEHIND.test(before[n - 1]?.norm ?? ''),
    )
  )
    return subject.forms.every((form) => !before.some((token) => token.norm === form[0]));
  const object = context.names.find((name) => name.start >= predicate.term.end);
  const direct = object !== undefined && /^\s+(?:the\s+)?$/u.test(text.slice(predicate.term.end, object.start));
  if (passive && direct) return false;
  // "Holm said that the witness, Lind, had lied": the clause of the verb has a subject of its own.
  const opener = before.findLastIndex((token, n) => CLAUSE.test(token.norm) && n < i - 1 && !RELATIVE_END(before, n));
  const openerEnd = before[opener]?.end ?? 0;
  // "Ghent, where the river rises, took part": a comma closes the inserted clause.
  const closed =
    before[opener]?.norm !== 'that' && scope.text.slice(openerEnd - start, verb.start - start).includes(',');
  if (opener >= 0 && !closed) {
    const own = before.slice(opener + 1);
    const from = own[0]?.start ?? 0;
    const other = mentions.some(
      (mention) => NAMED.test(mention.kind) && mention.start >= from && mention.end <= verb.start,
    );
    if (!holdsSpelt(own, subject) && (other || !own.some((token) => PRONOUN.test(token.norm)))) return false;
  }
  let k = i - 1;
  while (k >= 0 && GLUE.test(tokens[k]?.norm ?? '')) k--;
  if (!RELATIVE.test(tokens[k]?.norm ?? '')) return true;
  const relative = tokens[k]?.start ?? 0;
  const nearest = mentions.findLast((mention) => NAMED.test(mention.kind) && mention.end <= relative);
  if (!nearest) return true;
  const own = tokens.filter((token) => token.start >= nearest.start && token.start < relative);
  return holdsSpelt(own, subject);
}

/** "the deal that the bank signed": behind a noun, the clause adds to the noun; behind a verb of saying it is what was said. */
const RELATIVE_END = (tokens: readonly Token[], n: number): boolean =>
  tokens[n]?.norm === 'that' && verbLemma(tokens[n - 1]?.norm ?? '') === null;

/** "The party has won ahead of the league": a subject in small letters must not stand behind the verb only. */
function plainSubject(scope: Scope, subject: Argument | null, at: number): boolean {
  const start = scope.evidence.article.sentences[scope.evidence.sentence]?.start ?? 0;
  const { tokens } = scope.here;
  const spots = tokens.filter((token) => subject?.keys.includes(token.stem));
  if (!subject || spots.length === 0) return true;
  if (spots.some((token) => token.start - start < at)) return true;
  return /\bby\b/iu.test(scope.text.slice(at)) || /\bof\b/iu.test(scope.text.slice(at, at + 8));
}

function passiveQuestion(text: string, predicate: Predicate): boolean {
  const auxiliary = /^(?:and |but |so )?(\p{L}+)/iu.exec(text)?.[1]?.toLowerCase() ?? '';
  if (/\b(?:be|been|being)\s+$/iu.test(text.slice(0, predicate.term.start))) return true;
  return /^(?:is|are|was|were|am)$/.test(auxiliary) && !/ing$/.test(predicate.term.norm);
}

const holdsSpelt = (tokens: readonly Token[], name: NameConstraint): boolean =>
  holdsName({ tokens, mentions: [], dates: [], keys: new Set() }, { ...name, place: null });
