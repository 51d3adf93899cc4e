import type { AnswerType } from '../types.ts';
import type { QuestionForm } from './types.ts';
import { AUXILIARIES, headType, singular, smallNumber, verbLemma, WH_WORDS } from './words.ts';

export interface Shape {
  readonly form: QuestionForm;
  readonly type: AnswerType;
  readonly head: string | null;
  readonly headPhrase: string | null;
  readonly plural: boolean;
  readonly count: number | null;
  /** Words of the question that only ask and stand for nothing in an answer ("stand", "happened", "status"). */
  readonly asking: readonly string[];
}

// Words that only ask how a thing stands.
const STATUS_WORDS =
  'status state play news update current latest present known new know articles tell became become becomes happened happens far along come got progress situation fate future getting coming going progressing'.split(
    ' ',
  );

type Rule = (text: string) => Shape | null;

function shape(form: QuestionForm, type: AnswerType, more: Partial<Shape> = {}): Shape {
  return { form, type, head: null, headPhrase: null, plural: false, count: null, asking: [], ...more };
}

const LEADING = /^(?:and |but |so |or )?/i.source;

function pattern(source: string, make: (match: RegExpMatchArray) => Shape): Rule {
  const regex = new RegExp(LEADING + source, 'iu');
  return (text) => {
    const match = regex.exec(text);
    return match ? make(match) : null;
  };
}

