import { createHash } from 'node:crypto';
import { type REST, Routes } from 'discord.js';
import type { MetaStore } from '../../../src/ports/store.ts';
import { commandDefinitions } from './definition.ts';

/** Where commands are registered: for one server, seen at once; or everywhere. */
export interface Registry {
  readonly rest: Pick<REST, 'put'>;
  readonly applicationId: string;
  /** Null registers globally. */
  readonly guildId: string | null;
}

const TENANT = 'discord';

/** Replaces our commands there by those of this build. Rejects as discord.js does. */
export async function registerCommands(registry: Registry, meta: MetaStore | null): Promise<void> {
  const { rest, applicationId, guildId } = registry;
  const body = definitionsFor(registry);
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  await rest.put(route, { body });
  await meta?.set(TENANT, keyOf(registry), hashOf(body));
}

/** The same, only when they differ from what was registered last: Discord takes 200 new commands a day. */
export async function registerIfChanged(registry: Registry, meta: MetaStore): Promise<boolean> {
  if ((await meta.get(TENANT, keyOf(registry))) === hashOf(definitionsFor(registry))) return false;
  await registerCommands(registry, meta);
  return true;
}

/** Takes the global commands away, for servers that would show them beside their own. */
export async function clearGlobal({ rest, applicationId }: Registry): Promise<void> {
  await rest.put(Routes.applicationCommands(applicationId), { body: [] });
}

function definitionsFor({ guildId }: Registry): ReturnType<typeof commandDefinitions> {
  return commandDefinitions(guildId === null ? 'global' : 'guild');
}

function keyOf({ applicationId, guildId }: Registry): string {
  return `commands:${applicationId}:${guildId ?? 'global'}`;
}

function hashOf(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}
