import { modalityAt } from '../../timeline/modality.ts';
import type { Span } from '../../types.ts';
import { clauseAround } from '../clause.ts';
import type { Context } from '../types.ts';
import { type AskedThing, askedThing, thingIn, withoutInserts } from './asked.ts';
import type { Scope } from './scope.ts';
import type { Spoken } from './spoken.ts';

interface State {
  /** How a question names the state, behind its thing. */
  readonly asked: RegExp;
  /** What brings it or holds it. */
  readonly enters: RegExp;
  /** What ends it. */
  readonly leaves: RegExp;
}

const OPENED =
  /\b(?:re-?open(?:s|ed)|open(?:s|ed)|inaugurated|(?:is|are|be|been|stays?|remains?|stayed|remained|now|still) open)\b/giu;
const CLOSED = /\b(?:closes|closed|shut(?:s)?(?: down)?|boarded up|locked up)\b/giu;
const RUNS =
  /\b(?:(?:enters|entered|into|in) (?:(?:regular|commercial|full|normal|daily|test|trial) )?(?:operation|service|use|production)|re-?start(?:s|ed)|resume(?:s|d)|(?:began|begun|begins) (?:operating|operations)|went online|goes online|(?:is|are|be|still) (?:working|running|operating|operational)|keep(?:s)? (?:working|running|operating))\b/giu;
const STOPS =
  /\b(?:shut(?:s)? down|switched off|halted|suspended|idled|decommissioned|disconnected|grounded|mothballed|out of (?:service|operation|use)|stands still)\b/giu;
const ENDS =
  /\b(?:ends|ended|is over|was over|over on|declared\b.{0,60}\bover|finishe[sd]|completed|came to an end)\b/giu;
const GOES_ON =
  /\b(?:goes on|go on|continues?|going on|under way|still (?:going|running|burning|raging)|not over)\b/giu;
const DIED = /\b(?:died|dies|killed|drowned|murdered|is dead|found dead)\b/giu;
const LIVES = /\b(?:survived|is alive|found alive|still alive|still lives)\b/giu;

const STATES: readonly State[] = [
  { asked: /^(?:re)?open(?: (?:to (?:the )?\p{L}+|for business))?$/iu, enters: OPENED, leaves: CLOSED },
  { asked: /^(?:closed|shut)(?: down)?$/iu, enters: CLOSED, leaves: OPENED },
  {
    asked:
      /^(?:(?:come |gone |put )?(?:back )?(?:in|into) (?:\p{L}+ )?(?:operation|service|use|production)|operating|running|operational|working|sailing|online)$/iu,
    enters: RUNS,
    leaves: STOPS,
  },
  {
    asked: /^(?:(?:in|behind) (?:prison|jail|custody|detention|bars)|detained|imprisoned|jailed|under arrest)$/iu,
    enters:
      /\b(?:is|are|remains?|stays?|sits|held|kept) (?:still )?(?:in|behind) (?:prison|jail|custody|detention|bars)\b/giu,
    leaves: /\b(?:released|freed|pardoned|walk(?:s|ed) free|left (?:prison|jail)|escaped|out of (?:prison|jail))\b/giu,
  },
  { asked: /^(?:over|finished|at an end|complete|completed)$/iu, enters: ENDS, leaves: GOES_ON },
  { asked: /^(?:going on|under ?way|continuing|ongoing)$/iu, enters: GOES_ON, leaves: ENDS },
  { asked: /^alive$/iu, enters: LIVES, leaves: DIED },
  { asked: /^dead$/iu, enters: DIED, leaves: LIVES },
  {
    asked: /^back(?: at work| home| at (?:his|her|their) desks?)?$/iu,
    enters: /\b(?:returned|returns|came back|comes back|is back|are back|went back)\b/giu,
    leaves: /\b(?:stays away|stayed away|still away)\b/giu,
  },
  {
    asked: /^missing$/iu,
    enters: /\b(?:is|are|remains?) (?:still )?missing\b/giu,
    leaves: /\b(?:found|recovered|turned up|rescued)\b/giu,
  },
  {
    asked: /^(?:at large|on the run)$/iu,
    enters: /\b(?:escaped|fled|on the run|at large)\b/giu,
    leaves: /\b(?:arrested|captured|caught|recaptured|surrendered)\b/giu,
  },
  {
    asked: /^(?:a success|successful)$/iu,
    enters: /\b(?:succeed(?:s|ed)|(?:is|are|was|were) (?:a success|successful)|paid off)\b/giu,
    leaves:
      /\b(?:failed|fell through|(?:is|are|was|were|been) (?:dismissed|rejected|turned down|thrown out)|unsuccessful|without success|in vain)\b/giu,
  },
];

