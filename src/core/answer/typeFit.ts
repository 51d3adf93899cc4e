import { sameKind } from '../entities/nounClasses.ts';
import type { Mention, MentionKind } from '../mentions/types.ts';
import { AUXILIARIES, verbLemma } from '../question/words.ts';
import { stem } from '../text/stem.ts';
import type { AnswerType, Span } from '../types.ts';
import { normalizeAnswer } from './normalizeAnswer.ts';
import type { Candidate, Context } from './types.ts';

const WANTED: Partial<Record<AnswerType, readonly MentionKind[]>> = {
  person: ['person'],
  organization: ['organization'],
  place: ['place'],
};

// "Who" is often a government or a company; an unknown proper name may be any of the three.
const TOLERATED: Partial<Record<AnswerType, readonly MentionKind[]>> = {
  person: ['organization', 'product', 'place', 'role'],
  organization: ['product', 'programme', 'place'],
  place: ['organization', 'product', 'programme'],
};

/** 1 the span is of the asked type, 0.4 it may be, 0 nothing is asked or known, -1 it is of another type. */
export function typeFit(candidate: Pick<Candidate, 'span' | 'answer' | 'evidence'>, context: Context): number {
  const type = context.question.type;
  const { span, answer } = candidate;
  if (!span) return 0;
  const sentence = candidate.evidence.facts.sentence(candidate.evidence.sentence);
  const dates = sentence.dates.filter((date) => date.start < span.end && span.start < date.end);
  const number = /\p{N}/u.test(answer) || NUMBER_WORD.test(answer);
  switch (type) {
    case 'date':
      // "at the 2023 Trade Meeting": a year in front of a name dates the name, not what happens.
      if (
        context.question.head !== 'year' &&
        /^\d{4}$/.test(answer) &&
        /^ \p{Lu}/u.test(candidate.evidence.article.text.slice(span.end, span.end + 2))
      )
        return -1;
      if (dates.some((date) => date.kind === 'date' || date.kind === 'range')) return 1;
      return /\b(?:1[5-9]|20)\d\d\b/.test(answer) ? 0.4 : -1;
    case 'duration':
      if (dates.some((date) => date.kind === 'duration')) return 1;
      return number ? 0.4 : -1;
    case 'quantity':
      if (dates.some((date) => date.kind === 'date' && date.start <= span.start && date.end >= span.end)) return -1;
      if (isAge(span, candidate.evidence.article.text) && !/\b(?:old|age|aged)\b/i.test(context.question.text))
        return -1;
      return number
        ? unitFit(
            answer,
            context,
            sentence.mentions.filter((mention) => mention.start < span.end && span.start < mention.end),
          )
        : -1;
    case 'person':
    case 'organization':
    case 'place': {
      const kinds = sentence.mentions
        .filter((mention) => mention.start < span.end && span.start < mention.end)
        .map((mention) => mention.kind);
      if (kinds.some((kind) => WANTED[type]?.includes(kind))) return 1;
      // "Where did it land?": neither Ann Lee nor "Vikram, the lander" is a place, unless something is at, in or on it.
      if (type === 'place' && context.question.head === null && kinds.length > 0 && !standsBehindPlaceWord(candidate)) {
        if (kinds.every((kind) => kind === 'person' || kind === 'quantity' || kind === 'product')) return -1;
      }
      // "Which supplier from Japan?": Sendai is no supplier, though a club may be called by its town.
      if (
        type === 'organization' &&
        isFirm(context.question.head) &&
        kinds.length > 0 &&
        kinds.every((k) => k === 'place')
      )
        return -1;
      if (kinds.some((kind) => TOLERATED[type]?.includes(kind))) return 0.4;
      if (kinds.length > 0 && !/\p{Lu}/u.test(answer)) return -1;
      if (dates.some((date) => date.start <= span.start && date.end >= span.end)) return -1;
      return /\p{Lu}/u.test(answer) ? 0.2 : type === 'place' ? 0.1 : 0;
    }
    default:
      return 0;
  }
}

const isFirm = (head: string | null): boolean =>
  head !== null && sameKind(head, 'company') && !sameKind(head, 'club') && !sameKind(head, 'side');

function standsBehindPlaceWord({ span, answer, evidence }: Pick<Candidate, 'span' | 'answer' | 'evidence'>): boolean {
  const before = evidence.article.text.slice(Math.max(0, (span?.start ?? 0) - 24), span?.start ?? 0);
  const place =
    /\b(?:in|at|on|near|inside|off|outside|from|into|to|over|aboard|between|around)\s+(?:the |its |their |a |an )?(?:\p{L}+ )?$/iu;
  return place.test(before) || /^(?:in|at|on|near|inside|off|outside|aboard)\s/i.test(answer);
}

/** "Mori Sachiko (52)": a bare number in brackets behind a name is an age. */
function isAge(span: Span, text: string): boolean {
  return (
    /^\d{1,3}$/.test(text.slice(span.start, span.end)) &&
    /\p{L} \($/u.test(text.slice(Math.max(0, span.start - 3), span.start)) &&
    text.startsWith(')', span.end)
  );
}

const NUMBER_WORD =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|third|quarter|dozen|no|none|zero|once|twice)\b/i;

