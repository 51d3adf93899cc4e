import { createRandom } from './random.ts';

/** A passage of generated text, in the shape of the library's `buildIndex`. */
export interface GeneratedPassage {
  readonly id: string;
  readonly docId: string;
  readonly title: string;
  readonly text: string;
}

const VOCABULARY = 60_000;
const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';
const SYLLABLES = CONSONANTS.length * VOWELS.length;
const PASSAGES_PER_ARTICLE = 8;

/** The word of a frequency rank: syllables like the digits of a number, so that each rank has its own word. */
export function wordOfRank(rank: number): string {
  // A stride without a common factor spreads neighbours over the alphabet.
  let rest = (rank * 7_919) % (SYLLABLES * SYLLABLES * SYLLABLES);
  let word = '';
  for (let i = 0; i < (rank < 60 ? 2 : 3); i++) {
    const syllable = rest % SYLLABLES;
    word += (CONSONANTS[Math.floor(syllable / VOWELS.length)] ?? '') + (VOWELS[syllable % VOWELS.length] ?? '');
    rest = Math.floor(rest / SYLLABLES);
  }
  return rank < 60 ? `${word}n` : word;
}

/** Draws ranks with Zipf's law as Mandelbrot corrected it: probability as 1 / (rank + 2.7). */
function createRankSampler(random: () => number): () => number {
  const cumulated = new Float64Array(VOCABULARY);
  let total = 0;
  for (let rank = 0; rank < VOCABULARY; rank++) {
    total += 1 / (rank + 3.7);
    cumulated[rank] = total;
  }
  return () => {
    const target = random() * total;
    let low = 0;
    let high = VOCABULARY - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((cumulated[middle] ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** `count` passages of 40 to 89 words in sentences of about 15, eight to an article; the same ones at every run. */
export function* generatePassages(count: number): Generator<GeneratedPassage> {
  const random = createRandom(20_240_101);
  const rank = createRankSampler(random);
  const vocabulary = Array.from({ length: VOCABULARY }, (_, at) => wordOfRank(at));
  const draw = (): string => vocabulary[rank()] ?? '';
  let title = '';
  for (let number = 0; number < count; number++) {
    const article = Math.floor(number / PASSAGES_PER_ARTICLE);
    if (number % PASSAGES_PER_ARTICLE === 0) title = Array.from({ length: 6 }, draw).join(' ');
    const length = 40 + Math.floor(random() * 50);
    const words: string[] = [];
    let starts = true;
    for (let i = 0; i < length; i++) {
      const word = draw();
      const ends = i === length - 1 || random() < 1 / 15;
      words.push((starts ? word.charAt(0).toUpperCase() + word.slice(1) : word) + (ends ? '.' : ''));
      starts = ends;
    }
    yield { id: `a${article}#${number % PASSAGES_PER_ARTICLE}`, docId: `a${article}`, title, text: words.join(' ') };
  }
}

export interface QuerySet {
  readonly name: string;
  readonly queries: readonly string[];
}

/**
 * `common`: four words, one in 20 to 70 % of the passages, one in 4 to 10 %, two rarer, like "japan semiconductor
 * export rules" in news about them. `frequent`: three of the forty commonest words. `rare`: two to four of the rest.
 */
export function generateQueries(perSet: number): QuerySet[] {
  const random = createRandom(99);
  const between = (low: number, high: number): string => wordOfRank(low + Math.floor(random() * (high - low)));
  const list = (make: () => string[]): string[] => Array.from({ length: perSet }, () => make().join(' '));
  return [
    {
      name: 'common',
      queries: list(() => [between(0, 25), between(60, 140), between(300, 3_000), between(300, 3_000)]),
    },
    { name: 'frequent', queries: list(() => [between(0, 40), between(0, 40), between(0, 40)]) },
    {
      name: 'rare',
      queries: list(() => Array.from({ length: 2 + Math.floor(random() * 3) }, () => between(1_000, 40_000))),
    },
  ];
}
