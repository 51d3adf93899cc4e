import { parseQuestionDates } from '../dates/questionDates.ts';
import type { Instant } from '../types.ts';
import { recogniseShape } from './forms.ts';
import { freeYear } from './freeYear.ts';
import { governedVerb } from './governedVerb.ts';
import { contentTerms } from './terms.ts';
import { resolveThread, type Turn } from './thread.ts';
import type { Question, Term } from './types.ts';
import { cannotBeVerb, isNounUse, nounOfGroup } from './wordClass.ts';

/** Understands a question with the turns of its thread: form, answer type, content terms, times, predicate. */
export function analyzeQuestion(asked: string, thread: readonly Turn[], now: Instant): Question {
  const resolved = resolveThread(asked, thread);
  const { rest, excluded } = takeExcluded(asRole(resolved.text.replace(STATES, 'US')));
  const shape = recogniseShape(rest);
  const times = parseQuestionDates(rest, now)
    .filter((time) => time.kind === 'date' || time.kind === 'range')
    .map(freeYear);
  const terms = contentTerms(rest, shape);
  return {
    asked,
    text: rest,
    form: shape.form,
    type: shape.type,
    head: shape.head,
    headPhrase: shape.headPhrase,
    plural:
      shape.plural || resolved.several === true || /^(?:who (?:are|were)|which .+ (?:are|were|have))\b/i.test(rest),
    count: shape.count,
    excluded: [...excluded, ...resolved.excluded],
    terms,
    times,
    predicate: mainPredicate(rest, terms, times, shape) ?? nominalPredicate(rest, terms, times, shape.head),
    tense: tenseOf(rest),
    negated: /\b(?:not|never|n['’]t|without|refused? to|fail(?:ed)? to)\b/i.test(rest),
    ...(resolved.focus === undefined ? {} : { focus: resolved.focus }),
    notes: resolved.notes,
  };
}

const ROLE =
  /^(?:(?:what|which) (?:role|position|office|job|post|title|function) (?:does|do|did|has|have) (?<has>\S.*?) (?:have|hold|held|occupy|fill)|what (?:is|was) (?<is>\S.*?)(?:['’]s?) (?:role|position|office|job|post|title|function))$/iu;

/** "What post does Ann Lind hold?" asks who she is. */
function asRole(text: string): string {
  const groups = ROLE.exec(text)?.groups;
  const who = groups?.['has'] ?? groups?.['is'];
  return who === undefined || /^(?:the|a|an|it|they|we|you)\b/iu.test(who) ? text : `who is ${who}`;
}

// "did the us sign": behind an article it is never the pronoun.
const STATES = /(?<=^(?:did|does|has|have|had|is|are|was|were|will|would|may|can|could|should) the )us\b/u;

const EXCEPT =
  /(?:^|[\s,]+)(?:besides|other than|apart from|except(?: for)?|in addition to|aside from|excluding|next to)\s+/iu;
// Names in a row: "the Netherlands and Japan"; a small-letter list ends at its comma.
const NAMES =
  /^(?:the\s+)?\p{Lu}[\p{L}\p{N}.&'’-]*(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|or|of|for)\s+|\s+)(?:the\s+)?\p{Lu}[\p{L}\p{N}.&'’-]*)*/u;

/** "besides Japan", "other than the US", "apart from Intel and IBM". */
function takeExcluded(text: string): { rest: string; excluded: string[] } {
  const match = EXCEPT.exec(text);
  if (!match) return { rest: text, excluded: [] };
  const after = text.slice(match.index + match[0].length);
  const list = NAMES.exec(after)?.[0] ?? /^[^,?]+/.exec(after)?.[0] ?? '';
  if (list === '') return { rest: text, excluded: [] };
  const names = list.split(/\s*(?:,|\band\b|\bor\b)\s*/i).map((name) => name.replace(/^the\s+/i, '').trim());
  const rest = `${text.slice(0, match.index)} ${after.slice(list.length)}`
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+/, '')
    .trim();
  return rest === '' ? { rest: text, excluded: [] } : { rest, excluded: names.filter((name) => name !== '') };
}

function mainPredicate(
  text: string,
  terms: readonly Term[],
  times: Question['times'],
  shape: { readonly headPhrase: string | null },
): string | null {
  const free = terms.filter((term) => !times.some((time) => term.start < time.end && time.start < term.end));
  const verbs = free.filter((term) => term.verb !== null);
  // "How much does the training centre cost?": cost is what must be told; a noun serves only where no verb stands.
  const used = verbs.filter((term) => !isNounUse(text, term, terms, shape.headPhrase));
  const verb = governedVerb(text, used, terms) ?? used[0] ?? verbs.find((term) => !cannotBeVerb(text, term, terms));
  return verb?.verb ?? null;
}

/** "what is the capital of …", "who is the chief of …", "how heavy is …": the noun or adjective is what must be told. */
function nominalPredicate(
  text: string,
  terms: readonly Term[],
  times: Question['times'],
  head: string | null,
): string | null {
  if (
    !/^(?:and |but |so )?(?:(?:in|at|on|by|for|to|of) )?(?:who|what|which|how \S+)(?:'s|’s| is| was| are| were)\b/i.test(
      text,
    )
  )
    return null;
  if (head !== null && terms.some((term) => term.norm.startsWith(head))) return head;
  const noun = nounOfGroup(text);
  if (noun !== null && terms.some((term) => term.norm === noun)) return noun;
  return (
    terms.find(
      (term) =>
        !term.capital &&
        term.kind === 'word' &&
        !/['’]s$/.test(term.text) &&
        !times.some((time) => term.start < time.end && time.start < term.end),
    )?.norm ?? null
  );
}

function tenseOf(text: string): Question['tense'] {
  if (
    /\b(?:will|shall|should|going to|plans? to|planned|scheduled|due to|expected to|supposed to|next|upcoming|is to|are to|be to|set to|foreseen)\b/i.test(
      text,
    )
  )
    return 'future';
  if (/\b(?:did|was|were|had|has|have)\b/i.test(text)) return 'past';
  if (
    /^(?:and |but |so )?(?:who|what|which \S+)\s+\S+(?:ed|[^s]s?)\b/i.test(text) &&
    /^(?:\S+\s+){1,3}?(?:\w+ed|met|won|made|said|took|gave|built|left|led|lost|paid|sold|bought|told|held|became|began|came|went|found|founded|sent|set|hit|put|cut)\b/i.test(
      text,
    )
  )
    return 'past';
  return 'present';
}