/** Ordered: the first rule that fits decides. Set phrases come before wh-words, wh-words before bare topics. */
const RULES: readonly Rule[] = [
  pattern('what (?:does|do|did) .+ stand for\\b', () => shape('expansion', 'definition', { asking: ['stand'] })),
  pattern('what (?:is|are|was) .+ (?:short for|an? (?:abbreviation|acronym) (?:of|for))\\b', () =>
    shape('expansion', 'definition', { asking: ['short', 'abbreviation', 'acronym'] }),
  ),
  pattern('(?:what|which) (?:is|was) the (?:full|long) (?:name|form) of\\b', () =>
    shape('expansion', 'definition', { asking: ['full', 'long', 'name', 'form'] }),
  ),
  pattern(
    "what(?:’s|'s| is| are| was| were)? (?:the )?(?:current |latest |present )?(?:status|state of play|state(?= of (?:the|an?) \\S+ \\S)|news|update|progress|situation|fate)\\b",
    () => shape('status', 'event', { asking: STATUS_WORDS }),
  ),
  // "What became of the buyouts?", "what happened to the music hall?", "how far is the partnership?"
  pattern(
    "(?:what(?:’s|'s| has| have| had)? (?:become|became|becomes|happened|happens)(?: of| to| with)|how (?:far (?:along )?(?:is|are|has|have)(?=.*\\b(?:partnership|plans?|project|talks|work|construction|building|programme|program|bill|reform|negotiations|tender|preparations|investigation|inquiry|search|repairs?|deal|process|come|got)\\b)|(?:is|are) .+ (?:getting on|coming along|progressing|going)$))(?!.* (?:on|in) (?:\\d|january|february|march|april|may|june|july|august|september|october|november|december))",
    () => shape('status', 'event', { asking: STATUS_WORDS }),
  ),
  pattern("what(?:’s|'s| is| was) (?:known|new|the latest)\\b", () =>
    shape('status', 'event', { asking: STATUS_WORDS }),
  ),
  pattern('what do (?:we|you|the articles) know (?:about|of)\\b', () =>
    shape('status', 'event', { asking: STATUS_WORDS }),
  ),
  pattern(
    '(?:what about|how about|latest on|news on|news about|update on|any news|tell me about|about(?! (?:how|what|which|who|when|where)\\b))\\b',
    () => shape('status', 'event', { asking: STATUS_WORDS }),
  ),
  pattern(
    'what (?!(?:are|were) the (?:\\p{L}+ ){1,4}of\\b)(?:(?:are|were|is) (?:the )?)?.{0,60}?(?:\\bnext )?\\bplans?\\b',
    () => shape('planned', 'event', { asking: ['plan', 'plans', 'next'] }),
  ),
  // "What was planned for May?", "what is supposed to happen in March?", "what was to be announced on 30 March?"
  pattern(
    "what(?:’s|'s| is| are| was| were| else is| else was)? (?:planned|scheduled|expected|due|foreseen|coming up|on the agenda|(?:supposed |going |set |due |meant |expected |scheduled )?to (?:happen|take place|be))\\b",
    () =>
      shape('planned', 'event', {
        asking:
          'planned scheduled expected due foreseen coming agenda supposed going set meant happen take takes took place else'.split(
            ' ',
          ),
      }),
  ),
  pattern('what (?:will|would|should) (?:happen|take place|change)\\b', () =>
    shape('planned', 'event', { asking: ['happen', 'take', 'place'] }),
  ),
  pattern('(?:which|what) (?:came|happened|was|is|took place) (?:first|earlier|later)\\b', () =>
    shape('interval', 'event', { asking: ['came', 'happened', 'first', 'earlier', 'later'] }),
  ),
  pattern('what (?:has |had )?(?:happened|happens|occurred|took place|went on|was going on)\\b', () =>
    shape('happened', 'event', { asking: ['happened', 'happens', 'occurred', 'took', 'place', 'went', 'going'] }),
  ),
  pattern(
    'how (?:many )?(?:days|weeks|months|years|long) (?:passed|elapsed|lie|lay|were there|are there|is it|was it|went by|did it take)?\\s*(?:between|from|after|before)\\b',
    () =>
      shape('interval', 'duration', {
        asking: ['days', 'weeks', 'months', 'years', 'long', 'passed', 'elapsed', 'take'],
      }),
  ),
  pattern(
    '(?:why|how come|what for|for what reason|what (?:caused|led to|made|explains)|what (?:is|was|were|are) the (?:main |official )?(?:reasons?|causes?|motives?|purpose))\\b',
    () =>
      shape('reason', 'reason', {
        asking: ['reason', 'reasons', 'cause', 'causes', 'caused', 'motive', 'explains', 'come', 'led'],
      }),
  ),
  pattern('(?:by|since|until|till|from|before|after)?\\s*when\\b', () => shape('wh', 'date')),
  pattern('how soon\\b', () => shape('wh', 'date', { asking: ['soon'] })),
  pattern('according to (?:whom|who|which|what)\\b', () => shape('wh', 'person', { asking: ['according'] })),
  pattern('(?:to |from |in )?where(?:abouts)?\\b', () => shape('wh', 'place')),
  pattern('(?:to |for |by |with |from |of |against |at |about )?(?:who|whom)\\b', () => shape('wh', 'person')),
  pattern('(?:in |on |with |by |from )?whose\\b', () => shape('wh', 'person')),
  pattern('(?:for |over |in |by |within )?how (many|much)\\b', (match) =>
    shape('wh', 'quantity', {
      asking: ['many', 'much'],
      head: match[1]?.toLowerCase() === 'many' ? 'number' : 'amount',
    }),
  ),
  pattern('(?:for |over |in )?how long\\b', () => shape('wh', 'duration', { asking: ['long'] })),
  pattern(
    'how (?:old|far|fast|high|tall|deep|heavy|big|large|small|wide|thick|often|strong|hot|cold|expensive|close|loud|powerful|likely|late|early)\\b',
    () => shape('wh', 'quantity'),
  ),
  pattern(
    'how (?!do\\b|does\\b|did\\b|is\\b|are\\b|was\\b|were\\b|can\\b|could\\b|will\\b|would\\b|has\\b|have\\b|had\\b|should\\b|about\\b|come\\b)\\p{L}+\\b',
    () => shape('wh', 'other'),
  ),
  pattern('how (?:do|does|did|is|are|was|were|can|could|will|would|has|have|had|should)\\b', () =>
    shape('manner', 'other'),
  ),
  nounGroup,
  statement,
  definition,
  pattern('(?:name|list|give|give me|show|show me|enumerate) (?:all |the |us )*', () =>
    shape('wh', 'list', { plural: true, asking: ['name', 'list', 'give', 'show', 'enumerate'] }),
  ),
  yesno,
  pattern('(?:.* )?(?:what|which|who|whom|how)\\b', () => shape('wh', 'other')),
  // "latest chip export controls": a bare topic.
  () => shape('status', 'event'),
];

