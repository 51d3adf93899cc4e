import { type Shape, shape } from './shape.ts';
import { AUXILIARIES, verbLemma, WH_WORDS } from './words.ts';

/** "what did X say about …", "what does X call …": the object of the verb is asked. */
export function statement(text: string): Shape | null {
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

// "What was the Merle Sand carrying", "what was it worth": the verb or the adjective asks for something else than "what is
// X" does; "what is the parts sharing" does not.
const ASKS_MORE =
  /(?:\p{Lu}[\p{L}\p{N}'’.-]*|\d+|\b(?:it|he|she|they|this|that)|(?:was|were) the [\p{L}-]+) (?:\p{Ll}+(?:ing|ed)|worth|like|made|built|sold|paid|due)$/u;

/** "what is X", "who is X" with nothing else. The who-form stays a person question and is judged by its extractor. */
export function definition(text: string): Shape | null {
  // "What was the barge worth?", "What was the Alba 3 carrying?": no meaning is asked.
  if (/^(?:and |but |so )?what (?:is|are|was|were) .+ worth$/iu.test(text))
    return shape('wh', 'quantity', { head: 'amount' });
  if (isDoing(text)) return null;
  if (
    /^(?:what|define)(?:'s|’s)?\s*(?:is|are|was|were)?\s+(?:meant by |the meaning of )?(?:an? |the )?[\p{L}\p{N}'’.-]+(?: [\p{L}\p{N}'’.-]+){0,3}$/iu.test(
      text,
    ) &&
    !/\s(?:in|at|for|by|from) (?:the )?\p{Lu}/u.test(text) &&
    !/\b(?:from|of|to|for|in|on|at|by|with|about|into)$/i.test(text) &&
    !ASKS_MORE.test(text) &&
    /^(?:define\b|what(?:'s|’s)? (?:is|are|was|were)\b|what['’]s )/i.test(text)
  ) {
    return shape('definition', 'definition');
  }
  return /^what does .+ mean\b/i.test(text) ? shape('definition', 'definition', { asking: ['mean'] }) : null;
}

/** "what was it carrying", "what are the farmers growing"; "what is insider trading" asks what it means. */
function isDoing(text: string): boolean {
  const [, aux = '', subject = '', verb = ''] =
    /^(?:and |but |so )?what (was|were|is|are) (.+) (\p{Ll}+ing)$/iu.exec(text) ?? [];
  if (verb === '' || verbLemma(verb.toLowerCase()) === null) return false;
  return (
    /^was|were$/iu.test(aux) ||
    /^(?:the|his|her|its|their|this|that) \p{Ll}+$|^(?:he|she|it|they|we|you)$/iu.test(subject) ||
    /(?:^|\s)(?:\p{Lu}[\p{L}.-]+|\d+)$/u.test(subject)
  );
}

/** "Did …", "is …": an auxiliary opens the question. */
export function yesno(text: string): Shape | null {
  const first =
    /^(?:and |but |so )?([\p{L}]+(?:n['’]t)?)\b/iu
      .exec(text)?.[1]
      ?.toLowerCase()
      .replace(/n['’]t$/, '') ?? '';
  return AUXILIARIES.has(first) && !WH_WORDS.has(first) ? shape('yesno', 'yesno') : null;
}
