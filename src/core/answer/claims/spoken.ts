import { wordKeys } from '../../facts.ts';
import { verbLemma } from '../../question/words.ts';
import type { Token } from '../../text/types.ts';
import type { Modality } from '../../types.ts';
import { clauseAt } from '../clause.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, NameConstraint } from '../types.ts';
import { spokenModality } from './governed.ts';
import { readNumbers } from './numbers.ts';
import { contraryKeys } from './polarity.ts';
import type { Predicate } from './predicate.ts';
import { nameReach, type Scope } from './scope.ts';
import { hasOnePlace, otherTime } from './values.ts';

export type Polarity = 'yes' | 'no' | 'planned';

export interface Spoken {
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** 1 the predicate itself, 0.7 a word of like meaning. */
  readonly exact: number;
  /** The sentence gives the thing another time than the asked one, which denies it. */
  readonly timed?: boolean;
  /** Where the verb ends in the sentence. */
  readonly at?: number;
}

const AHEAD = /\b(?:will|would|(?:is|are) (?:due|expected|scheduled|set|likely) to|plans? to)\b/iu;

/** The predicate or its contrary in a sentence, with the modality that governs it; null when neither stands there. */
export function spokenVerdict(scope: Scope, context: Context, predicate: Predicate): Spoken | null {
  const { evidence, here } = scope;
  const start = evidence.article.sentences[evidence.sentence]?.start ?? 0;
  const { keys } = predicate;
  const contrary = contraryKeys(predicate.lemma);
  const onePlace = hasOnePlace(context, predicate);
  const permitted = /^(?:and |but |so )?(?:may|can|could|must|should)\b/iu.test(context.question.text);
  // "the fund" is no paying: a word that the question has for something else does not speak its verb.
  const others = new Set(
    context.terms.filter((term) => term.term.start !== predicate.term.start).map((term) => term.term.stem),
  );
  const found: Spoken[] = [];
  for (const token of here.tokens) {
    const own = wordKeys(token.norm, token.stem);
    const strongest = Math.max(0, ...own.map((key) => keys.get(key) ?? 0));
    const direct = strongest < 1 && others.has(token.stem) ? 0 : strongest;
    const against = direct === 0 && own.some((key) => contrary.has(key));
    if (direct === 0 && !against) continue;
    if (foreignSubject(scope, token, context, predicate)) continue;
    const span = { start: token.start - start, end: token.end - start };
    const told = spokenModality(scope.text, span, predicate.lemma, others);
    if (told === null) continue;
    // "may still be shipped" answers "May it be shipped?".
    const modality = permitted && told === 'planned' && allowed(scope.text, span.start) ? 'happened' : told;
    if (elsewhere(scope, token, context)) {
      if (onePlace && direct >= 0.9) found.push({ polarity: 'no', modality: 'denied', exact: direct, at: span.end });
      continue;
    }
    const other = direct >= 0.9 ? otherTime(scope, context, predicate, token, modality) : null;
    if (other) {
      found.push({ polarity: 'no', modality: 'denied', exact: direct, timed: true, at: span.end });
      continue;
    }
    const negative = modality === 'denied' || modality === 'cancelled';
    // "did not ask the guild for help": who was not asked may have helped all the same.
    if (negative && /\bfor (?:(?:any|more|its|their|the) )?$/iu.test(scope.text.slice(0, span.start))) continue;
    if (against) {
      if (!negative && modality !== 'planned')
        found.push({ polarity: 'no', modality: 'denied', exact: 0.8, at: span.end });
      continue;
    }
    if (swapped(scope, token, context, predicate)) continue;
    if (!negative && indirect(scope.text, span.start)) continue;
    // "could fly in 2028 if the states agree": no plan yet.
    if (modality === 'planned' && TENTATIVE.test(scope.text.slice(Math.max(0, span.start - 40), span.start))) continue;
    // "is free to bid again", "was asked to leave": neither done nor planned.
    if (
      !negative &&
      /\b(?:free|able|entitled|invited|asked|urged|told|called on|pressed|begged)(?: \p{L}+){0,3} to (?:be )?$/iu.test(
        scope.text.slice(Math.max(0, span.start - 60), span.start),
      ) &&
      !permitted
    )
      continue;
    if (!negative && (otherNumber(scope, token, context) || ruledOut(scope, context, predicate))) {
      found.push({ polarity: 'no', modality: 'denied', exact: direct, at: span.end });
      continue;
    }
    // "will meet … at the Ministers' Meeting": a verb tells more of the event than a noun or a name made of it.
    const noun = verbLemma(token.norm) === null || /^\p{Lu}/u.test(token.text) || token.norm.endsWith('ing');
    // "At the summit Lind and Holm will discuss fish": the noun has no tense of its own, and the sentence is all plan.
    if (noun && !negative && modality !== 'planned' && AHEAD.test(scope.text)) continue;
    found.push({
      polarity: negative ? 'no' : modality === 'planned' ? 'planned' : 'yes',
      modality,
      exact: direct - (noun ? 0.1 : 0),
      at: span.end,
    });
  }
  const exact = Math.max(0, ...found.map((each) => each.exact));
  const best = found.filter((each) => each.exact === exact);
  return best.find((each) => each.polarity === 'no') ?? best.find((each) => each.polarity === 'yes') ?? best[0] ?? null;
}

