import { type Figure, figuresOf } from '../claims/figures.ts';
import { type Comparison, readComparison } from '../claims/sides.ts';
import { share } from '../coverage.ts';
import type { Candidate, Context, Evidence, Extractor, WeightedTerm } from '../types.ts';
import { againstPlan, toldOfBoth } from './comparedInPlace.ts';
import { proven } from './make.ts';

interface Pair {
  readonly first: Figure;
  readonly second: Figure;
  readonly score: number;
}

/** "Was Luna-25 heavier than Chandrayaan-3?", "Which port has the deeper water, Koper or Trieste?": both figures, both cited. */
export const compare: Extractor = {
  name: 'compare',
  extract(context) {
    const told = [...toldDirectly(context), ...againstPlan(context), ...toldOfBoth(context)];
    if (told.length > 0) return told;
    const comparison = readComparison(context.question, context);
    if (!comparison || comparison.sides.some((side) => side.name?.known === false)) return [];
    const topic = topicOf(comparison, context);
    const scored = context.evidence
      .flatMap((evidence) =>
        figuresOf(evidence, comparison.sides, context).map((figure) => ({
          figure,
          score: scoreOf(evidence, topic, context),
        })),
      )
      .filter(({ score }) => score > 0);
    const pair = bestPair(scored, comparison, context);
    context.log(
      `compare: ${comparison.sides.map((side) => side.text).join(' / ')}, ${scored.length} figures${pair ? `, ${pair.first.value} ${pair.first.unit ?? ''} and ${pair.second.value} ${pair.second.unit ?? ''}, ${pair.score.toFixed(2)}` : ''}`,
    );
    return pair ? [candidateOf(pair, comparison, context)] : [];
  },
};

const EXPECTED =
  /\bthan (?:it |they |was |were |had been |is |are |the |first |originally )*(?:forecast|expected|predicted|estimated|foreseen)\b/iu;
const OFF_FORECAST =
  /\b(below|under|less than|lower than|short of|above|over|more than|higher than|beyond)\s+(?:the |its |their |all )?(?:forecasts?|estimates?|expectations?|predictions?)\b/iu;

/** "37.9 feet, half a foot below the forecast": a sentence that compares by itself. */
function toldDirectly(context: Context): Candidate[] {
  const { question } = context;
  const word = /\b(\p{L}+er|more|less|fewer)\s+than\b/iu.exec(question.text)?.[1];
  if (question.form !== 'yesno' || word === undefined || !EXPECTED.test(question.text)) return [];
  return context.evidence.flatMap((evidence) => {
    const match = OFF_FORECAST.exec(evidence.article.sentences[evidence.sentence]?.text ?? '');
    const { coverage } = evidence;
    if (!match?.[1] || coverage.namesHere < 1 || coverage.sentence < 0.5 || coverage.time <= -0.5) return [];
    const greater = /^(?:above|over|more|higher|beyond)/iu.test(match[1]);
    const yes =
      (greater !== /^(?:less|fewer|lower|smaller|shorter|cheaper|lighter)$/iu.test(word)) !== question.negated;
    return [
      proven(
        'compare',
        evidence,
        { text: yes ? 'Yes' : 'No', normalized: yes ? 'yes' : 'no', type: 'yesno', modality: 'happened' },
        0.85,
      ),
    ];
  });
}

/** The terms that say what is weighed: neither the sides nor the comparative. */
function topicOf(comparison: Comparison, context: Context): WeightedTerm[] {
  const within = (term: WeightedTerm): boolean =>
    [...comparison.sides, comparison.comparative].some(
      (span) => span.start < term.term.end && term.term.start < span.end,
    );
  const asked = UNITS.find(([pattern]) => pattern.test(context.question.text))?.[0];
  // "cost": a sum of money tells it without the word.
  return context.terms.filter(
    (term) => !within(term) && !term.name && !term.time && term.term.kind === 'word' && !asked?.test(term.term.text),
  );
}

/** How surely a sentence tells of what is weighed, 0 when it does not or is of another time. */
function scoreOf(evidence: Evidence, topic: readonly WeightedTerm[], context: Context): number {
  const { time } = evidence.coverage;
  if (context.question.times.length > 0 && time <= -0.5) return 0;
  const here = evidence.facts.sentence(evidence.sentence).keys;
  const before = evidence.sentence > 0 ? evidence.facts.sentence(evidence.sentence - 1).keys : here;
  const own = share(topic, [here]);
  const near = share(topic, [here, before, evidence.facts.title.keys]);
  const timed = context.question.times.length === 0 ? 1 : time >= 1 ? 1 : time >= 0.5 ? 0.9 : 0.7;
  const named = evidence.coverage.namesArticle === 1 ? 1 : 0.8;
  return near < 0.4 ? 0 : (0.4 + 0.35 * own + 0.25 * near) * timed * named;
}

