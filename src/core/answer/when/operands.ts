import type { Span } from '../../types.ts';
import type { Context } from '../types.ts';
import { type AskedEvent, describe, type Manner } from './askedEvent.ts';
import { mainVerb } from './mainVerb.ts';
import { isWhere } from './reach.ts';

export interface Operand extends Span {
  readonly text: string;
  readonly event: AskedEvent;
}

export interface Interval {
  readonly first: Operand;
  readonly second: Operand;
  readonly unit: 'day' | 'week' | 'month' | 'year' | 'any' | 'order';
  /** The two are who may have done one thing first. */
  readonly shared: boolean;
}

const PAST: Manner = { mode: 'past', ahead: false, active: false, limit: null, unit: null };

/** The two events of a question and what is asked of them; null when it is put in another way. */
export function readInterval(context: Context): Interval | null {
  const { text, form } = context.question;
  const race =
    /^(?:and |but )?(?:who|which|what)\b.*?\s(?:first|earlier|sooner)\s*[,:]\s*((?:the )?\p{Lu}.+?),? or ((?:the )?\p{Lu}.+)$/iu.exec(
      text,
    );
  if (form !== 'interval') return race?.[1] && race[2] ? whoFirst(context, race[1], race[2]) : null;
  const order =
    /\b(?:came|happened|was|were|is|took place|occurred|began|started|opened) (?:first|earlier|sooner),?:?\s+(?:the )?(.+?),? or (?:the )?(.+)$/iu.exec(
      text,
    );
  if (order?.[1] && order[2]) return pair(context, order[1], order[2], 'order', false);
  const word = /\bhow (?:many )?(day|week|month|year|long)s?\b/iu.exec(text)?.[1]?.toLowerCase();
  const unit = word === 'day' || word === 'week' || word === 'month' || word === 'year' ? word : 'any';
  const between = /\b(?:between|from) (?:the )?(.+?) (?:and|to|until) (?:the )?(.+)$/iu.exec(text);
  if (between?.[1] && between[2]) return pair(context, between[1], between[2], unit, false);
  const after = /\b(?:after|before) (?:the )?(.+?) ((?:did|was|were|had|has|is) .+)$/iu.exec(text);
  return after?.[1] && after[2] ? pair(context, after[1], after[2], unit, true) : null;
}

function pair(context: Context, one: string, two: string, unit: Interval['unit'], clausal: boolean): Interval | null {
  const { text } = context.question;
  const start = text.indexOf(one);
  const first = { start, end: start + one.length };
  const at = text.indexOf(two, first.end);
  const second = { start: at, end: at + two.length };
  const auxiliary = clausal ? (/^\p{L}+/u.exec(two)?.[0].length ?? 0) : 0;
  const b = describe(
    context,
    { start: second.start + auxiliary, end: second.end },
    clausal ? mainVerb(context.question, second.start) : finiteVerb(context, second),
    { ...PAST, active: /^did\b/iu.test(two) },
  );
  const a = describe(context, first, finiteVerb(context, first), PAST);
  const eventA = a && hasContent(one) ? a : b ? onlyOrdinals(b, one) : null;
  const eventB =
    !a || (b && !/^(?:in|at|of|by|for)\s/iu.test(two) && hasContent(two)) ? b : elliptic(context, a, second);
  if (!eventA || !eventB) return null;
  const told = (span: Span): string => text.slice(span.start, span.end).replace(/[?.!,]+$/u, '');
  return {
    first: { ...first, text: told(first), event: eventA },
    second: { ...second, text: told(second), event: eventB },
    unit,
    shared: false,
  };
}

/** "Which country approved it first, Thailand or Switzerland?": one event, told of each of the two. */
function whoFirst(context: Context, one: string, two: string): Interval | null {
  const { text, headPhrase } = context.question;
  const start = text.lastIndexOf(one, text.lastIndexOf(two) - 1);
  const head = headPhrase === null ? -1 : text.toLowerCase().indexOf(headPhrase);
  const from = head >= 0 && head < start ? head + (headPhrase?.length ?? 0) : 0;
  const span = { start: from, end: start };
  const verb = finiteVerb(context, { start: Math.max(0, from - 1), end: start });
  const shared = verb ? describe(context, span, verb, { ...PAST, active: true }) : null;
  const operand = (at: number, part: string): Operand | null => {
    const names = context.names.filter((name) => name.start >= at && name.end <= at + part.length);
    return shared && names.length > 0
      ? {
          start: at,
          end: at + part.length,
          text: part.replace(/[?.!,]+$/u, ''),
          event: { ...shared, ordinals: [], core: [...shared.core, ...names] },
        }
      : null;
  };
  const first = operand(start, one);
  const second = operand(text.lastIndexOf(two), two);
  return first && second ? { first, second, unit: 'order', shared: true } : null;
}

/** "between the first and the last tram": the noun stands behind the second. */
const hasContent = (part: string): boolean => !/^(?:the )?(?:first|second|third|last|final)$/iu.test(part.trim());

function onlyOrdinals(event: AskedEvent, part: string): AskedEvent {
  return { ...event, ordinals: [part.replace(/^the /iu, '').trim().toLowerCase()] };
}

/** "the approval in Switzerland and in Thailand": what both share is said once. */
function elliptic(context: Context, shared: AskedEvent, part: Span): AskedEvent {
  const names = context.names.filter((name) => name.start >= part.start && name.end <= part.end);
  return {
    ...shared,
    ordinals: [],
    times: [],
    core: shared.core.filter((name) => !isWhere(name, context)),
    rest: [...shared.rest.filter((name) => !isWhere(name, context)), ...names],
  };
}

/** "Reitbauer left", "the bridge was opened": a past form behind its subject. */
function finiteVerb(context: Context, span: Span): Span | null {
  const { terms, text } = context.question;
  const found = terms.find(
    (term) =>
      term.start > span.start &&
      term.end <= span.end &&
      !term.capital &&
      term.verb !== null &&
      term.verb !== term.norm &&
      !/(?:ing|s)$/u.test(term.norm) &&
      !/\b(?:the|a|an|its|his|her|their|of|by)\s+$/iu.test(text.slice(span.start, term.start)),
  );
  return found ? { start: found.start, end: found.end } : null;
}
