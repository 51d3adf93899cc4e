import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { gapNote, lastSlot, nextSlot, type Timetable } from '../../src/schedule/slots.ts';

interface Case {
  readonly zone: string;
  readonly time: string;
  readonly around: string;
  readonly slots: readonly string[];
  readonly note: string | null;
}

const cases = readFileSync(new URL('dst.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

const iso = (at: number) => new Date(at).toISOString().replace('.000', '');

describe('slots over two clock changes in four zones', () => {
  it.each(cases)('$time $zone around $around: one a local day', ({ zone, time, slots, note }) => {
    const timetable: Timetable = { cadence: 'daily', day: null, time, zone };
    const first = Date.parse(slots[0] ?? '');
    const found = [first];
    for (let i = 1; i < slots.length; i++) found.push(nextSlot(timetable, found.at(-1) ?? 0));
    expect(found.map(iso)).toEqual(slots);
    // Looking back from any moment finds the slot that looking ahead has promised.
    for (const [i, slot] of found.entries()) {
      expect(iso(lastSlot(timetable, slot))).toBe(slots[i]);
      expect(iso(lastSlot(timetable, slot + 59_000))).toBe(slots[i]);
      if (i > 0) expect(iso(lastSlot(timetable, slot - 1))).toBe(slots[i - 1]);
    }
    expect(gapNote(timetable, first - 3_600_000)).toBe(note);
  });

  it('skip the weekend, and keep the day of a weekly one', () => {
    const friday = Date.parse('2027-03-12T12:00:00Z');
    const weekdays: Timetable = { cadence: 'weekdays', day: null, time: '09:00', zone: 'UTC' };
    expect(iso(nextSlot(weekdays, friday))).toBe('2027-03-15T09:00:00Z');
    const weekly: Timetable = { cadence: 'weekly', day: 'sunday', time: '09:00', zone: 'UTC' };
    expect(iso(nextSlot(weekly, friday))).toBe('2027-03-14T09:00:00Z');
    expect(iso(lastSlot(weekly, friday))).toBe('2027-03-07T09:00:00Z');
  });

  it('say of a zone that there is none', () => {
    expect(() => nextSlot({ cadence: 'daily', day: null, time: '09:00', zone: 'Mars/Olympus' }, 0)).toThrow();
  });
});
