import type { Question } from '../../question/types.ts';
import { AUXILIARIES, verbLemma } from '../../question/words.ts';
import { stem } from '../../text/stem.ts';
import { isPersonNoun, PERSON_NOUNS } from './personNouns.ts';

/** What is measured, by the kind of its unit; `count` is a number of things. */
export type Measure = 'count' | 'money' | 'share' | 'mass' | 'length' | 'speed' | 'money-or-share' | 'amount';

export interface AskedAmount {
  readonly measure: Measure;
  /** Stems of the counted noun, of its synonyms and of a unit that the question names ("how many tonnes"). */
  readonly nouns: ReadonlySet<string>;
  /** People are counted: residents, employees and spectators are people too. */
  readonly people: boolean;
  /** Stems that the figure's unit or its version tells: no evidence has to repeat them. */
  readonly told: ReadonlySet<string>;
  /** "by now", "the latest estimate" want the newest article, "at first" the oldest. */
  readonly version: 'newest' | 'oldest' | null;
  /** "how much maize": what the figure must be of. */
  readonly material: string | null;
  /** "no more than planned": what was meant to be is asked. */
  readonly planned: boolean;
  /** What has happened is asked. */
  readonly past: boolean;
}

// "How many points was A behind B", "by how much", "how many fewer": a difference is computed, not read.
const DIFFERENCE =
  /\b(?:by (?:how|what)|how (?:many|much)(?: \p{L}+){0,3} (?:more|fewer|less|higher|lower|longer|shorter|older|younger|ahead|behind|above|below)|how (?:many|much) (?:more|fewer|less)|difference|exceed|between)\b/iu;

const PLANNED =
  /\b(?:plan|planned|plans|will|to be|first|originally|intend(?:s|ed)?|(?:is|are|was|were) (?:\S+ ){0,3}to \p{Ll}|want(?:s|ed)?|promise[sd]?|expect(?:s|ed)?)/iu;

const OPENING =
  /^(?:and |but |so |or )?(?:(?:for|at|to|of|in|with|on|up to|since|under|about|over|around)\s+)?(?:how (?:many|much|high|big|large|far|long|tall|deep|wide|heavy|fast|strong)|(?:what|which) (?:is |was |are |were )?(?:the |a )?(?:total |maximum |highest |minimum |average |combined |overall )?(?:share|fraction|proportion|percentage|per ?cent|part|number|amount|sum|price|fee|cost|capacity|length|height|weight|depth|distance|fine|budget|population|size)|what (?:did|does|do|will)\b.*\b(?:cost|pay|weigh))\b/iu;

const LENGTH = /^(?:far|high|long|tall|deep|wide)$/i;

const NOUN_ENDS =
  /^(?:of|in|on|at|to|for|from|by|with|about|into|that|who|which|there|the|a|an|this|these|each|per|now|so|as|under|during|after|before)$/;

/** What a question wants counted or measured; null when it asks for no amount or for a difference. */
export function readAskedAmount(question: Question): AskedAmount | null {
  const text = question.text;
  if (question.form !== 'wh' || !OPENING.test(text) || DIFFERENCE.test(text)) return null;
  const lengthy = question.type === 'duration' && /^(?:and )?how long (?:is|was|are|were|will .* be\b)/i.test(text);
  if (question.type !== 'quantity' && !lengthy && crowdNoun(text) === null) return null;
  const version = versionOf(text);
  const many = /\bhow many\s+(?!per ?cent\b)(.*)$/iu.exec(text)?.[1] ?? /\bnumber of\s+(.*)$/iu.exec(text)?.[1];
  const crowd = many === undefined ? crowdNoun(text) : null;
  const counted = many === undefined ? crowd : countedNoun(many);
  const people = counted !== null && isPersonNoun(stem(counted));
  const measure = crowd !== null ? 'count' : lengthy ? 'length' : measureOf(text, counted);
  if (measure === null) return null;
  const nouns = new Set<string>();
  if (counted !== null) for (const noun of likeNouns(counted)) nouns.add(noun);
  return {
    measure,
    nouns,
    people,
    told: new Set([
      ...nouns,
      ...(crowd === null ? [] : Object.keys(CROWDS).map(stem)),
      ...TOLD[measure].map(stem),
      ...(version === null ? [] : VERSION_WORDS.map(stem)),
    ]),
    version,
    material: measure === 'amount' ? materialOf(text) : null,
    planned: PLANNED.test(text),
    past: /\b(?:did|was|were|had)\b|\b(?:has|have) (?:\S+ ){0,6}?(?:\p{L}{2,}ed|bought|sold|built|made|paid|given|got|won|lost|sent|found|taken)\b/iu.test(
      text,
    ),
  };
}

