import type { Question } from '../../question/types.ts';
import type { Verifier } from '../types.ts';

const MEASURED =
  /\b(\d+(?:[.,]\d+)*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred)-(kilogram|kilo|kg|tonne|ton|gram|carat|pound|metre|meter|kilometre|kilometer|km|mile|foot|inch|litre|liter|stor(?:e)?y|floor|room|bed|seat|megawatt|mw|gigawatt|gw|kilowatt|hectare|acre|volt|page|minute|hour|day|week|month|year|euro|dollar|pound|kroner|lane|track|car|wagon)\b/giu;

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "The 40-metre mast cost …" tells nothing of the 60-metre mast: a thing told apart by its measure has no other one. */
export const measuredVerifier: Verifier = {
  name: 'measured',
  ofProven: true,
  verify({ evidence, sentences, span }, context) {
    if (context.question.form !== 'wh') return null;
    const { text, sentences: all } = evidence.article;
    const start = all[Math.min(sentences[0], evidence.sentence)]?.start ?? 0;
    const end = all[Math.max(sentences[1], evidence.sentence)]?.end ?? start;
    const told = text.slice(start, end).toLowerCase();
    const other = countsOther(context.question, told);
    if (other !== null) return { reason: 'unsupported', why: other };
    for (const [, number = '', unit = ''] of context.question.text.matchAll(MEASURED)) {
      const wanted = readValue(number);
      const found = [
        ...told.matchAll(
          new RegExp(`(?<![\\p{L}\\d.,])(\\d+(?:[.,]\\d+)*|${WORDS.join('|')})[- ]${unit.toLowerCase()}s?\\b`, 'gu'),
        ),
      ].filter(
        (match) => !span || start + match.index >= span.end || start + match.index + match[0].length <= span.start,
      );
      if (found.length > 0 && found.every((match) => readValue(match[1] ?? '') !== wanted))
        return { reason: 'unsupported', why: `the text tells of another ${unit} measure than ${number}` };
    }
    return null;
  },
};

function readValue(number: string): number {
  const word = WORDS.indexOf(number.toLowerCase());
  return word >= 0 ? word : Number(number.replace(/,(?=\d{3}\b)/gu, '').replace(',', '.'));
}

const COUNTED = /(?<![\p{L}\p{N}.,-])(\d{1,3}(?:,\d{3})*) (\p{Ll}{3,}s)\b/gu;
const TIMES =
  /^(?:seconds|minutes|hours|days|weeks|months|years|times|points|percents|others|dollars|euros|pounds|miles|metres|meters)$/u;

/** "Since when has the lock let 24 ships a day through?" is not answered from "36 ships a day again since May". */
function countsOther({ text, type }: Question, told: string): string | null {
  if (!/^(?:date|place|person|organization)$/u.test(type)) return null;
  for (const [, number = '', noun = ''] of text.matchAll(COUNTED)) {
    if (TIMES.test(noun) || readValue(number) < 2) continue;
    const found = [
      ...told.matchAll(new RegExp(`(?<![\\p{L}\\d.,-])(\\d+(?:,\\d{3})*|${WORDS.join('|')}) ${noun}\\b`, 'gu')),
    ];
    if (
      found.length > 0 &&
      !told.includes(number) &&
      found.every((match) => readValue(match[1] ?? '') !== readValue(number))
    )
      return `the text counts ${found[0]?.[0] ?? ''}, not ${number}`;
  }
  return null;
}
