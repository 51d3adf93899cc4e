import type { App } from '@slack/bolt';
import type { Desk } from './types.ts';

const LOST = {
  channel_archive: 'the channel is archived',
  channel_deleted: 'the channel was deleted',
  channel_left: 'I was taken out of the channel; /invite @Chips brings me back',
} as const;

/** Digests of a channel that is gone pause, and go on when it is back; none is deleted. */
export function listenToChannels(app: App, { digests, identity, jobs, log }: Desk): void {
  const { tenant, botUserId } = identity;
  const follow = (work: () => Promise<number>, what: string): void => {
    jobs.run(
      async () => {
        const changed = await work();
        if (changed > 0) log.log('info', what, { digests: changed });
      },
      (error) => log.log('error', what, { cause: error instanceof Error ? error.message : String(error) }),
    );
  };
  for (const name of ['channel_archive', 'channel_deleted', 'channel_left'] as const) {
    app.event(name, async ({ event }) => {
      follow(() => digests.channelLost(tenant, 'slack', event.channel, LOST[name]), 'slack channel lost');
    });
  }
  const returned = (channel: string): void =>
    follow(() => digests.channelReturned(tenant, 'slack', channel), 'slack channel returned');
  app.event('channel_unarchive', async ({ event }) => returned(event.channel));
  app.event('member_joined_channel', async ({ event }) => {
    if (event.user === botUserId) returned(event.channel);
  });
}
