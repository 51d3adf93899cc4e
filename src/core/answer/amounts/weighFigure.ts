import { timexOverlaps } from '../../dates/compare.ts';
import type { SentenceFacts } from '../../facts.ts';
import type { Mention } from '../../mentions/types.ts';
import { stem } from '../../text/stem.ts';
import { modalityAt } from '../../timeline/modality.ts';
import type { Span } from '../../types.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, Evidence, WeightedTerm } from '../types.ts';
import type { AskedAmount } from './askedAmount.ts';
import { groupFigures } from './groupFigures.ts';
import { nameFit } from './nameFit.ts';
import { impliedBy } from './personNouns.ts';
import { type Rings, ringsAround } from './rings.ts';
import { factsWithin } from './spanWords.ts';
import { isSumOfMoney, unitFits } from './unitFits.ts';

/** A figure of the asked unit with what binds it to the question, 0..1 each. */
export interface WeighedFigure {
  readonly evidence: Evidence;
  readonly mention: Mention;
  readonly unit: number;
  /** The least bound of the question's names: 1 in the figure's own words … 0 nowhere near. */
  readonly names: number;
  /** Share of the other terms' weight that stands with the figure. */
  readonly words: number;
  readonly time: number;
  /** 1 told as the question asks, less when only planned or denied or of before. */
  readonly told: number;
  /** "Instead of eight": its text tells that it no longer holds. */
  readonly former: boolean;
  /** Of the figures of its sentence this one alone is bound to what is asked. */
  readonly split: boolean;
}

/** Weighs every figure of a sentence whose unit may be the asked one. */
export function weighFigures(evidence: Evidence, asked: AskedAmount, context: Context): WeighedFigure[] {
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!sentence) return [];
  const facts = evidence.facts.sentence(evidence.sentence);
  const figures = facts.mentions.filter(
    (mention) =>
      mention.kind === 'quantity' &&
      mention.number !== undefined &&
      unitFits(mention, asked) > 0 &&
      !isEcho(mention, context) &&
      !(asked.measure === 'count' && isSumOfMoney(mention, facts.mentions)) &&
      !isAge(mention, evidence.article.text) &&
      !facts.dates.some(
        (date) =>
          (date.kind === 'date' || date.kind === 'range') && date.start <= mention.start && date.end >= mention.end,
      ),
  );
  if (figures.length === 0) return [];
  const { text } = evidence.article;
  const groups = groupFigures(text, sentence, figures);
  const weighed = figures.flatMap((mention, i): Omit<WeighedFigure, 'split'>[] => {
    const group = groups[i];
    if (!group) return [];
    const rings = ringsAround(
      evidence,
      group,
      figures.length === 1,
      (mention) => unitFits(mention, asked) >= (asked.measure === 'money' ? 0.6 : 1),
    );
    // "92 of the 145 homes": the part is told of, the whole only named.
    const part = isPartOf(text, mention, figures[i + 1]);
    const whole = isPartOf(text, figures[i - 1], mention);
    const before = text.slice(Math.max(sentence.start, mention.start - 60), mention.start);
    const total = whole || (i + 1 < figures.length && WHOLE.test(before));
    const update = asked.measure === 'count' && UPDATE.test(before);
    const unit = part || update ? 1 : unitFits(mention, asked);
    const fits = update ? 0.6 : unitFits(mention, asked);
    if (
      fits < 1 &&
      !part &&
      !update &&
      !holdsNoun(asked, [rings.own, ...rings.shared, ...rings.near]) &&
      !isBody(before, context)
    )
      return [];
    if (asked.material !== null && !isOf(asked.material, rings)) return [];
    return [
      {
        evidence,
        mention,
        unit,
        names:
          context.names.length === 0
            ? 1
            : Math.max(
                update && context.names.every((name) => rings.around.some((part) => holdsName(part, name))) ? 0.85 : 0,
                Math.min(...context.names.map((name) => nameFit(name, rings, mention, evidence, context))),
              ) *
              ordinalFit(rings, context) *
              subjectFit(asked, rings, mention, context),
        words: wordsFit(context, asked, rings, mention),
        former: FORMER.test(before),
        time:
          context.question.times.length === 0
            ? 1
            : isOfOtherTime(facts, group.own, context)
              ? -1
              : evidence.coverage.time,
        told:
          toldFit(sentence.text, mention, sentence.start, asked) *
          (total || isRest(mention, context) || isRate(text, mention, context) ? 0.5 : 1),
      },
    ];
  });
  return weighed.map((figure) => ({
    ...figure,
    split: weighed.length > 1 && weighed.every((other) => other === figure || bound(other) <= 0.85 * bound(figure)),
  }));
}

