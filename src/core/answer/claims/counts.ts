import { wordKeys } from '../../facts.ts';
import { modalityAt } from '../../timeline/modality.ts';
import type { Context } from '../types.ts';
import { readNumbers } from './numbers.ts';
import type { Scope } from './scope.ts';

/**
 * How a number of the question stands in a sentence: `held`, `missing`, or `less` when the sentence counts fewer of the
 * same thing ("Of the 145 homes …, it has bought 92"; "the trees? 540 have been planted" of 600). `none` without one.
 */
export function countVerdict(
  scope: Scope,
  context: Context,
  keys: ReadonlyMap<string, number> | null,
): 'none' | 'held' | 'missing' | 'less' {
  const { question } = context;
  const inTime = (start: number): boolean => question.times.some((time) => time.start <= start && start < time.end);
  const inName = (start: number): boolean => context.names.some((name) => name.start <= start && start < name.end);
  const asked = readNumbers(question.text, 0).filter((number) => !inTime(number.start) && !inName(number.start));
  if (asked.length === 0) return 'none';
  const { evidence, here } = scope;
  const sentence = evidence.article.sentences[evidence.sentence];
  const dated = (start: number): boolean => here.dates.some((date) => date.start <= start && start < date.end);
  const found = sentence ? readNumbers(sentence.text, sentence.start).filter((number) => !dated(number.start)) : [];
  const held = asked.every((number) => found.some((other) => other.value === number.value));
  const all = asked[0];
  if (all && asked.length === 1 && keys && done(scope, keys)) {
    const fewer = found.filter((number) => number.value < all.value && !number.percent && number.bare);
    const whole = /^of (?:the |its |all )?/iu.test(scope.text);
    if (
      fewer.length > 0 &&
      ((held && whole) ||
        (!held && found.length === 1 && subjectOf(scope, fewer[0]?.start ?? 0) && counted(context, scope, all.end)))
    )
      return 'less';
  }
  return held ? 'held' : 'missing';
}

/** The predicate stands in the sentence as done. */
function done(scope: Scope, keys: ReadonlyMap<string, number>): boolean {
  const start = scope.evidence.article.sentences[scope.evidence.sentence]?.start ?? 0;
  return scope.here.tokens.some(
    (token) =>
      wordKeys(token.norm, token.stem).some((key) => keys.has(key)) &&
      /^(?:happened|reported)$/.test(modalityAt(scope.text, { start: token.start - start, end: token.end - start })),
  );
}

/** "540 have been planted": the figure opens the sentence and is what the verb tells of. */
function subjectOf(scope: Scope, start: number): boolean {
  const begin = scope.evidence.article.sentences[scope.evidence.sentence]?.start ?? 0;
  return start - begin < 12;
}

/** The counted noun of the question ("600 trees") stands in the sentence or in the heading above it. */
function counted(context: Context, scope: Scope, end: number): boolean {
  const noun = context.terms.find((term) => term.term.start >= end && term.term.start <= end + 2);
  return (
    noun !== undefined &&
    [scope.here, ...scope.topic.slice(0, 1)].some((sentence) =>
      [...noun.keys.keys()].some((key) => sentence.keys.has(key)),
    )
  );
}
