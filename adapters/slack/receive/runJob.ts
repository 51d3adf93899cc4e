import { failureReply } from '../../../src/service/failureReply.ts';
import { renderSlack } from '../renderSlack.ts';
import type { Place } from '../send/outbox.ts';
import type { Desk } from './types.ts';

/**
 * Runs what follows an acknowledgement. `key` names the event: one that was seen before is dropped. When it breaks, the
 * log gets the cause and the person a private word.
 */
export function runJob(desk: Desk, key: string, place: Place, work: () => Promise<void>): void {
  const { jobs, log, outbox, seenOnce } = desk;
  jobs.run(
    async () => {
      if (!(await seenOnce(key))) {
        log.log('info', 'slack event seen before', { key: key.split(':')[0] ?? '' });
        return;
      }
      try {
        await work();
      } catch (error) {
        log.log('error', 'slack job', {
          cause: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
        await outbox.toPerson(place, renderSlack(failureReply(error)));
      }
    },
    (error) => log.log('error', 'slack job', { cause: error instanceof Error ? error.message : String(error) }),
  );
}
