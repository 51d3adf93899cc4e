import type { App } from '@slack/bolt';
import type { Reply } from '../../../src/core/reply/types.ts';
import { readFailure } from '../api/failure.ts';
import { failureReply } from '../api/words.ts';
import { renderSlack } from '../renderSlack.ts';
import { isDirect, type Place } from '../send/outbox.ts';
import { QUIET } from '../send/post.ts';
import { askService } from './askService.ts';
import { readCommandText } from './readText.ts';
import { runJob } from './runJob.ts';
import type { Desk } from './types.ts';
import { withInvitation } from './withInvitation.ts';

/** Any slash command of the app: whatever the manifest calls it, it is ours. */
const COMMAND = /^\//u;

/** `/chips …`: acknowledged at once, answered to the asker alone unless it was asked with --public. */
export function listenToCommands(app: App, desk: Desk): void {
  app.command(COMMAND, async ({ ack, command, respond }) => {
    await ack();
    const place: Place = { channel: command.channel_id, user: command.user_id, thread: null, respond };
    // A double click sends one trigger twice.
    runJob(desk, `command:${command.trigger_id}`, place, async () => {
      const asked = await askService(desk, readCommandText(command.text ?? ''), place, []);
      const isPublic = asked.public && (asked.reply.kind === 'answer' || asked.reply.kind === 'refusal');
      if (isPublic) return publish(desk, place, asked.reply, asked.name ?? command.user_name);
      if (!asked.subscribed) return desk.outbox.toPerson(place, renderSlack(asked.reply));
      const reply = await withInvitation(desk, place.channel, asked.reply);
      await desk.outbox.toPerson(place, renderSlack(reply));
      return announce(desk, place, asked.reply, asked.name ?? command.user_name);
    });
  });
}

async function publish(desk: Desk, place: Place, reply: Reply, asker: string): Promise<void> {
  const result = await desk.outbox.toChannel(place, renderSlack(reply, { audience: 'channel', asker }));
  if (typeof result === 'string') return;
  await desk.outbox.toPerson(place, renderSlack(failureReply(result.failure, 'It was not posted.')));
  await desk.outbox.toPerson(place, renderSlack(reply));
}

/** Whoever reads the channel shall know who had a digest posted here: one line, without buttons. */
async function announce({ log }: Desk, { channel, respond }: Place, reply: Reply, asker: string): Promise<void> {
  if (!respond || reply.kind !== 'notice' || isDirect(channel)) return;
  const line = renderSlack({ kind: 'notice', message: `${asker}: ${reply.message}`, details: [], controls: [] });
  try {
    await respond({
      response_type: 'in_channel',
      replace_original: false,
      text: line.text,
      blocks: [...line.blocks],
      ...QUIET,
    });
  } catch (error) {
    log.log('info', 'slack subscription not announced', { why: readFailure(error).kind });
  }
}
