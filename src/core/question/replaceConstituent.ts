import { phrasesOf } from '../mentions/phraseIndex.ts';
import { withoutTimes } from './followOffice.ts';
import { nameGroups } from './nameGroups.ts';
import { parsePrior } from './priorQuestion.ts';

/** "and in Grand Forks?", "and against type 2?", "and in 2022?": takes the place of what stood behind the same preposition. */
export function behindPreposition(before: string, text: string): string | null {
  const match =
    /^(?:and|but|also|or|what about|how about)(?: what about)?\s+((in|on|at|for|against|with|by|from|to|since|before|after|until)\s+.+)$/iu.exec(
      text,
    );
  const [, phrase, preposition] = match ?? [];
  if (phrase === undefined || preposition === undefined) return null;
  if (/\b(?:1[5-9]|20)\d\d\b/.test(phrase)) return `${withoutTimes(before)} ${phrase}`;
  const last = [
    ...before.matchAll(
      new RegExp(
        `\\b${preposition}\\s+(?:the\\s+)?[^,]+?(?=\\s+(?:in|on|at|for|against|with|by|from|to|after|before|of)\\s|,|$)`,
        'giu',
      ),
    ),
  ].at(-1);
  if (!last) return `${before} ${phrase}`;
  return `${before.slice(0, last.index)}${phrase}${before.slice(last.index + last[0].length)}`;
}

/** Puts the new topic in the place of the old one: the noun group or name most alike in kind, else the subject. */
export function replaceConstituent(before: string, topic: string): string {
  // "How long is Norway's coast?" – "and Chile's?": one owner for another, however each was told.
  const owner = /^(.+)['’]s$/u.exec(topic)?.[1];
  if (owner !== undefined) return replaceConstituent(before, owner);
  if (/^(?:now|today|currently|nowadays)$/i.test(topic)) return `${withoutTimes(before)} now`;
  if (/^(?:1[5-9]|20)\d\d$/.test(topic)) return `${withoutTimes(before)} in ${topic}`;
  const numbered = renumber(before, topic);
  if (numbered !== null) return numbered;
  const subject = parsePrior(before)?.subject ?? null;
  // "the City of Sendai" is one name.
  const whole = before.match(/\p{Lu}[\p{L}\p{N}-]*(?: of (?:the )?\p{Lu}[\p{L}\p{N}-]*)+/gu) ?? [];
  const names = [...whole, ...nameGroups(before).filter((name) => !whole.some((other) => other.includes(name)))];
  const common = /^(?:the|a|an|its|his|her|their) \p{Ll}/u.test(topic);
  // "When will the gauges arrive?" – "and the pumps?"; "when was isar taken off the grid" – "and emsland?"
  if (subject !== null && !isPronoun(subject) && (names.length === 0 || (common && !names.includes(subject))))
    return before.replace(subject, determined(topic, subject));
  const kind = kindOf(topic);
  const likeness = (name: string): number =>
    (kind !== null && kindOf(name) === kind ? 3 : 0) +
    sameStart(name, topic) +
    (/\d/.test(name) === /\d/.test(topic) ? 0.5 : 0);
  const best = names.toSorted((a, b) => likeness(b) - likeness(a)).at(0);
  if (best === undefined) return `${before} ${topic}`;
  return before.replace(best, topic).replace(/\b(the) the\b/giu, '$1');
}

/** "When did unit 4 open?" – "and unit 3?": the same noun with another number. */
function renumber(before: string, topic: string): string | null {
  const [, noun = '', number = ''] = /^(?:the )?(\p{L}{3,}) (\d{1,3})$/iu.exec(topic) ?? [];
  if (noun === '') return null;
  const old = new RegExp(`\\b${noun} \\d{1,3}\\b`, 'iu');
  return old.test(before) ? before.replace(old, (found) => found.replace(/\d+$/u, number)) : null;
}

/** "the State" for "the City of Sendai" keeps one article. */
function determined(topic: string, subject: string): string {
  return /^the /i.test(subject) &&
    /^\p{Ll}/u.test(topic) &&
    !/^(?:the|a|an|its|his|her|their|this|that)\b/i.test(topic) &&
    topic.includes(' ')
    ? `the ${topic}`
    : topic;
}

function isPronoun(text: string): boolean {
  return /^(?:it|he|she|they|we|you|that|this|there)$/i.test(text);
}

function kindOf(name: string): string | null {
  const entry = phrasesOf(name)[0]?.entry;
  return entry === undefined ? null : `${entry.kind} ${entry.kind === 'place' ? entry.type : ''}`;
}

function sameStart(a: string, b: string): number {
  let common = 0;
  while (common < a.length && common < b.length && a[common]?.toLowerCase() === b[common]?.toLowerCase()) common++;
  return common;
}
