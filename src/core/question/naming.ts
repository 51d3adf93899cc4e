import type { Span } from '../types.ts';
import { type Shape, shape } from './shape.ts';

/** A question for what something is called; spans are of the question's text. */
export interface Naming {
  /** What bears the name. */
  readonly thing: Span;
  /** Who calls it so; null when anybody does. */
  readonly by: Span | null;
  /** "What was it called before?", "What is it called now?". */
  readonly when: 'before' | 'now' | null;
}

const LEAD = '^(?:and |but |so )?';
const AFTER =
  '(?: (now|today|nowadays|these days|before|earlier|previously|formerly|originally|at first|(?:until|before) .+))?$';
const CALLED = new RegExp(
  `${LEAD}what (is|are|was|were|has|have|had|will)(?: be| been)? (.+?)(?: be| been)? (?:called|known as|nicknamed|dubbed|renamed|christened)${AFTER}`,
  'iu',
);
const NICKNAME = new RegExp(
  `${LEAD}what (?:is|was|are|were) the (nick|new|current|present|old|former|earlier|previous|original) ?names? of (.+)$`,
  'iu',
);
const CALLS = new RegExp(
  `${LEAD}what (?:did|does|do|has|have|had) (.+?) (?:call|called|dub|dubbed|nickname|nicknamed|brand|term|label)(?! (?:for|on|off|up|upon|in|at|out|back)\\b) (.+)$`,
  'iu',
);
const DESCRIBES = new RegExp(
  `${LEAD}(?:how|what|as what) (?:did|does|do|has|have|had) (.+?) (?:describe|described|refer to|characteri[sz]e|portray) (.+?)(?: as)?$`,
  'iu',
);

// "What did Lee call the plan in his letter?": where it was said is no part of the plan.
const OCCASION =
  /\s(?:in|during|at|on)\s(?:an?|the|his|her|its|their)\s(?:[\p{L}-]+\s)?(?:videos?|speech|interview|letter|statement|address|post|message|article|column|book|report|press conference|hearing|meeting|conversation|talk|radio|television)\b.*$|\s(?:on|in) (?:\p{Lu}\p{Ll}+day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b.*|\d{4})$/u;
const BEFORE = /^(?:before|earlier|previously|formerly|originally|at first|until|old|former|previous|original)/iu;

/** "What is the scheme called?", "What was Velo before called?", "What did Lee call the plan?"; null for another question. */
export function readNaming(text: string): Naming | null {
  const called = CALLED.exec(text);
  if (called) {
    const [, verb = '', thing = '', marker = ''] = called;
    const when = BEFORE.test(marker) ? 'before' : /^(?:is|are|has|have)$/iu.test(verb) && marker !== '' ? 'now' : null;
    return { thing: spanOf(text, thing), by: null, when };
  }
  const nick = NICKNAME.exec(text);
  if (nick) {
    const [, marker = '', thing = ''] = nick;
    return {
      thing: spanOf(text, thing),
      by: null,
      when: BEFORE.test(marker) ? 'before' : /^nick/iu.test(marker) ? null : 'now',
    };
  }
  const calls = CALLS.exec(text) ?? DESCRIBES.exec(text);
  if (!calls) return null;
  const [, by = '', object = ''] = calls;
  const thing = object.replace(OCCASION, '');
  return { thing: spanOf(text, thing), by: spanOf(text, by), when: null };
}

/** "What is the level of alarm called?": neither a level nor a meaning is asked. */
export function named(text: string): Shape | null {
  const asked = readNaming(text);
  if (asked === null || asked.by !== null) return null;
  return shape('wh', 'other', {
    asking: ['called', 'known', 'nicknamed', 'dubbed', 'renamed', 'christened', 'before', 'earlier'],
  });
}

function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}
