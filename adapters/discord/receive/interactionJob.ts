import { MessageFlags, type RepliableInteraction } from 'discord.js';
import { failureReply } from '../../../src/service/failureReply.ts';
import { failureCode, readFailure } from '../api/failure.ts';
import { renderDiscord } from '../renderDiscord.ts';
import { sendTo } from '../send/interactionReply.ts';
import type { Desk } from './types.ts';

const SEEN_MS = 15 * 60_000;

/** True the first time; Discord itself lets only one process acknowledge an interaction. */
export function firstTime({ interactions, log }: Desk, id: string): boolean {
  if (interactions.get(id)) {
    log.log('info', 'discord interaction seen before', {});
    return false;
  }
  interactions.set(id, true, SEEN_MS);
  return true;
}

/**
 * Runs what follows an acknowledgement that is already on its way. Where that was refused (too late, or another process
 * was first) nothing more is said. When the work breaks, the log gets the cause and the person a private word.
 */
export function interactionJob(
  desk: Desk,
  interaction: RepliableInteraction,
  acknowledged: Promise<unknown>,
  work: () => Promise<void>,
): void {
  const { jobs, log } = desk;
  jobs.run(
    async () => {
      try {
        await acknowledged;
      } catch (error) {
        const code = failureCode(readFailure(error));
        log.log('warn', 'discord interaction not acknowledged', { code, hint: hintFor(code) });
        return;
      }
      try {
        await work();
      } catch (error) {
        log.log('error', 'discord job', { cause: causeOf(error) });
        const content = renderDiscord(failureReply(error));
        await sendTo(desk, interaction, { reply: failureReply(error), content, flags: MessageFlags.Ephemeral });
      }
    },
    (error) => log.log('error', 'discord job', { cause: causeOf(error) }),
  );
}

/** An error of Discord's REST has a token in its address; only its code is told. */
export function causeOf(error: unknown): string {
  const failure = readFailure(error);
  if (failure.kind === 'refused' || failure.kind === 'limited') return `discord ${failureCode(failure)}`;
  return error instanceof Error ? error.message.replace(/\bhttps?:\/\/\S+/gu, '[address]') : String(error);
}

function hintFor(code: string): string {
  if (code === '10062') return 'later than three seconds, or answered by another process with the same token';
  if (code === '40060') return 'answered by another process with the same token';
  return '';
}
