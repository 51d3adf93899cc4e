import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Passage, Reading } from '../../src/core/types.ts';
import type { Log } from '../../src/ports/types.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const modelDir = join(root, 'data/models/reader');

/** A log that keeps its entries: the id of the reader's newest child, its waits before a start in ms, all events. */
export function keepLog(): { log: Log; pid(): number; delays(): number[]; events(): string[] } {
  const entries: { event: string; fields: Parameters<Log['log']>[2] }[] = [];
  const named = (event: string) => entries.filter((entry) => entry.event === event);
  return {
    log: { log: (_level, event, fields) => void entries.push({ event, fields }) },
    pid: () => Number(named('reader.ready').at(-1)?.fields?.['pid']),
    delays: () => named('reader.dead').map((entry) => Number(entry.fields?.['restartMs'])),
    events: () => entries.map((entry) => entry.event),
  };
}

export function passageOf(text: string, start = 0): Passage {
  return { id: 'a#0', article: 'a', index: 0, start, end: start + text.length, text, title: null, date: null };
}

/** The text that a reading marks. */
export function quoteOf(reading: Reading | undefined): string {
  if (reading === undefined) return '';
  const { passage, start, end } = reading;
  return passage.text.slice(start - passage.start, end - passage.start);
}

/** True while a process of this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until a check holds, a minute at most; the last value is returned. */
export async function waitUntil(check: () => boolean): Promise<boolean> {
  for (let turn = 0; turn < 3_000 && !check(); turn++) await new Promise((resolve) => setTimeout(resolve, 20));
  return check();
}
