import type { ErrorReply } from '../core/reply/types.ts';
import { verbSpec } from '../core/verbs/table.ts';
import type { VerbName } from '../core/verbs/types.ts';

/** The one answer of every verb whose use case is still to come. */
export function notThereYet(verb: VerbName): ErrorReply {
  const summary = verbSpec(verb)?.summary ?? '';
  return {
    kind: 'error',
    message: `"${verb}" is not there yet. It will do this: ${summary}.`,
    fix: 'Until then, ask a question, or try "timeline" and "help".',
    controls: [],
  };
}
