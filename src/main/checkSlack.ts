import type { Check } from '../../adapters/cli/types.ts';
import type { SlackSettings } from '../config/types.ts';
import { probe, textOf } from './probe.ts';

const NEEDED = ['commands', 'chat:write', 'app_mentions:read', 'im:history'];
const OFFICIAL = 'https://slack.com/api/';

/** Tokens, workspace and scopes of Slack; asked of Slack itself. */
export async function* checkSlack(slack: SlackSettings | null, clocks: number[]): AsyncGenerator<Check> {
  if (!slack) {
    yield { name: 'slack', state: 'off', detail: 'not set up', fix: 'See docs/setup-slack.md to set it up.' };
    return;
  }
  const api = slack.apiUrl ?? OFFICIAL;
  const told = await probe(`${api}auth.test`, `Bearer ${slack.botToken}`, 'POST');
  if ('down' in told) {
    yield {
      name: 'slack',
      state: 'fail',
      detail: `${api} cannot be reached: ${told.down}`,
      fix: 'Check the network, a proxy, and SLACK_API_URL.',
    };
    return;
  }
  if (told.clockOffset !== null) clocks.push(told.clockOffset);
  if (told.body['ok'] !== true) {
    const error = textOf(told.body['error']) ?? `HTTP ${told.status}`;
    yield {
      name: 'slack bot token',
      state: 'fail',
      detail: `Slack says ${error}`,
      fix: 'Copy the "Bot User OAuth Token" again from "OAuth & Permissions" and reinstall the app if it was removed.',
    };
    return;
  }
  yield {
    name: 'slack bot token',
    state: 'ok',
    detail: `workspace ${textOf(told.body['team']) ?? textOf(told.body['team_id']) ?? 'without a name'}`,
    fix: null,
  };
  yield scopes(told.headers.get('x-oauth-scopes'));
  if (slack.way.kind === 'http') {
    yield { name: 'slack way', state: 'ok', detail: 'HTTP at /slack/events, signing secret set', fix: null };
    return;
  }
  const opened = await probe(`${api}apps.connections.open`, `Bearer ${slack.way.appToken}`, 'POST');
  const failed =
    'down' in opened
      ? opened.down
      : opened.body['ok'] === true
        ? null
        : (textOf(opened.body['error']) ?? `HTTP ${opened.status}`);
  yield failed === null
    ? { name: 'slack way', state: 'ok', detail: 'Socket Mode, app token accepted', fix: null }
    : {
        name: 'slack way',
        state: 'fail',
        detail: `Socket Mode: ${failed}`,
        fix: 'Turn on Socket Mode and create an app-level token with connections:write.',
      };
}

function scopes(header: string | null): Check {
  if (header === null) return { name: 'slack scopes', state: 'warn', detail: 'Slack did not tell them', fix: null };
  const granted = new Set(header.split(',').map((scope) => scope.trim()));
  const missing = NEEDED.filter((scope) => !granted.has(scope));
  if (missing.length === 0) return { name: 'slack scopes', state: 'ok', detail: [...granted].join(', '), fix: null };
  const fix = 'Add them under "OAuth & Permissions", then "Reinstall to Workspace".';
  return { name: 'slack scopes', state: 'fail', detail: `missing ${missing.join(', ')}`, fix };
}
