import type { Verifier } from '../types.ts';

const SPEECH =
  /\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|stat(?:e[sd]?|ing|ement)|declar\p{Ll}+|announc\p{Ll}+|add(?:s|ed|ing)|explain\p{Ll}*|warn\p{Ll}*|argu\p{Ll}+|admit\p{Ll}*|insist\p{Ll}*|call\p{Ll}*|describ\p{Ll}+|claim\p{Ll}*|respon\p{Ll}+|repl(?:y|ied|ies)|answer\p{Ll}*|comment\p{Ll}*|wr(?:ote|ites?|itten)|sp(?:oke|eaks?|eaking)|prais\p{Ll}+|critici[sz]\p{Ll}+|reject\p{Ll}*|den(?:y|ied|ies)|stress\p{Ll}*|emphasi[sz]\p{Ll}+|promis\p{Ll}+|demand\p{Ll}*|urg(?:e|ed|es|ing)|propos\p{Ll}+|suggest\p{Ll}*|believ\p{Ll}+|th(?:inks?|ought)|confirm\p{Ll}*|report\p{Ll}*|mention\p{Ll}*|ask(?:s|ed|ing)?|according|view|opinion|hop(?:e[sd]?|ing)|fear(?:s|ed)?|expect\p{Ll}*|ple(?:dge[sd]?|aded)|vow\p{Ll}*|acknowledg\p{Ll}+|accus\p{Ll}+|blam\p{Ll}+|complain\p{Ll}*|point(?:s|ed)? (?:out|to)|recall\p{Ll}*|not(?:e[sd]|ing)|observ\p{Ll}+|put(?:s|ting)?|want\p{Ll}*|predict\p{Ll}*|appeal\p{Ll}*|defend\p{Ll}*|welcom\p{Ll}+|condemn\p{Ll}*|thank\p{Ll}*|congratulat(?:es?|ed|ing)|quot\p{Ll}+|assur\p{Ll}+|dismiss\p{Ll}*|conced\p{Ll}+|testif\p{Ll}+|apologi[sz]\p{Ll}+|support(?:s|ed|ing)|oppos\p{Ll}+)\b|["“”«»„]/iu;

/** "The queen sent a message of greeting": that somebody spoke or wrote does not tell what they said. */
export const saidVerifier: Verifier = {
  name: 'said',
  verify(candidate, context) {
    if (context.question.form !== 'statement' || candidate.fixed !== undefined) return null;
    const [first, last] = candidate.sentences;
    const { sentences } = candidate.evidence.article;
    // "The mine is safe, the minister said. It has three exits." goes on with what was said.
    const from = candidate.evidence.coverage.namesHere === 1 ? first : Math.max(0, first - 1);
    for (let i = from; i <= last; i++) if (SPEECH.test(sentences[i]?.text ?? '')) return null;
    return { reason: 'unsupported', why: 'the sentence tells nothing that was said' };
  },
};
