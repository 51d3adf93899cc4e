import { splitWords } from './words.ts';

/** The word pieces of a text: `ids[i]` belongs to the characters `starts[i]..ends[i]` (UTF-16) of its whole word. */
export interface Pieces {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What the tokenizer library gives: ids of a text, without offsets. */
export interface WordEncoder {
  encode(text: string, options: { add_special_tokens: boolean }): { readonly ids: readonly number[] };
}

const CACHED_WORDS = 20_000;
const CACHED_LENGTH = 32;

/**
 * Makes a function that encodes a text word by word, stopping after `limit` pieces. The ids equal those of the whole
 * text; encoding each word alone is what gives offsets, and keeps a literal `[SEP]` in a text from becoming a separator.
 */
export function createPieceEncoder(tokenizer: WordEncoder): (text: string, limit: number) => Pieces {
  const known = new Map<string, readonly number[]>();
  const encodeWord = (word: string): readonly number[] => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const { ids } = tokenizer.encode(word, { add_special_tokens: false });
    if (word.length <= CACHED_LENGTH) {
      if (known.size >= CACHED_WORDS) known.clear();
      known.set(word, ids);
    }
    return ids;
  };
  return (text, limit) => {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { start, end } of splitWords(text)) {
      if (ids.length >= limit) break;
      for (const id of encodeWord(text.slice(start, end))) {
        ids.push(id);
        starts.push(start);
        ends.push(end);
      }
    }
    return { ids, starts, ends };
  };
}
