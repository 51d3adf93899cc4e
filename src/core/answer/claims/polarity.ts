import { verbLemma } from '../../question/words.ts';
import { stem } from '../../text/stem.ts';
import { expandedKeys } from '../terms.ts';

// Of two verbs of a pair one cannot hold where the other does: "accept the referendum", "the assembly rejected it".
const CONTRARY: readonly (readonly [string, string])[] = [
  ['accept', 'reject'],
  ['confirm', 'deny'],
  ['rise', 'fall'],
  ['win', 'lose'],
  ['succeed', 'fail'],
  ['keep', 'drop'],
  ['join', 'leave'],
  ['remain', 'leave'],
  ['survive', 'die'],
  ['start', 'postpone'],
  ['hold', 'break'],
  ['support', 'oppose'],
  ['allow', 'ban'],
  ['agree', 'refuse'],
  ['own', 'sell'],
  ['admit', 'deny'],
  ['accept', 'decline'],
  ['repair', 'destroy'],
  ['stay', 'leave'],
];

const WIDE = new Set('leave start hold stay keep drop join remain survive'.split(' '));

const keysOf = (word: string): ReadonlyMap<string, number> => expandedKeys(word, stem(word));

/** Stems of the verbs that say the contrary of a predicate; empty when none is known. */
export function contraryKeys(predicate: string): ReadonlySet<string> {
  const own = keysOf(verbLemma(predicate) ?? predicate);
  const found = new Set<string>();
  for (const [a, b] of CONTRARY) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      // "fly" is near "leave" for a rocket, but what stays on the ground denies no flight.
      if (!own.has(stem(one)) || (WIDE.has(one) && own.get(stem(one)) !== 1)) continue;
      for (const key of keysOf(other).keys()) if (!own.has(key)) found.add(key);
    }
  }
  return found;
}

const AGREEING = ['accept', 'approve', 'agree', 'pass', 'support'];

/** "turned the money down", "said no", "voted it down", "declined": what stands against agreeing, in more than one word. */
export function turnsDown(predicate: string, text: string): boolean {
  const own = keysOf(verbLemma(predicate) ?? predicate);
  return (
    AGREEING.some((verb) => own.get(stem(verb)) === 1) &&
    /\b(?:turn(?:s|ed)? (?:\S+ ){0,4}down|sa(?:id|ys?) no\b|vot(?:es?|ed) (?:\S+ ){0,4}down|thr(?:ew|ows?) (?:\S+ ){0,4}out|wav(?:es?|ed) (?:\S+ ){0,4}away)\b/iu.test(
      text,
    ) &&
    !/\b(?:not|never|if|whether|would|could|may)\b/iu.test(text)
  );
}

/** "was dropped", "called off the visit", "is cancelled", "gave up its plan", "withdrew its bid", "will not use". */
export const CALLED_OFF =
  /\b(?:cancel(?:s|led|ed)|call(?:s|ed) off|(?:was|were|been|is|are) (?:dropped|scrapped|shelved|abandoned|given up|axed|called off|withdrawn)|scrap(?:s|ped)|abandon(?:s|ed)|g(?:ives?|ave) up|withdr(?:aws?|ew)|(?:has|have|had) (?:withdrawn|cancelled|canceled|scrapped|dropped|abandoned)|is void|drops? (?:the|its|their|his|her)|dropped (?:the|its|their|his|her|plans))\b/iu;

/** "is put off from March to September", "was moved from Saturday", "has been postponed". */
export const PUT_OFF = /\b(?:put(?:s)? off|postpon(?:ed|es)|push(?:ed|es) back|delay(?:ed|s)|moved)\b(?: from)?/iu;
