import type { Verifier } from '../types.ts';
import { askedEvent } from '../when/askedEvent.ts';
import { boundElsewhere } from '../when/boundElsewhere.ts';

/** A date answers "When did A do B?" only where its sentence does not tell the event of somebody else or date it otherwise. */
export const eventVerifier: Verifier = {
  name: 'event',
  soft: true,
  verify(candidate, context) {
    const { question } = context;
    if (question.type !== 'date' || question.form !== 'wh' || context.large) return null;
    const event = askedEvent(context);
    const why = event ? boundElsewhere(candidate, event, context) : null;
    return why === null ? null : { reason: 'unsupported', why };
  },
};
