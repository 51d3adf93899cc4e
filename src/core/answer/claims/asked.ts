import type { SentenceFacts } from '../../facts.ts';
import { verbLemma } from '../../question/words.ts';
import { isStopWord } from '../../text/stopWords.ts';
import type { Token } from '../../text/types.ts';
import type { Span } from '../../types.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, NameConstraint, WeightedTerm } from '../types.ts';
import { nameFit, opensWithOther } from './nameFit.ts';
import type { Scope } from './scope.ts';

const PREPOSITION =
  /\b(?:of|for|on|in|at|to|from|by|with|about|against|between|over|under|near|off|that|which|who)\b/iu;
const BEHIND =
  /\b(?:of|for|in|at|near|to|from|on|with|by|about|against|between|beside|like|than|and)\s+(?:(?:the|a|an|its|his|her|their|this|that)\s+)?(?:\p{L}[\p{L}-]*\s+){0,2}$/iu;
const POINTING =
  /(?:^|[,;:]\s|\b(?:and|but|that|so|because|then|now)\s)(?:it|he|she|they|this|these|its|his|her|their|(?:the|this|that)\s+\p{Ll})/iu;

/** What a question tells something of: the noun group between its auxiliary and its predicate. */
export interface AskedThing {
  readonly names: readonly NameConstraint[];
  readonly head: WeightedTerm | null;
  /** Words that stand before the head ("reading" room, unit "4"). */
  readonly beside: readonly WeightedTerm[];
  /** Words that hang on it behind a preposition. */
  readonly behind: readonly WeightedTerm[];
}

/** The noun group of the question between two offsets; null when it holds nothing to be found. */
export function askedThing(context: Context, from: number, to: number): AskedThing | null {
  const { text } = context.question;
  const terms = context.terms.filter((term) => !term.time && term.term.start >= from && term.term.end <= to);
  const first = terms[0];
  if (!first) return null;
  const group = terms.filter((term) => !PREPOSITION.test(text.slice(first.term.start, term.term.start)));
  const head = group.at(-1) ?? first;
  return {
    names: context.names.filter((name) => name.start >= from && name.start < to),
    head: head.name ? null : head,
    beside: group.filter((term) => term !== head && !term.name),
    behind: terms.filter((term) => !group.includes(term) && !term.name),
  };
}

const stands = (sentence: SentenceFacts, term: WeightedTerm): boolean =>
  [...term.keys].some(([key, strength]) => strength >= 0.7 && sentence.keys.has(key));

/** Where a sentence has the thing itself, not something that hangs on it; `null` when it tells of something else. */
export function thingIn(scope: Scope, context: Context, thing: AskedThing): readonly Span[] | 'taken' | null {
  const held = thing.names.every(
    (name) =>
      /^(?:here|taken)$/.test(nameFit(scope, context, name, name.end)) ||
      isTitled(scope, name, thing) ||
      hangsLoose(scope, context, name),
  );
  if (!held) return null;
  const absent = thing.names.some((name) => !holdsName(scope.here, name));
  // "Her colleague Ivan Lund is in prison": a name of its own is who is told of.
  if (absent && opensWithOther(scope, context)) return null;
  const reach = [scope.here, ...scope.carried, ...scope.topic.slice(0, 2)];
  if (!thing.beside.every((term) => reach.some((sentence) => stands(sentence, term)))) return null;
  const near = [scope.here, ...scope.topic];
  const told = thing.behind.filter((term) => near.some((sentence) => stands(sentence, term))).length;
  if (told < thing.behind.length / 2) return null;
  const start = scope.evidence.article.sentences[scope.evidence.sentence]?.start ?? 0;
  const own = (token: Token): boolean =>
    thing.head
      ? [...thing.head.keys].some(([key, strength]) => strength >= 0.7 && token.stem === key)
      : thing.names.some((name) => name.forms.some((form) => form.at(-1) === token.norm || form[0] === token.norm));
  const spots = scope.here.tokens
    .filter(
      (token) =>
        (thing.head !== null || !absent) && own(token) && !BEHIND.test(scope.text.slice(0, token.start - start)),
    )
    .map((token) => ({ start: token.start - start, end: token.end - start }))
    .filter((spot) => isBare(scope.text, spot, thing, absent));
  if (spots.length > 0) return spots;
  const { head, names } = thing;
  const inHere = head ? stands(scope.here, head) : names.every((name) => holdsName(scope.here, name));
  if (inHere || !POINTING.test(scope.text)) return null;
  const before = scope.carried.some((sentence) =>
    head ? stands(sentence, head) : names.every((name) => holdsName(sentence, name)),
  );
  return before ? 'taken' : null;
}

const OF_ANOTHER = /^\s+(?:of|in|at|for|to|from|near|on)\s/iu;
const OPENER = /(?:^|[\s“"])(?:the|this|that|its|his|her|their|our|\p{L}+['’]s)\s+$/iu;

/** Not "the museum shop" for the museum, "the strike of the drivers" for that of Ghent, "the forest law" for the fishing law. */
function isBare(text: string, spot: Span, { head, beside }: AskedThing, absent: boolean): boolean {
  const rest = text.slice(spot.end);
  if (head !== null && absent && OF_ANOTHER.test(rest)) return false;
  const next = /^ (\p{Ll}[\p{L}-]*)/u.exec(rest)?.[1] ?? '';
  if (
    next !== '' &&
    !isStopWord(next) &&
    verbLemma(next) === null &&
    !/(?:ly|ed|s)$/u.test(next) &&
    !/^(?:over|back|open|shut)$/u.test(next)
  )
    return false;
  if (head === null) return true;
  const before = text.slice(0, spot.start);
  const held = (term: WeightedTerm): boolean =>
    [...term.keys].some(([key, strength]) => strength >= 0.7 && text.toLowerCase().includes(key.slice(0, 5)));
  return beside.every(held) || OPENER.test(before);
}

/** The text with its inserted clauses blanked: "The ferry, which ran aground in June, is back in service". */
export function withoutInserts(text: string): string {
  return text.replace(
    /(?:,\s+(?:which|who|whose|whom|where|when)\b[^,;:.]{2,120},|\s\([^()]{1,80}\))/giu,
    (insert) => `,${' '.repeat(insert.length - 1)}`,
  );
}

/** "The pool went into use on Monday." under a title that names the Ghent pool, where no other is named. */
function isTitled(scope: Scope, name: NameConstraint, { head }: AskedThing): boolean {
  const opening = /^The (\p{Ll}+)\b/u.exec(scope.text)?.[1];
  if (!head || opening !== head.term.norm || !holdsName(scope.evidence.facts.title, name)) return false;
  return !scope.here.mentions.some((mention) => /^(?:place|organization|product)$/.test(mention.kind));
}

/** "Is unit 1 of Ghent running?" from "Unit 1 was switched off", where the sentence names no other place or firm. */
function hangsLoose(scope: Scope, context: Context, name: NameConstraint): boolean {
  return (
    /\b(?:of|in|at|near) (?:the )?$/iu.test(context.question.text.slice(0, name.start)) &&
    /^(?:about|loose)$/.test(nameFit(scope, context, name, 0)) &&
    !scope.here.mentions.some((mention) => /^(?:place|organization)$/.test(mention.kind))
  );
}
