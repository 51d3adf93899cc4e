import { marginOf } from '../margin.ts';
import { argumentFit } from './argumentFit.ts';
import { bindingOf } from './binding.ts';
import { modalityOf } from './modality.ts';
import { normalizeAnswer } from './normalizeAnswer.ts';
import type { Pool } from './pool.ts';
import { clauseShare, competingNames, distance, headNear, isSource, missingWeight } from './sentenceFeatures.ts';
import { typeFit } from './typeFit.ts';
import type { Candidate, Context, Verifier } from './types.ts';
import { echoVerifier } from './verifiers/echo.ts';
import { namesVerifier } from './verifiers/names.ts';
import { onlyPlannedVerifier } from './verifiers/onlyPlanned.ts';
import { ownerVerifier } from './verifiers/owner.ts';
import { predicateVerifier } from './verifiers/predicate.ts';
import { roleVerifier } from './verifiers/role.ts';
import { timeVerifier } from './verifiers/time.ts';
import { typeVerifier } from './verifiers/type.ts';

/** Names of the features in the order of the trained weights. */
export const FEATURES = [
  'bias',
  'read', // a reading backs the candidate
  'margin',
  'marginGap', // to the best reading of another answer
  'none',
  'bm25',
  'bm25Gap',
  'rank',
  'coverage',
  'near',
  'passage',
  'namesHere',
  'namesNear',
  'namesArticle',
  'predicate',
  'noPredicate',
  'time',
  'timeBad',
  'typeFit',
  'typeBad',
  'untyped',
  'echo', // share of the answer's words that the question already has
  'length',
  'distance', // to the nearest question term, in tokens
  'agreement', // other passages with the same answer
  'unknownWords', // question words that no article has
  'competing', // names of the kind the question names, other than the named
  'questionLength',
  'headNear', // the asked head noun stands beside the answer ("crater Zeeman", "an H-IIA rocket")
  'planned', // the evidence tells a plan, the question a fact
  'plannedFits', // both tell a plan
  'denied',
  'typed', // proposed by type, not by the reader
  'sourceBeside', // the answer is who says it, not who does it
  'namesOfQuestion',
  'small', // passages of the corpus, 1 for a handful, 0 for thousands
  'predicateDistance',
  'predicateBoundaries',
  'nameDistance',
  'nameBoundaries',
  'side',
  'preposition',
  'clauseNames',
  'clauseVerb',
  'isPerson', // the asked type, one by one
  'isPlace',
  'isDate',
  'isQuantity',
  'isOther',
  'recency', // 1 the newest of the found articles, 0 the oldest or undated
  'latestAsked', // "now", "currently", "so far"
  'agent', // the question's subject does it here too
  'patient',
  'rival', // a name that was not asked for stands nearer
  'clauseShare', // share of the question's weight in the answer's own clause
  'missing', // weight of the heaviest question word that is missing near the sentence
  'coverageGap', // how much better the best sentence covers the question
  'marginRank', // answers that the reader prefers
  'topMargin', // the reader's best margin over all passages
  'rowMates', // other spans of the asked type in the same sentence
  'vetoNames', // what each verifier says
  'vetoTime',
  'vetoType',
  'vetoEcho',
  'vetoOwner',
  'vetoRole',
  'vetoPredicate',
  'vetoPlanned',
  'isOrganization',
  'isDuration',
] as const;

/** Their verdicts are features: the trained weights know how far each can be trusted. */
const VETOES: readonly Verifier[] = [
  namesVerifier,
  timeVerifier,
  typeVerifier,
  echoVerifier,
  ownerVerifier,
  roleVerifier,
  predicateVerifier,
  onlyPlannedVerifier,
];

const LATEST = /\b(?:now|currently|current|today|so far|latest|to date|by now|still|at present|meanwhile)\b/i;

