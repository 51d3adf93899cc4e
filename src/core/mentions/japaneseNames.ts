import kanji from '../../../data/lexicon/kanji-names.json' with { type: 'json' };
import people from '../../../data/lexicon/people.json' with { type: 'json' };
import { LEXICON } from './lexicon.ts';

export interface JapaneseMatch {
  readonly kind: 'person' | 'place' | 'organization' | 'law' | 'programme';
  readonly length: number;
  readonly lexicon: string | null;
  readonly role: string | null;
}

const SURNAMES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(kanji.surnames));
const GIVEN: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(kanji.given));
const PEOPLE: ReadonlyMap<string, string> = new Map(
  people.flatMap((row) => row.ja.map((name) => [name, row.name] as const)),
);

// Only titles that stand behind a name.
const TITLES: readonly (readonly [string, string])[] = [
  ['総理大臣', 'Prime Minister'],
  ['経済産業相', 'Minister of Economy, Trade and Industry'],
  ['経産相', 'Minister of Economy, Trade and Industry'],
  ['官房長官', 'Chief Cabinet Secretary'],
  ['国務長官', 'Secretary of State'],
  ['商務長官', 'Secretary of Commerce'],
  ['財務長官', 'Treasury Secretary'],
  ['国防長官', 'Defense Secretary'],
  ['大統領', 'President'],
  ['国家主席', 'President'],
  ['副大統領', 'Vice President'],
  ['外務大臣', 'Foreign Minister'],
  ['外相', 'Foreign Minister'],
  ['防衛相', 'Defense Minister'],
  ['財務相', 'Finance Minister'],
  ['首相', 'Prime Minister'],
  ['総理', 'Prime Minister'],
  ['大臣', 'Minister'],
  ['知事', 'Governor'],
  ['市長', 'Mayor'],
  ['総裁', 'Governor'],
  ['社長', 'President'],
  ['会長', 'Chairman'],
  ['長官', 'Secretary'],
  ['議員', 'lawmaker'],
  ['教授', 'Professor'],
  ['博士', 'Dr'],
  ['さん', ''],
  ['氏', ''],
  ['様', ''],
];

const PHRASES = new Map<string, { name: string; kind: JapaneseMatch['kind']; lexicon: string | null }[]>();
function add(name: string, kind: JapaneseMatch['kind'], lexicon: string | null): void {
  const first = name[0];
  if (first === undefined || (name.length < 2 && kind === 'place')) return;
  const list = PHRASES.get(first);
  if (list === undefined) PHRASES.set(first, [{ name, kind, lexicon }]);
  else list.push({ name, kind, lexicon });
}
for (const entry of LEXICON) for (const name of entry.japanese) add(name, entry.kind, entry.id);
for (const name of PEOPLE.keys()) add(name, 'person', null);
for (const list of PHRASES.values()) list.sort((a, b) => b.name.length - a.name.length);

/** First characters of every known name in Japanese writing. */
export const JAPANESE_FIRST: ReadonlySet<string> = new Set([
  ...PHRASES.keys(),
  ...[...SURNAMES.keys()].map((name) => name[0] ?? ''),
]);

/** The longest name in Japanese writing at `at`: a known one, or surname with given name or title. */
export function matchJapanese(text: string, at: number): JapaneseMatch | null {
  const person = matchPerson(text, at);
  for (const phrase of PHRASES.get(text[at] ?? '') ?? []) {
    if (!text.startsWith(phrase.name, at)) continue;
    if (person !== null && person.length >= phrase.name.length) return person;
    return {
      kind: phrase.kind,
      length: phrase.name.length,
      lexicon: phrase.lexicon,
      role: phrase.kind === 'person' ? titleAt(text, at + phrase.name.length) : null,
    };
  }
  return person;
}

function matchPerson(text: string, at: number): JapaneseMatch | null {
  for (let length = 3; length >= 1; length--) {
    if (!SURNAMES.has(text.slice(at, at + length))) continue;
    for (let given = 3; given >= 1; given--) {
      if (GIVEN.has(text.slice(at + length, at + length + given))) {
        const end = length + given;
        return { kind: 'person', length: end, lexicon: null, role: titleAt(text, at + end) };
      }
    }
    const title = titleAt(text, at + length);
    if (title !== null) return { kind: 'person', length, lexicon: null, role: title };
  }
  return null;
}

function titleAt(text: string, at: number): string | null {
  for (const [title, role] of TITLES) if (text.startsWith(title, at)) return role;
  return null;
}

/** Latin spellings of a name in Japanese writing, given name first; a bare surname gives its readings. Empty when unknown. */
export function readJapaneseName(name: string): string[] {
  let text = name.replace(/[\s　・]/gu, '');
  for (const [title] of TITLES) {
    if (text.length > title.length && text.endsWith(title)) {
      text = text.slice(0, -title.length);
      break;
    }
  }
  const known = PEOPLE.get(text) ?? PEOPLE.get(name);
  if (known !== undefined) return [known];
  for (let length = Math.min(3, text.length); length >= 1; length--) {
    const surnames = SURNAMES.get(text.slice(0, length));
    if (surnames === undefined) continue;
    const rest = text.slice(length);
    if (rest === '') return [...surnames];
    const given = GIVEN.get(rest);
    if (given !== undefined) return given.flatMap((first) => surnames.map((last) => `${first} ${last}`));
  }
  return [];
}
