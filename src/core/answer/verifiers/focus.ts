import { isStopWord } from '../../text/stopWords.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Verifier } from '../types.ts';

/**
 * "Which company wants the quarry?" – "and the mine?": what a follow-up puts in another's place must stand with the
 * evidence, in its sentence or the one before; else the earlier answer would be given again.
 */
export const focusVerifier: Verifier = {
  name: 'focus',
  verify(candidate, context) {
    const { focus } = context.question;
    if (focus === undefined) return null;
    const { facts, sentence } = candidate.evidence;
    const named = context.names.find((name) => focus.includes(name.text) || name.text.includes(focus));
    const near = [sentence - 1, sentence].filter((i) => i >= 0).map((i) => facts.sentence(i));
    const stands =
      named === undefined
        ? tokenize(focus)
            .filter((token) => /[\p{L}\p{N}]/u.test(token.text) && !isStopWord(token.norm))
            .every((token) => near.some(({ keys }) => keys.has(token.stem)))
        : near.some(({ tokens }) => {
            const words = tokens.map((token) => token.norm);
            return named.forms.some((form) => form.length > 0 && form.every((word) => words.includes(word)));
          });
    return stands ? null : { reason: 'unsupported', why: `the sentence does not tell of ${focus}` };
  },
};
