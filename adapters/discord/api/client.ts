import { Client, GatewayIntentBits, Options, Partials, type RESTOptions } from 'discord.js';

/** Never anybody: on the client, and on every call again. */
export const NO_PINGS = { parse: [], repliedUser: false } as const;

/** A wait that Discord asks for and that is longer than this is told instead of waited for, ms. */
const LONGEST_WAIT_MS = 20_000;

/** Discord's REST at another address where one is set; waits that it asks for are kept by the library's queues. */
export function restOptions(apiUrl: string | null): Partial<RESTOptions> {
  return {
    version: '10',
    ...(apiUrl === null ? {} : { api: apiUrl }),
    rejectOnRateLimit: ({ timeToReset, retryAfter }) => Math.max(timeToReset, retryAfter) > LONGEST_WAIT_MS,
  };
}

/** A client with no privileged intent: what mentions the bot or is written to it arrives with its text all the same. */
export function createClient(apiUrl: string | null): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages come from channels that the client has never seen.
    partials: [Partials.Channel],
    allowedMentions: NO_PINGS,
    failIfNotExists: false,
    rest: restOptions(apiUrl),
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 20, ReactionManager: 0 }),
  });
}
