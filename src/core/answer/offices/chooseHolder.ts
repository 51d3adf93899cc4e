import type { Timex } from '../../dates/types.ts';
import { matchRole, roleParts } from '../../entities/matchRole.ts';
import type { Context } from '../types.ts';
import { type AskedOffice, askedOffice } from './askedOffice.ts';
import { type Holder, holdersOf, mayHold } from './holders.ts';
import { endsOf } from './officeEnds.ts';
import { statedFit } from './ownerFit.ts';
import { keyOfEntity, personKey, successionsOf } from './toldOffices.ts';

/** The holder that answers, its score 0..1, and who else is cited. */
export interface Chosen {
  readonly holder: Holder;
  readonly score: number;
  readonly beside: Holder | null;
}

const chosenOf = new WeakMap<Context, { readonly chosen: Chosen | null }>();

/** The holder of the office that the question asks, chosen once; null when it asks none or nothing tells. */
export function toldHolder(context: Context): Chosen | null {
  const known = chosenOf.get(context);
  if (known) return known.chosen;
  const asked = askedOffice(context);
  const chosen = asked === null ? null : chooseHolder(asked, context);
  chosenOf.set(context, { chosen });
  return chosen;
}

/** Who held the asked office at the asked time, before or after the asked person; null when nothing tells. */
function chooseHolder(asked: AskedOffice, context: Context): Chosen | null {
  const holders = holdersOf(asked, context);
  context.log(
    `roles: “${asked.role ?? 'any office'}” of ${asked.owners.map((name) => name.text).join(', ') || 'anyone'}: ${holders
      .slice(0, 6)
      .map((holder) => `${holder.name} (${holder.asOf ?? 'undated'}, ${holder.owned})`)
      .join(', ')}`,
  );
  if (asked.from !== null) {
    const id = keyOfEntity(asked.from.person.entity ?? '', context);
    return beside(id, asked.from.side, asked, holders, context);
  }
  if (asked.previous) {
    // "The former director, Paul Marsh": told as such.
    const parts = asked.parts === null ? null : { ...asked.parts, state: 'former' };
    const former = /\bformer\b/i.test(context.question.text) ? holdersOf({ ...asked, parts }, context) : [];
    if (former[0] && former.every((holder) => holder.who === former[0]?.who))
      return { holder: former[0], score: scoreOf(former[0]), beside: null };
    const newest = newestOf(holders);
    return newest ? beside(newest.who, 'before', asked, holders, context) : null;
  }
  if (asked.event.length > 0) return atEvent(asked, holders, context);
  const time = context.question.times[0] ?? null;
  const ends = endsOf(asked, context);
  if (time === null) {
    // "Who was coach?" may ask for one who is no longer; "who is" does not.
    const still = holders.filter((holder) => !ends.has(holder.who));
    return current(asked, still.length > 0 && !/\bwas\b/i.test(context.question.text) ? still : holders);
  }
  // "minister since June 2024" is who came then, not who went then.
  const since = /\bsince\b/i.test(context.question.text);
  const from = (since ? time.to : time.from) ?? '';
  return atTime(
    asked,
    holders.filter((holder) => (ends.get(holder.who) || '9999') >= from),
    time,
  );
}

