import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Verifier } from '../types.ts';

const ASKED =
  /^(?:and |but |so )?(?:who|whom|which \p{L}+) (?:did|does|has|will|would) (.+?) (?:succeed(?:ed)?|replace[d]?|take over from|taken over from)\b/iu;
/** "Who succeeded Lang?", "who stood in for Lang?" */
const AFTER =
  /^(?:and |but |so )?(?:who|whom|which \p{Ll}+) (?:has |have |will |is to |was to )?(?:succeed(?:s|ed)?|replace[sd]?|took over from|takes? over from|st(?:ood|ands?) in for|fill(?:s|ed)? in for|came on for|came in for)\b/iu;
const CHANGE =
  /\b(?:succe(?:ed|ss)\p{L}*|replac\p{L}+|follow\p{L}*|predecessors?|former|take\p{L}*|took|taking|instead|in place|previous(?:ly)?|new(?:ly)?|appoint\p{L}*|elect\p{L}*|nam(?:e[sd]?|ing)|becom(?:es?|ing)|became|interim|acting|caretaker|substitut\p{L}*|st(?:ood|ands?|and(?:ing)?|epped|eps|epping) in|fill\p{L}* in|promot\p{L}*|swor[en]|inaugurat\p{L}*|hand(?:s|ed)? over|handover|inherit\p{L}*|came (?:on|in)|comes (?:on|in)|hir(?:e[sd]?|ing)|cho(?:se|sen|ose)|pick(?:s|ed)?|won|installed|as of|for the time being|temporar\p{L}*|deput\p{L}*)\b/iu;
const SUCCEEDS = /\b(?:succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|follow(?:s|ed|ing)?|t(?:akes?|ook|aken) over)\b/iu;
const TOLD =
  /\b(?:succe(?:ed|ss)\p{L}*|replac\p{L}+|follow\p{L}*|predecessors?|former|took|takes?|taken|taking|after|from|instead|previous(?:ly)?|until)\b/iu;
const PRONOUN = /\b(?:he|she|they|it|his|her|their|its|who)\b/iu;

/**
 * "Who did Lang succeed?" asks for the one before. In "Holm succeeds Lang" or "Holm took over from Lang" Holm came
 * after, and a sentence that tells of no change at all names nobody's predecessor.
 */
export const successionVerifier: Verifier = {
  name: 'succession',
  verify(candidate, context) {
    const asked = ASKED.exec(context.question.text);
    const { span, evidence } = candidate;
    const sentence = evidence.article.sentences[evidence.sentence];
    if (AFTER.test(context.question.text) && sentence && candidate.fixed === undefined && span)
      return CHANGE.test(sentence.text) ? null : { reason: 'unsupported', why: 'the sentence tells of no succession' };
    if (!asked || !span || !sentence || candidate.fixed !== undefined) return null;
    const { text } = evidence.article;
    const before = text.slice(sentence.start, span.start);
    const after = text.slice(span.end, sentence.end);
    if (!TOLD.test(sentence.text)) return { reason: 'unsupported', why: 'the sentence tells of no succession' };
    const successor =
      normalizeAnswer(asked[1] ?? '')
        .split(' ')
        .at(-1) ?? '';
    // "Holm succeeds Lang" tells of no other change than Lang's.
    if (!normalizeAnswer(sentence.text).split(' ').includes(successor) && !PRONOUN.test(sentence.text))
      return { reason: 'unsupported', why: 'the sentence tells of another succession' };
    const passive = /\b(?:was|were|is|are|been|be) (?:succeeded|replaced|followed) by\b/iu;
    if (passive.test(sentence.text)) {
      return passive.test(before) ? { reason: 'unsupported', why: 'is told as the one after' } : null;
    }
    const held = normalizeAnswer(after).split(' ').includes(successor);
    return held && !SUCCEEDS.test(before) && (SUCCEEDS.test(after) || /\bfrom\b/u.test(after))
      ? { reason: 'unsupported', why: 'is told as the one after' }
      : null;
  },
};
