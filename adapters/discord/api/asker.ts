import type { Asker } from '../../../src/service/types.ts';

/** Where a person spoke, as far as an interaction or a message tells. */
export interface Spoken {
  /** Null in direct messages. */
  readonly guild: string | null;
  /** False where a person brought Chips along by themselves: then nothing of the server's may be read. */
  readonly installed: boolean;
  readonly channel: string | null;
  readonly user: string;
}

/** Who asks: a server's people share a tenant, direct messages have the person's own. Discord tells no time zone. */
export function askerOf({ guild, installed, channel, user }: Spoken): Asker {
  const tenant = guild !== null && installed ? `discord:${guild}` : `discord-user:${user}`;
  return { tenant, channel, user, zone: null };
}
