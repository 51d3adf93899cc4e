import type { ArticleFacts } from '../facts.ts';
import type { Mention } from '../mentions/types.ts';
import type { IsoDate } from '../types.ts';
import { maskPeople } from './maskPeople.ts';
import { readSuccessions } from './successionRules.ts';
import { TENURE_RULES } from './tenureRules.ts';
import type { Leaving, Offices, Succession, Tenure } from './types.ts';

const memory = new WeakMap<ArticleFacts, { readonly known: RegExp | null; readonly offices: Offices }>();

/** Who holds which office, who came after whom and who left, by the sentences of one article. */
export function readOffices(facts: ArticleFacts, known: RegExp | null): Offices {
  const before = memory.get(facts);
  if (before && before.known?.source === known?.source) return before.offices;
  const offices = read(facts, known);
  memory.set(facts, { known, offices });
  return offices;
}

function read(facts: ArticleFacts, known: RegExp | null): Offices {
  const tenures: Tenure[] = [];
  const successions: Succession[] = [];
  const leavings: Leaving[] = [];
  const article = facts.article.id;
  let before: Mention | undefined;
  let told = -9;
  for (let sentence = 0; sentence < facts.article.sentences.length; sentence++) {
    if (facts.article.sentences[sentence]?.interrogative) continue;
    const { text, people } = maskPeople(facts, sentence, known);
    if (people.length === 0) continue;
    if (sentence - told > 2) before = undefined;
    for (const rule of TENURE_RULES)
      for (const { person, role, owner, dated } of rule(text)) {
        const holder = people[person];
        if (!holder || role === '') continue;
        tenures.push({
          person: holder,
          role,
          owner: owner === null ? null : unmask(owner, people),
          from: dated < 0 ? null : startOf(facts, sentence, holder),
          article,
          sentence,
        });
      }
    for (const found of readSuccessions(text)) {
      const named = previousPerson(people, found.successor ?? found.predecessor) ?? before;
      const successor = found.successor === null ? named : people[found.successor];
      const predecessor = found.predecessor === null ? named : people[found.predecessor];
      if (!successor || !predecessor || successor.text === predecessor.text) continue;
      successions.push({
        successor,
        predecessor,
        role: found.role,
        owner: found.owner === null ? null : unmask(found.owner, people),
        from: found.dated < 0 ? null : startOf(facts, sentence, successor),
        article,
        sentence,
      });
    }
    leavings.push(...leavingsOf(facts, sentence, text, people));
    // "She took over …": of the sentence before the first named is its subject.
    before = people[0];
    told = sentence;
  }
  return { tenures, successions, leavings };
}

function unmask(text: string, people: readonly Mention[]): string {
  return text.replace(/⟦(\d+)⟧/g, (_, index: string) => people[Number(index)]?.text ?? '');
}

/** The first day told in the sentence behind the holder, else in the sentence. */
function startOf(facts: ArticleFacts, sentence: number, holder: Mention): IsoDate | null {
  const dates = facts.sentence(sentence).dates.filter((date) => date.kind === 'date' && date.from !== null);
  return (dates.find((date) => date.start >= holder.end) ?? dates[0])?.from ?? null;
}

/** "His successor": whoever was named last in front in this sentence. */
function previousPerson(people: readonly Mention[], other: number | null): Mention | undefined {
  const own = people[other ?? -1];
  return people.findLast((person) => own !== undefined && person.end <= own.start && person.text !== own.text);
}

const LEAVES =
  /⟦(\d+)⟧(?:,? who)?(?: has| had)? (?:resigned|stepped (?:down|back)|stood down|quit|retired|died|was (?:sacked|dismissed|fired|ousted|removed)|left (?:the|office|his|her))\b|\b(?:parted company with|sacked|dismissed|fired|ousted) (?:the )?(?:[\p{L}-]+ ){0,2}?⟦(\d+)⟧/gu;

/** "Tveit resigned on July 18", "parted company with Reitbauer": who left, with the day where one is told. */
function leavingsOf(facts: ArticleFacts, sentence: number, text: string, people: readonly Mention[]): Leaving[] {
  return [...text.matchAll(LEAVES)].flatMap((match) => {
    const person = people[Number(match[1] ?? match[2])];
    const dates = facts.sentence(sentence).dates.filter((date) => date.kind === 'date' && date.from !== null);
    const day = dates.length === 1 ? (dates[0]?.from ?? null) : null;
    return person && day !== null ? [{ person, day }] : [];
  });
}
