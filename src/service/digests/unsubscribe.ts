import type { ErrorReply, Reply } from '../../core/reply/types.ts';
import { nextSlot } from '../../schedule/slots.ts';
import type { Asker } from '../types.ts';
import type { DigestParts } from './types.ts';
import { nextWords, timetableWords } from './words.ts';

/** Stops a digest for good. */
export async function unsubscribe(parts: DigestParts, id: string, asker: Asker): Promise<Reply> {
  const { store, clock } = parts;
  const one = await store.subscriptions.get(asker.tenant, id);
  if (!one || !(await store.subscriptions.remove(asker.tenant, id))) return noSuch(id);
  parts.remember(asker.tenant, id, false);
  await store.audit.add(asker.tenant, { at: clock.now(), who: asker.user, what: `unsubscribed ${id}` });
  return {
    kind: 'notice',
    message: `Stopped ${id}: ${timetableWords(one)}.`,
    details: [`To have it back: subscribe ${timetableWords(one).replace(', about', '')}`],
    controls: [],
  };
}

/** Pauses a digest by hand, or lets it go on from the next slot. */
export async function setPaused(parts: DigestParts, id: string, asker: Asker, paused: boolean): Promise<Reply> {
  const { store, clock } = parts;
  const one = await store.subscriptions.get(asker.tenant, id);
  if (!one) return noSuch(id);
  const now = clock.now();
  const changed = paused
    ? await store.subscriptions.setState(asker.tenant, id, 'paused', 'by hand')
    : await store.subscriptions.setState(asker.tenant, id, 'active', null, nextSlot(one, now));
  if (changed) {
    await store.audit.add(asker.tenant, { at: now, who: asker.user, what: `${paused ? 'paused' : 'resumed'} ${id}` });
  }
  const after = changed ?? one;
  return {
    kind: 'notice',
    message: `${paused ? 'Paused' : 'Goes on'}: ${timetableWords(after)}${paused ? '' : `, ${nextWords(after)}`}.`,
    details: [],
    controls: [
      paused ? { action: 'resume', label: 'Resume', id } : { action: 'pause', label: 'Pause', id },
      { action: 'unsubscribe', label: 'Stop', id },
    ],
  };
}

export function noSuch(id: string): ErrorReply {
  return {
    kind: 'error',
    message: `There is no subscription "${id.slice(0, 40)}" here.`,
    fix: '"subscriptions" lists them with their ids.',
    controls: [],
  };
}