const QUESTION =
  /^(?:and |but |so )?(is|are|was|were|has|have)(?:n['’]t)? (.+?) ((?:(?:still|now|already|currently|really|actually|finally|today) )*)((?:re)?open(?: to (?:the )?\p{L}+| for business)?|closed|shut(?: down)?|(?:come |gone |put )?(?:back )?(?:in|into) (?:\p{L}+ )?(?:operation|service|use|production)|operating|running|operational|working|sailing|online|(?:in|behind) (?:prison|jail|custody|detention|bars)|detained|imprisoned|jailed|under arrest|over|finished|at an end|completed?|going on|under ?way|continuing|ongoing|alive|dead|back(?: at work| home| at (?:his|her|their) desks?)?|missing|at large|on the run|a success|successful)(?: (?:again|yet|now|already|today|by now|at the moment|for good))*\s*\??$/iu;

interface AskedState {
  readonly thing: AskedThing;
  readonly state: State;
}

/** "Is the pool in Ghent open?", "Has unit 2 come back into operation?": a thing and the state it is asked to be in. */
export function asksState(context: Context): AskedState | null {
  const match = QUESTION.exec(context.question.text);
  const verb = match?.[1]?.toLowerCase() ?? '';
  const named = match?.[4] ?? '';
  // "Was the pool open?" asks for a day that no event tells; a success is told of the past.
  if (!match?.[2] || (/^(?:was|were)$/.test(verb) && !/^(?:a success|successful)$/iu.test(named))) return null;
  if (/^ha/.test(verb) && !/^(?:come|gone|put) /iu.test(named)) return null;
  const state = STATES.find(({ asked }) => asked.test(named));
  const from = match[0].indexOf(match[2], verb.length);
  const thing = askedThing(context, from, from + match[2].length);
  return state && thing ? { state, thing } : null;
}

/** Yes from what brings the state ("opened its pool", "went into service"), no from what ends it ("was released"). */
export function stateOfThing(scope: Scope, context: Context, { thing, state }: AskedState): Spoken | null {
  if (context.question.times.length > 0 && scope.evidence.coverage.time < 1) return null;
  const spots = thingIn(scope, context, thing);
  if (spots === null) return null;
  const text = withoutInserts(scope.text);
  const found = [
    ...[...text.matchAll(state.enters)].map((match) => ({ match, yes: true })),
    ...[...text.matchAll(state.leaves)].map((match) => ({ match, yes: false })),
  ].toSorted((a, b) => a.match.index - b.match.index);
  const told = found.flatMap(({ match, yes }): Spoken[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!isTold(text, span, spots, thing)) return [];
    if (/\b(?:if|whether|unless|until|almost|nearly)\b/iu.test(text.slice(0, span.start))) return [];
    const modality = modalityAt(text, span);
    if (modality === 'planned' || modality === 'cancelled')
      return /\b(?:will|shall) keep|\bkeeps?\b/iu.test(text.slice(Math.max(0, span.start - 8), span.end)) && yes
        ? [{ polarity: 'yes', modality: 'happened', exact: 1 }]
        : [];
    // "has not reopened" is as good as closed, "was not closed" no word on whether it had opened.
    if (modality === 'denied') return yes ? [{ polarity: 'no', modality: 'denied', exact: 1 }] : [];
    return [{ polarity: yes ? 'yes' : 'no', modality: yes ? 'happened' : 'denied', exact: 1 }];
  });
  return told.at(-1) ?? null;
}

const OWN_OBJECT = /^\s+(?:a|an|the|its|their|his|her|another|new|\d+)\s+\p{Ll}/iu;

/** The event is told of the thing: it stands before the verb, or right behind it as what is opened or freed. */
function isTold(text: string, span: Span, spots: readonly Span[] | 'taken', thing: AskedThing): boolean {
  const rest = text.slice(span.end);
  if (spots === 'taken') return !OWN_OBJECT.test(rest);
  const clause = clauseAround(text, span);
  return spots.some((spot) => {
    if (spot.start < clause.start || spot.end > clause.end) return false;
    // "declared the outbreak over"
    if (spot.start > span.start && spot.end < span.end) return true;
    if (spot.end <= span.start) {
      const between = text.slice(spot.end, span.start);
      // "The pool opened a café", "the pool and its owner died": the verb has an object or a subject of its own.
      return (
        !OWN_OBJECT.test(rest) &&
        !/,\s+(?:and |but )?(?:the |a |an |its )?(?!(?:will|would|is|are|was|were|has|have|had|still|now|also)\b)\p{L}+ $/iu.test(
          between,
        )
      );
    }
    const between = text.slice(span.end, spot.start);
    const adjacent =
      thing.names.length > 0 && thing.head === null ? /^\s*(?:\p{L}+\s+){0,2}$/u : /^\s*(?:[\p{L}’'-]+\s+){0,4}$/u;
    return (
      spot.start >= span.end &&
      adjacent.test(between) &&
      !/\b(?:in|at|on|by|of|for|to|from|with|after|before)\b/iu.test(between)
    );
  });
}
