import { wordKeys } from '../facts.ts';
import { stem } from '../text/stem.ts';
import type { Token } from '../text/types.ts';
import { argumentFit } from './argumentFit.ts';
import { bindingOf } from './binding.ts';
import { clauseAround } from './clause.ts';
import { share } from './coverage.ts';
import { modalityOf } from './modality.ts';
import { normalizeAnswer } from './normalizeAnswer.ts';
import { expandedKeys } from './terms.ts';
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

export interface Pool {
  /** Best margin of the readings, by normalised answer. */
  readonly margins: ReadonlyMap<string, number>;
  /** Passages by normalised answer. */
  readonly passages: ReadonlyMap<string, ReadonlySet<string>>;
  readonly bestScore: number;
  readonly secondScore: number;
  /** Best share of the question near any sentence that was found. */
  readonly bestNear: number;
  /** Best margin of any answer, minus infinity without a reading. */
  readonly topMargin: number;
  /** Answers with a better margin than the given one. */
  better(margin: number): number;
  /** Normalised answers by article and sentence. */
  readonly perSentence: ReadonlyMap<string, ReadonlySet<string>>;
}

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

/** What the candidates of one question share: who else says the same, how far the best is ahead. */
export function poolOf(candidates: readonly Candidate[], context: Context): Pool {
  const margins = new Map<string, number>();
  const passages = new Map<string, Set<string>>();
  const perSentence = new Map<string, Set<string>>();
  for (const candidate of candidates) {
    const key = normalizeAnswer(candidate.answer);
    const set = passages.get(key) ?? new Set<string>();
    set.add(candidate.evidence.hit.passage.id);
    passages.set(key, set);
    const place = `${candidate.article}#${candidate.evidence.sentence}`;
    perSentence.set(place, (perSentence.get(place) ?? new Set<string>()).add(key));
    if (candidate.reading) {
      const margin = candidate.reading.score - candidate.reading.none;
      margins.set(key, Math.max(margins.get(key) ?? Number.NEGATIVE_INFINITY, margin));
    }
  }
  return {
    margins,
    passages,
    bestScore: context.hits[0]?.score ?? 0,
    secondScore: context.hits[1]?.score ?? 0,
    bestNear: Math.max(0, ...context.evidence.map(({ coverage }) => coverage.near)),
    topMargin: Math.max(Number.NEGATIVE_INFINITY, ...margins.values()),
    better: (margin) => [...margins.values()].filter((value) => value > margin).length,
    perSentence,
  };
}

const LATEST = /\b(?:now|currently|current|today|so far|latest|to date|by now|still|at present|meanwhile)\b/i;

/** One row of numbers in the order of FEATURES, each of about unit size. */
export function featuresOf(candidate: Candidate, context: Context, pool: Pool): number[] {
  const { evidence, reading } = candidate;
  const { coverage, hit, rank } = evidence;
  const key = normalizeAnswer(candidate.answer);
  const margin = reading ? reading.score - reading.none : -6;
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

/** 1 when the head noun, or a word of like meaning, stands within three tokens of the answer or inside it. */
function headNear(candidate: Candidate, context: Context): number {
  const { head } = context.question;
  const span = candidate.span;
  if (head === null || !span) return 0;
  const keys = expandedKeys(head, stem(head));
  const tokens = candidate.evidence.facts.sentence(candidate.evidence.sentence).tokens;
  const first = tokens.findIndex((token) => token.end > span.start);
  const last = tokens.findLastIndex((token) => token.start < span.end);
  return tokens.some((token, i) => i >= first - 3 && i <= last + 3 && keys.has(token.stem)) ? 1 : 0;
}

const SAYS = /^\s*(?:,\s*)?(?:also |later |earlier |on \p{L}+ )?(?:said|says|told|reported|reports|added|wrote)\b/u;
const SAID_BY = /(?:\b(?:according to|citing)\s+(?:the )?|,\s*(?:said|says)\s+(?:the )?)$/u;

/** The span is the source of the sentence: "Yomiuri reported", "according to the White House". */
function isSource(candidate: Candidate): boolean {
  const { span } = candidate;
  const sentence = candidate.evidence.article.sentences[candidate.evidence.sentence];
  if (!span || !sentence) return false;
  return (
    SAYS.test(sentence.text.slice(span.end - sentence.start, span.end - sentence.start + 40)) ||
    SAID_BY.test(
      sentence.text.slice(Math.max(0, span.start - sentence.start - 30), Math.max(0, span.start - sentence.start)),
    )
  );
}

function clauseShare(candidate: Candidate, context: Context): number {
  const { span } = candidate;
  const sentence = candidate.evidence.article.sentences[candidate.evidence.sentence];
  if (!span || !sentence) return 0;
  const clause = clauseAround(sentence.text, { start: span.start - sentence.start, end: span.end - sentence.start });
  const keys = new Set<string>();
  for (const token of candidate.evidence.facts.sentence(candidate.evidence.sentence).tokens) {
    if (token.start < sentence.start + clause.start || token.end > sentence.start + clause.end) continue;
    for (const key of wordKeys(token.norm, token.stem)) keys.add(key);
  }
  return share(context.terms, [keys]);
}

/** Share of the question's weight that its heaviest missing word has; missing in the sentence, the one before and the title. */
function missingWeight(candidate: Candidate, context: Context): number {
  const { facts, sentence } = candidate.evidence;
  const sets = [
    facts.sentence(sentence).keys,
    ...(sentence > 0 ? [facts.sentence(sentence - 1).keys] : []),
    facts.title.keys,
  ];
  let total = 0;
  let worst = 0;
  for (const term of context.terms) {
    if (term.time) continue;
    total += term.idf;
    if (![...term.keys.keys()].some((key) => sets.some((set) => set.has(key)))) worst = Math.max(worst, term.idf);
  }
  return total === 0 ? 0 : worst / total;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

function distance(candidate: Candidate, context: Context): number {
  const span = candidate.span;
  if (!span) return 0;
  const tokens = candidate.evidence.facts.sentence(candidate.evidence.sentence).tokens;
  const inside = tokens.findIndex((token) => token.end > span.start);
  let best = 20;
  tokens.forEach((token, i) => {
    if (token.start < span.end && token.end > span.start) return;
    if (matches(token, context)) best = Math.min(best, Math.abs(i - inside));
  });
  return best;
}

function matches(token: Token, context: Context): boolean {
  return context.terms.some((term) => !term.time && (term.keys.get(token.stem) ?? 0) >= 0.7);
}

/** Proper names of the sentence that the question does not hold, when the question's own name is missing from it. */
function competingNames(candidate: Candidate, context: Context): number {
  if (context.names.length === 0 || candidate.evidence.coverage.namesHere === 1) return 0;
  const span = candidate.span;
  const others = candidate.evidence.facts
    .sentence(candidate.evidence.sentence)
    .mentions.filter(
      (mention) => mention.kind !== 'quantity' && (!span || mention.end <= span.start || mention.start >= span.end),
    );
  return Math.min(others.length, 3) / 3;
}
