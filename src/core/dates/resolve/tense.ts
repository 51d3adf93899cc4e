import lexicon from '../../../../data/lexicon/dates.json' with { type: 'json' };

/** Where a clause looks; `plan` is a plan told in the past ("was to land on Monday"), `open` says nothing. */
export type Tense = 'past' | 'future' | 'plan' | 'open';

const SIGNAL = new RegExp(
  [
    '(?<plan>(?:would|could|might)(?: have)?(?: be \\w+)?|(?:was|were)(?: \\w+)? (?:to|due|set|scheduled|planned|expected|supposed)(?: for)?\\b|had been (?:set|scheduled|planned|due|expected)|had (?:planned|hoped|wanted|meant) to|set for|scheduled for|planned for|postponed|rescheduled|moved|pushed back|brought forward|shifted|delayed|put off|put back|deadline|run-up to|ahead of|in time for|expected|scheduled|planned|anticipated|projected|(?:agreed|plann?ed|wanted|hoped|vowed|promised|asked|urged|ordered|decided|pledged|voted|ready|preparing|prepared|seeking|trying|threatened|called) to|had been(?=,? (?:on |for )?(?:[A-Z]\\w+day|[A-Z][a-z]+\\.? \\d)))',
    "(?<future>(?:will|shall|may|should|must|can|(?<!\\b(?:ceas|seem|appear|prov|claim|happen|tend)(?:ed|es|s) )to|won['’]t)(?: [a-z]+){0,2}? be(?: \\w+ly)?(?: \\w+)?|(?:is|are)(?: \\w+ly| not| now| also| still)? (?:expected|scheduled|due|set|planned|slated|likely|forecast|foreseen|predicted|to)\\b|(?:is|are)(?: \\w+ly| not| now| also| still)? [a-z]+ing|will|won['’]t|\\w+['’]ll|shall|going to|due to|due|expected to|(?:wants?|hopes?|expects?|intends?|aims?|vows?|agrees?)\\b|plans? to|plans\\b|scheduled to|slated|upcoming|may|can|must|should|is planning|are planning|is preparing|are preparing)",
    // "after launch", "a vote": a bare form is a verb only behind a plural.
    `(?<scheduled>${lexicon.scheduledVerbs.join('|')}|(?:(?<=[a-z]{2}s )|(?<=they |we ))(?:${lexicon.scheduledPlurals.join('|')}))`,
    '(?<open>(?:is|are|has|have)(?: not)?)',
    `(?<past>set (?=(?:a|an|the|its|his|her|their|up|off|out|new) )|${lexicon.pastVerbs.join('|')}|[a-z]{2,}ed)`,
  ]
    .map((part) => `\\b${part}(?![\\w-])`)
    .join('|'),
  'g',
);
const BREAK = /[,;:()"“”]|\s[–—-]\s|\s(?:but|while|whereas)\s/;
const SENTENCE_END = /[a-z0-9)”"][.!?]["”’]?\s+(?=["“]?[A-Z])/g;
const REACH = 240;
/** Clauses looked at on either side. */
const CLAUSES = 5;

interface Signal {
  readonly at: number;
  readonly tense: Tense;
}

function signalsIn(text: string): readonly Signal[] {
  const signals: Signal[] = [];
  for (const match of text.matchAll(SIGNAL)) {
    const groups = match.groups ?? {};
    const word = match[0];
    if (groups['past'] !== undefined) {
      // "the advanced chips": a participle behind an article is an adjective.
      if (
        /ed$/.test(word) &&
        /\b(?:the|a|an|its|their|most|more|of|by|with|for|in|and)\s$/.test(
          text.slice(Math.max(0, match.index - 8), match.index),
        )
      )
        continue;
      signals.push({ at: match.index, tense: 'past' });
    } else if (groups['plan'] !== undefined) signals.push({ at: match.index, tense: 'plan' });
    else if (groups['future'] !== undefined || groups['scheduled'] !== undefined)
      signals.push({ at: match.index, tense: 'future' });
    else signals.push({ at: match.index, tense: 'open' });
  }
  return signals;
}

function lastSentenceStart(before: string): number {
  let start = 0;
  for (const match of before.matchAll(SENTENCE_END)) start = match.index + match[0].length;
  return start;
}

/**
 * Tense of the clause round a span: the nearest verb before it in its clause, else the nearest behind it, else that of
 * the clause before, else of the next one ("On Monday, the court ruled"). "will agree at a summit set for May 23, a source
 * said Saturday" gives plan for May 23 and past for Saturday.
 */
export function tenseAt(text: string, start: number, end: number): Tense {
  const wide = text.slice(Math.max(0, start - REACH), start);
  const before = wide.slice(lastSentenceStart(wide));
  const behind = text.slice(end, end + REACH);
  const stop = behind.search(SENTENCE_END);
  const after = stop < 0 ? behind : behind.slice(0, stop + 1);
  const clausesBefore = before.split(BREAK);
  const clausesAfter = after.split(BREAK);
  // What is called, set or put down *for* a day is a plan: "a hearing has been called for February".
  if (/\b(?:[a-z]{2,}ed|set|put|due) for (?:the )?$/.test(before)) return 'plan';
  // "President Biden on Monday signed": what stands right behind a day behind its subject tells of it.
  if (
    /\p{Lu}[\p{L}’'.-]*\s+(?:on\s+)?$/u.test(before) &&
    signalsIn(after.slice(0, 24)).some(({ at, tense }) => at === 1 && tense === 'past')
  )
    return 'past';
  const own = signalsIn(clausesBefore.at(-1) ?? '').at(-1) ?? signalsIn(clausesAfter[0] ?? '')[0];
  if (own !== undefined) return own.tense;
  // "will meet the premier, Douglas Friesen, in Winnipeg on Saturday": commas of an apposition.
  for (const clause of clausesBefore.slice(-CLAUSES, -1).reverse()) {
    const earlier = signalsIn(clause).at(-1);
    if (earlier !== undefined) return earlier.tense;
  }
  for (const clause of clausesAfter.slice(1, 4)) {
    const next = signalsIn(clause)[0];
    if (next !== undefined) return next.tense;
  }
  return 'open';
}
