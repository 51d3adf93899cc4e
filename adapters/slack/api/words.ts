import type { ErrorReply } from '../../../src/core/reply/types.ts';
import type { Failure } from './failure.ts';

interface Mend {
  readonly message: string;
  readonly fix: string;
}

const INVITE = 'Type /invite @Chips in the channel, then try again.';
const REINSTALL = 'An administrator has to install the app again and put the new bot token into SLACK_BOT_TOKEN.';

const MENDS: Readonly<Record<string, Mend>> = {
  not_in_channel: { message: 'I am not in this channel', fix: INVITE },
  channel_not_found: { message: 'I cannot see this channel; it may be private or deleted', fix: INVITE },
  user_not_in_channel: { message: 'You are not in that channel', fix: 'Join it and try again.' },
  is_archived: { message: 'This channel is archived', fix: 'Unarchive it, or use another channel.' },
  restricted_action: {
    message: 'The rules of this workspace do not let me post here',
    fix: 'An administrator can allow it.',
  },
  token_revoked: { message: 'My access to this workspace was taken back', fix: REINSTALL },
  token_expired: { message: 'My access to this workspace has expired', fix: REINSTALL },
  invalid_auth: { message: 'Slack does not know my token', fix: REINSTALL },
  not_authed: { message: 'Slack does not know my token', fix: REINSTALL },
  account_inactive: { message: 'The app was removed from this workspace', fix: REINSTALL },
};

/** Codes after which no later post to this target works either. */
const PERMANENT: ReadonlySet<string> = new Set([
  ...Object.keys(MENDS),
  'missing_scope',
  'user_not_found',
  'cannot_dm_bot',
]);

/** Codes of a message that Slack does not take as it is. */
export const UNFIT: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_too_long',
  'msg_blocks_too_long',
]);

/** Whether later posts fail the same way, until people mend it. */
export function isPermanent(code: string): boolean {
  return PERMANENT.has(code);
}

/** A failure as a sentence that names its mend. */
export function failureWords(failure: Failure): Mend {
  switch (failure.kind) {
    case 'refused': {
      if (failure.code === 'missing_scope') {
        const scope = failure.scope ?? 'a permission';
        return {
          message: `The app lacks the permission ${scope}`,
          fix: `An administrator can add ${scope} under "OAuth & Permissions" of the app and install it again.`,
        };
      }
      return (
        MENDS[failure.code] ?? { message: `Slack refused the message (${failure.code})`, fix: 'Try again in a minute.' }
      );
    }
    case 'limited': {
      const seconds = Math.max(1, Math.round(failure.afterMs / 1000));
      return { message: 'Slack asks me to slow down', fix: `Try again in ${seconds} s.` };
    }
    case 'unreached':
    case 'unknown':
      return { message: failure.why, fix: 'Look whether the message is there before you try again.' };
  }
}

/** The same as a private reply. */
export function failureReply(failure: Failure, what: string): ErrorReply {
  const { message, fix } = failureWords(failure);
  return { kind: 'error', message: `${what} ${message}.`, fix, controls: [] };
}