/** "Who was minister when the pact was signed?": the holder in the one article that tells the event, or the only holder. */
function atEvent(asked: AskedOffice, holders: readonly Holder[], context: Context): Chosen | null {
  const words = asked.event.filter((term) => !term.time);
  const whole = words.reduce((sum, term) => sum + term.idf, 0);
  const shareOf = (article: string): number => {
    const facts = context.snapshot.facts(article);
    let best = 0;
    for (let i = 0; i < facts.article.sentences.length; i++) {
      const near = [facts.title, facts.sentence(i), ...(i > 0 ? [facts.sentence(i - 1)] : [])];
      const norms = new Set(near.flatMap(({ tokens }) => tokens.map((token) => token.norm)));
      if (!asked.eventNames.every((name) => name.forms.some((form) => form.every((word) => norms.has(word))))) continue;
      const keys = new Set(near.flatMap((part) => [...part.keys]));
      const held = words.reduce(
        (sum, term) => sum + ([...term.keys.keys()].some((key) => keys.has(key)) ? term.idf : 0),
        0,
      );
      best = Math.max(best, held);
    }
    return whole === 0 ? 0 : best / whole;
  };
  const shares = new Map([...new Set(holders.map((holder) => holder.article))].map((id) => [id, shareOf(id)] as const));
  const order = holders.toSorted(
    (a, b) => (shares.get(b.article) ?? 0) - (shares.get(a.article) ?? 0) || b.owned - a.owned,
  );
  const best = order[0];
  const share = best ? (shares.get(best.article) ?? 0) : 0;
  const alone = holders.every((holder) => holder.who === best?.who);
  if (!best || share < (alone ? 0.3 : 0.6)) return null;
  const other = order.find((holder) => holder.who !== best.who);
  if (other && (shares.get(other.article) ?? 0) > share - 0.2) return null;
  return { holder: best, score: scoreOf(best) - 0.05, beside: null };
}

const startOf = (holder: Holder): string => holder.from ?? holder.asOf ?? '';

function newestOf(holders: readonly Holder[]): Holder | undefined {
  return holders.toSorted((a, b) => startOf(b).localeCompare(startOf(a)) || b.owned - a.owned)[0];
}

function scoreOf(holder: Holder): number {
  return holder.owned === 2 ? 0.93 : holder.owned === 1.5 ? 0.88 : 0.75;
}

/** The newest holder; where the question names no owner, only an office with one holder can be meant. */
function current(asked: AskedOffice, holders: readonly Holder[]): Chosen | null {
  const named = asked.owners.length > 0 || asked.extra.length > 0;
  // What stands around tells less than what the text states.
  const best = newestOf(strongest(holders));
  if (!best) return null;
  const alone = holders.every((holder) => holder.who === best.who);
  if (!named && !alone) return { holder: best, score: 0.4, beside: null };
  return { holder: best, score: scoreOf(best) - (rivals(best, holders) ? 0.35 : 0), beside: null };
}

/** Context alone is asked only where nobody is stated as the holder, and only at a later date than the stated ones. */
function strongest(holders: readonly Holder[]): readonly Holder[] {
  const stated = holders.filter((holder) => holder.owned >= 1.5 && holder.fit === 2);
  return stated.length > 0 ? stated : holders;
}

/** Two people in one office by the same article. */
function rivals(best: Holder, holders: readonly Holder[]): boolean {
  return holders.some(
    (holder) =>
      holder.who !== best.who &&
      holder.article === best.article &&
      holder.owned >= best.owned &&
      holder.fit >= best.fit &&
      holder.from === best.from,
  );
}

function atTime(asked: AskedOffice, holders: readonly Holder[], time: Timex): Chosen | null {
  const dated = holders.filter((holder) => startOf(holder) !== '');
  const away = (holder: Holder): number => distance(holder, time);
  const order = dated.toSorted(
    (a, b) => away(a) - away(b) || b.owned - a.owned || b.fit - a.fit || startOf(b).localeCompare(startOf(a)),
  );
  const best = order[0];
  if (!best) return null;
  const others = order.filter((holder) => holder.who !== best.who && away(holder) <= away(best) + 0.05);
  const named = asked.owners.length > 0 || asked.extra.length > 0;
  const tie = others.some(
    (holder) => holder.owned >= best.owned && holder.fit >= best.fit && startOf(holder) === startOf(best),
  );
  // An article tells who holds an office at its own date, not years before or after.
  const late = startOf(best) > (time.to ?? '');
  const far = away(best) > (time.precision === 'year' ? 0.1 : late ? 0.25 : 0.8);
  const score = (named ? scoreOf(best) : others.length === 0 ? 0.85 : 0.4) - (tie ? 0.35 : 0) - (far ? 0.5 : 0);
  return { holder: best, score, beside: null };
}

