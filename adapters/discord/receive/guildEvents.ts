import { type Client, Events } from 'discord.js';
import { causeOf } from './interactionJob.ts';
import type { Desk } from './types.ts';

/** Digests of a channel or server that is gone pause, and go on when it is back; none is deleted. */
export function listenToGuilds(client: Client, desk: Desk): void {
  const { digests, store, jobs, log } = desk;
  const follow = (what: string, work: () => Promise<number>): void => {
    jobs.run(
      async () => {
        const changed = await work();
        if (changed > 0) log.log('info', what, { digests: changed });
      },
      (error) => log.log('error', what, { cause: causeOf(error) }),
    );
  };
  const lost = (guild: string, channel: string, why: string): Promise<number> =>
    digests.channelLost(`discord:${guild}`, 'discord', channel, why);

  async function everyChannel(guild: string, work: (channel: string) => Promise<number>): Promise<number> {
    const subscriptions = await store.subscriptions.list(`discord:${guild}`);
    let changed = 0;
    for (const channel of new Set(subscriptions.map((each) => each.channel))) changed += await work(channel);
    return changed;
  }

  client.on(Events.ChannelDelete, (channel) => {
    if (channel.isDMBased()) return;
    follow('discord channel lost', () => lost(channel.guildId, channel.id, 'the channel was deleted'));
  });
  client.on(Events.ThreadDelete, (thread) => {
    follow('discord channel lost', () => lost(thread.guildId, thread.id, 'the thread was deleted'));
  });
  client.on(Events.GuildDelete, (guild) => {
    const why = 'Chips was taken out of the server; inviting it again brings the digest back';
    follow('discord server lost', () => everyChannel(guild.id, (channel) => lost(guild.id, channel, why)));
  });
  client.on(Events.GuildCreate, (guild) => {
    follow('discord server returned', () =>
      everyChannel(guild.id, (channel) => digests.channelReturned(`discord:${guild.id}`, 'discord', channel)),
    );
  });
}