const OPEN =
  /\b(?:left open|unclear|uncertain|not (?:yet )?(?:been )?(?:known|clear|decided|settled|said)|(?:is|are|was|were|remains?|still) open|open question|nobody knows|(?:is|are|has|have) (?:yet )?to (?:decide|clear up|find out))\b/iu;

/** "Who pays and who benefits was left open": a question inside a sentence tells nothing of what is done. */
function indirect(text: string, at: number): boolean {
  return (
    OPEN.test(text) && /\b(?:who|whom|what|whether|how|which|where|when|if)\b[^,;]{0,40}$/iu.test(text.slice(0, at))
  );
}

/** "may still be shipped", "can be bought", "is allowed to": a leave given, not a plan. */
function allowed(text: string, at: number): boolean {
  return /\b(?:may|can|could|must|should|ha(?:s|ve) to|(?:is|are) (?:obliged|required) to|(?:is|are|was|were) (?:still )?(?:allowed|permitted|free) to)(?: \p{L}+){0,2} $/iu.test(
    text.slice(Math.max(0, at - 40), at),
  );
}

/** "was recorded in Dublin, not in London", "the placebo instead of the vaccine": what is asked for is denied by name. */
function ruledOut(scope: Scope, context: Context, predicate: Predicate): boolean {
  const start = scope.evidence.article.sentences[scope.evidence.sentence]?.start ?? 0;
  const asked = context.terms.filter((term) => term.term.start >= predicate.term.end && !term.time);
  const keys = new Set(
    asked.flatMap((term) => [...term.keys].flatMap(([key, strength]) => (strength === 1 ? [key] : []))),
  );
  const spots = scope.here.tokens.filter((token) => keys.has(token.stem));
  return spots.length > 0 && spots.some((token) => NOT_BUT.test(scope.text.slice(0, token.start - start)));
}

const TENTATIVE = /\b(?:could|might|may)(?: \p{L}+){0,2} $/iu;

const NOT_BUT =
  /\b(?:(?<!\bif )not|instead of|rather than|but not|never|(?:chosen|chose|preferred|picked|selected|favou?red) (?:\S+ ){0,3}?over)\s+(?:(?:in|at|to|by|for|from|with|on|of|through)\s+)?(?:(?:the|its|his|her|their|an?)\s+)?$/iu;

/** "Malta has not approved it" says nothing of Cyprus: the sentence has a subject of its own where the asked one is missing. */
function foreignSubject(scope: Scope, verb: Token, context: Context, predicate: Predicate): boolean {
  const subjects = context.names.filter((name) => name.start < predicate.term.start);
  const missing = subjects.filter((name) => nameReach(scope, name) < 2);
  if (missing.length === 0) return false;
  const own = scope.here.mentions.filter(
    (mention) => mention.end <= verb.start && /^(?:person|organization|place)$/.test(mention.kind),
  );
  return own.some(
    (mention) => !context.names.some((name) => name.forms.some((form) => form.includes(mention.text.toLowerCase()))),
  );
}

const PLACED = /\b(?:in|at|near) (?:the )?$/iu;

