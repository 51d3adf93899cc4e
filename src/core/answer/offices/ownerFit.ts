import type { RoleParts } from '../../entities/matchRole.ts';
import { placeContains } from '../../entities/places.ts';
import { roleOwnerId } from '../../entities/roleOwner.ts';
import type { ArticleFacts } from '../../facts.ts';
import { LEXICON_BY_ID } from '../../mentions/lexicon.ts';
import type { Mention } from '../../mentions/types.ts';
import { stem } from '../../text/stem.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { NameConstraint } from '../types.ts';
import type { AskedOffice } from './askedOffice.ts';

/** "the clinic", "the guests", "its": words that point to a name told elsewhere. */
const POINTS = /^(?:the |its |his |her |their |this |that )?(?:\p{Ll}[\p{L}-]*)(?: \p{Ll}[\p{L}-]*)?$|^The [\p{L}-]+$/u;

/** "the clinic", "the Authority": the one organisation of the article whose name holds the noun, else the words themselves. */
export function fullOwner(owner: string | null, facts: ArticleFacts): string | null {
  const noun = owner === null ? null : /^(?:[Tt]he |[Ii]ts )?([\p{L}-]{4,})$/u.exec(owner)?.[1]?.toLowerCase();
  if (owner === null || noun === undefined || noun === null) return owner;
  const full = new Set<string>();
  for (const mention of facts.mentions) {
    if (mention.kind !== 'organization') continue;
    const words = mention.text.toLowerCase().split(/\s+/);
    const place =
      /^ (?:of|in|at) (?:the )?\p{Lu}[\p{L}-]+/u.exec(facts.article.text.slice(mention.end, mention.end + 40))?.[0] ??
      '';
    if ((words.length > 1 || place !== '') && words.includes(noun))
      full.add(`${mention.text.replace(/^the /i, '')}${place}`);
  }
  // "University Clinic" is the "University Clinic of Basel".
  const whole = [...full].filter((name) => ![...full].some((other) => other !== name && other.includes(name)));
  return whole.length === 1 ? (whole[0] ?? owner) : owner;
}

/** Whether an office's stated owner leaves open who it is. */
export function isOpen(owner: string | null): boolean {
  return owner === null || (!owner.includes(':') && POINTS.test(owner));
}

/** 2 the stated owner is the asked one, 0 it is another; null when the text states none. */
export function statedFit(owner: string | null, role: string, asked: AskedOffice): 0 | 2 | null {
  const words = stemsOf(`${owner?.includes(':') ? spelling(owner) : (owner ?? '')} ${role}`);
  const named = asked.owners.every((name) => owner !== null && isOwner(owner, name));
  const told = asked.extra.every((term) => words.has(term.term.stem));
  if (named && told && (owner !== null || asked.owners.length === 0)) return 2;
  return isOpen(owner) ? null : 0;
}

function isOwner(owner: string, name: NameConstraint): boolean {
  if (owner === name.entity || owner === name.place) return true;
  const id = owner.includes(':') ? owner : roleOwnerId(owner);
  const wanted = name.entity ?? name.place ?? roleOwnerId(name.text);
  if (id === wanted || id === roleOwnerId(name.text)) return true;
  if (id.startsWith('org:') && wanted.startsWith('place:') && placeContains(wanted, id)) return true;
  const words = tokenize(owner.includes(':') ? spelling(owner) : owner).map((token) => token.norm);
  return name.forms.some((form) => form.length > 0 && form.every((word) => words.includes(word)));
}

function spelling(id: string): string {
  const entry = LEXICON_BY_ID.get(id);
  return entry === undefined
    ? id.slice(id.indexOf(':') + 1).replaceAll('-', ' ')
    : [entry.name, ...entry.aliases].join(' ');
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).map((token) => stem(token.norm)));
}

const CITY = new Set(['mayor', 'councillor', 'alderman']);
const REGION = new Set(['governor', 'prefect']);
const NATION = new Set(['minister', 'president', 'chancellor', 'king', 'queen', 'emperor', 'monarch']);

/**
 * Whether an office without a stated owner is the asked one's by what stands around it: the place of the dateline, the
 * only country in this sentence and the one before, the organisation that the article names most.
 */
export function contextFit(facts: ArticleFacts, sentence: number, held: RoleParts, asked: AskedOffice): boolean {
  if (asked.owners.length === 0 && asked.extra.length === 0) return true;
  return (
    asked.owners.every((name) => isTopic(facts, sentence, held, name)) &&
    asked.extra.every((term) => isNear(facts, sentence, term.term.stem))
  );
}

function isNear(facts: ArticleFacts, sentence: number, wanted: string): boolean {
  for (let i = firstInParagraph(facts, sentence); i <= sentence; i++)
    if (facts.sentence(i).keys.has(wanted)) return true;
  return false;
}

