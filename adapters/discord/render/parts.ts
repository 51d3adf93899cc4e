import type { Control } from '../../../src/core/reply/types.ts';
import type { Instant } from '../../../src/core/types.ts';

/** 0 is never dropped; the higher, the sooner. */
export type Spare = 0 | 1 | 2 | 3;

/** `quote` stands in quotation marks; an `entry` is one item of a list with its quote and source. */
export interface TextPart {
  readonly kind: 'strong' | 'text' | 'quote' | 'entry';
  /** As it is, from outside or from us: escaped when it becomes markup. */
  readonly text: string;
  readonly spare: Spare;
  /** A quote that had to be shortened says so outside its marks. */
  readonly cut?: boolean;
}

/** Our own words with a moment that Discord shows in the reader's zone. */
export interface MomentPart {
  readonly kind: 'moment';
  readonly before: string;
  readonly at: Instant;
  readonly spare: Spare;
}

/** One piece of a message before it is fitted into Discord's limits. */
export type Part = TextPart | MomentPart;

/** Colour of an embed's edge; always said in words too. */
export type Tone = 'sure' | 'open' | 'none' | 'wrong';

/** A message before it is fitted. */
export interface Card {
  readonly tone: Tone;
  /** One grey line above, cut to Discord's 256 characters. */
  readonly head?: string;
  readonly parts: readonly Part[];
  /** One grey line beneath; the delivery id follows it. */
  readonly foot?: string;
  readonly controls: readonly Control[];
}

export const strong = (text: string, spare: Spare = 0): TextPart => ({ kind: 'strong', text, spare });
export const plain = (text: string, spare: Spare = 0): TextPart => ({ kind: 'text', text, spare });
export const quote = (text: string): TextPart => ({ kind: 'quote', text, spare: 0 });
export const entry = (lines: readonly string[], spare: Spare = 1): TextPart => ({
  kind: 'entry',
  text: lines.filter((line) => line.trim() !== '').join('\n'),
  spare,
});