/** "would be built in Grand Forks" is no word on Winnipeg, even where the agreement was made there. */
function elsewhere(scope: Scope, verb: Token, context: Context): boolean {
  const { question } = context;
  const asked = context.names.filter((name) =>
    PLACED.test(question.text.slice(Math.max(0, name.start - 8), name.start)),
  );
  if (asked.length === 0) return false;
  const sentence = scope.evidence.article.sentences[scope.evidence.sentence];
  if (!sentence) return false;
  const clause = clauseAt(sentence, verb);
  const inside = (start: number): boolean => start >= clause.start && start < clause.end;
  const tokens = scope.here.tokens.filter((token) => inside(token.start));
  const part = { ...scope.here, tokens, mentions: scope.here.mentions.filter((mention) => inside(mention.start)) };
  const behind = (name: NameConstraint): boolean => {
    const at = tokens.find((token) => name.forms.some((form) => form[0] === token.norm));
    return at === undefined || PLACED.test(sentence.text.slice(0, at.start - sentence.start));
  };
  // "will close its plant in Leeds and move to Wroclaw" closes nothing in Wroclaw.
  if (asked.every((name) => holdsName(part, name) && (name.place === null || behind(name)))) return false;
  if (
    asked.every((name) => holdsName(part, name)) &&
    !/^\s+(?:\S+\s+){0,3}(?:in|at|near)\s/iu.test(sentence.text.slice(verb.end - sentence.start))
  )
    return false;
  return part.mentions.some(
    (mention) =>
      mention.kind === 'place' &&
      mention.start > verb.start &&
      PLACED.test(sentence.text.slice(Math.max(0, mention.start - sentence.start - 8), mention.start - sentence.start)),
  );
}

/** "had asked for 9 per cent more pay and got 6": the figure right behind the verb is another than the asked one. */
function otherNumber(scope: Scope, verb: Token, context: Context): boolean {
  const sentence = scope.evidence.article.sentences[scope.evidence.sentence];
  const { question } = context;
  if (!sentence) return false;
  const asked = readNumbers(question.text, 0).filter(
    (number) =>
      !question.times.some((time) => time.start <= number.start && number.start < time.end) &&
      !context.names.some((name) => name.start <= number.start && number.start < name.end),
  );
  const next = readNumbers(sentence.text, sentence.start).find(
    (number) => number.start >= verb.end && number.start <= verb.end + 2,
  );
  return asked.length === 1 && next !== undefined && next.value !== asked[0]?.value;
}

/** "Did Fjordby beat Zilina?" against "Zilina beat Fjordby": both names change sides around an active verb. */
function swapped(scope: Scope, verb: Token, context: Context, predicate: Predicate): boolean {
  const [first, second] = context.names;
  if (!first || !second || context.names.length !== 2) return false;
  const asked = predicate.term;
  if (!(first.start < asked.start && asked.start < second.start)) return false;
  const { tokens } = scope.here;
  const at = tokens.indexOf(verb);
  const before = { ...scope.here, tokens: tokens.slice(0, at), mentions: [] };
  const after = { ...scope.here, tokens: tokens.slice(at + 1), mentions: [] };
  if (turnedBeside(scope, verb, first, second)) return true;
  const passive =
    tokens.slice(Math.max(0, at - 3), at).some((token) => /^(?:is|are|was|were|been|be|being)$/.test(token.norm)) ||
    tokens.slice(at + 1, at + 4).some((token) => token.norm === 'by');
  const straight = holdsName(before, first) || holdsName(after, second);
  const turned = holdsName(before, second) && holdsName(after, first);
  return turned && !straight && !passive;
}

/** "Greek fears were high, and in May the union sued Greece": what stands right beside an active verb decides. */
function turnedBeside(scope: Scope, verb: Token, first: NameConstraint, second: NameConstraint): boolean {
  const { tokens } = scope.here;
  const at = tokens.indexOf(verb);
  const length = (name: NameConstraint): number => Math.max(1, ...name.forms.map((form) => form.length));
  const before = { ...scope.here, tokens: tokens.slice(Math.max(0, at - length(second)), at), mentions: [] };
  const article = tokens[at + 1]?.norm === 'the' ? 1 : 0;
  const after = {
    ...scope.here,
    tokens: tokens.slice(at + 1 + article, at + 1 + article + length(first)),
    mentions: [],
  };
  return holdsName(before, second) && holdsName(after, first) && !holdsName(after, second);
}
