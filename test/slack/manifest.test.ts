import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
// Our own file; what is read of it is checked by the tests below.
const manifest = JSON.parse(read('docs/slack-manifest.json')) as {
  readonly features: { readonly slash_commands: readonly { readonly command: string; readonly usage_hint: string }[] };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly event_subscriptions: { readonly bot_events: readonly string[] };
    readonly interactivity: { readonly is_enabled: boolean };
    readonly socket_mode_enabled: boolean;
  };
};
const sources = readdirSync(new URL('adapters/slack/', root), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(`adapters/slack/${name}`))
  .join('\n');

/** What each method needs, as Slack's pages say; a method that is not here has not been thought about. */
const SCOPE: Readonly<Record<string, string | null>> = {
  'auth.test': null,
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'conversations.history': 'channels:history',
  'conversations.replies': 'channels:history',
  'conversations.info': 'channels:read',
  // Works only where it was granted in addition; otherwise people invite.
  'conversations.join': null,
  'users.info': 'users:read',
  'views.publish': null,
};
const EVENT_SCOPE: Readonly<Record<string, string | null>> = {
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  channel_archive: 'channels:read',
  channel_deleted: 'channels:read',
  channel_left: 'channels:read',
  channel_unarchive: 'channels:read',
  member_joined_channel: 'channels:read',
};

describe('the manifest', () => {
  const granted = manifest.oauth_config.scopes.bot;

  it('grants what the adapter calls', () => {
    const called = [...sources.matchAll(/\.(?:reads|posts)\.((?:auth|chat|conversations|users|views)\.[A-Za-z]+)\(/gu)];
    const methods = [...new Set(called.map((match) => match[1] ?? ''))];
    expect(methods.length).toBeGreaterThan(5);
    for (const method of methods) {
      expect(Object.keys(SCOPE)).toContain(method);
      const scope = SCOPE[method];
      if (scope) expect(granted).toContain(scope);
    }
  });

  it('subscribes to every event that is listened to, with its permission', () => {
    const events = manifest.settings.event_subscriptions.bot_events;
    for (const event of events) {
      expect(sources).toContain(`'${event.replace(/^message\.im$/u, 'message')}'`);
      expect(Object.keys(EVENT_SCOPE)).toContain(event);
      const scope = EVENT_SCOPE[event];
      if (scope) expect(granted).toContain(scope);
    }
    const listened = [...sources.matchAll(/app\.event\('([a-z_]+)'/gu)].map((match) => match[1] ?? '');
    for (const event of listened) expect(events.map((name) => name.replace('.im', ''))).toContain(event);
  });

  it('turns on buttons and Socket Mode, and stays within Slack’s lengths', () => {
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(['/chips']);
    for (const { usage_hint } of manifest.features.slash_commands) expect(usage_hint.length).toBeLessThanOrEqual(1000);
  });

  it('is what the page explains', () => {
    const page = read('docs/setup-slack.md');
    for (const scope of granted) expect(page).toContain(`\`${scope}\``);
    expect(page.match(/^\d+\. /gmu)?.length).toBeLessThan(10);
  });
});