// How the question's own words bind the unit: "how much … cost" wants money, "what share" a part of a whole.
const PART = /%|per ?cent|half|third|quarter|fraction|tenth|fifth|out of|majority/i;
const MONEY =
  /[$€£¥]|\b(?:dollars?|euros?|pounds?|yen|rupees?|yuan|francs?|marks?|cents?|kron(?:a|e|or|er)|koruna|won|pesos?|reais|real|roubles?|rubles?|zloty|crore|lakh|bn|m|million|billion|trillion|thousand)\b/i;
const UNITS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:percentage|per ?cent|share|fraction|proportion)\b/i, PART],
  [
    /\b(?:cost|price|pay|paid|money|budget|fee|fine|worth|salary|revenue|profit|loss|invest(?:ed)?|spen[dt]|fund(?:ed|ing)?|expensive|debt|dollars|euros)\b/i,
    MONEY,
  ],
  [/\b(?:weigh|weight|heavy|mass)\b/i, /\b(?:k?g|kilos?|kilograms?|grams?|tonnes?|tons?|pounds?|lbs?|ounces?)\b/i],
  [/\b(?:fast|speed|velocity)\b/i, /\b(?:mph|km\/?h|kph|knots?|per (?:hour|second)|mach|m\/s)\b|an hour|a second/i],
  [
    /\b(?:how far|distance|how (?:tall|high|deep|wide|long|thick)|height|depth|width|length|diameter|altitude)\b/i,
    /\b(?:k?m|metres?|meters?|kilomet(?:re|er)s?|miles?|feet|foot|ft|inch(?:es)?|cm|centimet(?:re|er)s?|yards?|light[- ]years?)\b/i,
  ],
  [/\b(?:hot|cold|temperature)\b/i, /°|degrees?|celsius|fahrenheit/i],
  [/\bhow old\b|\bage\b/i, /\d|year|month/i],
];

/**
 * The unit that the question binds: of its head noun ("what share of the cost"), else of the word that comes first
 * ("How much do they pay for their share?" wants money).
 */
function askedUnit(question: string, head: string | null): RegExp | null {
  let best: RegExp | null = null;
  let first = Number.POSITIVE_INFINITY;
  for (const [asked, unit] of UNITS) {
    if (head !== null && asked.test(head)) return unit;
    const at = asked.exec(question)?.index ?? Number.POSITIVE_INFINITY;
    if (at < first) {
      first = at;
      best = unit;
    }
  }
  return best;
}

/** 1 the unit is the asked one, 0.2 a bare number, -1 a figure of another unit. */
function unitFit(answer: string, context: Context, mentions: readonly Mention[]): number {
  const { question } = context;
  const unit = askedUnit(question.text, question.head);
  if (unit !== null) {
    if (unit.test(answer)) return 1;
    // "How much of the cost does the state bear?": half of it, or 12 million.
    if (/\bhow much of\b/i.test(question.text) && (PART.test(answer) || MONEY.test(answer))) return 0.7;
    // "How high do they put the damage?" asks for money.
    if (
      /\bhow (?:high|big|large|deep|far|long)\b/i.test(question.text) &&
      /[$€£¥%]|per ?cent|dollars?|euros?|yen|million|billion/i.test(answer)
    )
      return 0.7;
    return /^[^\p{L}%$€£¥]*$/u.test(answer) ? 0.2 : -1;
  }
  // "how many houses": the counted noun stands with the figure, or the figure stands bare.
  const counted = countedNoun(question.text);
  if (counted === null) return 0.7;
  const wanted = stem(counted);
  const units = mentions.flatMap((mention) =>
    mention.kind === 'quantity' && mention.unit !== undefined ? [mention.unit] : [],
  );
  if (
    normalizeAnswer(answer)
      .split(' ')
      .some((word) => stem(word) === wanted) ||
    units.some((unit) => unit.split(' ').some((word) => stem(word) === wanted))
  )
    return 1;
  if (/%|per ?cent|[$€£¥]/i.test(answer)) return -1;
  return units.length === 0 ? 0.5 : 0.2;
}

/** "how many river gauges are …": "gauges", the last word before a verb or preposition. */
function countedNoun(question: string): string | null {
  const rest = /\bhow many\s+(.*)$/i.exec(question)?.[1];
  if (rest === undefined) return null;
  const words: string[] = [];
  for (const word of rest.toLowerCase().split(/\s+/)) {
    if (AUXILIARIES.has(word) || /^(?:of|in|on|at|to|for|from|by|with|about|into|more|other)$/.test(word)) break;
    if (words.length > 0 && verbLemma(word) !== null && !word.endsWith('s')) break;
    words.push(word.replace(/[^\p{L}\p{N}-]/gu, ''));
    if (words.length === 4) break;
  }
  return (
    words.findLast((word) => word.endsWith('s') || word === 'people' || word === 'men' || word === 'women') ??
    words[0] ??
    null
  );
}
