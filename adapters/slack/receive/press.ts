import type { App, RespondFn } from '@slack/bolt';
import { readControlId } from '../../../src/core/reply/controlId.ts';
import type { Control, Reply } from '../../../src/core/reply/types.ts';
import { LimitedMap } from '../../../src/service/limitedMap.ts';
import type { Asker } from '../../../src/service/types.ts';
import { failureReply } from '../api/words.ts';
import { renderSlack } from '../renderSlack.ts';
import { isDirect, type Place } from '../send/outbox.ts';
import { pressAtHome } from './home.ts';
import { type Pressed, readPressed } from './readPressed.ts';
import { runJob } from './runJob.ts';
import type { Desk } from './types.ts';

/** Every button is acknowledged, those of an older version too: Slack shows a warning sign otherwise. */
const ANY = /^/u;
const SHARED_MS = 600_000;
const INVITE = 'I am not in this channel: digests and threads need /invite @Chips.';

/** Every button of ours. What it does is looked up by its id in the presser's own workspace, again at each press. */
export function listenToButtons(app: App, desk: Desk): void {
  const shared = new LimitedMap<true>(desk.clock, 2_000);
  app.action(ANY, async ({ ack, action, body, respond }) => {
    await ack();
    const control = 'action_id' in action ? readControlId(action.action_id) : null;
    if (!control) return;
    if ('view' in body && body.view?.type === 'home') {
      return pressAtHome(desk, body.user.id, (asker) => desk.service.press(control.action, control.id, asker));
    }
    const pressed = readPressed(body);
    if (!pressed) return;
    const place = placeOf(pressed, respond);
    runJob(desk, `press:${pressed.trigger}:${control.action}:${control.id}`, place, async () => {
      const { zone, name } = await desk.people(place.user);
      const asker: Asker = { tenant: desk.identity.tenant, channel: place.channel, user: place.user, zone };
      const reply = await desk.service.press(control.action, control.id, asker);
      if (control.action === 'share' && reply.kind !== 'error') {
        const key = `${place.channel}/${place.thread}/${control.id}`;
        if (shared.get(key)) return tell(desk, place, 'It is shared already.', []);
        // Before the post, so that a double click cannot overtake it; taken back when it fails.
        shared.set(key, true, SHARED_MS);
        const done = await share(desk, place, reply, name ?? pressed.name ?? 'A colleague');
        if (!done) shared.set(key, true, 0);
        return;
      }
      await show(desk, place, pressed, control, reply);
    });
  });
}

async function share(desk: Desk, place: Place, reply: Reply, asker: string): Promise<boolean> {
  const result = await desk.outbox.toChannel(place, renderSlack(reply, { audience: 'channel', asker }));
  if (result === 'sent') return true;
  if (result === 'outside') {
    await tell(desk, place, 'Shared.', [INVITE]);
    return true;
  }
  await desk.outbox.toPerson(place, renderSlack(failureReply(result.failure, 'It was not shared.')));
  return false;
}

async function show(
  { outbox }: Desk,
  place: Place,
  { ephemeral }: Pressed,
  { action }: Omit<Control, 'label'>,
  reply: Reply,
): Promise<void> {
  const audience = isDirect(place.channel) ? 'channel' : 'asker';
  // A page takes the place of the last one, but never in a message that others read too.
  await outbox.toPerson(place, renderSlack(reply, { audience }), { replace: action === 'page' && ephemeral });
}

function tell({ outbox }: Desk, place: Place, message: string, details: readonly string[]): Promise<void> {
  return outbox.toPerson(place, renderSlack({ kind: 'notice', message, details, controls: [] }));
}

function placeOf({ channel, user, thread }: Pressed, respond: RespondFn | undefined): Place {
  return { channel, user, thread, respond: respond ?? null };
}