const bound = ({ names, words, told }: Omit<WeighedFigure, 'split'>): number => names * words * told;

/** "It sold 661 lorries last year, it said on 10 January": the words of the figure itself are of another time. */
function isOfOtherTime(facts: SentenceFacts, own: Span, { question }: Context): boolean {
  const dates = factsWithin(facts, own).dates.filter(({ kind }) => kind === 'date' || kind === 'range');
  return dates.length > 0 && question.times.some((time) => dates.every((date) => timexOverlaps(date, time) === 'no'));
}

/** "4 billion, or 37 dollars per share": what one of them costs is not the sum. */
function isRate(text: string, mention: Mention, { question }: Context): boolean {
  const of =
    /^ (?:per|for each|for every|a|an) (share|head|capita|piece|tonne|ton|kilo|kilogram|litre|gallon|barrel|unit|ticket|person|passenger|household|dose|night|seat)\b/iu.exec(
      text.slice(mention.end, mention.end + 24),
    )?.[1];
  return of !== undefined && !new RegExp(`\\b${of}`, 'iu').test(question.text);
}

/** "What did the county pay for it?": the doer must stand with the figure or be carried over, not merely be about. */
function subjectFit(asked: AskedAmount, rings: Rings, mention: Mention, context: Context): number {
  const { text, predicate } = context.question;
  const auxiliary = /\b(?:did|does|do|will|would|has|have|had|can|could|should|must|is|are|was|were)\b/iu.exec(text);
  if (!auxiliary || predicate === null) return 1;
  const verb = context.terms.find(({ term }) => term.verb === predicate && term.start > auxiliary.index);
  if (!verb) return 1;
  const subject = context.terms.filter(
    (term) =>
      term.term.start > auxiliary.index &&
      term.term.end <= verb.term.start &&
      !term.name &&
      !term.time &&
      !asked.told.has(term.term.stem),
  );
  return subject.every((term) => termFit(term, asked, rings, mention) >= 0.5) ? 1 : 0.4;
}

/** "the second batch": a figure of the first one does not tell of it. */
function ordinalFit(rings: Rings, context: Context): number {
  const asked = context.terms.filter((term) => ORDINAL.test(term.term.norm) && !term.name && !term.time);
  const parts = [rings.own, ...rings.shared, ...rings.near];
  return asked.every((term) => parts.some((part) => [...term.keys.keys()].some((key) => part.keys.has(key)))) ? 1 : 0.4;
}

const ORDINAL = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th))$/;

/** "China and 26 other countries": the rest, not all of them. */
function isRest(mention: Mention, context: Context): boolean {
  const rest = /\b(?:other|others|more|further|additional|remaining)\b/iu;
  return rest.test(mention.text.replace(/^more than/iu, '')) && !rest.test(context.question.text);
}

/** "Of the total of 48 billion the city bears 26", not "an equity value of 4.7 billion, or 37 dollars per share". */
const WHOLE = /(?<!\b(?:value|price|worth|cost|offer|bid) )\bof (?:the |its |all )?(?:total of )?$/iu;

/** "Two more have since made it 52", "the number rose to 155": the newest state of a count told before. */
const UPDATE =
  /\b(?:ma(?:de|ke|kes|king) it|br(?:ings?|ought|inging) (?:the |their )?(?:total |number |count |it )(?:of \p{Ll}+ )?(?:up )?to|(?:number|total|count|figure)(?: of \p{Ll}+)? (?:has |have |had )?(?:since |now )?(?:risen|rose|grew|grown|climbed|fallen|fell|stood|stands|rises)(?: now)? (?:to|at))\s+$/iu;

/** "14 instead of 18": what stands behind is the figure of before. */
const FORMER =
  /\b(?:instead of|rather than|up from|down from|as against|compared with|replacing)\s+(?:the |about )?$/iu;

/** "How much of the 20 billion is grants?" is not answered by 20 billion. */
function isEcho(mention: Mention, context: Context): boolean {
  const digits = /\d[\d.,]*/.exec(mention.text)?.[0];
  return (
    digits !== undefined &&
    new RegExp(`(?<![\\d.,])${digits.replaceAll('.', '\\.')}(?![\\d])`, 'u').test(context.question.text)
  );
}

