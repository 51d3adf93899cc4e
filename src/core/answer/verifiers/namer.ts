import { readNaming } from '../../question/naming.ts';
import { holdsName } from '../holdsName.ts';
import type { Verifier } from '../types.ts';

/**
 * "What did Holm call the plan?": in "Lind called it a mess" somebody else does. "What is Varo called now?": the rest of
 * "Varo Lines" is no new name.
 */
export const namerVerifier: Verifier = {
  name: 'namer',
  verify({ evidence, fixed, span }, context) {
    const asked = fixed === undefined ? readNaming(context.question.text) : null;
    if (asked === null) return null;
    const by = asked.by;
    if (by === null) {
      const front = evidence.article.text.slice(Math.max(0, (span?.start ?? 0) - 40), span?.start ?? 0);
      const last =
        context.names
          .find((name) => name.end === asked.thing.end)
          ?.text.split(' ')
          .at(-1) ?? '';
      return last !== '' && front.toLowerCase().endsWith(`${last.toLowerCase()} `)
        ? { reason: 'unsupported', why: `it is the rest of the name of ${last}` }
        : null;
    }
    const namer = context.names.find((name) => name.start >= by.start && name.end <= by.end);
    if (!namer) return null;
    const own = evidence.facts.sentence(evidence.sentence);
    if (holdsName(own, namer)) return null;
    const other = own.mentions.find(
      ({ kind, use }) => kind === 'person' || (kind === 'organization' && use !== 'demonym'),
    );
    return other === undefined ? null : { reason: 'unsupported', why: `the sentence tells what ${other.text} said` };
  },
};