function isTopic(facts: ArticleFacts, sentence: number, held: RoleParts, name: NameConstraint): boolean {
  const place = name.place ?? (name.entity?.startsWith('place:') ? name.entity : null);
  if (place !== null) {
    const type = LEXICON_BY_ID.get(place)?.type ?? null;
    const fits = held.heads.some(
      (head) =>
        (type === 'city' && CITY.has(head)) ||
        (type === 'region' && (REGION.has(head) || held.ranks.includes('prime'))) ||
        (type === 'country' && NATION.has(head)) ||
        (type === null && (CITY.has(head) || REGION.has(head))),
    );
    if (fits) return placeIsTopic(facts, sentence, place, type, name);
  }
  // An organisation: the only one here, or the one of this sentence and the one before.
  for (let i = sentence; i >= firstInParagraph(facts, sentence); i--) {
    const here = facts.sentence(i).mentions.filter((mention) => mention.kind === 'organization');
    if (holds(facts, i, name))
      return here.every((mention) => holdsForm(mention.text, name)) && !here.some((mention) => isGoal(facts, mention));
    if (here.length > 0) return false;
  }
  return titled(facts, name) || dominates(facts, name, 'organization');
}

/** "She left for the Rovers": where somebody goes is not who is spoken of. */
function isGoal(facts: ArticleFacts, mention: Mention): boolean {
  return /\b(?:left|leaves|moved|moves|went|goes|gone|joined|joins|switched) (?:for |to |over to )?(?:the )?$/.test(
    facts.article.text.slice(Math.max(0, mention.start - 40), mention.start),
  );
}

/** What is pointed to stands in the same paragraph, two sentences back at most. */
function firstInParagraph(facts: ArticleFacts, sentence: number): number {
  let first = sentence;
  while (first > 0 && first > sentence - 2) {
    const before = facts.article.sentences[first - 1];
    const here = facts.article.sentences[first];
    if (!before || !here || facts.article.text.slice(before.end, here.start).includes('\n')) break;
    first--;
  }
  return first;
}

/** The title names it and no other organisation. */
function titled(facts: ArticleFacts, name: NameConstraint): boolean {
  const { title } = facts.article;
  if (title === null || !holdsForm(title, name)) return false;
  return !facts.mentions.some(
    (mention) => mention.kind === 'organization' && !holdsForm(mention.text, name) && title.includes(mention.text),
  );
}

function placeIsTopic(
  facts: ArticleFacts,
  sentence: number,
  place: string,
  type: string | null,
  name: NameConstraint,
): boolean {
  if (type === 'country') {
    for (let i = sentence; i >= Math.max(0, sentence - 1); i--) {
      const countries = new Set(
        facts
          .sentence(i)
          .mentions.flatMap((mention) =>
            mention.lexicon !== undefined && LEXICON_BY_ID.get(mention.lexicon)?.type === 'country'
              ? [mention.lexicon]
              : [],
          ),
      );
      if (countries.size > 0) return countries.size === 1 && countries.has(place);
    }
  }
  const from = datelineOf(facts);
  if (from !== null)
    return type === 'city' || type === null
      ? from === place
      : placeContains(place, from) || dominates(facts, name, 'place');
  return dominates(facts, name, 'place');
}

/** The place of a dateline ("FARGO, N.D. –"), by its lexicon id. */
function datelineOf(facts: ArticleFacts): string | null {
  const { datelinePlace, text } = facts.article;
  const said = datelinePlace?.split(/[,/]/)[0]?.trim().toLowerCase();
  for (const mention of facts.mentions) {
    if (mention.lexicon === undefined || mention.kind !== 'place') continue;
    if (mention.text.toLowerCase() === said) return mention.lexicon;
    if (
      /^\p{Lu}{4,}/u.test(mention.text) &&
      /^[^\n]{0,14} [–—-] |^\. | \/ /u.test(text.slice(mention.end, mention.end + 20))
    )
      return mention.lexicon;
  }
  return null;
}

/** The name stands at least three times in the article and twice as often as any other of its kind. */
function dominates(facts: ArticleFacts, name: NameConstraint, kind: 'place' | 'organization'): boolean {
  const type = name.place === null ? null : (LEXICON_BY_ID.get(name.place)?.type ?? null);
  const counts = new Map<string, number>();
  let own = 0;
  for (const mention of facts.mentions) {
    if (mention.kind !== kind) continue;
    if (
      kind === 'place' &&
      type !== null &&
      mention.lexicon !== undefined &&
      LEXICON_BY_ID.get(mention.lexicon)?.type !== type
    )
      continue;
    if (holdsForm(mention.text, name)) own++;
    else counts.set(mention.text, (counts.get(mention.text) ?? 0) + 1);
  }
  return own >= 3 && own >= 2 * Math.max(0, ...counts.values());
}

function holds(facts: ArticleFacts, sentence: number, name: NameConstraint): boolean {
  const words = facts.sentence(sentence).tokens.map((token) => token.norm);
  return name.forms.some((form) => includesRun(words, form));
}

function holdsForm(text: string, name: NameConstraint): boolean {
  const words = tokenize(text).map((token) => token.norm);
  return name.forms.some((form) => includesRun(words, form));
}

function includesRun(words: readonly string[], form: readonly string[]): boolean {
  if (form.length === 0) return false;
  for (let at = 0; at + form.length <= words.length; at++)
    if (form.every((word, i) => words[at + i] === word)) return true;
  return false;
}
