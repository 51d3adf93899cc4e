import { factsWithin, type SentenceFacts } from '../../facts.ts';
import { verbLemma } from '../../question/words.ts';
import { isStopWord } from '../../text/stopWords.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, NameConstraint } from '../types.ts';
import { nameReach, type Scope } from './scope.ts';

/**
 * Where a sentence has a name of the question: `here` in its words, `taken` over by a word that points back, `about` as
 * what the whole article deals with, `loose` somewhere near, `none`.
 */
export type NameFit = 'here' | 'taken' | 'about' | 'loose' | 'none';

const FINITE = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|did|does|do)$/;

/** `at`: where the predicate begins in the question; a name before it is the subject or a part of it. */
export function nameFit(scope: Scope, context: Context, name: NameConstraint, at: number): NameFit {
  const reach = shouted(scope, name) ? nameReach(scope, name) : 0;
  if (reach === 2) return 'here';
  const subject = name.end <= at;
  if (reach === 1 && scope.carried.some((sentence) => takenOver(scope, sentence, name, subject))) return 'taken';
  if (byRole(scope, name) || (reach === 1 && (titled(scope, context, name) || topicOfBlock(scope, context, name))))
    return 'taken';
  if (headedByOther(scope, name)) return 'none';
  if (!subject && !rivalled(scope, name, context) && aboutName(scope, name)) return 'about';
  return reach === 1 && !rivalled(scope, name, context) ? 'loose' : 'none';
}

/** The name stands before the first verb. */
function opens(sentence: SentenceFacts, name: NameConstraint): boolean {
  const verb = sentence.tokens.findIndex(
    (token, i) => FINITE.test(token.norm) || (i > 0 && !/^\p{Lu}/u.test(token.text) && verbLemma(token.norm) !== null),
  );
  const start = sentence.tokens[verb]?.start ?? Number.POSITIVE_INFINITY;
  return holdsName(
    {
      ...sentence,
      tokens: verb < 0 ? sentence.tokens : sentence.tokens.slice(0, verb),
      mentions: sentence.mentions.filter((mention) => mention.end <= start),
    },
    name,
  );
}

/** "who got what" does not name the WHO. */
function shouted(scope: Scope, name: NameConstraint): boolean {
  const small = name.forms.filter((form) => form.length === 1 && isStopWord(form[0] ?? ''));
  if (small.length === 0) return true;
  return (
    holdsName(scope.here, { ...name, forms: name.forms.filter((form) => !small.includes(form)) }) ||
    small.some((form) => new RegExp(`\\b${(form[0] ?? '').toUpperCase()}\\b`, 'u').test(scope.text))
  );
}

function takenOver(scope: Scope, sentence: SentenceFacts, name: NameConstraint, subject: boolean): boolean {
  if (!holdsName(sentence, name)) return false;
  const own = sentence.mentions.filter((mention) => holdsName(factsWithin(sentence, mention), name));
  // "He did not get an answer" tells nothing of the firm named before him.
  if (
    /\b(?:he|she|his|her)\b/iu.test(scope.text) &&
    own.length > 0 &&
    own.every((mention) => mention.kind !== 'person')
  )
    return !subject;
  // "lifts its ban on the mill at Hull. The plant has not restarted": a class noun may take up any name, "it" what was told of.
  if (!subject || !/\b(?:it|its|they|their)\b/iu.test(scope.text)) return true;
  const verb = sentence.tokens.find(
    (token, i) => FINITE.test(token.norm) || (i > 0 && !/^\p{Lu}/u.test(token.text) && verbLemma(token.norm) !== null),
  );
  const opening = own.length === 0 || !verb || own.some((mention) => mention.start < verb.start);
  const named = sentence.mentions.filter((mention) => /^(?:person|organization|place|product)$/.test(mention.kind));
  return opening || named.every((mention) => own.includes(mention));
}

/** "WHEN WILL IT OPEN? Not by March.", "It cost 3 billion": "it" with nothing else to stand for is what the title names. */
function titled(scope: Scope, context: Context, name: NameConstraint): boolean {
  const text = `${scope.heading ?? ''} ${scope.text}`;
  return (
    holdsName(scope.evidence.facts.title, name) &&
    /\b(?:it|its|they|their)\b/iu.test(text) &&
    !opensWithOther(scope, context) &&
    scope.topic.slice(0, 1).every((sentence) => !sentence.mentions.some((mention) => mention.kind !== 'quantity'))
  );
}

