import type { Control } from '../../../src/core/reply/types.ts';
import type { Instant } from '../../../src/core/types.ts';

/** 0 is never dropped; the higher, the sooner. */
export type Spare = 0 | 1 | 2 | 3;

/** `small` is a grey line; `quote` stands in quotation marks; an `entry` is one item of a list with its quote and source. */
export interface TextPart {
  readonly kind: 'strong' | 'text' | 'small' | 'quote' | 'entry';
  /** As it is, from outside or from us: escaped when it becomes a block. */
  readonly text: string;
  readonly spare: Spare;
  /** A quote that had to be shortened says so outside its marks. */
  readonly cut?: boolean;
}

/** Our own words with a moment that Slack shows in the reader's zone. */
export interface MomentPart {
  readonly kind: 'moment';
  readonly before: string;
  readonly at: Instant;
  /** For clients that cannot. */
  readonly zone: string;
  readonly spare: Spare;
}

export interface ButtonsPart {
  readonly kind: 'buttons';
  readonly controls: readonly Control[];
  readonly spare: Spare;
}

/** One piece of a message before it is fitted into Slack's limits. */
export type Part = TextPart | MomentPart | ButtonsPart;

export const strong = (text: string, spare: Spare = 0): TextPart => ({ kind: 'strong', text, spare });
export const plain = (text: string, spare: Spare = 0): TextPart => ({ kind: 'text', text, spare });
export const small = (text: string, spare: Spare): TextPart => ({ kind: 'small', text, spare });
export const quote = (text: string): TextPart => ({ kind: 'quote', text, spare: 0 });
export const entry = (lines: readonly string[], spare: Spare = 1): TextPart => ({
  kind: 'entry',
  text: lines.filter((line) => line.trim() !== '').join('\n'),
  spare,
});
export const buttons = (controls: readonly Control[], spare: Spare = 0): ButtonsPart => ({
  kind: 'buttons',
  controls,
  spare,
});
