import type { Row } from './engine.ts';

// Readers of columns: a wrong type is a damaged row or a wrong query, and is said rather than passed on.

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`column ${column} holds no text`);
  return value;
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function whole(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`column ${column} holds no number`);
  return value;
}

export function wholeOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : whole(row, column);
}

/** One of the words that the program itself writes there. */
export function word<W extends string>(row: Row, column: string, words: readonly W[]): W {
  const value = text(row, column);
  const known = words.find((each) => each === value);
  if (known === undefined) throw new Error(`column ${column} holds "${value.slice(0, 40)}"`);
  return known;
}
