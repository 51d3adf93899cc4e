import { readRange } from './ask.ts';
import { readDate } from './dates.ts';
import { takeFlags } from './flags.ts';
import { opensClause } from './questionWords.ts';
import { readSubscribe } from './subscribe.ts';
import type { AdminAction, Command, Invalid, Known, PromiseStatus, VerbName } from './types.ts';

/** Reads the rest of a verb; null when it does not fit, which makes the whole text a question. */
export type VerbReader = (text: string, rest: string, known: Known) => Command | null;

const STATUSES: ReadonlySet<string> = new Set(['open', 'due', 'overdue', 'done']);
const ACTIONS: ReadonlySet<string> = new Set(['add', 'remove', 'alias', 'audit']);

/** Topics are words matched like a search: no sentence, no question, at most a line. */
function readTopic(words: string): string | null {
  if (words.length > 200 || /[?？\n]/u.test(words)) return null;
  const topic = words
    .replace(/^(?:of|for|about|on|regarding|news (?:of|on|about|from))\s+/iu, '')
    .replace(/^the\s+/iu, '')
    .trim();
  if (topic === '' || opensClause(topic) || opensClause(words)) return null;
  return topic;
}

const readTimeline: VerbReader = (text, rest, known) => {
  const flags = takeFlags(rest, ['from', 'to'], []);
  const topic = flags.rest === '' ? null : readTopic(flags.rest);
  if (flags.rest !== '' && topic === null) return null;
  const dates = readRange(flags.values, flags.missing, 'timeline', text, known);
  if ('problem' in dates) return dates;
  // "timeline May 2023" means that month; without a digit ("timeline march") the word may be a name or a topic.
  const day =
    topic !== null && /\d/u.test(topic) && flags.values.size === 0 ? readDate(topic, known.now, known.zone) : null;
  if (day !== null) return { verb: 'timeline', text, topic: null, from: day, to: day };
  return { verb: 'timeline', text, topic, from: dates.from, to: dates.to };
};

function aboutTopic(verb: 'latest' | 'compare'): VerbReader {
  return (text, rest) => {
    const topic = readTopic(rest);
    return topic === null ? null : { verb, text, topic };
  };
}

function alone(verb: 'initiatives' | 'subscriptions' | 'sources' | 'status' | 'help'): VerbReader {
  return (text, rest) => (rest === '' ? { verb, text } : null);
}

function withId(verb: 'unwatch' | 'unsubscribe' | 'explain'): VerbReader {
  return (text, rest, known) => (isId(rest) && known.id(rest) ? { verb, text, id: rest } : null);
}

/** The shape of the ids that Chips issues: one word of base-36 characters and dashes. */
export function isId(word: string): boolean {
  return /^[0-9a-z][0-9a-z_-]{2,39}$/iu.test(word);
}

const readPerson: VerbReader = (text, rest, known) => {
  const name = rest.trim();
  return name !== '' && name.length <= 100 && known.name(name, 'person') ? { verb: 'person', text, name } : null;
};

const readPromises: VerbReader = (text, rest, known) => {
  const first = /^\S*/u.exec(rest)?.[0].toLowerCase() ?? '';
  // The set holds exactly the members of PromiseStatus.
  const status = STATUSES.has(first) ? (first as PromiseStatus) : null;
  const who = (status ? rest.slice(first.length) : rest).trim().replace(/^(?:of|by|from)\s+/iu, '');
  if (who !== '' && (who.length > 100 || !known.name(who, 'any'))) return null;
  return { verb: 'promises', text, status, who: who === '' ? null : who };
};

const readSince: VerbReader = (text, rest, known) => {
  if (/^last$/iu.test(rest)) return { verb: 'since', text, when: 'last' };
  const when = readDate(rest, known.now, known.zone);
  return when === null ? null : { verb: 'since', text, when };
};

const readDigest: VerbReader = (text, rest, known) => {
  const flags = takeFlags(rest, ['since'], []);
  if (flags.rest !== '' && !/^now$/iu.test(flags.rest)) return null;
  const invalid = (problem: string): Invalid => ({ verb: 'invalid', of: 'digest', text, problem });
  if (flags.missing !== null) return invalid('--since needs a date, as in --since 2023-05-01');
  const written = flags.values.get('since');
  const since =
    written === undefined ? null : /^last$/iu.test(written) ? 'last' : readDate(written, known.now, known.zone);
  if (written !== undefined && since === null)
    return invalid(`--since ${written} is no date. Write 2023-05-01 or last.`);
  return { verb: 'digest', text, post: flags.rest !== '', since };
};

const readAdmin: VerbReader = (text, rest) => {
  const action = /^\S*/u.exec(rest)?.[0].toLowerCase() ?? '';
  if (!ACTIONS.has(action)) return null;
  const value = rest.slice(action.length).trim();
  if (value === '' && action !== 'audit') return null;
  // The set holds exactly the members of AdminAction.
  return { verb: 'admin', text, action: action as AdminAction, rest: value };
};

/** One reader a verb; `ask` is read before this table is looked at. */
export const READERS: Readonly<Record<Exclude<VerbName, 'ask'>, VerbReader>> = {
  timeline: readTimeline,
  latest: aboutTopic('latest'),
  compare: aboutTopic('compare'),
  initiatives: alone('initiatives'),
  person: readPerson,
  promises: readPromises,
  since: readSince,
  watch: (text, rest) => (rest.length < 3 ? null : { verb: 'watch', text, question: rest }),
  unwatch: withId('unwatch'),
  subscribe: readSubscribe,
  unsubscribe: withId('unsubscribe'),
  subscriptions: alone('subscriptions'),
  digest: readDigest,
  sources: alone('sources'),
  status: alone('status'),
  help: alone('help'),
  forget: (text, rest) => (/^me[.!]?$/iu.test(rest) ? { verb: 'forget', text } : null),
  explain: withId('explain'),
  admin: readAdmin,
};
