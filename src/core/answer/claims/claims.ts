import weightsData from '../../../../data/models/scorer/verdict.json' with { type: 'json' };
import { modalityAt } from '../../timeline/modality.ts';
import type { Modality } from '../../types.ts';
import type { Context, Evidence } from '../types.ts';
import { COMPARED } from './compared.ts';
import { type Judged, judgedBy } from './judged.ts';
import type { Verdict } from './verdict.ts';

/** Names of the numbers behind a yes or a no, in the order of the trained weights. */
export const CLAIM_FEATURES = [
  'bias',
  'own', // the reader's best margin for this word, in fives
  'other', // for the other word
  'ownSecond', // the best margin of another passage for this word
  'agrees', // strength of the rules' verdict where it is the same
  'differs', // where it is the other
  'near', // share of the question near the evidence
  'namesNear',
  'time',
  'planned', // the evidence only plans what is asked as done
  'compared', // "heavier than": two figures have to be weighed
  'negative', // this is a no
] as const;

/** A yes or a no with what speaks for it. */
export interface Claim {
  readonly polarity: 'yes' | 'no';
  readonly evidence: Evidence;
  readonly modality: Modality;
  /** First and last sentence to be quoted: the rule's own, or all that the reader judged by. */
  readonly sentences: readonly [number, number];
  readonly features: readonly number[];
}

/** Margin where the reader marks no word at all. */
const UNMARKED = -10;

/** What speaks for a yes and for a no: the reader's marks on the passages and the verdict of the rules. */
export function claimsOf(context: Context, rule: Verdict | null): Claim[] {
  const judged = judgedBy(context);
  return (['yes', 'no'] as const).flatMap((polarity) => {
    const own = judged.filter((other) => other.polarity === polarity);
    const other = judged.find((one) => one.polarity !== polarity);
    // "Did not Lind sign?" is answered by the other word than "Did Lind sign?".
    const agreed = rule !== null && saysYes(rule, context) === (polarity === 'yes') ? rule : null;
    const opposed = agreed === null ? rule : null;
    // A rule knows its sentence, the reader only a passage.
    const evidence = (agreed ?? own[0])?.evidence;
    return evidence ? [claimOf(polarity, evidence, { own, other, agreed, opposed }, context)] : [];
  });
}

/** Whether a verdict on what the question tells is a yes to the question as it is put. */
export function saysYes(verdict: Verdict, context: Context): boolean {
  return (verdict.polarity !== 'no') !== context.question.negated;
}

/** What the reader says for a word, surest first, its best for the other word, and the rules' verdict on either side. */
interface Grounds {
  readonly own: readonly Judged[];
  readonly other: Judged | undefined;
  readonly agreed: Verdict | null;
  readonly opposed: Verdict | null;
}

function claimOf(
  polarity: 'yes' | 'no',
  evidence: Evidence,
  { own, other, agreed, opposed }: Grounds,
  context: Context,
): Claim {
  const second = own.find((one) => one.evidence.hit.passage.id !== evidence.hit.passage.id);
  const modality = agreed ? agreed.modality : polarity === 'no' ? 'denied' : told(evidence, context);
  const { coverage } = evidence;
  return {
    polarity,
    evidence,
    modality,
    sentences: agreed ? [evidence.sentence, evidence.sentence] : within(evidence),
    features: [
      1,
      (own[0]?.margin ?? UNMARKED) / 5,
      (other?.margin ?? UNMARKED) / 5,
      (second?.margin ?? UNMARKED) / 5,
      agreed?.strength ?? 0,
      opposed?.strength ?? 0,
      coverage.near,
      coverage.namesNear,
      coverage.time,
      modality === 'planned' && context.question.tense === 'past' ? 1 : 0,
      COMPARED.test(context.question.text) ? 1 : 0,
      polarity === 'no' ? 1 : 0,
    ],
  };
}

/** The sentences of the passage that the evidence was found in. */
function within({ article, sentence, hit: { passage } }: Evidence): [number, number] {
  const held = article.sentences.flatMap(({ start, end }, at) =>
    start >= passage.start && end <= passage.end ? [at] : [],
  );
  return [Math.min(sentence, ...held), Math.max(sentence, ...held)];
}

/** Modality of the asked verb in the sentence, of its first verb where it says it in other words. */
function told({ facts, article, sentence }: Evidence, context: Context): Modality {
  const { start = 0, text = '' } = article.sentences[sentence] ?? {};
  const verb = facts
    .sentence(sentence)
    .tokens.find((token) => context.predicate?.has(token.stem) || context.predicate?.has(token.norm));
  return modalityAt(text, verb ? { start: verb.start - start, end: verb.end - start } : null);
}

/** Probability 0..1 that a claim answers the question (logistic regression, see the model card beside the weights). */
export function probabilityOfClaim(
  { features }: Pick<Claim, 'features'>,
  weights: readonly number[] = weightsData.weights,
): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
}
