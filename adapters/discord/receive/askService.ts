import type { Reply } from '../../../src/core/reply/types.ts';
import type { Command } from '../../../src/core/verbs/types.ts';
import { within } from '../../../src/service/jobs.ts';
import type { Asker } from '../../../src/service/types.ts';
import type { Desk } from './types.ts';

/** Beyond this something hangs; the person is told, and may ask again. */
const LONGEST_MS = 25_000;

const TOO_LONG: Reply = {
  kind: 'error',
  message: 'Looking that up takes too long; nothing was found in time.',
  fix: 'Try again in a minute. If it stays, "chips doctor" says what is broken.',
  controls: [],
};

/** Lets the service do a command; whatever hangs beneath ends in a reply. */
export function askService(
  { service }: Pick<Desk, 'service'>,
  command: Command,
  asker: Asker,
  thread: readonly string[] = [],
): Promise<Reply> {
  return within(LONGEST_MS, service.run(command, asker, { thread }), TOO_LONG);
}
