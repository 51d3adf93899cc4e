import { EXIT, type Terminal } from '../../adapters/cli/types.ts';
import type { Settings } from '../config/types.ts';
import type { MetaStore } from '../ports/store.ts';
import { openStore } from '../store/openStore.ts';

const VERBS: ReadonlySet<string> = new Set(['register', 'invite']);

/** `chips discord register|invite`; null for any other words. */
export function runDiscordCommand(
  words: readonly string[],
  settings: Settings,
  terminal: Terminal,
): Promise<number> | null {
  return VERBS.has(words[0] ?? '') ? run(words, settings, terminal) : null;
}

async function run(words: readonly string[], settings: Settings, terminal: Terminal): Promise<number> {
  const { discord } = settings;
  if (discord === null) {
    await terminal.err(
      'chips: Discord is not set up. Set DISCORD_TOKEN and DISCORD_APPLICATION_ID, see docs/setup-discord.md.\n',
    );
    return EXIT.failure;
  }
  const { discordCommand } = await import('../../adapters/discord/discordCommand.ts');
  const done = discordCommand(words, discord, storedMeta(settings));
  if (done === null) {
    await terminal.err('chips: write: chips discord register [--clear-global], or: chips discord invite\n');
    return EXIT.wrongUse;
  }
  const { lines, ok } = await done;
  await (ok ? terminal.out : terminal.err)(`${lines.join('\n')}\n`);
  return ok ? EXIT.answered : EXIT.failure;
}

/** What was registered is remembered for the next start, which then does it not again. */
function storedMeta({ dataDir, databaseUrl }: Settings): MetaStore {
  async function withStore<T>(work: (meta: MetaStore) => Promise<T>): Promise<T> {
    const store = await openStore({ dataDir, databaseUrl, now: Date.now });
    try {
      return await work(store.meta);
    } finally {
      await store.close();
    }
  }
  return {
    get: (tenant, key) => withStore((meta) => meta.get(tenant, key)),
    set: (tenant, key, value) => withStore((meta) => meta.set(tenant, key, value)),
  };
}
