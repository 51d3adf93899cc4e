import type { Draft } from './draft.ts';

/** Words and digits a text has; a parser runs only when it has one that its pattern needs. */
export const Clue = {
  digit: 1,
  month: 2,
  weekday: 4,
  unit: 8,
  deictic: 16,
  season: 32,
  cjk: 64,
  step: 128,
  cycle: 256,
  half: 512,
} as const;

export interface ParseContext {
  readonly text: string;
  /** Questions are typed in lower case, so that capitals prove nothing there. */
  readonly lenient: boolean;
}

/** One pattern family. `extract` returns null for a match that is no date; it never throws. */
export interface DateParser {
  readonly name: string;
  /** Any of these wakes the parser. */
  readonly clues: number;
  /** All of these must be there as well. */
  readonly needs?: number;
  readonly pattern: RegExp;
  readonly extract: (match: RegExpExecArray, context: ParseContext) => Draft | readonly Draft[] | null;
}

/** Works on all drafts of a text, sorted by start; returns them sorted again. */
export interface DateRefiner {
  readonly name: string;
  readonly refine: (drafts: readonly Draft[], context: ParseContext) => readonly Draft[];
}

const LOOK = 48;

export function textBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - LOOK), start);
}

export function textAfter(text: string, end: number): string {
  return text.slice(end, end + LOOK);
}
