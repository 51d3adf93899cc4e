import { mayBe, sameKind } from '../../entities/nounClasses.ts';
import { marginOf } from '../../margin.ts';
import type { Mention } from '../../mentions/types.ts';
import { singular } from '../../question/words.ts';
import type { Reading, Span } from '../../types.ts';
import { bindingOf } from '../binding.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

const TYPES = new Set(['organization', 'place', 'other']);
const KINDS = new Set(['organization', 'product', 'place', 'programme', 'law', 'person']);
// Nouns that ask for something said of a thing, not for a thing by its name.
const NO_NAME = new Set(
  'name kind type sort part side way thing role word title reason problem language colour color country city town state nation place region area'.split(
    ' ',
  ),
);

/**
 * "Which regulator had to agree?", "Which crater did it land near?": the one name that the articles call a regulator or a
 * crater, in a sentence that tells what is asked. Nothing where two names would do.
 */
export const headNames: Extractor = {
  name: 'head names',
  extract(context) {
    const { question } = context;
    const { head } = question;
    if (question.form !== 'wh' || head === null || question.plural || !TYPES.has(question.type) || NO_NAME.has(head))
      return [];
    const told = toldAs(context, head);
    if (told.size === 0) return [];
    const found = context.evidence.flatMap((evidence) => candidatesIn(evidence, told, context));
    context.log(
      `head names: ${[...told].slice(0, 12).join(', ')} told as ${head}; ${found.map((c) => `${c.answer} ${c.fixed?.toFixed(2)}`).join(', ')}`,
    );
    const answers = new Set(found.map((candidate) => normalizeAnswer(candidate.answer)));
    if (answers.size === 0) return onlyOne(told, context);
    const best = found.toSorted((a, b) => (b.fixed ?? 0) - (a.fixed ?? 0))[0];
    return best && answers.size === 1 ? [best] : [];
  },
};

/** Names that a found sentence calls by the asked noun. */
function toldAs(context: Context, head: string): ReadonlySet<string> {
  const told = new Set<string>();
  for (const { facts, article, sentence } of context.evidence) {
    const text = article.text;
    for (const mention of facts.sentence(sentence).mentions) {
      if (fitsKind(mention, context) && isToldAs(text, mention, head)) told.add(mention.text);
    }
  }
  return told;
}

function fitsKind(mention: Mention, context: Context): boolean {
  if (!KINDS.has(mention.kind) || mention.use === 'demonym') return false;
  if (mention.kind === 'person' && mention.role === undefined) return false;
  return mention.kind !== 'place' || context.question.type !== 'organization';
}

