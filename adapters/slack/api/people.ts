import { canonicalZone } from '../../../src/core/verbs/schedule.ts';
import type { Clock, Log } from '../../../src/ports/types.ts';
import { within } from '../../../src/service/jobs.ts';
import { LimitedMap } from '../../../src/service/limitedMap.ts';
import type { Clients } from './client.ts';
import { readFailure } from './failure.ts';

export interface Person {
  /** IANA zone. */
  readonly zone: string | null;
  /** Display name. */
  readonly name: string | null;
}

export type People = (user: string) => Promise<Person>;

const KEPT_MS = 3_600_000;
const FAILED_MS = 300_000;
/** An answer does not wait longer than this for a zone and a name. */
const PATIENCE_MS = 1_500;
const NOBODY: Person = { zone: null, name: null };

/** Zone and name of people by users.info, kept for an hour. Without the scope users:read nobody is known. */
export function createPeople(clients: Clients, clock: Clock, log: Log): People {
  const known = new LimitedMap<Promise<Person>>(clock, 5_000);

  async function ask(user: string): Promise<Person> {
    try {
      const { user: told } = await clients.reads.users.info({ user });
      const name = [told?.profile?.display_name, told?.real_name, told?.name].find(
        (each) => each !== undefined && each !== '',
      );
      return { zone: told?.tz === undefined ? null : canonicalZone(told.tz), name: name ?? null };
    } catch (error) {
      const failure = readFailure(error);
      log.log('warn', 'slack users.info', { why: failure.kind === 'refused' ? failure.code : failure.kind });
      known.set(user, Promise.resolve(NOBODY), FAILED_MS);
      return NOBODY;
    }
  }

  return (user) => {
    let person = known.get(user);
    if (!person) {
      person = ask(user);
      known.set(user, person, KEPT_MS);
    }
    return within(PATIENCE_MS, person, NOBODY);
  };
}
