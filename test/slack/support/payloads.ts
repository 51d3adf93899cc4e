import type { Reply } from '../../../src/core/reply/types.ts';
import type { SlackLoopback } from '../../support/platforms/slack-loopback.mjs';
import { answer } from './replies.ts';

export const WITH_BUTTONS = answer({
  controls: [
    { action: 'share', label: 'Share', id: 'k1' },
    { action: 'evidence', label: 'More evidence', id: 'k1' },
  ],
});

export const FAILED: Reply = {
  kind: 'error',
  message: 'The articles are gone.',
  fix: 'Bring them back.',
  controls: [],
};

export const SUBSCRIBED: Reply = {
  kind: 'notice',
  message: 'Subscribed: daily 09:00 Asia/Tokyo.',
  details: [],
  controls: [{ action: 'unsubscribe', label: 'Undo', id: 'd1' }],
};

/** The event of a message that mentions the app. */
export function mention(text: string, over: Record<string, unknown> = {}) {
  const event = { type: 'app_mention', user: 'U0DANA', channel: 'C0GENERAL', text: `<@U0BOT> ${text}`, ts: '100.1' };
  return { ...event, event_ts: event.ts, ...over };
}

/** A pressed button under a private answer. */
export function press(slack: SlackLoopback, over: Record<string, unknown> = {}, actionId = 'chips:share:k1') {
  const { payload } = slack.commandPayload();
  return {
    type: 'block_actions',
    team: { id: 'T0LOOP' },
    user: { id: 'U0DANA', username: 'dana', name: 'dana', team_id: 'T0LOOP' },
    api_app_id: 'A0LOOP',
    token: 'deprecated',
    trigger_id: payload['trigger_id'],
    response_url: payload['response_url'],
    container: { type: 'message', message_ts: '100.2', channel_id: 'C0GENERAL', is_ephemeral: true },
    channel: { id: 'C0GENERAL', name: 'general' },
    actions: [{ type: 'button', action_id: actionId, block_id: 'b', action_ts: '100.3' }],
    ...over,
  };
}

/** A promise that the test resolves when it likes. */
export function latch<T>() {
  let open: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}