const APPOSED =
  /^,?\s+(?:(?:which|that)\s+)?(?:is\s+|was\s+)?(?:an?|the|its|their|one of the)\s+((?:[\p{L}\p{N}’'-]+\s+){0,4}?)([\p{Ll}-]+)(?=[,.;)]|\s+(?:of|from|in|on|at|near|that|which|who|whose|with|for|is|was|to|has|had|and|by)\b)/u;

/** "regulator Helvemed", "Helvemed, the Swiss regulator", "a system called ALPS", "Gatun Lake". */
function isToldAs(text: string, mention: Mention, head: string): boolean {
  const before = text.slice(Math.max(0, mention.start - 40), mention.start);
  const noun = /([\p{L}-]+)(?:,)?\s+(?:(?:called|named|known as|dubbed|by the name of)\s+)?(?:the\s+)?[“"‘']?$/u.exec(
    before,
  )?.[1];
  if (noun !== undefined && isNoun(noun, head)) return true;
  const apposed = APPOSED.exec(text.slice(mention.end, mention.end + 90))?.[2];
  if (apposed !== undefined && isNoun(apposed, head)) return true;
  const next = /^\s+([\p{L}-]+)/u.exec(text.slice(mention.end, mention.end + 30))?.[1];
  if (next !== undefined && isNoun(next, head)) return true;
  const words = mention.text.split(/\s+/);
  return words.length > 1 && words.some((word, i) => (i === 0 || i === words.length - 1) && isNoun(word, head));
}

function isNoun(word: string, head: string): boolean {
  const noun = singular(word.toLowerCase());
  return noun === head || sameKind(noun, head);
}

/** The asked names stand in the clause of this one: "Rapidus works with IBM, while Micron builds …" joins no two firms. */
function sharesClause(span: Span, evidence: Evidence, context: Context): boolean {
  const binding = bindingOf(
    proven('head names', evidence, { text: '', span, type: context.question.type }, 0),
    context,
  );
  return binding.clauseNames === 1 && binding.clauseVerb > 0;
}

const LEAST_NEAR = 0.5;

function candidatesIn(evidence: Evidence, told: ReadonlySet<string>, context: Context): Candidate[] {
  const { coverage } = evidence;
  if (coverage.predicate < 0.5 || coverage.near < LEAST_NEAR || coverage.namesNear < 1) return [];
  if (context.names.length > 0 && coverage.namesHere === 0) return [];
  if (context.question.times.length > 0 && coverage.time < 0.4) return [];
  const seen = new Set<string>();
  return evidence.facts.sentence(evidence.sentence).mentions.flatMap((mention): Candidate[] => {
    if (!told.has(mention.text) || seen.has(mention.text) || isAsked(mention, context)) return [];
    seen.add(mention.text);
    const read = isRead(mention, evidence, context);
    if (mayBe(context.question.head ?? '', 'organization') && !sharesClause(mention, evidence, context)) return [];
    const fixed = Math.min(0.85, 0.3 + 0.45 * coverage.sentence + (read === true ? 0.15 : read === false ? -0.1 : 0));
    return [
      proven(
        'head names',
        evidence,
        { text: mention.text, span: { start: mention.start, end: mention.end }, type: context.question.type },
        fixed,
      ),
    ];
  });
}

/**
 * The articles know one regulator only, and the reader takes it for the answer: "Which regulator had to agree?" where the
 * sentence puts it in other words.
 */
function onlyOne(told: ReadonlySet<string>, context: Context): Candidate[] {
  const [name] = [...told];
  // Any name may be a company: that one is told as such says nothing of the others.
  if (name === undefined || told.size > 1 || mayBe(context.question.head ?? '', 'organization')) return [];
  return context.evidence
    .filter(({ coverage }) => strengthOf(coverage) >= 0.4 && coverage.namesArticle === 1 && coverage.time >= 0)
    .flatMap((evidence) =>
      evidence.facts
        .sentence(evidence.sentence)
        .mentions.filter((mention) => mention.text === name && !isAsked(mention, context))
        .filter((mention) => isMarked(mention, evidence, context))
        .map((mention) =>
          proven(
            'head names',
            evidence,
            { text: mention.text, span: { start: mention.start, end: mention.end }, type: context.question.type },
            0.4 + 0.3 * strengthOf(evidence.coverage),
          ),
        ),
    )
    .toSorted((a, b) => (b.fixed ?? 0) - (a.fixed ?? 0))
    .slice(0, 1);
}

const strengthOf = (coverage: Evidence['coverage']): number => Math.max(coverage.near, 0.8 * coverage.passage);

const LEAST_MARGIN = -3;

/** Whether the reader takes the name for an answer, if not for the best. */
function isMarked(span: Span, evidence: Evidence, context: Context): boolean {
  return context.readings.some(
    (reading) =>
      reading.passage.article === evidence.article.id &&
      reading.start < span.end &&
      span.start < reading.end &&
      reading.end - reading.start < 60 &&
      marginOf(reading) > LEAST_MARGIN,
  );
}

const textOf = (reading: Reading, context: Context): string =>
  context.snapshot.article(reading.passage.article)?.text.slice(reading.start, reading.end) ?? '';

function isAsked(mention: Pick<Mention, 'text'>, context: Context): boolean {
  const answer = normalizeAnswer(mention.text);
  const words = answer.split(' ');
  return (
    words.every((word) => context.question.terms.some((term) => term.norm === word)) ||
    context.names.some((name) => name.forms.some((form) => form.join(' ') === answer))
  );
}

/** Whether the reader marks this name best; null when there is no reader. */
function isRead(span: Span, evidence: Evidence, context: Context): boolean | null {
  const best = context.readings
    .filter((reading) => reading.end - reading.start < 80 && !isAsked({ text: textOf(reading, context) }, context))
    .toSorted((a, b) => marginOf(b) - marginOf(a))[0];
  if (best === undefined) return null;
  if (best.passage.article === evidence.article.id && best.start < span.end && span.start < best.end) return true;
  const text = evidence.article.text.slice(span.start, span.end);
  return normalizeAnswer(textOf(best, context)) === normalizeAnswer(text);
}
