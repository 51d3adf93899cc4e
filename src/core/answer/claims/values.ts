import { timexOverlaps } from '../../dates/compare.ts';
import type { Timex } from '../../dates/types.ts';
import type { Token } from '../../text/types.ts';
import type { Modality } from '../../types.ts';
import { clauseAt } from '../clause.ts';
import type { Context } from '../types.ts';
import type { Predicate } from './predicate.ts';
import type { Scope } from './scope.ts';

// What happens to one thing once and in one place: another place or another day denies the asked one.
const ONE_PLACE = /^(?:build|found|establish|base|bear|locate|bury|construct|headquarter|situate|stand)$/;
const ONE_PLACE_PASSIVE = /^(?:sign|hold|launch|open|unveil|found|inaugurate|crown|publish|discover|kill|arrest)$/;
const ONCE =
  /^(?:open|found|establish|die|bear|end|begin|start|inaugurate|close|complete|finish|launch|commence|enter|expire)$/;

/** "Will the centre be built in Winnipeg?": a thing is built, founded or born in one place only. */
export function hasOnePlace(context: Context, predicate: Predicate): boolean {
  const { text } = context.question;
  return (
    ONE_PLACE.test(predicate.lemma) ||
    (ONE_PLACE_PASSIVE.test(predicate.lemma) &&
      /^(?:and |but |so )?(?:was|were|will) (?:the|his|her|its|their)\b/iu.test(text))
  );
}

/**
 * "Was it held until September?" against "held from February until the end of March"; "Did it open in May?" against
 * "opened on 3 June": the verb's own clause gives another time. Null when it gives none or may be one of several.
 */
export function otherTime(
  scope: Scope,
  context: Context,
  predicate: Predicate,
  verb: Token,
  modality: Modality,
): 'ended' | 'other' | null {
  const { question } = context;
  const asked = question.times[0];
  const sentence = scope.evidence.article.sentences[scope.evidence.sentence];
  if (question.times.length !== 1 || !asked?.from || !sentence) return null;
  const clause = clauseAt(sentence, verb);
  const dates = scope.here.dates.filter(
    (date) =>
      (date.kind === 'date' || date.kind === 'range') &&
      date.from !== null &&
      date.start >= clause.start &&
      date.start < clause.end,
  );
  if (dates.length === 0 || dates.some((date) => timexOverlaps(date, asked) !== 'no')) return null;
  const text = scope.evidence.article.text;
  const last = dates.at(-1);
  const ends = /\b(?:until|till|to)\s+(?:the\s+)?$/iu;
  if (
    last?.to &&
    last.to < asked.from &&
    (ends.test(text.slice(Math.max(0, last.start - 12), last.start)) || /\b(?:until|till|to)\b/iu.test(last.text)) &&
    /\b(?:still|until|till|always)\b/iu.test(question.text)
  )
    return 'ended';
  const day = dates.length === 1 ? dates[0] : undefined;
  if (!day || !ONCE.test(predicate.lemma) || day.start < verb.end || !dated(day)) return null;
  if ((modality === 'planned') !== (question.tense === 'future')) return null;
  return 'other';
}

const dated = (date: Timex): boolean => /^\d{4}(?:-\d\d)?/.test(date.value);
