import { dueState } from '../../digest/dueLines.ts';
import type { IsoDate } from '../../types.ts';
import type { Commitment } from '../types.ts';

/** A promise as it stands on a day. */
export interface StandingPromise extends Commitment {
  readonly status: Commitment['status'];
}

/** `done`, `contradicted` and `cancelled` rest on evidence; `due` (within two weeks) and `overdue` on the day. */
export function statusOn(one: Commitment, day: IsoDate): Commitment['status'] {
  const state = dueState(one, day);
  return state === 'closed' ? one.status : state;
}

/** The promises as they stand on `day`, of one status or one person or body, what falls due first before the rest. */
export function promisesOf(
  commitments: readonly Commitment[],
  {
    status,
    who,
    day,
  }: {
    readonly status: Commitment['status'] | null;
    readonly who: ((one: Commitment) => boolean) | null;
    readonly day: IsoDate;
  },
): readonly StandingPromise[] {
  return commitments
    .map((one) => ({ ...one, status: statusOn(one, day) }))
    .filter((one) => (status === null || one.status === status) && (who === null || who(one)))
    .toSorted((a, b) => dueKey(a).localeCompare(dueKey(b)));
}

const dueKey = (one: Commitment): string => `${one.due?.to ?? one.due?.from ?? '9999'} ${one.said ?? '9999'} ${one.id}`;