const UNITS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:heavi|light|weigh)/iu, /^(?:kg|lb|ton|tonne)$/iu],
  [/\b(?:cost|cheap|expensive|pay|paid|price|spend|spent|earn)/iu, /^(?:[A-Z]{3}|euro|dollar|pound|yen|franc)/u],
  [
    /\b(?:long|short|deep|high|tall|wide|narrow|thick)er\b.*\b(?:water|river|tunnel|ship|channel|line|crest|wall|dike|rocket)\b/iu,
    /^(?:m|km|cm|metre|ft|foot|feet|mile|mi)$/iu,
  ],
  [/\b(?:percentage|share|proportion|effective)\b/iu, /^%$/u],
];

function bestPair(
  scored: readonly { figure: Figure; score: number }[],
  comparison: Comparison,
  context: Context,
): Pair | null {
  const wanted = UNITS.find(([asked]) => asked.test(context.question.text))?.[1];
  const counted = countedNoun(comparison, context);
  const pairs: (Pair & { date: string })[] = [];
  for (const a of scored) {
    if (a.figure.side !== 0) continue;
    for (const b of scored) {
      if (b.figure.side !== 1) continue;
      const unit = a.figure.unit ?? b.figure.unit;
      if (a.figure.unit !== b.figure.unit && a.figure.unit !== null && b.figure.unit !== null) continue;
      if (wanted && (unit === null || !wanted.test(unit))) continue;
      const same = a.figure.evidence === b.figure.evidence;
      const close =
        !same &&
        a.figure.evidence.article.id === b.figure.evidence.article.id &&
        Math.abs(a.figure.evidence.sentence - b.figure.evidence.sentence) === 1;
      if (!same && (a.figure.unit === null || b.figure.unit === null) && !close) continue;
      const fitting =
        counted === null || unit === null || counted.has(unit) || unit.split(' ').some((word) => counted.has(word))
          ? 1
          : 0.75;
      const score =
        ((a.score + b.score) / 2) *
        (same ? 1 : close ? 0.95 : a.figure.evidence.article.id === b.figure.evidence.article.id ? 0.85 : 0.8) *
        fitting;
      pairs.push({ first: a.figure, second: b.figure, score, date: `${a.figure.evidence.article.published ?? ''}` });
    }
  }
  const top = Math.max(0, ...pairs.map((pair) => pair.score));
  if (top < 0.6) return null;
  const strong = pairs
    .filter((pair) => pair.score >= top - 0.05)
    .toSorted((a, b) => b.date.localeCompare(a.date) || b.score - a.score);
  // Figures that rank the two both ways prove nothing.
  const ways = new Set(strong.map((pair) => Math.sign(pair.first.value - pair.second.value)));
  return ways.size === 1 && !ways.has(0) ? (strong[0] ?? null) : null;
}

/** "more containers than": the keys of the noun behind the comparative. */
function countedNoun(comparison: Comparison, context: Context): ReadonlySet<string> | null {
  const [word, next = ''] = context.question.text.slice(comparison.comparative.end).trim().toLowerCase().split(/\s+/);
  if (
    !/^(?:more|fewer|most|fewest)$/iu.test(comparison.comparative.text) ||
    word === undefined ||
    /^(?:than|of|for|on|people)$/.test(word)
  )
    return null;
  return new Set([word, next].flatMap((each) => [each, each.replace(/s$/, '')]));
}

function candidateOf(pair: Pair, comparison: Comparison, context: Context): Candidate {
  const { first, second } = pair;
  const sign = Math.sign(first.value - second.value) * comparison.direction;
  const more =
    first.evidence === second.evidence
      ? []
      : [
          {
            article: second.evidence.article.id,
            sentences: [second.evidence.sentence, second.evidence.sentence] as const,
          },
        ];
  const values = [first, second].map((figure, i) => ({
    text: comparison.sides[i]?.text ?? '',
    normalized: `${figure.value}${figure.unit === null ? '' : ` ${figure.unit}`}`,
  }));
  const yes = sign > 0 !== context.question.negated;
  const text = comparison.which ? (comparison.sides[sign > 0 ? 0 : 1]?.text ?? '') : yes ? 'Yes' : 'No';
  const fixed = Math.min(0.93, pair.score);
  return proven(
    'compare',
    first.evidence,
    { text, type: comparison.which ? context.question.type : 'yesno', modality: 'happened' },
    fixed,
    { more, values },
  );
}
