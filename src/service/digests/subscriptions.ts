import type { Control, Reply } from '../../core/reply/types.ts';
import type { Subscription } from '../../ports/store.ts';
import type { Asker } from '../types.ts';
import { type DigestParts, placeOf } from './types.ts';
import { nextWords, timetableWords } from './words.ts';

/** The digests of this channel and those that the asker made elsewhere; the terminal sees all of its own. */
export async function subscriptions({ store, remember }: DigestParts, asker: Asker): Promise<Reply> {
  const all = await store.subscriptions.list(asker.tenant);
  for (const { tenant, id } of all) remember(tenant, id, true);
  const place = placeOf(asker);
  const here = (one: Subscription) =>
    place !== null && one.channel === place.channel && one.platform === place.platform;
  const mine = (one: Subscription) => asker.user !== null && one.owner === asker.user;
  const shown = place === null ? all : all.filter((one) => here(one) || mine(one));
  return {
    kind: 'list',
    title: 'Subscriptions',
    rows: shown.map((one) => ({
      id: one.id,
      text: `${timetableWords(one)}${here(one) ? '' : ` in ${one.platform}:${one.channel}`}`,
      detail: nextWords(one),
      citation: null,
      controls: controlsOf(one),
    })),
    empty: 'No digest here yet. Start one: subscribe daily 09:00',
    controls: [],
  };
}

function controlsOf(one: Subscription): readonly Control[] {
  return [
    { action: 'run', label: 'Run now', id: one.id },
    one.state === 'active'
      ? { action: 'pause', label: 'Pause', id: one.id }
      : { action: 'resume', label: 'Resume', id: one.id },
    { action: 'unsubscribe', label: 'Stop', id: one.id },
  ];
}
