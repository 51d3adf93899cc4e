import type { ErrorReply } from '../../../src/core/reply/types.ts';
import type { Failure } from './failure.ts';
import { permissionWords } from './permissions.ts';

interface Mend {
  readonly message: string;
  readonly fix: string;
}

const CHANNEL_FIX =
  'Open the channel’s settings, "Permissions", and allow it for the role of Chips; "chips discord invite" prints a link that asks for all it needs.';

const MENDS: Readonly<Record<number, Mend>> = {
  401: {
    message: 'Discord refuses the token',
    fix: 'Reset it on the "Bot" page of the developer portal and put the new one into DISCORD_TOKEN.',
  },
  10003: { message: 'The channel does not exist any more', fix: 'Subscribe in another channel.' },
  10004: { message: 'The server does not exist, or Chips is not in it', fix: 'Invite Chips again.' },
  50001: { message: 'Chips lacks the permission “View Channel” there', fix: CHANNEL_FIX },
  50007: {
    message: 'This person takes no direct messages from the server',
    fix: 'They can allow them in their privacy settings.',
  },
  50013: { message: 'Chips lacks a permission there', fix: CHANNEL_FIX },
  160005: { message: 'The thread is locked', fix: 'Unlock it, or use another place.' },
};

/** Codes after which no later post to this target works until somebody does something. */
const PERMANENT: ReadonlySet<number> = new Set([401, 10003, 10004, 50007, 160005]);

export function isPermanent(code: number): boolean {
  return PERMANENT.has(code);
}

/** A failure as a sentence that names its mend. `missing` are the permissions found missing, when that was looked up. */
export function failureWords(failure: Failure, missing: readonly string[] = []): Mend {
  switch (failure.kind) {
    case 'refused':
      if (missing.length > 0 && (failure.code === 50001 || failure.code === 50013)) return missingWords(missing);
      return MENDS[failure.code] ?? { message: `Discord refused it (${failure.code})`, fix: 'Try again in a minute.' };
    case 'limited': {
      const seconds = Math.max(1, Math.round(failure.afterMs / 1000));
      return { message: 'Discord asks Chips to slow down', fix: `Try again in ${seconds} s.` };
    }
    case 'unreached':
    case 'unknown':
      return { message: failure.why, fix: 'Look whether the message is there before you try again.' };
  }
}

/** What is missing in a channel, and where to allow it. */
export function missingWords(missing: readonly string[]): Mend {
  return { message: `Chips lacks ${permissionWords(missing)} in this channel`, fix: CHANNEL_FIX };
}

/** The same as a private reply. */
export function mendReply({ message, fix }: Mend, what: string): ErrorReply {
  return { kind: 'error', message: `${what} ${message}.`, fix, controls: [] };
}
