import { verbLemma } from '../../question/words.ts';
import { stem } from '../../text/stem.ts';
import { isDoneByOther } from '../doneBy.ts';
import type { Verifier } from '../types.ts';

/** "Who arrested the cashier?" is not answered from "the clerk was arrested": whom it was done to did not do it. */
export const undergoerVerifier: Verifier = {
  name: 'undergoer',
  verify(candidate, context) {
    const { span, evidence } = candidate;
    const verb = ASKED.exec(context.question.text)?.[1]?.toLowerCase();
    if (!span || verb === undefined || context.question.form !== 'wh') return null;
    const lemma = verbLemma(verb);
    if (lemma === null || lemma !== context.question.predicate) return null;
    const sentence = evidence.article.sentences[evidence.sentence];
    if (!sentence) return null;
    if (isDoneByOther(candidate, context.predicate))
      return { reason: 'unsupported', why: 'who did it stands behind "by"' };
    // "a vaccine of the French group was withdrawn": the group is not what was withdrawn.
    if (
      /\b(?:of|by|from|for) (?:the |a |an |its )?(?:\S+ ){0,2}$/u.test(
        evidence.article.text.slice(sentence.start, span.start),
      )
    )
      return null;
    const passive = PASSIVE.exec(evidence.article.text.slice(span.end, Math.min(sentence.end, span.end + 60)))?.[1];
    if (passive === undefined || /ing$/u.test(passive)) return null;
    const same = verbLemma(passive) === lemma || (context.predicate?.get(stem(passive)) ?? 0) >= 0.7;
    return same ? { reason: 'unsupported', why: 'the sentence tells to whom it was done' } : null;
  },
};

/** The asked one does what the verb right behind tells. */
const ASKED = /^(?:and |so |but )?(?:who|which \p{Ll}+|what \p{Ll}+) (\p{Ll}+)\b/iu;

const PASSIVE = /^,? (?:is|are|was|were|(?:has|have|had) been|got|gets) (?:\p{Ll}+ly |then |also |later )?(\p{Ll}+)/u;
