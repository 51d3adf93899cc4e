import { stem } from '../../text/stem.ts';

/** Nouns that count people; what they do is told by the noun itself. */
export const PERSON_NOUNS: readonly string[] = (
  'people person persons inhabitants residents citizens employees staff workers spectators visitors passengers ' +
  'guests participants attendees delegates students pupils patients volunteers soldiers troops refugees protesters ' +
  'demonstrators supporters fans experts men women children scientists engineers forecasters viewers ' +
  'subscribers customers users voters crew seamen sailors victims survivors prisoners'
).split(' ');

const PEOPLE = new Set(PERSON_NOUNS.map(stem));

export function isPersonNoun(stemmed: string): boolean {
  return PEOPLE.has(stemmed);
}

/** "live" is told by "inhabitants", "work" by "employees": the verb of the question need not stand there. */
const IMPLIED: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['live', 'inhabit', 'population', 'reside', 'home'],
    ['inhabitants', 'residents', 'population', 'citizens'],
  ],
  [
    ['work', 'employ', 'workforce', 'staff', 'have', 'job'],
    ['employees', 'staff', 'workers', 'workforce', 'jobs'],
  ],
  [
    ['watch', 'see', 'attend', 'come', 'crowd', 'audience'],
    ['spectators', 'visitors', 'viewers', 'fans'],
  ],
  [
    ['attend', 'come', 'part', 'take', 'join'],
    ['participants', 'attendees', 'delegates', 'guests'],
  ],
  [
    ['ride', 'use', 'carry', 'travel', 'fly'],
    ['passengers', 'riders'],
  ],
  [['treat'], ['patients']],
  [['have'], ['members']],
].map(([verbs, nouns]) => [(verbs ?? []).map(stem), (nouns ?? []).map(stem)] as const);

/** Whether a noun in the keys of a sentence tells what a verb of the question asks. */
export function impliedBy(term: string, keys: ReadonlySet<string>): boolean {
  return IMPLIED.some(([verbs, nouns]) => verbs.includes(term) && nouns.some((noun) => keys.has(noun)));
}
