import type { Answer, AskRequest } from '../../src/core/types.ts';
import type { NewDelivery, Subscription } from '../../src/ports/store.ts';

export const NOON = Date.parse('2027-03-10T12:00:00Z');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function subscription(changes: Partial<Subscription> = {}): Subscription {
  return {
    id: 'sub1',
    tenant: 'slack:T1',
    platform: 'slack',
    channel: 'C1',
    cadence: 'daily',
    day: null,
    time: '09:00',
    zone: 'Asia/Tokyo',
    topic: null,
    always: false,
    owner: 'U1',
    state: 'active',
    reason: null,
    nextDue: NOON,
    cursor: null,
    createdAt: NOON - DAY,
    ...changes,
  };
}

export function delivery(changes: Partial<NewDelivery> = {}): NewDelivery {
  return {
    tenant: 'slack:T1',
    subscription: 'sub1',
    slot: NOON,
    kind: 'digest',
    platform: 'slack',
    target: 'channel',
    to: 'C1',
    runAt: NOON,
    payload: null,
    cursor: null,
    ...changes,
  };
}

export const request: AskRequest = { question: 'who met in Detroit\0?', thread: ['which ministers'] };

export const answer: Answer = {
  status: 'abstained',
  question: request.question,
  type: 'person',
  confidence: 0,
  caveats: [],
  trace: [],
  answer: null,
  values: [],
  modality: null,
  band: null,
  citations: [],
  origins: 0,
  reason: 'no-match',
  nearest: [],
};
