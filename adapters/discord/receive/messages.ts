import { cleanContent, type Message } from 'discord.js';
import type { Reply } from '../../../src/core/reply/types.ts';
import { parseCommand } from '../../../src/core/verbs/parse.ts';
import { failureReply } from '../../../src/service/failureReply.ts';
import { within } from '../../../src/service/jobs.ts';
import { askerOf } from '../api/asker.ts';
import { failureCode, readFailure } from '../api/failure.ts';
import { replyTo } from '../send/messageReply.ts';
import { askService } from './askService.ts';
import { causeOf } from './interactionJob.ts';
import { refusedTarget, withPermissionNote } from './subscribeTarget.ts';
import { earlierQuestions, shownIdOf } from './thread.ts';
import type { Desk } from './types.ts';

/** Earlier questions are worth a short wait only. */
const PATIENCE_MS = 2_000;

/** Mentions, replies to Chips and direct messages are answered by a reply; everything else is not even looked at. */
export function onMessage(desk: Desk, message: Message): void {
  if (!isForUs(message)) return;
  const { jobs, log } = desk;
  jobs.run(
    () => answer(desk, message),
    (error) => log.log('error', 'discord message', { cause: causeOf(error) }),
  );
}

function isForUs(message: Message): boolean {
  const { author, webhookId, system, mentions, client, guildId, content } = message;
  if (author.bot || webhookId !== null || system) return false;
  if (guildId === null) return true;
  if (mentions.users.has(client.user.id) && content !== '') return true;
  // A reply that was sent without its ping comes without its text, unless Discord was told to send all of them.
  return mentions.repliedUser?.id === client.user.id && content !== '';
}

async function answer(desk: Desk, message: Message): Promise<void> {
  const { guildId, channelId, author } = message;
  const asker = askerOf({ guild: guildId, installed: true, channel: channelId, user: author.id });
  if (!(await desk.seenOnce(asker.tenant, `message:${message.id}`))) return;
  showTyping(desk, message);
  const text = textOf(message);
  let reply: Reply;
  try {
    const command = parseCommand(text, desk.service.known(asker));
    const place = { guildId, channelId, user: author };
    const refused = await refusedTarget(desk, command, place);
    const thread = await within(PATIENCE_MS, threadOf(desk, message, asker.tenant), []);
    reply = refused ?? (await askService(desk, command, asker, thread));
    reply = await withPermissionNote(desk, command, place, reply);
  } catch (error) {
    desk.log.log('error', 'discord message', { cause: causeOf(error) });
    reply = failureReply(error);
  }
  await replyTo(desk, message, reply);
}

/** What was said, without our own mention; other mentions as the names that people see. */
function textOf({ content, channel, client }: Message): string {
  const own = content.replaceAll(`<@${client.user.id}>`, ' ').replaceAll(`<@!${client.user.id}>`, ' ');
  return cleanContent(own, channel)
    .replace(/[ \t]+/gu, ' ')
    .trim();
}

async function threadOf(desk: Desk, message: Message, tenant: string): Promise<readonly string[]> {
  const id = message.reference?.messageId;
  if (id === undefined || message.mentions.repliedUser?.id !== message.client.user.id) return [];
  try {
    const replied = message.channel.messages.cache.get(id) ?? (await message.fetchReference());
    const shown = shownIdOf(replied);
    return shown === null ? [] : await earlierQuestions(desk, tenant, shown);
  } catch (error) {
    desk.log.log('debug', 'discord reply not read', { failed: failureCode(readFailure(error)) });
    return [];
  }
}

/** A courtesy that nothing waits for. */
function showTyping({ log }: Desk, { channel }: Message): void {
  if (!channel.isSendable()) return;
  channel.sendTyping().catch((error: unknown) => {
    log.log('debug', 'discord typing', { failed: failureCode(readFailure(error)) });
  });
}
