import { type Client, Events, GatewayCloseCodes } from 'discord.js';
import { within } from '../../../src/service/jobs.ts';
import { DiscordStartError } from '../startError.ts';
import { readFailure } from './failure.ts';
import { failureWords } from './words.ts';

/** Discord sends the servers one by one after the greeting; many take a while. */
const READY_MS = 45_000;

/** Logs in and waits until Discord is ready. Rejects with a `DiscordStartError`. */
export async function connect(client: Client, token: string): Promise<Client<true>> {
  // Before the login: the greeting may come before the login is over.
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  const closed = new Promise<DiscordStartError>((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) => resolve(closedError(code)));
  });
  try {
    await Promise.race([client.login(token), closed.then((error) => Promise.reject(error))]);
    const late = new DiscordStartError(`not ready after ${READY_MS / 1000} s`, 'Check the network and try again.');
    const result = await within(READY_MS, Promise.race([ready, closed]), late);
    if (result instanceof DiscordStartError) throw result;
    return result;
  } catch (error) {
    await client.destroy().catch(() => undefined);
    throw error instanceof DiscordStartError ? error : startErrorOf(error);
  }
}

function startErrorOf(error: unknown): DiscordStartError {
  if (error instanceof Error) {
    if ('code' in error && error.code === 'TokenInvalid') return closedError(GatewayCloseCodes.AuthenticationFailed);
    if (/disallowed intents/iu.test(error.message)) return closedError(GatewayCloseCodes.DisallowedIntents);
  }
  const { message } = failureWords(readFailure(error));
  return new DiscordStartError(message, 'Check the network, a proxy, and DISCORD_API_URL.');
}

/** Why Discord ended the connection for good, and what to do. */
export function closedError(code: number): DiscordStartError {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return new DiscordStartError(
        'the token is refused',
        'Reset it on the "Bot" page of the developer portal and put the new one into DISCORD_TOKEN',
      );
    case GatewayCloseCodes.DisallowedIntents:
      return new DiscordStartError(
        'the application may not use an intent that was asked for (4014)',
        'Chips asks for none that needs permission; look at "Privileged Gateway Intents" on the "Bot" page of the developer portal, save it once, and start again',
      );
    case GatewayCloseCodes.ShardingRequired:
      return new DiscordStartError('the bot is in too many servers for one process', 'Use an application of your own');
    default:
      return new DiscordStartError(`the connection was closed (${code})`, 'Try again in a minute');
  }
}
