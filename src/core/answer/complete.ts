import type { Mention, MentionKind } from '../mentions/types.ts';
import type { Span } from '../types.ts';
import { completeDate } from './completeDate.ts';
import { normalizeAnswer } from './normalizeAnswer.ts';
import { findRows } from './rows/findRows.ts';
import type { Row } from './rows/types.ts';
import type { Context, Scored } from './types.ts';
import { wholeSpan } from './wholeSpan.ts';

const KINDS: Readonly<Record<string, readonly MentionKind[]>> = {
  person: ['person'],
  organization: ['organization', 'product', 'programme'],
  place: ['place'],
  list: ['person', 'organization', 'place', 'product', 'programme'],
  other: ['person', 'organization', 'place', 'product', 'programme'],
};

/** Small words that may stand between two coordinated names: "…, Commerce Secretary Gina Raimondo as well as …". */
const SMALL = new Set(
  "and of the for as well a an or & s 's former then also both along together with its his her their in by".split(' '),
);

/**
 * The names coordinated with the span in its sentence ("A, B and C"), in order, the span's own among them. A gap
 * may hold capitalised words (roles), small words and commas, and must hold a comma or a conjunction.
 */
export function coordinatedNames(text: string, mentions: readonly Mention[], span: Span): Mention[] {
  const at = mentions.findIndex((mention) => mention.start < span.end && span.start < mention.end);
  if (at < 0) return [];
  const kind = mentions[at]?.kind;
  const same = mentions.filter((mention) => mention.kind === kind);
  const own = same.findIndex((mention) => mention.start < span.end && span.start < mention.end);
  let first = own;
  let last = own;
  while (first > 0 && joins(text, same[first - 1], same[first])) first--;
  while (last + 1 < same.length && joins(text, same[last], same[last + 1])) last++;
  return same.slice(first, last + 1);
}

