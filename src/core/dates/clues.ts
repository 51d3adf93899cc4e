import { Clue } from './parser.ts';

const ANY =
  /[\d年月日년월]|day|week|month|year|decade|centur|quarter|minute|hour|second|night|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|tomorrow|annual|noon|eve\b|halloween|ties\b|(?:this|next|following|same) (?:morning|afternoon|evening)|daily/i;
const DIGIT = /\d/;
const TESTS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)/i, Clue.month],
  [/(?:mon|tues|wednes|thurs|fri|satur|sun)day/i, Clue.weekday],
  [
    /day|week|month|year|decade|centur|quarter|minute|hour|second|night|annual|ties\b|\beve\b|halloween|(?:next|following|same) (?:morning|afternoon|evening)/i,
    Clue.unit,
  ],
  [
    /today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening)|last night|noon|midnight|midday|daily|hourly|monthly|weekly|halloween/i,
    Clue.deictic,
  ],
  [/spring|summer|autumn|fall|winter/i, Clue.season],
  [/[年月日년월]/, Clue.cjk],
];
/** Only beside a unit of time. */
const UNIT_TESTS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:ago|later|earlier|after|before|previously|from now|hence|from today)/i, Clue.step],
  [/\b(?:every|each|once|twice|times|per)\s/i, Clue.cycle],
  [/quarter|\b(?:half|start|beginning|outset|middle|end|close|rest)\s/i, Clue.half],
];

/** Which kinds of time words a text has; 0 for many sentences, which no parser then looks at. */
export function cluesIn(text: string): number {
  if (!ANY.test(text)) return 0;
  let clues = DIGIT.test(text) ? Clue.digit : 0;
  for (const [pattern, clue] of TESTS) if (pattern.test(text)) clues |= clue;
  if ((clues & Clue.unit) !== 0) for (const [pattern, clue] of UNIT_TESTS) if (pattern.test(text)) clues |= clue;
  return clues;
}
