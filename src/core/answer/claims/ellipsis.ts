import { wordKeys } from '../../facts.ts';
import { tokenize } from '../../text/tokenize.ts';
import { modalityAt } from '../../timeline/modality.ts';
import { holdsName } from '../holdsName.ts';
import type { Context } from '../types.ts';
import type { Predicate } from './predicate.ts';
import type { Scope } from './scope.ts';
import type { Spoken } from './spoken.ts';

const YES_NO =
  /^(?:(yes|certainly|indeed|correct)|(no|not yet|not so far|never|nobody|none|hardly))(?=[.,;:!]|\s+[–—-]|$)/iu;
const ASKING = /^(?:and |but |so )?(?:did|does|do|will|would|can|could|has|have|had|is|are|was|were|may|must)\b/iu;

/** "HAS THE FUND PAID ANYTHING? No.": the question above a sentence is answered by its first word. */
export function headedVerdict(scope: Scope, predicate: Predicate | null, taken: number): Spoken | null {
  const said = YES_NO.exec(scope.text);
  if (!said || !scope.heading || !ASKING.test(scope.heading) || taken < 0.75) return null;
  const keys = tokenize(scope.heading).flatMap((token) => wordKeys(token.norm, token.stem));
  if (predicate && !keys.some((key) => predicate.keys.has(key))) return null;
  const yes = said[1] !== undefined;
  return { polarity: yes ? 'yes' : 'no', modality: yes ? 'happened' : 'denied', exact: 1 };
}

const CLAUSE = /(?:;|:| – |, (?:but|and|while|whereas)\s|, (?=\p{Lu}\p{L}+ (?:did|will|has|followed)\b))/u;
const NOT_SO =
  /\b(?:did|does|do|has|have|had|will|would|was|were|is|are|could|can|may)(?:n['’]t| not| never)(?: yet| so far| either| do so| follow(?: suit)?)?(?:[.!]?$|, (?:said|says|according)\b)|\b(?:refused|declined|abstained|said no|stayed (?:out|away|aside)|(?:did|does|do|will|would) not follow)\b[^,;]{0,24}$/iu;
const SO =
  /\b(?:followed(?: suit)?\b(?! (?:the|a|an|by)\b)|follow(?:s)? suit\b|(?:did|does|do|has|have|will)(?: so| too| the same| likewise)?[.,!]?$|(?:did|does|do|has|have|will) (?:so|too|the same)\b|said yes\b|(?:,)? too[.,]?$|did, )/iu;
const SO_TURNED = /\b(?:so|as) (?:did|does|do|has|have|had|will|are|is|were|was) /iu;
const NOR_TURNED = /\b(?:nor|neither) (?:did|does|do|has|have|had|will|are|is|were|was) /iu;

/** "The north will pay. The south will not.", "Ghent approved it. Lille followed in June.": the verb is the one before. */
export function ellipsisVerdict(scope: Scope, context: Context, predicate: Predicate): Spoken | null {
  const subjects = context.names.filter((name) => name.start < predicate.term.start);
  if (subjects.length === 0 || scope.text.length > 260) return null;
  const parts = scope.text.split(CLAUSE).map((part) => part.trim());
  for (const [i, part] of parts.entries()) {
    const tokens = tokenize(part);
    const facts = { ...scope.here, tokens, mentions: [] };
    // "The firm is free to bid. It will not, said a spokesman."
    const pronoun =
      /^(?:but |and )?(?:it|he|she|they)\b/iu.test(part) &&
      scope.carried.some((sentence) => subjects.every((name) => holdsName(sentence, name)));
    if (!pronoun && !subjects.every((name) => holdsName(facts, name))) continue;
    const nor = NOR_TURNED.test(part);
    const negative = nor || NOT_SO.test(part);
    const positive = !negative && (SO_TURNED.test(part) || SO.test(part));
    if (!negative && !positive) continue;
    // The own clause says nothing but that; the asked verb stands before it.
    if (tokens.some((token) => wordKeys(token.norm, token.stem).some((key) => (predicate.keys.get(key) ?? 0) >= 1)))
      continue;
    const before = spokenBefore(scope, parts.slice(0, i).join(', '), predicate);
    if (before === null) continue;
    if (negative) return { polarity: 'no', modality: 'denied', exact: 0.95 };
    if (before === 'denied' || before === 'cancelled') continue;
    const planned = before === 'planned' || /\bwill\b/iu.test(part);
    return {
      polarity: planned ? 'planned' : 'yes',
      modality: before === 'happened' && planned ? 'planned' : before,
      exact: 0.95,
    };
  }
  return null;
}

/** Modality of the asked verb in the clauses or the sentences right before; null when it is not spoken there. */
function spokenBefore(scope: Scope, own: string, predicate: Predicate): ReturnType<typeof modalityAt> | null {
  const { article, sentence } = scope.evidence;
  const texts = [own, ...[1, 2, 3].map((back) => article.sentences[sentence - back]?.text ?? '')];
  for (const text of texts) {
    for (const token of tokenize(text)) {
      const strength = Math.max(0, ...wordKeys(token.norm, token.stem).map((key) => predicate.keys.get(key) ?? 0));
      if (strength >= 0.7) return modalityAt(text, { start: token.start, end: token.end });
    }
  }
  return null;
}
