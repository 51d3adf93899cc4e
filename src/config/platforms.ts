import type { DiscordSettings, SettingProblem, SlackSettings } from './types.ts';
import { readApiUrl } from './urls.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Slack's settings; null when none is set or when they are wrong, which is then in `problems`. */
export function readSlack(env: Env, problems: SettingProblem[]): SlackSettings | null {
  const bot = env['SLACK_BOT_TOKEN'];
  const app = env['SLACK_APP_TOKEN'];
  const secret = env['SLACK_SIGNING_SECRET'];
  if (bot === undefined && app === undefined && secret === undefined) return null;
  const before = problems.length;
  if (bot === undefined) {
    problems.push({
      setting: 'SLACK_BOT_TOKEN',
      message: `is missing although ${app === undefined ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN'} is set`,
      fix: 'Copy the "Bot User OAuth Token" (xoxb-…) from "OAuth & Permissions" of your Slack app, or unset the other one.',
    });
  } else if (!/^xoxb-\S+$/u.test(bot)) {
    problems.push({
      setting: 'SLACK_BOT_TOKEN',
      message: bot.startsWith('xapp-') ? 'holds an app token (xapp-…)' : 'does not begin with xoxb-',
      fix: 'Use the "Bot User OAuth Token" (xoxb-…) from "OAuth & Permissions"; the xapp- token belongs in SLACK_APP_TOKEN.',
    });
  }
  if (app !== undefined && !/^xapp-\S+$/u.test(app)) {
    problems.push({
      setting: 'SLACK_APP_TOKEN',
      message: app.startsWith('xoxb-') ? 'holds a bot token (xoxb-…)' : 'does not begin with xapp-',
      fix: 'Create an app-level token with the scope connections:write under "Basic Information" (xapp-…).',
    });
  }
  if (app === undefined && secret === undefined) {
    problems.push({
      setting: 'SLACK_APP_TOKEN',
      message: 'and SLACK_SIGNING_SECRET are both missing although SLACK_BOT_TOKEN is set',
      fix: 'Set SLACK_APP_TOKEN for Socket Mode (no public address needed), or SLACK_SIGNING_SECRET for HTTP.',
    });
  }
  if (secret !== undefined && /\s/u.test(secret)) {
    problems.push({
      setting: 'SLACK_SIGNING_SECRET',
      message: 'has a space in it',
      fix: 'Copy the "Signing Secret" from "Basic Information" again.',
    });
  }
  const apiUrl = readApiUrl('SLACK_API_URL', env['SLACK_API_URL'], problems);
  if (problems.length > before || bot === undefined) return null;
  if (app !== undefined) return { botToken: bot, way: { kind: 'socket', appToken: app }, apiUrl };
  return secret === undefined ? null : { botToken: bot, way: { kind: 'http', signingSecret: secret }, apiUrl };
}

/** Discord's settings; null when none is set or when they are wrong, which is then in `problems`. */
export function readDiscord(env: Env, problems: SettingProblem[]): DiscordSettings | null {
  const token = env['DISCORD_TOKEN'];
  const applicationId = env['DISCORD_APPLICATION_ID'];
  const guildId = env['DISCORD_GUILD_ID'];
  if (token === undefined && applicationId === undefined && guildId === undefined) return null;
  const before = problems.length;
  if (token === undefined) {
    problems.push({
      setting: 'DISCORD_TOKEN',
      message: `is missing although ${applicationId === undefined ? 'DISCORD_GUILD_ID' : 'DISCORD_APPLICATION_ID'} is set`,
      fix: 'Copy the token from the "Bot" page of your application in the Discord developer portal, or unset the other one.',
    });
  } else if (/\s/u.test(token) || /^\d+$/u.test(token)) {
    problems.push({
      setting: 'DISCORD_TOKEN',
      message: /^bot\s/iu.test(token)
        ? 'begins with "Bot"'
        : /^\d+$/u.test(token)
          ? 'holds a number, which is an id and no token'
          : 'has a space in it',
      fix: 'Use the bare token from the "Bot" page of the developer portal.',
    });
  }
  if (applicationId === undefined) {
    problems.push({
      setting: 'DISCORD_APPLICATION_ID',
      message: 'is missing although DISCORD_TOKEN is set',
      fix: 'Copy the "Application ID" from "General Information" in the Discord developer portal.',
    });
  }
  for (const [setting, value] of [
    ['DISCORD_APPLICATION_ID', applicationId],
    ['DISCORD_GUILD_ID', guildId],
  ] as const) {
    if (value === undefined || /^\d{15,21}$/u.test(value)) continue;
    problems.push({
      setting,
      message: 'is no Discord id',
      fix: 'An id has 17 to 20 digits: turn on Developer Mode in Discord, right-click, "Copy ID".',
    });
  }
  const apiUrl = readApiUrl('DISCORD_API_URL', env['DISCORD_API_URL'], problems);
  if (problems.length > before || token === undefined || applicationId === undefined) return null;
  return { token, applicationId, guildId: guildId ?? null, apiUrl };
}
