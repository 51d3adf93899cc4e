import type { LexiconEntry } from './lexicon.ts';
import type { Word } from './scanWords.ts';
import { CITY_NOUNS, PERSON_VERBS, SPEECH } from './wordLists.ts';

const LOCATIVE =
  /^(?:in|at|near|from|outside|around|across|through|towards|toward|into|inside|off|for|visit|visited|of|reach|reached|leave|left)$/;
const TOWARDS =
  /^(?:with|between|against|by|on|and|than|pressed|urged|asked|told|accused|warned|criticised|criticized|backed|blamed|pressure|angered|sanctioned)$/;
const AUXILIARY =
  /^(?:will|would|has|have|had|is|are|was|were|can|could|may|might|should|must|does|did|do|also|again|never|wants|views|sees|reduce|continues|continue|plans|seeks|agreed|signed|imposed|rejected|protested|recognised|recognized|considers|fears|hopes|shared|decided|expelled|summoned|pushed|backs|supports|supported|opposes|opposed|threatened|deployed|sent|sends|fired|launched|banned|cut|raised|responded|retaliated|moved|began|stopped|accuses|says|fears|gave|gives|made|makes|took|takes|wants|wanted|faces|insists|denies|denied|vows|demands|demanded|calls|refuses|warns)$/;

const ROUTE =
  /^(?:trains?|flights?|ferry|ferries|roads?|railway|rail|distance|travel|services?|routes?|links?|line|miles|kilometres|kilometers|km|bus|buses|journey|trip|motorway|highway|pipeline|corridor)$/;

/** Whether a seat of government stands for the place or for the government ("Washington and Tokyo agreed"). */
export function useOfPlace(
  words: readonly Word[],
  from: number,
  to: number,
  entry: LexiconEntry,
): 'literal' | 'metonym' {
  if (entry.seatOf === null && entry.id !== 'place:brussels') return 'literal';
  const before = words[from - 1]?.key ?? '';
  const after = words[to];
  if (after?.text === ',' && /^\p{Lu}/u.test(words[to + 1]?.text ?? '')) return 'literal';
  if (LOCATIVE.test(before) || before === 'to') return 'literal';
  if (after?.kind === 'possessive') {
    const noun = words[to + 1]?.key ?? '';
    return CITY_NOUNS.has(noun) || (before === 'the' && noun !== '') ? 'literal' : 'metonym';
  }
  if (after?.text === '-') {
    if (/^(?:backed|led|sponsored|imposed|funded|controlled|aligned|friendly)$/.test(words[to + 1]?.key ?? ''))
      return 'metonym';
    return pairedAfter(words, to) ? 'metonym' : 'literal';
  }
  if (words[from - 1]?.text === '-' && words[from]?.glued === true) return 'metonym';
  if (CITY_NOUNS.has(after?.key ?? '')) return 'literal';
  // "trains between London and Amsterdam"
  const way = /^(?:between|from)$/.test(before)
    ? words[from - 2]
    : words[from - 1]?.key === 'and' && words[from - 3]?.key === 'between'
      ? words[from - 4]
      : undefined;
  if (way !== undefined && ROUTE.test(way.key)) return 'literal';
  if (isGovernmentVerb(after)) return 'metonym';
  if (after?.key === 'and' && /^\p{Lu}/u.test(words[to + 1]?.text ?? '')) {
    const last = words[to + 2]?.key === 'delhi' ? words[to + 3] : words[to + 2];
    if (isGovernmentVerb(last) || before === 'between' || before === 'as' || from === 0) return 'metonym';
  }
  if (TOWARDS.test(before) && !(before === 'and' && LOCATIVE.test(words[from - 3]?.key ?? ''))) return 'metonym';
  return 'literal';
}

const pairedAfter = (words: readonly Word[], to: number): boolean => /^\p{Lu}/u.test(words[to + 1]?.text ?? '');

function isGovernmentVerb(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.kind === 'lower' &&
    (AUXILIARY.test(word.key) || SPEECH.has(word.key) || PERSON_VERBS.has(word.key) || /[^e]ed$/.test(word.key))
  );
}
