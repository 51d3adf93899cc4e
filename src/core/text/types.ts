import type { Span } from '../types.ts';

export interface Token extends Span {
  /** As written. */
  readonly text: string;
  /** NFKC, lower case, accents stripped, curly quotes straightened, possessive 's dropped. */
  readonly norm: string;
  /** Porter2 stem of `norm`. */
  readonly stem: string;
}

export interface Sentence extends Span {
  readonly text: string;
  /** Index of the article block it stands in. */
  readonly block: number;
  /** True when it ends with a question mark: never evidence. */
  readonly interrogative: boolean;
}
