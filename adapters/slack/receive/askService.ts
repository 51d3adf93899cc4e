import type { Reply } from '../../../src/core/reply/types.ts';
import { parseCommand } from '../../../src/core/verbs/parse.ts';
import { within } from '../../../src/service/jobs.ts';
import type { Asker } from '../../../src/service/types.ts';
import type { Place } from '../send/outbox.ts';
import type { Desk } from './types.ts';

/** Beyond this something hangs; the person is told, and may ask again. */
const LONGEST_MS = 25_000;

const TOO_LONG: Reply = {
  kind: 'error',
  message: 'Looking that up takes too long; nothing was found in time.',
  fix: 'Try again in a minute. If it stays, "chips doctor" says what is broken.',
  controls: [],
};

export interface Asked {
  readonly reply: Reply;
  /** Asked with --public. */
  readonly public: boolean;
  /** Set up a digest in this very channel. */
  readonly subscribed: boolean;
  /** Display name of whoever asked. */
  readonly name: string | null;
}

/** Lets the service do what was said, with the person's zone and the thread's earlier questions. */
export async function askService(
  { service, people, identity }: Desk,
  text: string,
  place: Place,
  thread: readonly string[],
): Promise<Asked> {
  const { zone, name } = await people(place.user);
  const asker: Asker = { tenant: identity.tenant, channel: place.channel, user: place.user, zone };
  const command = parseCommand(text, service.known(asker));
  const reply = await within(LONGEST_MS, service.run(command, asker, { thread }), TOO_LONG);
  const subscribed = command.verb === 'subscribe' && command.channel === null && hasUndo(reply);
  return { reply, public: command.verb === 'ask' && command.public, subscribed, name };
}

/** A confirmation can be undone; an explanation of how to subscribe cannot. */
function hasUndo(reply: Reply): boolean {
  return reply.kind === 'notice' && reply.controls.some(({ action }) => action === 'unsubscribe');
}