/** "The institute was not opened in time. … The cost has not risen.": whose cost it is stands at the head of the paragraph. */
function topicOfBlock(scope: Scope, context: Context, name: NameConstraint): boolean {
  if (!/\bof (?:the )?$/iu.test(context.question.text.slice(0, name.start)) || !/^The\s+\p{Ll}/u.test(scope.text))
    return false;
  const { article, facts, sentence } = scope.evidence;
  const block = article.sentences[sentence]?.block;
  const first = article.sentences.findIndex((each) => each.block === block);
  return first >= 0 && sentence - first <= 5 && opens(facts.sentence(first), name);
}

/** "He is not related to the striker": the noun that stands at the name elsewhere in the article. */
function byRole(scope: Scope, name: NameConstraint): boolean {
  const { text } = scope.evidence.article;
  const own = name.text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  for (const match of scope.text.matchAll(/\bthe (\p{Ll}{4,})\b/giu)) {
    const noun = match[1] ?? '';
    if (/^(?:same|other|first|last|next|new|old|whole|rest)$/iu.test(noun)) continue;
    if (
      new RegExp(
        `\\b${noun} (?:\\p{Lu}[\\p{L}.-]+ )?${own}\\b|\\b${own}, (?:the|an?) (?:\\p{Ll}+ )?${noun}\\b`,
        'u',
      ).test(text)
    )
      return true;
  }
  return false;
}

/** A name that the whole article deals with need not stand near: it is at its top, or in three of its sentences. */
function aboutName(scope: Scope, name: NameConstraint): boolean {
  const { facts, article } = scope.evidence;
  if (holdsName(facts.title, name) || [0, 1].some((i) => holdsName(facts.sentence(i), name))) return true;
  let found = 0;
  for (let i = 0; i < Math.min(60, article.sentences.length) && found < 3; i++)
    if (holdsName(facts.sentence(i), name)) found++;
  return found >= 3 || (found > 0 && /\bthere\b/iu.test(scope.text));
}

const BEHIND = /\b(in|at|near|on|from|to|with|for|by|of|against|between) (?:the )?$/iu;
const PLACED = /^(?:in|at|near|on)$/;

/** Another name stands behind the preposition that the missing one has in the question: it is told of that one. */
function rivalled(scope: Scope, name: NameConstraint, context: Context): boolean {
  const asked = BEHIND.exec(context.question.text.slice(0, name.start))?.[1]?.toLowerCase();
  const { text } = scope.evidence.article;
  return scope.here.mentions.some((mention) => {
    if (!(name.place !== null ? /^place$/ : /^(?:person|organization|place)$/).test(mention.kind)) return false;
    const own = BEHIND.exec(text.slice(Math.max(0, mention.start - 12), mention.start))?.[1]?.toLowerCase();
    const known = context.names.some((other) => holdsName(factsWithin(scope.here, mention), other));
    // "visit Italy" is not told of by "visit Malta": no preposition, so any name of the kind may be meant.
    if (asked === undefined) return !known && (name.place !== null) === (mention.kind === 'place');
    if (own === undefined || !(asked === own || (PLACED.test(asked) && PLACED.test(own)))) return false;
    return !known;
  });
}

/** "WHAT ABOUT GHENT? Building has not begun.": the heading names what the lines below it are about. */
function headedByOther(scope: Scope, name: NameConstraint): boolean {
  const heading = scope.heading?.toLowerCase();
  if (!heading?.endsWith('?')) return false;
  if (name.forms.some((form) => heading.includes(form.join(' ')))) return false;
  return scope.evidence.facts.mentions.some(
    (mention) =>
      /^(?:person|organization|place|product)$/.test(mention.kind) &&
      mention.text.length > 3 &&
      heading.includes(mention.text.toLowerCase()),
  );
}

/** A name of its own opens the sentence where the asked one is missing: "Holm … is not for sale" is no word on Lind. */
export function opensWithOther(scope: Scope, context: Context): boolean {
  const verb = scope.here.tokens.find((token) => FINITE.test(token.norm));
  const start = verb?.start ?? Number.POSITIVE_INFINITY;
  return scope.here.mentions.some(
    (mention) =>
      mention.end <= start &&
      /^(?:person|organization|place)$/.test(mention.kind) &&
      !context.names.some((name) => holdsName(factsWithin(scope.here, mention), name)),
  );
}