/** "how much maize", "how much private investment": the last word before the verb. */
function materialOf(text: string): string | null {
  const rest =
    /\bhow much ((?:[\p{L}-]+ ){1,3}?)(?:is|was|are|were|did|does|do|has|have|had|will|would|went|came|left|can|could|must|should)\b/iu.exec(
      text,
    )?.[1];
  const word = rest?.trim().split(' ').at(-1)?.toLowerCase();
  return word === undefined || word === '' || AUXILIARIES.has(word) || NOUN_ENDS.test(word) ? null : word;
}

/** "How large is the workforce of the agency?" asks for people. */
function crowdNoun(text: string): string | null {
  const found =
    /^(?:and )?(?:how (?:large|big|strong) (?:is|was|are|were)|what (?:is|was) the (?:size|number) of) .*?\b(workforce|staff|population|crowd|audience|attendance|membership)\b/iu
      .exec(text)?.[1]
      ?.toLowerCase();
  return found === undefined ? null : (CROWDS[found] ?? found);
}

const CROWDS: Readonly<Record<string, string>> = {
  workforce: 'employees',
  staff: 'employees',
  population: 'inhabitants',
  crowd: 'spectators',
  audience: 'spectators',
  attendance: 'spectators',
  membership: 'members',
};

function measureOf(text: string, counted: string | null): Measure | null {
  const how = /\bhow (many|much|high|big|large|far|long|tall|deep|wide|heavy|fast|strong)\b/iu
    .exec(text)?.[1]
    ?.toLowerCase();
  const asked = text.toLowerCase();
  // "How many percent of the cars": a share, not so many things called percent.
  if (/\bhow (?:many|much) per ?cent\b/u.test(asked)) return 'share';
  if (
    /\bhow many (?:\p{L}+ )?(?:million|billion|trillion)?\s*(?:US )?(?:dollars|euros|pounds|yen|rupees|yuan|francs|roubles|rubles|won|crowns|kronor|kroner|pesos|rand)\b/u.test(
      asked,
    )
  )
    return 'money';
  if (how === 'many' || counted !== null) return 'count';
  // "What does it pay for its 41 per cent of the shares?" asks for money.
  if (
    /\b(?:share|fraction|proportion|percentage|(?<!\d )per ?cent)\b/.test(asked) &&
    how === undefined &&
    !/^what (?:did|does|do|will)\b/.test(asked)
  )
    return 'share';
  if (/\bwhat part of\b/.test(asked)) return 'share';
  if (/\b(?:weigh|weighs|weighed|weight|heavy)\b/.test(asked)) return 'mass';
  if (how === 'fast') return 'speed';
  const money =
    /\b(?:cost|costs|price|pay|pays|paid|money|budget|fee|fine|worth|salary|revenue|profit|loss|losses|invest|invests|invested|spend|spends|spent|debt|damage|offer|offered|bid|give|gave|given|giving|promise|promised|pledge|pledged|contribute|contributed|donate|donated|bear|sold|bought|built|sell|buy|lend|lent|raise|earn|earned|fund|grant|loan|aid|sue|compensation)\b/.test(
      asked,
    );
  if (how === 'much' && /\bhow much of\b/.test(asked)) return 'money-or-share';
  if (how === 'much')
    return money &&
      !/\bhow much (?!money|does|do|did|will|was|were|is|are|has|have|had|would|must|can|could|should)\p{L}+/u.test(
        asked,
      )
      ? 'money'
      : 'amount';
  if (how !== undefined && /\b(?:cost|costs|damage|debt|loss|losses|budget|bill|price|fine|expense)\b/.test(asked))
    return 'money';
  if ((how !== undefined && LENGTH.test(how)) || /\b(?:length|height|depth|distance)\b/.test(asked)) return 'length';
  if (how === undefined && money) return 'money';
  return null;
}