function joins(text: string, left: Mention | undefined, right: Mention | undefined): boolean {
  if (!left || !right) return false;
  const gap = text.slice(left.end, right.start);
  if (
    gap.length > 120 ||
    !/,|;|&|\band\b|\bas well as\b|\bor\b/.test(gap) ||
    /[.?!]\s/.test(gap.replace(/\b(?:\p{Lu}\.)+/gu, ''))
  )
    return false;
  const words = gap.match(/[\p{L}\p{N}'’&]+/gu) ?? [];
  return words.every((word) => SMALL.has(word.toLowerCase()) || /^\p{Lu}/u.test(word));
}

export interface Completed {
  readonly answer: string;
  readonly values: Scored['values'];
}

/** Makes the winner's answer whole: every coordinated name where several may be meant, without the excluded ones. */
export function completeAnswer(chosen: Scored, context: Context): Completed {
  const { question } = context;
  // A row is whole already.
  if (chosen.extractor === 'rows') return chosen;
  const winner = wholeKind(asRead(chosen), context);
  const date = completeDate(winner, context);
  if (date) return date;
  const one = onePerson(winner, context);
  if (one) return one;
  const kinds = KINDS[winner.type];
  if (!winner.span || (winner.fixed !== undefined && winner.extractor !== 'frames') || !kinds || !mayBeSeveral(context))
    return winner;
  // "Which two countries …?" and two are told: a longer row that they stand in is another.
  if (question.count !== null && question.count > 1 && namesOf(winner.answer) === question.count) return winner;
  const row = rowOf(winner, context);
  if (row) return row;
  // "Where": a country told beside its city is no second place.
  if (winner.type === 'place' && !question.plural) return winner;
  const sentence = winner.evidence.facts.sentence(winner.evidence.sentence);
  const mentions = sentence.mentions.filter((mention) => kinds.includes(mention.kind));
  const excluded = new Set(question.excluded.map(normalizeAnswer));
  const names = coordinatedNames(winner.evidence.article.text, mentions, winner.span).filter(
    (mention) => !isExcluded(mention, excluded) && !echoes(mention, context),
  );
  // A long row is a list that one of its names answers: "who sang the first line".
  if ((names.length < 2 && excluded.size === 0) || (names.length > 4 && !question.plural && question.type !== 'list'))
    return winner;
  const texts = names.map((mention) => mention.text);
  if (texts.length === 0) return winner;
  return { answer: joinNames(texts), values: texts.map((text) => ({ text, normalized: null })) };
}

const namesOf = (answer: string): number =>
  answer.split(/\s*,\s*(?:and\s+)?|\s+and\s+/u).filter((name) => /^\p{Lu}/u.test(name)).length;

/** The row of names that the winner's span stands in, read from the sentence; null when it stands in none. */
function rowOf(winner: Scored, context: Context): Completed | null {
  const { span, evidence } = winner;
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!span || !sentence) return null;
  const { mentions } = evidence.facts.sentence(evidence.sentence);
  const row = findRows(evidence.article.text, sentence, mentions).find((other) =>
    other.items.some((item) => item.start < span.end && span.start < item.end),
  );
  if (!row || row.items.some((item) => item.kind === 'phrase') || isTellingOfOne(row, winner, context)) return null;
  // "officials from Norway and Denmark": the row only tells where they are from.
  const head = row.items[0]?.start ?? span.start;
  if (
    span.start < head &&
    /\p{Ll} (?:from|of|in|for|at) (?:the )?$/u.test(evidence.article.text.slice(span.start, head))
  )
    return null;
  // A long row is a list that one of its names answers: "who sang the first line".
  if (row.items.length > 4 && !context.question.plural && context.question.type !== 'list') return null;
  const excluded = new Set(context.question.excluded.map(normalizeAnswer));
  if (context.question.type === 'place' && !placesOnly(row, mentions)) return null;
  const texts = row.items
    .map((item) => item.text)
    .filter((text) => !excluded.has(normalizeAnswer(text)) && !repeats(text, context));
  return texts.length === 0 || (texts.length === 1 && excluded.size === 0)
    ? null
    : { answer: joinNames(texts), values: texts.map((text) => ({ text, normalized: null })) };
}

/** "Holm, who runs the mill, and Lind will speak": who runs the mill is Holm alone. */
function isTellingOfOne(row: Row, { evidence }: Scored, { predicate }: Context): boolean {
  const [first, last] = [row.items[0], row.items.at(-1)];
  if (!first || !last || predicate === null) return false;
  const inside = evidence.facts
    .sentence(evidence.sentence)
    .tokens.filter((token) => token.start >= first.end && token.end <= last.start);
  const relative = inside.findIndex(({ norm }) => /^(?:who|which|whose)$/.test(norm));
  return (
    relative >= 0 && inside.slice(relative).some((token) => predicate.has(token.stem) || predicate.has(token.norm))
  );
}

function placesOnly(row: Row, mentions: readonly Mention[]): boolean {
  return row.items.every((item) =>
    mentions.some((mention) => mention.kind === 'place' && mention.start < item.end && item.start < mention.end),
  );
}

/** "Who is the secretary of state?": one person is asked, of "Antony Blinken, Commerce Secretary Gina Raimondo" the first. */
function onePerson(winner: Scored, context: Context): Completed | null {
  const { span } = winner;
  if (winner.type !== 'person' || !span || mayBeSeveral(context)) return null;
  const people = winner.evidence.facts
    .sentence(winner.evidence.sentence)
    .mentions.filter((mention) => mention.kind === 'person' && mention.start >= span.start && mention.end <= span.end);
  const first = people[0];
  if (!first || people.length < 2) return null;
  return { answer: first.text, values: [{ text: first.text, normalized: null }] };
}

/** "What kind of vehicle?": the words before the noun tell the kind, "pressurised rover" and not "rover". */
function wholeKind(winner: Scored, context: Context): Scored {
  const { span, evidence } = winner;
  if (!span || winner.fixed !== undefined || !/^(?:kind|type|sort)$/.test(context.question.head ?? '')) return winner;
  const { text } = evidence.article;
  const sentence = evidence.article.sentences[evidence.sentence];
  const before = text.slice(Math.max(sentence?.start ?? 0, span.start - 60), span.start);
  const match = /\b(?:an?|the|its|their|his|her|of|with|by|as)\s+((?:[\p{Ll}-]+\s+){1,3})$/u.exec(before);
  if (!match || !/^\p{Ll}/u.test(winner.answer)) return winner;
  return cutTo(winner, { start: span.start - (match[1] ?? '').length, end: span.end });
}

/** The same candidate with another span of its article as the answer. */
function cutTo(winner: Scored, { start, end }: Span): Scored {
  const answer = winner.evidence.article.text.slice(start, end);
  return { ...winner, answer, values: [{ text: answer, normalized: null }], span: { start, end } };
}

/** "SMR" is the end of the name "Rolls-Royce SMR" that the reader marks. */
function wholeName(winner: Scored, reading: Span, span: Span): Scored {
  if (reading.start > span.start || reading.end < span.end || reading.end - reading.start === span.end - span.start)
    return winner;
  const text = winner.evidence.article.text.slice(reading.start, reading.end);
  return /^\p{Lu}[\p{L}\p{N}.&’'-]*(?:\s+\p{Lu}[\p{L}\p{N}.&’'-]*){1,3}$/u.test(text) ? cutTo(winner, reading) : winner;
}

