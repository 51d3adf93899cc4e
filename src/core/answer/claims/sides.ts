import type { Question } from '../../question/types.ts';
import { isStopWord } from '../../text/stopWords.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Span } from '../../types.ts';
import type { Context, NameConstraint } from '../types.ts';

/** One of two things to be weighed; its offsets are of the question's text. */
export interface Side extends Span {
  readonly text: string;
  /** Token sequences that stand for it in a text. */
  readonly forms: readonly (readonly string[])[];
  readonly name: NameConstraint | null;
}

export interface Comparison {
  readonly sides: readonly [Side, Side];
  /** 1 when the greater figure is asked for, -1 the smaller. */
  readonly direction: 1 | -1;
  readonly comparative: Span & { readonly text: string };
  readonly which: boolean;
}

const SMALLER =
  /^(?:less|fewer|least|fewest|\w*(?:cheap|light|short|low|small|slow|thin|shallow|narrow|weak|worse|poor)(?:er|est)?|worse)$/i;
const COMPARATIVE =
  /\b(more|most|less|least|fewer|fewest|better|worse|(?!(?:after|under|over|other|whether|either|neither|never|ever|number|water|river|summer|winter|power|order|paper|member|minister|former|career|another|together|rather|later|earlier|sooner|older|younger|former|per|her|newer|quarter|october|september|november|december)\b)\p{L}{2,}er)\b/iu;
const OR = /[,:]\s*((?:in |at |for |the |with )*)(.+?),? or ((?:in |at |for |the |with )*)(.+)$/iu;

/** The two things that a question weighs and which way; null when it weighs none. */
export function readComparison(question: Question, context: Context): Comparison | null {
  const { text } = question;
  const sign = COMPARATIVE.exec(text);
  if (!sign?.[1]) return null;
  const comparative = { text: sign[1], start: sign.index, end: sign.index + sign[1].length };
  const direction = SMALLER.test(sign[1]) ? -1 : 1;
  if (question.form !== 'yesno') {
    const or = OR.exec(text);
    if (!or?.[2] || !or[4] || or.index < comparative.end) return null;
    const first = sideAt(text, text.indexOf(or[2], or.index), or[2].length, context);
    const second = sideAt(text, text.lastIndexOf(or[4]), or[4].length, context);
    return first && second ? { sides: [first, second], direction, comparative, which: true } : null;
  }
  const than = /\bthan\s+/iu.exec(text.slice(comparative.end));
  if (!than) return null;
  const at = comparative.end + than.index + than[0].length;
  const second = behindThan(text, at, context);
  const first = second ? counterpart(text, comparative.end + than.index, comparative.start, at, second, context) : null;
  return first && second ? { sides: [first, second], direction, comparative, which: false } : null;
}

const LEADING = /^(?:(?:in|at|for|against|from|with|by|on|of|that of|those of|did|does|do)\s+)?(?:the\s+)?/iu;

function behindThan(text: string, at: number, context: Context): Side | null {
  const own = text.slice(at);
  const names = context.names.filter((name) => name.start >= at);
  // "than the debt of Sendai": the name decides, the noun is said on both sides.
  const name = names[0];
  if (name && names.length === 1) return ofName(name, text);
  const skip = LEADING.exec(own)?.[0].length ?? 0;
  return sideAt(text, at + skip, own.length - skip, context);
}

/** What stands parallel to the side behind "than": behind the same preposition, else the subject. */
function counterpart(
  text: string,
  than: number,
  comparative: number,
  at: number,
  second: Side,
  context: Context,
): Side | null {
  const names = context.names.filter((name) => name.end <= than);
  const preposition = /^(in|at|for|against|from|with|by|on)\s/iu.exec(text.slice(at))?.[1];
  if (preposition !== undefined) {
    const matches = [...text.slice(0, than).matchAll(new RegExp(`\\b${preposition} (?:the )?`, 'giu'))];
    const last = matches.at(-1);
    if (!last) return null;
    const start = last.index + last[0].length;
    const name = names.find((each) => each.start === start);
    if (name) return ofName(name, text);
    const words = second.forms[0]?.length ?? 1;
    const length = new RegExp(`^(?:\\S+\\s+){${words - 1}}\\S+`, 'u').exec(text.slice(start))?.[0].trim().length ?? 0;
    return length === 0 ? null : sideAt(text, start, length, context);
  }
  if (second.name) {
    const first = names[0];
    return first ? ofName(first, text) : null;
  }
  const noun =
    /^(?:and |but )?\p{L}+\s+(?:the |a |an )?((?:\p{L}+\s+){0,2}?\p{L}+)(?=\s+(?:in|at|for|of|from|on|with|\p{L}+er)\b)/iu.exec(
      text,
    );
  return noun?.[1] && noun.index + noun[0].length <= comparative + 1
    ? sideAt(text, text.indexOf(noun[1]), noun[1].length, context)
    : names[0] && /\p{Lu}/u.test(second.text)
      ? ofName(names[0], text)
      : null;
}

function ofName(name: NameConstraint, text: string): Side {
  return {
    start: name.start,
    end: name.end,
    text: text.slice(name.start, name.end).replace(/['’]s$/u, ''),
    forms: name.forms,
    name,
  };
}

function sideAt(text: string, start: number, length: number, context: Context): Side | null {
  if (start < 0 || length <= 0) return null;
  const name = context.names.find((each) => each.start < start + length && start < each.end);
  if (name) return ofName(name, text);
  const words = tokenize(text.slice(start, start + length)).filter(
    (token) => /^\d+$/.test(token.norm) || !isStopWord(token.norm),
  );
  if (words.length === 0 || words.length > 4) return null;
  return {
    start,
    end: start + length,
    text: text.slice(start, start + length),
    forms: [words.map((token) => token.norm)],
    name: null,
  };
}
