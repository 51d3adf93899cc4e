import type { App } from '@slack/bolt';
import { renderSlack } from '../renderSlack.ts';
import type { Place } from '../send/outbox.ts';
import { askService } from './askService.ts';
import { readMessageText } from './readText.ts';
import { runJob } from './runJob.ts';
import type { Desk } from './types.ts';

/** As in the manifest. */
const CALLBACK = 'ask_about';
/** A question may have 500 characters; of a long message its beginning is asked. */
const MOST = 500;

/** "Ask Chips about this" in a message's menu: answered to the person alone, in the message's thread. */
export function listenToShortcuts(app: App, desk: Desk): void {
  app.shortcut({ type: 'message_action', callback_id: CALLBACK }, async ({ ack, shortcut, respond }) => {
    await ack();
    const { channel, user, message, trigger_id } = shortcut;
    const thread = typeof message['thread_ts'] === 'string' ? message['thread_ts'] : null;
    const place: Place = { channel: channel.id, user: user.id, thread, respond };
    runJob(desk, `shortcut:${trigger_id}`, place, async () => {
      const text = readMessageText(message.text ?? '', desk.identity.botUserId);
      // "ask" keeps a message that begins with a verb from being obeyed.
      const { reply } = await askService(desk, `ask ${Array.from(text).slice(0, MOST).join('')}`, place, []);
      await desk.outbox.toPerson(place, renderSlack(reply));
    });
  });
}
