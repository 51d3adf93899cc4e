import { phrasesOf } from '../mentions/phraseIndex.ts';
import { governmentOf } from './places.ts';

/** Lexicon id of the country or organisation in front of a role ("Japanese", "U.S.", "NASA"), else the words as written. */
export function roleOwnerId(of: string): string {
  const text = of.replace(/['’]s$/u, '').replace(/^the /i, '');
  const phrase = phrasesOf(text)[0];
  if (phrase === undefined) return text;
  return phrase.entry.kind === 'place' ? governmentOf(phrase.entry.id) : phrase.entry.id;
}
