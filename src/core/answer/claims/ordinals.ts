import { holdsName } from '../holdsName.ts';
import { isRoleWord } from '../names.ts';
import type { Context, NameConstraint, WeightedTerm } from '../types.ts';
import type { ClaimFit } from './claimFit.ts';
import { opensWithOther } from './nameFit.ts';
import type { Scope } from './scope.ts';
import type { Spoken } from './spoken.ts';

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ASKED = new RegExp(`\\bthe (?:\\p{L}+ )?(${ORDINALS.join('|')})\\b((?: [\\p{L}-]+){1,4})`, 'iu');
const TOLD = new RegExp(
  `\\b(?:the|its|his|her|their|\\p{L}+['’]s|as|a|an) (?:\\p{L}+ )?(${ORDINALS.join('|')})(?:[- ](?:ever|biggest|largest))?\\b((?: [\\p{L}-]+){1,3})`,
  'giu',
);
const PERSON =
  /^(?:leader|man|woman|person|president|chief|head|minister|champion|winner|player|astronaut|official)s?$/u;

/**
 * "Was Lind the first woman to fly?" from "Lind was the second woman to fly, after Holm": no by another place in the
 * same row, yes by the same one. The noun that is counted must be told, or both count people.
 */
export function ordinalVerdict(scope: Scope, context: Context, fit: ClaimFit): Spoken | null {
  const { question } = context;
  if (
    !/^(?:and |but |so )?(?:is|are|was|were)\b/iu.test(question.text) ||
    /\bfirst (?:time|half|of)\b/iu.test(question.text)
  )
    return null;
  const asked = ASKED.exec(question.text);
  if (!asked?.[1] || !asked[2] || fit.namesHere < 1 || context.names.length === 0) return null;
  const from = asked.index + asked[0].length - asked[2].length;
  const noun = nounOf(asked[2]);
  const counted = context.terms.filter(
    (term) => term.term.start >= from && term.term.end <= from + noun.length && !term.time && !term.name,
  );
  const subject = context.names.find((name) => name.end <= asked.index);
  if (!subject || counted.length === 0) return null;
  if (/\b(?:if|whether|would|could|might)\b/iu.test(scope.text)) return null;
  for (const match of scope.text.matchAll(TOLD)) {
    const words = nounOf(match[2] ?? '')
      .toLowerCase()
      .trim()
      .split(' ');
    if (!isSubject(scope, context, subject, match.index)) continue;
    const same = words.some((word) => counted.some((term) => stands(term, word)));
    const people =
      words.some((word) => PERSON.test(word) || isRoleWord(word)) &&
      counted.some((term) => PERSON.test(term.term.norm) || isRoleWord(term.term.norm));
    if (match[1]?.toLowerCase() === asked[1].toLowerCase()) {
      if (same && fit.near >= 0.6 && !/\bnot $/iu.test(scope.text.slice(0, match.index)))
        return { polarity: 'yes', modality: 'happened', exact: 1 };
    } else if ((same || people) && fit.near >= 0.35) return { polarity: 'no', modality: 'denied', exact: 1 };
  }
  return null;
}

/** "Was Lind the first woman to fly?": who holds which place in a row. */
export function asksOrdinal(context: Context): boolean {
  const { text } = context.question;
  const asked = ASKED.exec(text);
  return (
    asked !== null &&
    /^(?:and |but |so )?(?:is|are|was|were)\b/iu.test(text) &&
    !/\bfirst (?:time|half|of)\b/iu.test(text) &&
    context.names.some(
      (name) =>
        name.end <= asked.index &&
        !/\p{L}/u.test(text.slice(name.end, asked.index).replace(/\b(?:the|also|really|only)\b/giu, '')),
    )
  );
}

/** The words up to what hangs on them. */
const nounOf = (words: string): string =>
  words.replace(/ (?:to|of|in|who|that|from|on|at|for|since|after|with|by)\b.*$/iu, '');

/** The subject stands before the place in the row, or a pronoun does; "after Holm" makes Holm no second. */
function isSubject(scope: Scope, context: Context, subject: NameConstraint, at: number): boolean {
  const before = scope.text.slice(0, at);
  if (
    /\b(?:wants?|hopes?|hoped|wanted|aims?|plans?|will|would|tries|tried|to) (?:to )?(?:be|become)(?: \p{L}+)? $/iu.test(
      before,
    )
  )
    return false;
  const start = scope.evidence.article.sentences[scope.evidence.sentence]?.start ?? 0;
  const tokens = scope.here.tokens.filter((token) => token.end - start <= at);
  if (
    holdsName(
      { ...scope.here, tokens, mentions: scope.here.mentions.filter((each) => each.end - start <= at) },
      subject,
    )
  )
    return true;
  return (
    !holdsName(scope.here, subject) &&
    !opensWithOther(scope, context) &&
    /\b(?:he|she|it|they|his|her|its)\b/iu.test(before)
  );
}

const stands = (term: WeightedTerm, word: string): boolean =>
  term.term.norm === word || [...term.keys].some(([key, strength]) => strength >= 0.7 && word.startsWith(key));
