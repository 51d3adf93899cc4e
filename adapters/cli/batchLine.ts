import type { Instant } from '../../src/core/types.ts';
import { askedInstant } from '../../src/service/askedInstant.ts';

/** One line of a batch file, read. */
export interface BatchQuestion {
  readonly id: string | number;
  readonly question: string;
  readonly thread: readonly string[];
  readonly asked: Instant | null;
}

/** A batch line, or what is wrong with it. */
export function readBatchLine(line: string): BatchQuestion | { readonly wrong: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { wrong: 'is no JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { wrong: 'is no JSON object' };
  // A plain object after the check above; every field is checked before it is used.
  const { id, question, context, asked } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return { wrong: 'has no "id"' };
  if (typeof question !== 'string') return { wrong: 'has no "question" in words' };
  if (context !== undefined && context !== null && !isTexts(context))
    return { wrong: 'has a "context" that is no list of questions' };
  if (asked !== undefined && asked !== null && typeof asked !== 'string')
    return { wrong: 'has an "asked" that is no date' };
  const at = typeof asked === 'string' ? askedInstant(asked) : null;
  if (typeof asked === 'string' && at === null) return { wrong: 'has an "asked" that is no ISO date, as 2023-05-26' };
  return { id, question, thread: isTexts(context) ? context : [], asked: at };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