/** Years from a holder's told days to a period; 0 where they overlap, a fifth more when he is told after it. */
function distance(holder: Holder, time: Timex): number {
  if (time.from === null || time.to === null) return 99;
  const from = startOf(holder);
  const until = holder.asOf ?? from;
  if (from <= time.to && until.slice(0, 10) >= time.from.slice(0, until.length)) {
    // In office from a told day to the article's: sure; else one told nearer to the end of the period.
    return 0;
  }
  return from > time.to ? 1.2 * yearsBetween(from, time.to) : yearsBetween(until, time.from);
}

function yearsBetween(a: string, b: string): number {
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 6);
  return Math.abs(months(a) - months(b)) / 12;
}

/** Who came before or after a person: as a sentence tells it, else by the dates of the office. */
function beside(
  id: string,
  side: 'before' | 'after',
  asked: AskedOffice,
  holders: readonly Holder[],
  context: Context,
): Chosen | null {
  const own = newestOf(holders.filter((holder) => holder.who === id)) ?? null;
  const found: { holder: Holder; score: number }[] = [];
  for (const { told, successor, predecessor } of successionsOf(context)) {
    const [anchor, other] = side === 'after' ? [predecessor, successor] : [successor, predecessor];
    if (personKey(anchor.entity?.name ?? anchor.mention.text) !== id) continue;
    const holder: Holder = {
      ...other,
      who: personKey(other.entity?.name ?? other.mention.text),
      name: other.entity?.name ?? other.mention.text,
      fit: 2,
      owned: 2,
    };
    if (asked.parts !== null && !fitsOffice(told.role, told.owner, id, holder.who, asked, context)) continue;
    found.push({ holder, score: 0.93 });
  }
  const people = new Set(found.map(({ holder }) => holder.who));
  if (people.size === 1 && found[0]) return { ...found[0], beside: own };
  if (people.size > 1 || asked.parts === null || own === null) return null;
  return side === 'before' ? heldBefore(id, holders, own) : heldAfter(id, holders, own);
}

function fitsOffice(
  role: string | null,
  owner: string | null,
  a: string,
  b: string,
  asked: AskedOffice,
  context: Context,
): boolean {
  if (asked.parts === null) return true;
  if (role !== null) return matchRole(asked.parts, roleParts(role)) > 0 && statedFit(owner, role, asked) !== 0;
  const may = [mayHold(a, asked, context), mayHold(b, asked, context)];
  // Of neither any office is told: the succession is in an office that no sentence names.
  return may.includes(true);
}

function heldBefore(id: string, holders: readonly Holder[], own: Holder): Chosen | null {
  const first = holders
    .filter((holder) => holder.who === id && startOf(holder) !== '')
    .toSorted((a, b) => startOf(a).localeCompare(startOf(b)))[0];
  if (!first) return null;
  const before = holders.filter(
    (holder) => holder.who !== id && startOf(holder) !== '' && startOf(holder) < startOf(first) && holder.owned > 1,
  );
  const best = before.toSorted((a, b) => startOf(b).localeCompare(startOf(a)))[0];
  return best ? { holder: best, score: scoreOf(best), beside: own } : null;
}

/** Only one whose first day is told came after: two articles a year apart may leave somebody out between them. */
function heldAfter(id: string, holders: readonly Holder[], own: Holder): Chosen | null {
  const last =
    holders
      .filter((holder) => holder.who === id)
      .map((holder) => holder.asOf ?? '')
      .toSorted()
      .at(-1) ?? '';
  const after = holders.filter(
    (holder) => holder.who !== id && holder.from !== null && holder.from >= last && last !== '',
  );
  const best = after.toSorted((a, b) => startOf(a).localeCompare(startOf(b)))[0];
  return best ? { holder: best, score: scoreOf(best), beside: own } : null;
}
