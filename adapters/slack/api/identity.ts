import type { Log } from '../../../src/ports/types.ts';
import { SlackStartError } from '../startError.ts';
import type { Clients } from './client.ts';
import { readFailure } from './failure.ts';
import { failureWords } from './words.ts';

/** Who we are in the one workspace of the token. */
export interface Identity {
  readonly teamId: string;
  readonly team: string;
  readonly botUserId: string;
  readonly botId: string | undefined;
  /** `slack:TEAM`. */
  readonly tenant: string;
}

const NEEDED = ['commands', 'chat:write', 'app_mentions:read', 'im:history'];

/** Asks Slack for the workspace of the token; rejects with what to do. */
export async function identify(clients: Clients, log: Log): Promise<Identity> {
  const told = await clients.reads.auth.test().catch((error: unknown) => {
    const failure = readFailure(error);
    if (failure.kind !== 'refused') {
      const { message } = failureWords(failure);
      throw new SlackStartError(message, 'Check the network, a proxy, and SLACK_API_URL');
    }
    throw new SlackStartError(
      `the bot token is refused (${failure.code})`,
      'Copy the "Bot User OAuth Token" (xoxb-…) again from "OAuth & Permissions" into SLACK_BOT_TOKEN, and install the app again if it was removed',
    );
  });
  const granted = told.response_metadata?.scopes ?? [];
  const missing = granted.length === 0 ? [] : NEEDED.filter((scope) => !granted.includes(scope));
  if (missing.length > 0) log.log('warn', 'slack scopes are missing', { missing: missing.join(' ') });
  if (!told.team_id || !told.user_id) {
    throw new SlackStartError('auth.test named no workspace', 'Use a bot token (xoxb-…) of one workspace');
  }
  return {
    teamId: told.team_id,
    team: told.team ?? told.team_id,
    botUserId: told.user_id,
    botId: told.bot_id,
    tenant: `slack:${told.team_id}`,
  };
}
