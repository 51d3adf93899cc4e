import type { App } from '@slack/bolt';
import type { Reply } from '../../../src/core/reply/types.ts';
import type { Asker } from '../../../src/service/types.ts';
import { readFailure } from '../api/failure.ts';
import { renderSlack } from '../renderSlack.ts';
import type { Desk } from './types.ts';

/** Two replies have at most fifty blocks each; one of the hundred that a view takes is kept for what was just done. */
const MOST = 49;

/** The Home tab: the person's digests with their buttons, and how everything is. */
export function listenToHome(app: App, desk: Desk): void {
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab !== 'home') return;
    desk.jobs.run(() => publishHome(desk, event.user, null), failed(desk));
  });
}

/** A button pressed in the Home tab: it has no channel and no response_url, so the tab itself shows what was done. */
export function pressAtHome(desk: Desk, user: string, work: (asker: Asker) => Promise<Reply>): void {
  desk.jobs.run(async () => publishHome(desk, user, await work(await homeAsker(desk, user))), failed(desk));
}

async function publishHome(desk: Desk, user: string, done: Reply | null): Promise<void> {
  const { clients, service } = desk;
  const asker = await homeAsker(desk, user);
  const replies = [await service.say('subscriptions', asker), await service.say('status', asker)];
  const blocks = replies.flatMap((reply) => renderSlack(reply, { audience: 'channel' }).blocks.slice(0, MOST));
  const first = done === null ? [] : renderSlack({ ...done, controls: [] }, { audience: 'channel' }).blocks.slice(0, 2);
  await clients.reads.views.publish({ user_id: user, view: { type: 'home', blocks: [...first, ...blocks] } });
}

/** In the place of a channel stands the person: then the list holds what is theirs, and nothing of other channels. */
async function homeAsker({ identity, people }: Desk, user: string): Promise<Asker> {
  const { zone } = await people(user);
  return { tenant: identity.tenant, channel: user, user, zone };
}

function failed({ log }: Desk): (error: unknown) => void {
  return (error) => {
    const failure = readFailure(error);
    log.log('warn', 'slack home', { why: failure.kind === 'refused' ? failure.code : failure.kind });
  };
}
