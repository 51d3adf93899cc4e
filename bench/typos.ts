import { isStopWord } from '../src/core/text/stopWords.ts';
import { pick } from './random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function misspell(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1));
  const letter = word[at] ?? '';
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2);
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at) + letter + letter + word.slice(at + 1);
    default:
      return word.slice(0, at) + (pick([...LETTERS], random) ?? '') + word.slice(at + 1);
  }
}

/**
 * The question with one typing error (neighbours swapped, a letter dropped, doubled or replaced) in one content word
 * of at least four letters; the same question when it has none.
 */
export function withTypingError(question: string, random: () => number): string {
  const words = [...question.matchAll(/[A-Za-z]{4,}/g)].filter((match) => !isStopWord(match[0].toLowerCase()));
  const chosen = pick(words, random);
  if (chosen === undefined) return question;
  const word = chosen[0];
  // Swapping twins or replacing a letter by itself changes nothing: try again, a few times at most.
  let wrong = word;
  for (let tries = 0; tries < 20 && wrong === word; tries++) wrong = misspell(word, random);
  return question.slice(0, chosen.index) + wrong + question.slice(chosen.index + word.length);
}
