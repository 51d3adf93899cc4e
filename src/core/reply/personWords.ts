import { dateWords } from './dateText.ts';
import { oneLine } from './oneLine.ts';
import type { PersonReply } from './types.ts';
import { modalityWords } from './words.ts';

/** "Minister of Economy, as of 26 May 2023". */
export function roleWords({ text, asOf }: PersonReply['roles'][number]): string {
  return `${oneLine(text)}, ${asOf === null ? 'undated' : `as of ${dateWords(asOf)}`}`;
}

/** "met with Gina Raimondo (reported, 2023-05-26)"; what is only planned is a meeting, not met. */
export function meetingWords({ text, modality, when }: NonNullable<PersonReply['metWith']>[number]): string {
  const met = modality === 'happened' || modality === 'reported' ? 'met with' : 'meeting with';
  return `${met} ${oneLine(text)} (${modalityWords(modality)}, ${when})`;
}

/** "promise: set up a centre (open, due 2022-12-31)". */
export function promiseWords({ what, status, due }: NonNullable<PersonReply['promises']>[number]): string {
  return `promise: ${oneLine(what)} (${status}${due ? `, due ${due}` : ''})`;
}
