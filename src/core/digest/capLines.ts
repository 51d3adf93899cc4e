import type { DigestGroup, DigestLine } from '../reply/types.ts';
import type { DigestBody } from './types.ts';

const MOST = 7;

/** Fills seven lines by turns over the groups, so that many new events never push out the one thing that is due. */
export function capLines(groups: readonly DigestGroup[], lines: readonly DigestLine[]): DigestBody {
  const queues = groups.map((group) => lines.filter((line) => line.group === group));
  const taken = queues.map(() => 0);
  let total = 0;
  for (let any = true; any && total < MOST; ) {
    any = false;
    for (const [i, queue] of queues.entries()) {
      const count = taken[i] ?? 0;
      if (total >= MOST || count >= queue.length) continue;
      taken[i] = count + 1;
      total += 1;
      any = true;
    }
  }
  const kept = queues.flatMap((queue, i) => queue.slice(0, taken[i]));
  return { lines: kept, more: lines.length - kept.length };
}

/** One from each list in turn: every article speaks before one speaks twice. */
export function takeTurns<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}