/** A mention found by type is cut as the reader cut it: "20" for "20 musical selections". */
function asRead(winner: Scored): Scored {
  const { reading, span } = winner;
  if (winner.extractor !== 'typed' || !reading || !span) return winner;
  if (winner.type === 'organization') return wholeName(winner, reading, span);
  if (winner.type !== 'quantity') return winner;
  if (reading.start < span.start || reading.end > span.end) return winner;
  const read = wholeSpan(winner.evidence.facts, winner.evidence.sentence, reading);
  const text = winner.evidence.article.text.slice(read.start, read.end);
  // "92" of "92 per cent" is no share yet.
  if (/^(?:\s|-)?(?:%|per ?cent)/iu.test(winner.evidence.article.text.slice(read.end, read.end + 9))) return winner;
  return /\p{N}|^(?:one|two|three|four|five|six|seven|eight|nine|ten|half|several)\b/iu.test(text)
    ? cutTo(winner, read)
    : winner;
}

function mayBeSeveral(context: Context): boolean {
  const { question } = context;
  if (question.plural || question.type === 'list') return true;
  // "Where will the talks take place?": in Vienna and Geneva.
  if (question.type === 'place' && question.head === null && /^where\b/i.test(question.text)) return true;
  // "Who is the head of …" and "which company …" ask for one; a bare "who met", "who signed" for all.
  return (
    question.type === 'person' &&
    question.head === null &&
    !/^(?:\S+ )?who(?:'s|’s| is| was| are you)\b/i.test(question.text) &&
    !asksOne(question.text)
  );
}

/** "Who commands the ship?", "who chaired it": an office that one holds. */
export function asksOne(question: string): boolean {
  return /^(?:and |but |so )?who (?:commands?|commanded|heads?|captains?|captained|coach(?:es|ed)|chairs|directs|manages|governs|presides|runs)\b/i.test(
    question,
  );
}

/** "Wiseman" leaves out Reid Wiseman as well. */
function isExcluded(mention: Mention, excluded: ReadonlySet<string>): boolean {
  const name = normalizeAnswer(mention.text);
  return excluded.has(name) || (mention.kind === 'person' && [...excluded].some((other) => name.endsWith(` ${other}`)));
}

function echoes(mention: Mention, context: Context): boolean {
  return repeats(mention.text, context);
}

function repeats(text: string, context: Context): boolean {
  const words = normalizeAnswer(text).split(' ');
  return words.every((word) => context.question.terms.some((term) => term.norm === word));
}

/** "A", "A and B", "A, B and C". */
export function joinNames(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
