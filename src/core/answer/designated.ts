import { remember } from '../text/remember.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Token } from '../text/types.ts';
import type { Evidence } from './types.ts';

/** Nouns that a number behind them tells apart, not counts: "unit 2", "line 4", "phase 3". */
const NUMBERED =
  /^(?:unit|reactor|block|phase|stage|step|line|terminal|gate|lot|lane|route|platform|pier|berth|hall|building|module|article|section|chapter|part|volume|group|team|district|ward|zone|sector|level|tier|class|category|round|game|match|test|trial|shaft|well|tank|boiler|turbine|furnace|tower|lock|dock|train|flight|channel|station|plant|warehouse|pump|engine|booster|batch|tranche|runway|tunnel|locomotive|barge|crane|house|camp|pit|field)(s?)$/u;

export const isNumberedNoun = (text: string): boolean => NUMBERED.test(text.toLowerCase());

interface Designated {
  readonly noun: string;
  readonly number: string;
}

/** "Unit 3" and "units 1, 2 and 3" among the words of a text. */
function designatedIn(tokens: readonly Token[]): readonly Designated[] {
  return tokens.flatMap((token, i) => {
    const plural = NUMBERED.exec(token.norm)?.[1];
    if (plural === undefined) return [];
    const noun = plural === '' ? token.norm : token.norm.slice(0, -1);
    const found: Designated[] = [];
    for (let at = i + 1; at < tokens.length; at++) {
      const norm = tokens[at]?.norm ?? '';
      if (/^\d{1,3}[a-z]?$/u.test(norm)) found.push({ noun, number: norm });
      else if (found.length === 0 || !/^(?:,|and|or|to|&)$/u.test(norm)) break;
    }
    // "Gates 5 people": a plural and one number is no row.
    return plural === 's' && found.length < 2 ? [] : plural === '' ? found.slice(0, 1) : found;
  });
}

// One question is asked of every candidate.
const askedIn = remember((question) => designatedIn(tokenize(question)));

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** "the third phase" is phase 3. */
const ordinalIn = (tokens: readonly Token[], { noun, number }: Designated): boolean =>
  tokens.some(({ norm }, i) => norm === ORDINALS[Number(number) - 1] && tokens[i + 1]?.norm === noun);

/**
 * The numbered noun of a question ("line 3") whose place another one takes in the evidence; null when there is none: "Line
 * 2 opened in May. It cost 80 million." tells nothing of line 3. The last sentence of the block that numbers the noun
 * decides.
 */
export function otherDesignated(
  question: string,
  evidence: Evidence,
  sentences: readonly [number, number] = [evidence.sentence, evidence.sentence],
): string | null {
  const other = askedIn(question).find((asked) => isOther(asked, evidence, sentences));
  return other ? `the text tells of another ${other.noun} than ${other.number}` : null;
}

function isOther(
  asked: Designated,
  { article, facts, sentence }: Evidence,
  [first, last]: readonly [number, number],
): boolean {
  const block = article.sentences[sentence]?.block;
  for (let i = Math.max(last, sentence); i >= 0 && article.sentences[i]?.block === block; i--) {
    const { tokens } = facts.sentence(i);
    if (ordinalIn(tokens, asked)) return false;
    const told = designatedIn(tokens).filter(({ noun }) => noun === asked.noun);
    if (told.some(({ number }) => number === asked.number)) return false;
    if (told.length > 0 && i <= Math.min(first, sentence)) return true;
  }
  return false;
}

/** Whether the evidence, or a sentence before it in its block, gives each numbered noun of the question its number. */
export function holdsDesignated(question: string, { article, facts, sentence }: Evidence): boolean {
  const block = article.sentences[sentence]?.block;
  return askedIn(question).every((asked) => {
    for (let i = sentence; i >= 0 && article.sentences[i]?.block === block; i--) {
      const { tokens } = facts.sentence(i);
      const told = designatedIn(tokens).filter(({ noun }) => noun === asked.noun);
      if (ordinalIn(tokens, asked) || told.some(({ number }) => number === asked.number)) return true;
      if (told.length > 0) return false;
    }
    return false;
  });
}
