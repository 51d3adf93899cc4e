import type { Context, WeightedTerm } from '../types.ts';
import type { Scope } from './scope.ts';
import type { Spoken } from './spoken.ts';

const ASKED =
  /^(?:and |but |so )?(?:(?:is|are|was|were) there|(?:has|have|had|will|did) there (?:been|be)|(?:has|have) there been)\b/iu;

/** "Was there fraud?", "Has there been a strike?" */
export const asksExistence = (context: Context): boolean => ASKED.test(context.question.text);

/**
 * Yes only from "there was a strike", no from "there has been none", "no sign of fraud", "without a strike": that a
 * sentence speaks of the thing proves neither.
 */
export function existenceVerdict(scope: Scope, others: readonly WeightedTerm[]): Spoken | null {
  const thing = others.find((term) => !term.name && !term.time && term.term.kind === 'word');
  if (!thing) return null;
  const token = scope.here.tokens.find((each) => [...thing.keys.keys()].some((key) => each.stem === key));
  const text = scope.text;
  const none =
    /\bthere (?:is|are|was|were|has been|have been|had been|will be) (?:none|not|no one|nobody|nothing)\b/iu.test(text);
  if (none && (token || scope.carried.some((sentence) => [...thing.keys.keys()].some((key) => sentence.keys.has(key)))))
    return { polarity: 'no', modality: 'denied', exact: 1 };
  if (!token) return null;
  const start = scope.evidence.article.sentences[scope.evidence.sentence]?.start ?? 0;
  const before = text.slice(0, token.start - start);
  if (
    /\b(?:no|without|no (?:sign|signs|evidence|trace|question|talk|risk) of|not a single|free of|ruled out) (?:\p{L}+ ){0,2}$/iu.test(
      before,
    )
  )
    return { polarity: 'no', modality: 'denied', exact: 1 };
  if (/\b(?:if|whether|unless)\b/iu.test(text)) return null;
  if (/\bthere (?:was|were|is|are|has been|have been|had been) (?:(?!not\b|no\b|none\b)\p{L}+ ){0,3}$/iu.test(before))
    return { polarity: 'yes', modality: 'happened', exact: 1 };
  return null;
}