const TOLD: Readonly<Record<Measure, readonly string[]>> = {
  count: ['number', 'total', 'many', 'count'],
  money: ['money', 'amount', 'sum', 'total', 'high', 'price', 'fee', 'put', 'come', 'reckon'],
  share: ['share', 'fraction', 'proportion', 'percentage', 'percent', 'part', 'cent'],
  mass: ['weight', 'weigh', 'heavy', 'mass'],
  length: ['length', 'long', 'high', 'height', 'far', 'distance'],
  speed: ['fast', 'speed'],
  'money-or-share': ['money', 'share', 'part'],
  amount: ['amount', 'much', 'total'],
};

const VERSION_WORDS = [
  'now',
  'latest',
  'estimate',
  'first',
  'originally',
  'total',
  'change',
  'account',
  'last',
  'current',
  'currently',
  'plan',
  'initially',
];

function versionOf(text: string): AskedAmount['version'] {
  if (
    /\b(?:at first|originally|initially|first (?:planned|estimated|ordered|put|promised)|to begin with|in the beginning)\b/iu.test(
      text,
    )
  )
    return 'oldest';
  if (
    /\b(?:by now|now|so far|to date|up to now|currently|at present|latest|most recent|newest|after the (?:change|revision|cut)|today|still)\b/iu.test(
      text,
    )
  )
    return 'newest';
  return null;
}

/** "how many river gauges are …": "gauges", the last word before a verb or preposition. */
function countedNoun(rest: string): string | null {
  const words: string[] = [];
  for (const raw of rest.toLowerCase().split(/\s+/)) {
    const word = raw.replace(/[^\p{L}\p{N}-]/gu, '');
    if (word === '' || AUXILIARIES.has(word) || NOUN_ENDS.test(word)) break;
    if (words.length > 0 && verbLemma(word) !== null && !word.endsWith('s')) break;
    words.push(word);
    if (words.length === 4 || raw.endsWith(',')) break;
  }
  return (
    words.findLast(
      (word) => word.endsWith('s') || /^(?:people|men|women|children|aircraft|spacecraft|staff)$/.test(word),
    ) ??
    words[0] ??
    null
  );
}

const CROWDED: ReadonlySet<string> = new Set(Object.values(CROWDS));

const LIKE: readonly (readonly string[])[] = [
  ['country', 'nation', 'state', 'government', 'signatory', 'member', 'party'],
  ['firm', 'company', 'business', 'corporation', 'signatory', 'enterprise'],
  ['home', 'house', 'building', 'dwelling', 'flat'],
  ['tonne', 'ton', 't', 'tons', 'tonnes'],
  ['ship', 'vessel', 'freighter', 'boat'],
  ['job', 'post', 'position', 'worker', 'employee'],
  ['tram', 'tramcar', 'vehicle', 'car'],
  ['plane', 'aircraft', 'jet', 'aeroplane', 'airplane'],
  ['school', 'college'],
  ['member', 'seat'],
  ['seat', 'mandate'],
  ['goal', 'time'],
  ['megawatt', 'mw'],
  ['gigawatt', 'gw'],
  ['kilometre', 'kilometer', 'km'],
  ['metre', 'meter', 'm'],
  ['mile', 'mi'],
  ['foot', 'feet', 'ft'],
];

function likeNouns(noun: string): string[] {
  const own = stem(noun);
  const people =
    isPersonNoun(own) && (noun === 'people' || noun === 'persons' || CROWDED.has(noun)) ? PERSON_NOUNS : [];
  return [own, ...people.map(stem), ...LIKE.flatMap((group) => (group.map(stem).includes(own) ? group.map(stem) : []))];
}
