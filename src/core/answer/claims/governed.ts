import { verbLemma } from '../../question/words.ts';
import { isStopWord } from '../../text/stopWords.ts';
import { tokenize } from '../../text/tokenize.ts';
import { modalityAt } from '../../timeline/modality.ts';
import type { Modality, Span } from '../../types.ts';

const ENDING =
  /^(?:cancel|reject|scrap|abandon|drop|shelve|axe|ditch|withdraw|revoke|rescind|annul|overturn|veto|defeat|nix)$/;
const ENDED =
  /\b(?:cancel\p{L}*|call(?:s|ed) off|scrap(?:s|ped)|abandon(?:s|ed)|withdr\p{L}+|drops?|dropped|reject(?:s|ed)|revoked?s?|overturn(?:s|ed)|void)\b/giu;

/**
 * Modality of the verb at `span` that the question asks for by `lemma`: "the senate rejects the treaty" tells that it was
 * rejected, though the treaty is off; "No machine that works with light, or lasers, has ever been sold" denies the sale.
 * Null where the empty subject is narrower than what is asked for.
 */
export function spokenModality(text: string, span: Span, lemma: string, asked: ReadonlySet<string>): Modality | null {
  const told = modalityAt(text, span);
  if (
    told === 'cancelled' &&
    ENDING.test(lemma) &&
    verbLemma(text.slice(span.start, span.end).toLowerCase()) === lemma
  ) {
    const before = text.slice(Math.max(0, span.start - 40), span.start);
    if ((text.match(ENDED) ?? []).length > 1) return told;
    if (/\b(?:not|never|n['’]t|no longer)(?: \p{L}+){0,2} $/iu.test(before)) return 'denied';
    return /\b(?:will|would|could|may|might|should|to|plans?|threatens?)(?: \p{L}+){0,2} $/iu.test(before)
      ? 'planned'
      : 'happened';
  }
  if (told !== 'happened') return told;
  const empty = emptySubject(text.slice(0, span.start), asked);
  return empty === 'narrowed' ? null : empty ? 'denied' : told;
}

const AUXILIARY = /^(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could)$/;
const LINK = /^(?:ever|yet|been|be|being|so|far|since|also|even|already|once)$/;

/** The subject at the head of the sentence is "no …", "none of …", and the verb behind `before` is its own. */
function emptySubject(before: string, asked: ReadonlySet<string>): boolean | 'narrowed' {
  const opening =
    /^(?:["“‘]\s*)?(?:(?:but|and|so far|until now|as yet|yet|still|since then|to date),? )?(?:no (?!longer\b|doubt\b|matter\b|later\b|less\b|more\b|fewer\b|sooner\b|wonder\b|other\b)\p{Ll}|none of |not (?:one|a single) |nobody )/iu.exec(
      before,
    );
  if (!opening) return false;
  const middle = before.slice(opening[0].length - 1);
  if (/[;:.!?"“”]|\b(?:but|and|because|while|although|so that|since|if)\b/iu.test(middle)) return false;
  const tokens = tokenize(middle);
  const words = tokens.map((token) => token.norm);
  let at = words.length - 1;
  while (at >= 0 && LINK.test(words[at] ?? '')) at--;
  if (!AUXILIARY.test(words[at] ?? '')) return false;
  const relative = words.findLastIndex((word) => /^(?:that|which|who|where|whose)$/.test(word));
  // "No bank that was saved": the verb of the clause is not that of the bank.
  if (relative < 0) return true;
  // "No ship that is longer than 90 metres" tells of long ships only: the question must ask for them.
  if (!words.slice(relative + 1, at).some((word) => verbLemma(word) !== null || AUXILIARY.test(word))) return false;
  return tokens.slice(relative + 1, at).some((token) => !isStopWord(token.norm) && asked.has(token.stem))
    ? true
    : 'narrowed';
}
