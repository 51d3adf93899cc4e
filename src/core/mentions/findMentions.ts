import type { Article } from '../article/types.ts';
import type { ArticleNames, Draft } from './draft.ts';
import { findAbbreviations } from './findAbbreviations.ts';
import { findDesignated } from './findDesignated.ts';
import { findJapaneseNames } from './findJapaneseNames.ts';
import { findLeftovers, findTold } from './findLeftovers.ts';
import { findOrganizations } from './findOrganizations.ts';
import { findOwners } from './findOwners.ts';
import { findNamedPeople, findRoledPeople, findSurnames } from './findPeople.ts';
import { findPlaces } from './findPlaces.ts';
import { findProgrammes } from './findProgrammes.ts';
import { findQuantities } from './findQuantities.ts';
import { findRolesBeside } from './findRolesBeside.ts';
import { learnNames } from './learnNames.ts';
import { scanWords, type Word } from './scanWords.ts';
import type { Mention } from './types.ts';

/** What a name shows by itself; in this order, because each leaves to the next what it does not take. */
const CERTAIN: readonly ((draft: Draft) => void)[] = [
  findJapaneseNames,
  findProgrammes,
  findRoledPeople,
  findDesignated,
  findQuantities,
  findOrganizations,
  findNamedPeople,
  findPlaces,
];

/** What needs the rest of the article: short forms, surnames, unknown names. */
const LEARNED: readonly ((draft: Draft, names: ArticleNames) => void)[] = [
  findAbbreviations,
  findSurnames,
  findTold,
  findLeftovers,
  findRolesBeside,
];

/** All mentions of an article in the order of the text, with offsets into `article.text`. */
export function findMentions(article: Article): Mention[] {
  const drafts: Draft[] = [];
  article.sentences.forEach((sentence, index) => {
    drafts.push(draftOf(article.text, sentence.start, sentence.end, index));
  });
  for (const draft of drafts) for (const find of CERTAIN) find(draft);
  const names: ArticleNames = { surnames: new Map(), kinds: new Map(), lower: new Set() };
  for (const draft of drafts) learnNames(draft, names);
  for (const find of LEARNED) {
    for (const draft of drafts) {
      find(draft, names);
      if (find === findTold || find === findLeftovers) learnNames(draft, names);
    }
  }
  for (const draft of drafts) draft.mentions.sort((a, b) => a.start - b.start || a.end - b.end);
  drafts.forEach((draft, i) => {
    findOwners(draft, drafts[i - 1]);
  });
  return drafts.flatMap((draft) => draft.mentions);
}

/** Words of one sentence, nothing found yet. */
export function draftOf(text: string, start: number, end: number, sentence: number): Draft {
  const words = scanWords(text.slice(start, end), start);
  return { text, sentence, words, taken: new Uint8Array(words.length), mentions: [], titleCase: isTitleCase(words) };
}

// "NASA Adjusts Schedule for Crewed Moon Missions": no full stop, nearly all long words with a capital.
function isTitleCase(words: readonly Word[]): boolean {
  let capitals = 0;
  let acronyms = 0;
  let long = 0;
  for (const word of words) {
    if (word.text.length < 4 || word.kind === 'number' || word.kind === 'punctuation') continue;
    long++;
    if (word.kind !== 'lower') capitals++;
    if (word.kind === 'acronym') acronyms++;
  }
  if (long < 3) return false;
  if (acronyms / long > 0.8) return true;
  const ends = /^[.!?"”]$/.test(words.at(-1)?.text ?? '');
  return !ends && long >= 4 && capitals / long > 0.7;
}
