import { factsWithin } from '../../facts.ts';
import type { Mention } from '../../mentions/types.ts';
import { holdsName } from '../holdsName.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

/** What a question asks for and the counted noun that tells it. */
const MEASURES: readonly { readonly asked: RegExp; readonly unit: RegExp }[] = [
  {
    asked:
      /\bhow many (?:people|inhabitants|residents|citizens) (?:live|reside|dwell)|\bpopulation\b|\bhow populous\b|\bhow many (?:inhabitants|residents)\b/i,
    unit: /^(?:inhabitant|resident|citizen|dweller)s?$/,
  },
  {
    asked:
      /\bworkforce\b|\bheadcount\b|\bhow many (?:people|employees|staff|workers|persons) (?:does|do|did|has|have|are|were|work)\b.*\b(?:employ|have|has|work|employed)\b|\bhow many (?:employees|workers|staff)\b/i,
    unit: /^(?:employee|worker|staff|job|staff member)s?$/,
  },
  {
    asked:
      /\bcrowd\b|\battendance\b|\bhow many (?:people|fans|spectators|visitors) (?:saw|watched|attended|came|were in)\b|\bhow many spectators\b/i,
    unit: /^(?:spectator|fan|visitor|onlooker|supporter|viewer)s?$/,
  },
  {
    asked: /\bhow many (?:people|fans|spectators) (?:does|do|can|will) .*\b(?:hold|seat|fit)|\bseating capacity\b/i,
    unit: /^seats?$/,
  },
];

// "the first match": a sentence may name it beside another one whose figure it gives.
const ONE_OF_SEVERAL = /\b(?:first|second|third|last|next|previous|final|return|opening|other|both|each)\b/i;

/**
 * "How large is the workforce of X?" is told by "X … 64 employees", "How many people live in X?" by "X, a city of 90,000
 * inhabitants": the one figure with that noun in a sentence that holds every name, or in the one behind it.
 */
export const measures: Extractor = {
  name: 'measures',
  extract(context) {
    const { question } = context;
    if (question.form !== 'wh' || question.type !== 'quantity' || ONE_OF_SEVERAL.test(question.text)) return [];
    const measure = MEASURES.find(({ asked }) => asked.test(question.text));
    if (measure === undefined) return [];
    const found = context.evidence.flatMap((evidence) => figuresIn(evidence, measure.unit, context));
    const answers = new Set(found.map((candidate) => normalizeAnswer(candidate.answer)));
    return answers.size === 1 ? found.slice(0, 1) : [];
  },
};

function figuresIn(evidence: Evidence, unit: RegExp, context: Context): Candidate[] {
  const { coverage } = evidence;
  if (coverage.time < 0 || coverage.near < 0.3) return [];
  if (context.names.length > 0 && coverage.namesHere < 1 && coverage.namesNear < 1) return [];
  if (!tellsTheRest(evidence, context) || ofAnother(evidence, context)) return [];
  const figures = evidence.facts
    .sentence(evidence.sentence)
    .mentions.filter((mention) => mention.kind === 'quantity' && isCounted(mention, unit, evidence.article.text));
  const [figure] = figures;
  if (figure === undefined || figures.length > 1) return [];
  return [
    proven(
      'measures',
      evidence,
      { text: figure.text, span: { start: figure.start, end: figure.end }, type: 'quantity' },
      coverage.namesHere === 1 ? 0.55 + 0.3 * coverage.near : 0.35 + 0.3 * coverage.near,
    ),
  ];
}

/** "Holm has 40 employees" counts those of Holm, whatever the title and the sentence before name. */
function ofAnother(evidence: Evidence, context: Context): boolean {
  if (context.names.length === 0 || evidence.coverage.namesHere === 1) return false;
  const own = evidence.facts.sentence(evidence.sentence);
  const first = own.mentions.find((mention) => /^(?:person|organization|place)$/.test(mention.kind));
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!first || !sentence || first.start - sentence.start > 4) return false;
  return !context.names.some((name) => holdsName(factsWithin(own, first), name));
}

const MEASURING =
  /^(?:how|many|much|large|big|high|size|people|person|inhabitants?|residents?|citizens?|live|lives|lived|reside|population|populous|workforce|headcount|employees?|staff|workers?|employ|employs|employed|have|has|work|works|crowd|attendance|fans?|spectators?|visitors?|saw|watched|attended|came|hold|seat|seats|fit|capacity|total)$/;

/** "How many spectators saw the first match?": whatever else is asked stands there too, "first" and all. */
function tellsTheRest(evidence: Evidence, context: Context): boolean {
  const { facts, sentence } = evidence;
  const sets = [facts.sentence(sentence), ...(sentence > 0 ? [facts.sentence(sentence - 1)] : []), facts.title];
  return context.terms.every(
    ({ term, keys, name, time }) =>
      name ||
      time ||
      MEASURING.test(term.norm) ||
      [...keys.keys()].some((key) => sets.some((set) => set.keys.has(key))),
  );
}

/** "310 employees"; "employs 310 people" counts them as well. */
function isCounted(mention: Mention, unit: RegExp, text: string): boolean {
  const words = [mention.unit ?? '', mention.text.split(/\s+/).at(-1) ?? ''].map((word) => word.toLowerCase());
  if (words.some((word) => unit.test(word))) return true;
  const employed =
    unit.test('employees') &&
    /\bemploy(?:s|ed|ing)?\s+(?:\p{L}+\s+){0,2}$/u.test(text.slice(Math.max(0, mention.start - 30), mention.start));
  return employed && words.some((word) => /^(?:people|person|men|women)$/.test(word));
}