/** One row of numbers in the order of FEATURES, each of about unit size. */
export function featuresOf(candidate: Candidate, context: Context, pool: Pool): number[] {
  const { evidence, reading } = candidate;
  const { coverage, hit, rank } = evidence;
  const key = normalizeAnswer(candidate.answer);
  const margin = reading ? marginOf(reading) : -6;
  let other = Number.NEGATIVE_INFINITY;
  for (const [answer, value] of pool.margins) if (answer !== key) other = Math.max(other, value);
  const fit = typeFit(candidate, context);
  const words = key === '' ? [] : key.split(' ');
  const asked = new Set(context.question.terms.map((term) => term.norm));
  const content = context.terms.filter((term) => !term.time);
  const idfSum = content.reduce((sum, term) => sum + term.idf, 0);
  const unknown = content.filter((term) => context.snapshot.index.frequency(term.term.norm) === 0).length;
  const agreeing = (pool.passages.get(key)?.size ?? 1) - 1;
  const modality = modalityOf(candidate, context);
  const binding = bindingOf(candidate, context);
  const parts = argumentFit(candidate, context);
  const { question } = context;
  const hasPredicate = context.question.predicate !== null;
  return [
    1,
    reading ? 1 : 0,
    reading ? clamp(margin / 5, -4, 4) : 0,
    reading && Number.isFinite(other) ? clamp((margin - other) / 5, -3, 3) : 0,
    reading ? clamp(reading.none / 5, -4, 4) : 0,
    idfSum === 0 ? 0 : clamp(hit.score / (idfSum + 1), 0, 3),
    pool.bestScore === 0 ? 0 : (hit.score - (rank === 0 ? pool.secondScore : pool.bestScore)) / pool.bestScore,
    rank / 16,
    coverage.sentence,
    coverage.near,
    coverage.passage,
    coverage.namesHere,
    coverage.namesNear,
    coverage.namesArticle,
    hasPredicate ? coverage.predicate : 0,
    hasPredicate ? 0 : 1,
    Math.max(0, coverage.time),
    coverage.time < 0 ? 1 : 0,
    Math.max(0, fit),
    fit < 0 ? 1 : 0,
    fit === 0 ? 1 : 0,
    words.length === 0 ? 1 : words.filter((word) => asked.has(word)).length / words.length,
    Math.min(words.length, 20) / 10,
    distance(candidate, context) / 20,
    Math.min(agreeing, 4) / 2,
    Math.min(unknown, 3) / 2,
    competingNames(candidate, context),
    Math.min(context.question.terms.length, 15) / 10,
    headNear(candidate, context),
    modality === 'planned' && context.question.tense === 'past' ? 1 : 0,
    modality === 'planned' && context.question.tense === 'future' ? 1 : 0,
    modality === 'denied' || modality === 'cancelled' ? 1 : 0,
    candidate.extractor === 'typed' ? 1 : 0,
    isSource(candidate) ? 1 : 0,
    Math.min(context.names.length, 4) / 2,
    Math.max(0, 1 - Math.log10(Math.max(10, context.snapshot.passages.length) / 10) / 3),
    binding.predicateDistance,
    binding.predicateBoundaries,
    binding.nameDistance,
    binding.nameBoundaries,
    binding.side,
    binding.preposition,
    binding.clauseNames,
    binding.clauseVerb,
    question.type === 'person' ? 1 : 0,
    question.type === 'place' ? 1 : 0,
    question.type === 'date' ? 1 : 0,
    question.type === 'quantity' || question.type === 'duration' ? 1 : 0,
    question.type === 'other' || question.type === 'list' ? 1 : 0,
    context.recency.get(evidence.article.id) ?? 0,
    LATEST.test(question.text) ? 1 : 0,
    parts.agent,
    parts.patient,
    parts.rival,
    clauseShare(candidate, context),
    missingWeight(candidate, context),
    pool.bestNear - coverage.near,
    reading ? Math.min(5, pool.better(margin)) / 5 : 1,
    Number.isFinite(pool.topMargin) ? clamp(pool.topMargin / 5, -4, 4) : -4,
    Math.min(4, (pool.perSentence.get(`${candidate.article}#${evidence.sentence}`)?.size ?? 1) - 1) / 4,
    ...VETOES.map((verifier) => (verifier.verify(candidate, context) ? 1 : 0)),
    question.type === 'organization' ? 1 : 0,
    question.type === 'duration' ? 1 : 0,
  ];
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
