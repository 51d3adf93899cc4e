import type { SentenceFacts } from '../../facts.ts';
import type { Mention } from '../../mentions/types.ts';
import type { Evidence } from '../types.ts';
import type { FigureGroup } from './groupFigures.ts';
import { factsWithin } from './spanWords.ts';

/** What stands around a figure, from its own words outwards. */
export interface Rings {
  readonly sentence: SentenceFacts;
  readonly own: SentenceFacts;
  /** Of the same sentence: the clause that lends its verb, the words behind the last figure. */
  readonly shared: readonly SentenceFacts[];
  /** The sentence before and the heading; two sentences when this one only points back. */
  readonly near: readonly SentenceFacts[];
  /** The title. */
  readonly far: readonly SentenceFacts[];
  /** The sentences about. */
  readonly around: readonly SentenceFacts[];
}

const POINTS_BACK = /^["“(]?(?:It|They|He|She|This|That|These|Those|Its|Their|His|Her|Of (?:them|these|this))\b/u;
const AROUND = 4;

/** The rings around a figure; the only figure of its sentence owns the whole of it. */
export function ringsAround(
  evidence: Evidence,
  group: FigureGroup,
  alone: boolean,
  fits: (mention: Mention) => boolean,
): Rings {
  const { sentences } = evidence.article;
  const facts = evidence.facts.sentence(evidence.sentence);
  const here = sentences[evidence.sentence];
  const near: SentenceFacts[] = [];
  const reach = here && POINTS_BACK.test(here.text) ? 2 : 1;
  for (let i = evidence.sentence - 1; here && i >= Math.max(0, evidence.sentence - reach); i--)
    if (sentences[i]?.block === here.block) near.push(evidence.facts.sentence(i));
  // "Ghent pays 36 million, the State 12. That makes 48": who has a figure of his own there is not carried over.
  const carried = near.filter(
    (part) => part.mentions.filter((mention) => mention.kind === 'quantity' && fits(mention)).length < 2,
  );
  const around: SentenceFacts[] = [];
  for (let i = Math.max(0, evidence.sentence - AROUND); i <= Math.min(sentences.length - 1, evidence.sentence + 2); i++)
    if (i !== evidence.sentence) around.push(evidence.facts.sentence(i));
  return {
    sentence: facts,
    own: alone ? facts : factsWithin(facts, group.own),
    shared: alone ? [] : [group.lead, group.tail].flatMap((span) => (span ? [factsWithin(facts, span)] : [])),
    near: [...carried, ...headingOf(evidence)],
    far: [evidence.facts.title],
    around,
  };
}

/** "The trams" above a paragraph: a short line without a full stop, or a question that opens the paragraph. */
function headingOf(evidence: Evidence): SentenceFacts[] {
  const { sentences } = evidence.article;
  const here = sentences[evidence.sentence];
  for (let i = evidence.sentence - 1; here && i >= Math.max(0, evidence.sentence - 8); i--) {
    const other = sentences[i];
    if (!other || other.block < here.block - 1) break;
    if (
      other.text.length < 80 &&
      (other.block === here.block ? other.interrogative : !/[.!]["”’)]?\s*$/u.test(other.text))
    )
      return [evidence.facts.sentence(i)];
  }
  return [];
}