function isAge(mention: Mention, text: string): boolean {
  return (
    mention.unit === undefined &&
    /\p{L} \($/u.test(text.slice(Math.max(0, mention.start - 3), mention.start)) &&
    /^\)/.test(text.slice(mention.end)) &&
    (mention.number ?? 0) < 100 &&
    (mention.number ?? 0) > 15 &&
    /\p{Ll} \p{Lu}[\p{L}-]+ \($/u.test(text.slice(Math.max(0, mention.start - 30), mention.start))
  );
}

function isPartOf(text: string, part: Mention | undefined, whole: Mention | undefined): boolean {
  if (!part || !whole) return false;
  return /^\s*(?:out )?of (?:the |its |their |these |those |all )?(?:\p{Ll}+ )?$/u.test(
    text.slice(part.end, whole.start),
  );
}

/** A bare figure counts what was named a moment ago ("In Ghent 12 houses burnt down, in Bruges 57"). */
function holdsNoun(asked: AskedAmount, parts: readonly SentenceFacts[]): boolean {
  if (asked.nouns.size === 0 || asked.people) return true;
  return parts.some((part) => [...asked.nouns].some((noun) => part.keys.has(noun)));
}

/** "a board of 26" has 26 members. */
function isBody(before: string, context: Context): boolean {
  const body = /\b(\p{Ll}+) of (?:about |some |only )?$/u.exec(before)?.[1];
  return body !== undefined && context.terms.some((term) => term.keys.has(stem(body)) && !term.time);
}

function isOf(material: string, rings: Rings): boolean {
  const key = stem(material);
  return [rings.own, ...rings.shared].some((part) => part.keys.has(key));
}

function toldFit(text: string, span: Span, offset: number, asked: AskedAmount): number {
  const before = text.slice(0, span.start - offset);
  const former = FORMER.test(before);
  if (former) return asked.version === 'oldest' ? 1 : 0.5;
  if (
    asked.version === 'oldest' &&
    /\b(?:instead of|rather than|up from|down from)\b/iu.test(text.slice(span.end - offset))
  )
    return 0.5;
  // "It was planned with 15 stops": not the state of now.
  if (
    asked.version === 'newest' &&
    /\b(?:was|were|had been) (?:originally |first |once )?(?:planned|meant|foreseen|supposed|to have)\b/iu.test(before)
  )
    return 0.5;
  const modality = modalityAt(text, { start: span.start - offset, end: span.end - offset });
  if (modality === 'cancelled') return 0.7;
  if (modality === 'planned') return asked.planned || !asked.past ? 1 : 0.75;
  return 1;
}

function wordsFit(context: Context, asked: AskedAmount, rings: Rings, mention: Mention): number {
  let found = 0;
  let total = 0;
  for (const term of context.terms) {
    if (term.time || term.name || asked.told.has(term.term.stem)) continue;
    total += term.idf;
    found += term.idf * termFit(term, asked, rings, mention);
  }
  return total === 0 ? 1 : found / total;
}

function termFit(term: WeightedTerm, asked: AskedAmount, rings: Rings, mention: Mention): number {
  const strength = (keys: ReadonlySet<string>): number => {
    let best = 0;
    for (const [key, value] of term.keys) if (value > best && keys.has(key)) best = value;
    return best;
  };
  const strongest = (parts: readonly SentenceFacts[]): number =>
    Math.max(0, ...parts.map((part) => strength(part.keys)));
  const told = asked.measure === 'count' && impliedBy(term.term.stem, unitKeys(mention));
  // A sum of money tells that something costs or is paid.
  const measured = asked.measure === 'money' && MONEY_WORDS.test(term.term.norm) ? 0.7 : 0;
  return Math.max(
    told ? 1 : 0,
    measured,
    Math.sqrt(strength(rings.own.keys)),
    0.9 * Math.sqrt(strongest(rings.shared)),
    0.75 * strongest(rings.near),
    0.6 * strongest(rings.far),
    0.4 * strongest(rings.around),
  );
}

const MONEY_WORDS = /^(?:cost|pay|price|paid|worth|fee|bill|spend|spent)/;

function unitKeys(mention: Mention): ReadonlySet<string> {
  return new Set((mention.unit ?? '').split(' ').map(stem));
}
