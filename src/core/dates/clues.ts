import { Clue } from './parser.ts';

const ANY =
  /\d|[年月日년월]|day|week|month|year|decade|centur|quarter|minute|hour|second|night|jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|tomorrow|annual|fort|noon|eve\b|halloween|ties\b|hourly|this (?:morning|afternoon|evening)|dail/i;
const TESTS: readonly (readonly [RegExp, number])[] = [
  [/\d/, Clue.digit],
  [/[年月日년월]/, Clue.cjk],
  [/\b(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)/i, Clue.month],
  [/(?:mon|tues|wednes|thurs|fri|satur|sun)day/i, Clue.weekday],
  [/day|week|month|year|decade|centur|quarter|minute|hour|second|night|annual|ties\b|\beve\b|halloween/i, Clue.unit],
  [
    /today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening)|noon|midnight|midday|daily|hourly|monthly|weekly|halloween/i,
    Clue.deictic,
  ],
  [/spring|summer|autumn|fall|winter/i, Clue.season],
];

/** Which kinds of time words a text has; 0 for most sentences, which no parser then looks at. */
export function cluesIn(text: string): number {
  if (!ANY.test(text)) return 0;
  let clues = 0;
  for (const [pattern, clue] of TESTS) if (pattern.test(text)) clues |= clue;
  return clues;
}