/** "which company …", "at what velocity …", "what share of …": the head noun decides the type. */
function nounGroup(text: string): Shape | null {
  const match =
    /^(?:and |but |so )?(?:(?:in|on|at|to|for|from|by|with|of|under|near|during|against|through|into|until|since|within|over|beside|behind|beyond|above|below|across|along|around|between|outside|inside|off|onto|via|before|after|towards?|among|aboard|upon|throughout|without|beneath|opposite|despite)\s+)?(which|what)\s+(?:(?:is|was|are|were|'s)\s+(?:the\s+)?(?:name|names)\s+of\s+(?:the\s+)?)?/i.exec(
      text,
    );
  if (!match) return null;
  const named = / names?\s+of\s/i.test(match[0]);
  const rest = text
    .slice(match[0].length)
    .replace(
      /^(?:other|else|further|new|two|three|four|five|six|seven|eight|nine|ten|the|of the|of)\s+(?=\S+\s+\S)/i,
      (word) => (/^(?:other|else|further|the|of)/i.test(word) ? '' : word),
    );
  const words = rest.split(/\s+/).map((word) =>
    word
      .toLowerCase()
      .replace(/[’']s$/, '')
      .replace(/[?,.;:!]+$/, ''),
  );
  // "what is the speed of …", "what was his age": the noun behind the copula.
  const copula = /^(?:is|was|are|were|'s|will be|would be)$/.test(words[0] ?? '');
  if (copula && !named) return copulaGroup(rest.slice((words[0] ?? '').length).trim());
  const group: string[] = [];
  for (const [i, word] of words.entries()) {
    // "the United States" ends a group too: a proper name in small letters cannot be told, verbs and prepositions can.
    // "Which WHO adviser": the organisation, not the pronoun.
    if (AUXILIARIES.has(word) || (STOPPERS.has(word) && !(word === 'who' && group.length === 0))) break;
    // "three power stations may now run": what stands in front of an auxiliary is the noun, though it may be a verb.
    if (group.length > 0 && /[^s]s$/.test(word) && AUXILIARIES.has(words[i + 1] ?? '')) {
      group.push(word);
      break;
    }
    if (group.length > 0 && isFiniteVerb(word, group)) break;
    // "Which countries mediate in …": behind a plural noun of a known kind stands its verb, known or not.
    const last = group.at(-1) ?? '';
    if (group.length > 0 && isPlural(last) && headType(last) !== null && !isPlural(word) && headType(word) === null)
      break;
    group.push(word);
    if (group.length > 6) break;
  }
  if (group.length === 0) return null;
  return headed(group, match[1]?.toLowerCase() === 'which' || named);
}

// Verbs that are never the head noun of "which …": finite past forms and -s forms of known verbs.
function isFiniteVerb(word: string, group: readonly string[]): boolean {
  const lemma = verbLemma(word);
  if (lemma === null) return false;
  if (headType(word) !== null && headType(group.at(-1) ?? '') === null) return false;
  return true;
}

const STOPPERS = new Set(
  'of in on at to for from by with about into near after before during between against under over that who which whose the a an his her its their did not besides except other'.split(
    ' ',
  ),
);

function headed(group: readonly string[], which: boolean): Shape | null {
  const head = group.at(-1) ?? '';
  // "age group" is no group of people, a "shipping line" no line.
  const type = headType(`${group.at(-2) ?? ''} ${head}`) ?? headType(head);
  const numbered = smallNumber(group[0] ?? '');
  const plural = isPlural(head) || numbered !== null;
  if (type === null) {
    return shape('wh', plural && which ? 'list' : 'other', {
      head: singular(head),
      headPhrase: group.join(' '),
      plural,
      count: numbered,
    });
  }
  if (type === 'reason') return shape('reason', 'reason', { asking: [head] });
  return shape('wh', type, {
    head: singular(head),
    headPhrase: group.join(' '),
    plural,
    count: numbered,
    asking: ASKING_HEADS.has(singular(head)) ? [head] : [],
  });
}

// Heads that never stand in the answering sentence: "in which year", "which country".
const ASKING_HEADS = new Set(
  'year date day month time person people place city country town company firm organisation organization amount'.split(
    ' ',
  ),
);

function isPlural(noun: string): boolean {
  return (
    noun === 'people' ||
    (noun.endsWith('s') && !/(?:ss|us|is|series|news)$/.test(noun)) ||
    noun === 'men' ||
    noun === 'women'
  );
}

/** "what is the speed of …", "what are the names of …", "what was the target date of …". */
function copulaGroup(rest: string): Shape | null {
  const match =
    /^(?:the|his|her|its|their|this|that|an?|[\p{L}\p{N}'’.-]+[’']s?)\s+((?:[\p{L}\p{N}-]+\s+){0,4}?[\p{L}-]+)(?=\s+(?:of|for|in|on|at|to|from|by|between|before|after|that|which|who|with|behind|when|if|as)\b|$)/iu.exec(
      rest,
    );
  if (!match) return null;
  const group = (match[1] ?? '').toLowerCase().split(/\s+/);
  const head = group.at(-1) ?? '';
  const type = headType(`${group.at(-2) ?? ''} ${head}`) ?? headType(head);
  // "What are the three parts of …": a counted noun asks for its row.
  if (type === null) return smallNumber(group[0] ?? '') !== null && isPlural(head) ? headed(group, true) : null;
  return headed(group, false);
}

/** "what did X say about …", "what does X call …": the object of the verb is asked. */
function statement(text: string): Shape | null {
  if (
    /^(?:and |but |so )?(?:how much|what) (?:did|does|do|will|would) .*\b(?:cost|weigh|measure|earn|pay|charge)\b/i.test(
      text,
    )
  ) {
    return shape('wh', 'quantity');
  }
  if (
    /^(?:and |but |so )?what (?:did|does|do|has|have|had|will) .*\b(?:say|said|think|call|called|tell|told|announce|announced|promise|promised|warn|claim|argue|describe|comment)\b/i.test(
      text,
    )
  ) {
    return shape('statement', 'other');
  }
  return null;
}

/** "what is X", "who is X" with nothing else. The who-form stays a person question and is judged by its extractor. */
function definition(text: string): Shape | null {
  if (
    /^(?:what|define)(?:'s|’s)?\s*(?:is|are|was|were)?\s+(?:meant by |the meaning of )?(?:an? |the )?[\p{L}\p{N}'’.-]+(?: [\p{L}\p{N}'’.-]+){0,3}$/iu.test(
      text,
    ) &&
    !/\s(?:in|at|for|by|from) (?:the )?\p{Lu}/u.test(text) &&
    !/\b(?:from|of|to|for|in|on|at|by|with|about|into)$/i.test(text) &&
    /^(?:define\b|what(?:'s|’s)? (?:is|are|was|were)\b|what['’]s )/i.test(text)
  ) {
    return shape('definition', 'definition');
  }
  return /^what does .+ mean\b/i.test(text) ? shape('definition', 'definition', { asking: ['mean'] }) : null;
}

function yesno(text: string): Shape | null {
  const first =
    /^(?:and |but |so )?([\p{L}]+(?:n['’]t)?)\b/iu
      .exec(text)?.[1]
      ?.toLowerCase()
      .replace(/n['’]t$/, '') ?? '';
  return AUXILIARIES.has(first) && !WH_WORDS.has(first) ? shape('yesno', 'yesno') : null;
}

/** Form, answer type and head noun of a question that was stripped of its openings. */
export function recogniseShape(text: string): Shape {
  for (const rule of RULES) {
    const found = rule(text);
    if (found) return found;
  }
  return shape('status', 'event');
}
