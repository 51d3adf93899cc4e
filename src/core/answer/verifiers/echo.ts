import { verbLemma } from '../../question/words.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Candidate, Context, Verifier } from '../types.ts';

/** An answer that only repeats the question, or that the question excludes, is none. */
export const echoVerifier: Verifier = {
  name: 'echo',
  verify(candidate, context) {
    if (candidate.fixed !== undefined) return null;
    const answer = normalizeAnswer(candidate.answer);
    if (isOffered(answer, context.question.text)) return null;
    const words = answer.split(' ');
    const asked = new Set(context.question.terms.map((term) => term.norm));
    if (words.every((word) => asked.has(word))) return { reason: 'unsupported', why: 'repeats the question' };
    if (isNamed(answer, context)) return { reason: 'unsupported', why: 'is another name for what the question names' };
    if (holdsAskedPerson(candidate, context)) return { reason: 'unsupported', why: 'names whom the question names' };
    if (describesNamed(candidate, context)) return { reason: 'unsupported', why: 'describes whom the question names' };
    if (context.question.excluded.some((name) => within(normalizeAnswer(name), answer)))
      return { reason: 'unsupported', why: 'excluded by the question' };
    return null;
  },
};

/** "Who came first, Ann Lee or the minister?": one of the two that the question offers. */
function isOffered(answer: string, question: string): boolean {
  const offered = /(?:[,:–—]|\bbetween)\s*([^,:–—]+?)\s+(?:or|and)\s+([^,:–—]+)$/iu.exec(question);
  return (
    offered !== null &&
    /^(?:and |but |so |or )?(?:who|which|what|where|when)\b/i.test(question) &&
    [offered[1], offered[2]].some((side) => normalizeAnswer(side ?? '') === answer)
  );
}

/** "International Business Machines Corp" is no answer to who works with IBM. */
function isNamed(answer: string, context: Context): boolean {
  return context.names.some((name) => name.forms.some((form) => form.length > 0 && form.join(' ') === answer));
}

function within(a: string, b: string): boolean {
  const left = a.split(' ');
  const right = b.split(' ');
  return left.every((word) => right.includes(word)) || right.every((word) => left.includes(word));
}

/** "With whom did Ann Lee talk?" is not answered by "the minister Ann Lee in Oslo". */
function holdsAskedPerson({ span, answer, evidence }: Candidate, context: Context): boolean {
  if (!span || context.question.type !== 'person' || isListed(answer)) return false;
  const people = evidence.facts
    .sentence(evidence.sentence)
    .mentions.filter(({ kind, start, end }) => kind === 'person' && start < span.end && span.start < end);
  const words = normalizeAnswer(answer).split(' ');
  return (
    people.length === 1 &&
    context.names.some(
      (name) =>
        name.entity?.startsWith('person:') === true &&
        name.forms.some((form) => form.length > 1 && form.every((word) => words.includes(word))),
    )
  );
}

const isListed = (answer: string): boolean => /,| and | or |&/u.test(answer);

/** "Ann Lee, a surgeon jailed in May, was freed": "surgeon" tells who she is, not who jailed her. */
/** "Whom did Lind meet?" – "Norway's fisheries minister" in front of "Lind": the office of the asked one. */
function standsOnNamed({ span, answer, evidence }: Candidate, { names, question }: Context): boolean {
  if (!span || question.type !== 'person' || /\b(?:and|or)\b|,/u.test(answer)) return false;
  if (/^(?:and |but |so )?who(?:['’]s| is| was| are| were)\b/i.test(question.text)) return false;
  const behind = normalizeAnswer(/^ (.{1,60})/u.exec(evidence.article.text.slice(span.end, span.end + 61))?.[1] ?? '');
  return names.some(
    (name) =>
      name.entity?.startsWith('person:') === true &&
      name.forms.some((form) => form.length > 0 && `${behind} `.startsWith(`${form.join(' ')} `)),
  );
}

function describesNamed(candidate: Candidate, context: Context): boolean {
  const { span, answer, evidence } = candidate;
  if (standsOnNamed(candidate, context)) return true;
  if (describesThing(candidate, context)) return true;
  if (!span || context.question.type !== 'person' || /\p{Lu}/u.test(answer)) return false;
  if (/^(?:and |but |so )?who(?:['’]s| is| was| are| were)\b/i.test(context.question.text)) return false;
  const sentence = evidence.article.sentences[evidence.sentence];
  const front = evidence.article.text.slice(sentence?.start ?? span.start, span.start);
  const named =
    /([\p{L}\p{N}.'’-]+),\s+(?:(?:an?|the|his|her|its|their|then|former|once)\s+)*(?:\p{Ll}[\p{L}-]*\s+){0,2}$/u.exec(
      front,
    )?.[1];
  return (
    named !== undefined && context.names.some((name) => name.forms.some((form) => form.at(-1) === named.toLowerCase()))
  );
}

/** "What was the Brisa carrying?" – "the Brisa, a Danish coaster that left Hull": what it is, not what it carried. */
function describesThing({ span, evidence }: Candidate, { question, names }: Context): boolean {
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!span || !sentence || question.form !== 'wh' || question.type !== 'other' || question.head !== null) return false;
  const { tokens } = evidence.facts.sentence(evidence.sentence);
  if (question.predicate === null || tokens.some(({ norm }) => verbLemma(norm) === question.predicate)) return false;
  const { text } = evidence.article;
  const front = text.slice(sentence.start, span.start);
  if (!/,\s+(?:(?:an?|the)\s+)?$/iu.test(front)) return false;
  const words = normalizeAnswer(front)
    .replace(/\s(?:an?|the)$/u, '')
    .split(' ');
  return names.some((name) =>
    name.forms.some((form) => form.length > 0 && form.every((word, i) => words.at(i - form.length) === word)),
  );
}
