import type { Timex } from '../../dates/types.ts';
import { factsWithin, type SentenceFacts, wordKeys } from '../../facts.ts';
import { AUXILIARIES } from '../../question/words.ts';
import type { Token } from '../../text/types.ts';
import type { Span } from '../../types.ts';
import type { Evidence } from '../types.ts';
import type { AskedEvent } from './askedEvent.ts';
import { isVerb } from './ofOtherVerb.ts';

/**
 * "The ferry, hit by a squall on 3 May, sank off Split": a date in a participle's aside is that of the participle,
 * not of the verb behind the comma.
 */
export function inAside(date: Span, anchor: Span, text: string, from: number): boolean {
  if (date.end > anchor.start) return false;
  const before = text.slice(Math.max(from, date.start - 120), date.start);
  const comma = before.lastIndexOf(', ');
  if (comma < 0 || before.slice(0, comma).trim() === '') return false;
  return PARTICIPLE.test(before.slice(comma + 2)) && text.slice(date.end, anchor.start).includes(',');
}

const PARTICIPLE =
  /^(?:first |already |once |only |last |newly |\p{Ll}+ly )?(?:\p{Ll}{2,}ed|hit|cut|put|set|shut|hurt|built|sold|bought|sent|lost|held|made|found|sunk|struck|caught|laid|paid|kept|won|born|taken|given|stolen|written|chosen|driven|begun|known|shown) (?:by|in|on|at|from|for|with|off|near|to|as|into|there|again)\b/u;

/**
 * "Lind saw the mill built by her family in 1911": the participle behind the noun owns the year, not the verb in front. A
 * day of the news ("the deal brokered by Oslo on Monday") may be of either unless it stands right behind.
 */
export function ofParticiple(date: Timex, anchor: Span, tokens: readonly Token[]): boolean {
  const between = tokens.filter((token) => token.start >= anchor.end && token.end <= date.start);
  const at = between.findLastIndex(isVerb);
  const before = between[at - 1];
  const next = between[at + 1];
  if (!before || !next || AUXILIARIES.has(before.norm) || !/^\p{L}{3,}$/u.test(before.norm)) return false;
  if (/^(?:and|but|who|that|which|to|not|also|then|\p{L}+ly)$/u.test(before.norm)) return false;
  if (!/^(?:by|in|at|on|near|from|during)$/.test(next.norm)) return false;
  return date.precision === 'year' || at === between.length - 2;
}

/**
 * "Mayor Holm, who took office in May and likes trams, told of a plan for a loop": where the words of the question stand
 * outside the clause of "who" and none inside, its date is that of its own verb.
 */
export function inRelative(date: Span, evidence: Evidence, event: AskedEvent): boolean {
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!sentence) return false;
  const clause = /,\s+(?:who|which)\s[^,;]*$/u.exec(evidence.article.text.slice(sentence.start, date.start));
  const from = clause ? sentence.start + clause.index : 0;
  if (!clause) return false;
  const until = evidence.article.text.indexOf(',', date.end);
  const end = until < 0 || until > sentence.end ? sentence.end : until;
  const here = evidence.facts.sentence(evidence.sentence);
  const inside = factsWithin(here, { start: from, end });
  const held = ({ tokens }: SentenceFacts): number =>
    event.others.filter(({ keys }) =>
      tokens.some((token) => wordKeys(token.norm, token.stem).some((key) => keys.has(key))),
    ).length;
  return inside.tokens.some(isVerb) && held(inside) === 0 && held(here) >= 2;
}
