import { matchRole, roleParts } from '../../entities/matchRole.ts';
import { tokenize } from '../../text/tokenize.ts';
import { isRoleWord } from '../names.ts';
import type { Verifier } from '../types.ts';

/** "Who is the culture minister who opened the hall?": a person told as "the transport minister" is another one. */
export const otherOfficeVerifier: Verifier = {
  name: 'other office',
  verify(candidate, context) {
    const { span, evidence } = candidate;
    const { text, type } = context.question;
    const phrase = ASKED.exec(text)?.[1];
    if (!span || phrase === undefined || type !== 'person') return null;
    const named = new Set(context.terms.filter((term) => term.name).map((term) => term.term.norm));
    const words = tokenize(phrase)
      .map((token) => token.norm)
      .filter((word) => !named.has(word));
    const head = words.at(-1);
    if (head === undefined || words.length < 2 || !isRoleWord(head)) return null;
    const role = evidence.facts
      .sentence(evidence.sentence)
      .mentions.find((other) => other.kind === 'person' && other.start < span.end && span.start < other.end)?.role;
    const told = role === undefined ? [] : tokenize(role).map((token) => token.norm);
    if (role === undefined || told.length < 2 || told.at(-1) !== head) return null;
    return matchRole(roleParts(words.join(' ')), roleParts(role)) === 0
      ? { reason: 'unsupported', why: `the sentence tells of the ${role}` }
      : null;
  },
};

// "who was Norway's defence minister at the talks"
const ASKED =
  /^(?:and |so )?who(?:'s|’s| is| was) (?:the |[\p{L}-]+(?: [\p{L}-]+)?['’]s )((?:[\p{L}-]+ ){1,4}?)(?:who|that|at|in|during|when|while|on|under|then)\b/iu;
