import type { Unit } from './cutUnits.ts';
import { countWords, titleKey } from './lineShape.ts';

/**
 * Index of the title among the lines in front of the first paragraph (`candidates` are indexes into `units`), or null.
 * A line that metadata names, a Markdown `#`, a line that the page repeats, else the first of two words or more.
 */
export function findTitle(units: readonly Unit[], candidates: readonly number[], given: string | null): number | null {
  const at = (index: number): Unit | undefined => units[index];
  const key = given === null ? null : titleKey(given);
  const named = candidates.find((index) => key !== null && titleKey(at(index)?.text ?? '') === key);
  if (named !== undefined) return named;
  const marked = candidates.find((index) => at(index)?.level === 1);
  if (marked !== undefined) return marked;
  const keys = candidates.map((index) => titleKey(at(index)?.text ?? ''));
  const repeated = candidates.find((_, i) => countWords(keys[i] ?? '') >= 3 && keys.indexOf(keys[i] ?? '', i + 1) > i);
  if (repeated !== undefined) return repeated;
  const first = candidates.find((index) => countWords(at(index)?.text ?? '', 3) >= 2 && at(index)?.item !== true);
  return first ?? null;
}
