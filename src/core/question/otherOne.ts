import type { Prior } from './priorQuestion.ts';

/** "who was the Danish one?", "which is the second one?", "and the red ones?" */
export const ONE = /\b(?:the|which|what) ((?:\p{L}+(?:-\p{L}+)* ){1,3})ones?\b/iu;
const WHICH = /^(?:and |but |so )?(which|what) (\p{L}[\p{L}-]*) ((?:\p{L}[\p{L}-]* )*\p{L}[\p{L}-]*)$/iu;

/**
 * "Which Finnish rower won in Lund?" – "and who was the Danish one?" asks which Danish rower won in Lund: "one" stands for
 * the noun of the earlier question, and what told that one apart gives way. Null where nothing of the kind is asked.
 */
export function otherOne(asked: string, prior: Prior): string | null {
  const match = ONE.exec(asked);
  const kind = match?.[1]?.trim();
  const [, word = '', , noun] = WHICH.exec(prior.front) ?? [];
  if (!match || kind === undefined || noun === undefined) return null;
  // "and when did the Danish one arrive?": only the noun is taken over.
  if (!/^(?:(?:who|which|what)(?: one)? (?:is|was|are|were) )?the .+ ones?$/iu.test(asked))
    return asked.replace(match[0], match[0].replace(/ones?$/iu, noun));
  const { auxiliary, subject, verb, rest } = prior;
  return [word, kind, noun, auxiliary ?? '', subject ?? '', verb ?? '', rest].filter((part) => part !== '').join(' ');
}
