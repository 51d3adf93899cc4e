import type { Cadenced, Weekday } from './types.ts';

const DAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

// Without daylight saving and used for one place only; every other abbreviation names several zones or half a year.
const PLAIN_ZONES: Readonly<Record<string, string>> = { JST: 'Asia/Tokyo', KST: 'Asia/Seoul', UTC: 'UTC', GMT: 'UTC' };
const VAGUE_ZONES =
  /^(?:EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|CT|MT|PT|CET|CEST|BST|IST|WET|EET|EEST|AEST|AEDT|SGT|HKT)$/u;

/** A schedule, a problem to report, or null when the words are no schedule at all. */
export type ScheduleParse = { readonly schedule: Cadenced } | { readonly problem: string } | null;

/** Reads `CADENCE TIME [ZONE] [TOPIC]`: "daily 09:00 Asia/Tokyo chips", "weekly mon 9am". */
export function readSchedule(words: string): ScheduleParse {
  const parts = words.slice(0, 600).trim().split(/\s+/u);
  const cadence = parts.shift()?.toLowerCase();
  if (cadence !== 'daily' && cadence !== 'weekdays' && cadence !== 'weekly') return null;
  let day: Weekday | null = null;
  if (cadence === 'weekly') {
    if (parts[0]?.toLowerCase() === 'on') parts.shift();
    day = readWeekday(parts.shift() ?? '');
    if (!day) return { problem: 'A weekly digest needs its day: subscribe weekly monday 09:00' };
  }
  if (parts[0]?.toLowerCase() === 'at') parts.shift();
  const written = parts.shift();
  if (written === undefined) return { problem: `Say when: subscribe ${cadence}${day ? ` ${day}` : ''} 09:00` };
  const time = readTime(written);
  if (time === 'no-time') return { problem: `"${written}" is no time of day. Write 24 hours, as in 09:00 or 18:30.` };
  if (!time) return null;
  const zone = takeZone(parts);
  if (zone && 'problem' in zone) return zone;
  const topic = parts.join(' ').replace(/^(?:on|about)\s+/iu, '');
  return { schedule: { cadence, day, time, zone: zone?.name ?? null, topic: topic === '' ? null : topic } };
}

/** The canonical name of an IANA zone written in any case; null when there is none. */
export function canonicalZone(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** "mon", "Monday", "thurs" to the weekday; null for anything else. */
export function readWeekday(word: string): Weekday | null {
  const norm = word.toLowerCase().replace(/[.,]$/u, '');
  if (norm.length < 3) return null;
  return DAYS.find((day) => day.startsWith(norm) || `${day}s` === norm) ?? null;
}

/** `HH:MM` in 24 hours from "9:00", "9am", "18.30"; `no-time` for digits that name no time; null for other words. */
export function readTime(word: string): string | 'no-time' | null {
  const parts = /^(\d{1,2})(?:[:.h](\d{2}))?(am|pm)?$/iu.exec(word);
  if (!parts) return /^\d/u.test(word) ? 'no-time' : null;
  const half = parts[3]?.toLowerCase();
  // "daily 9" is a slip more often than nine o'clock in the morning or the evening.
  if (parts[2] === undefined && half === undefined) return 'no-time';
  let hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  if (half && (hour < 1 || hour > 12)) return 'no-time';
  if (half) hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || minute > 59) return 'no-time';
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function takeZone(parts: string[]): { readonly name: string } | { readonly problem: string } | null {
  const word = parts[0];
  if (word === undefined) return null;
  const plain = PLAIN_ZONES[word.toUpperCase()];
  if (plain !== undefined) {
    parts.shift();
    return { name: plain };
  }
  if (VAGUE_ZONES.test(word)) {
    return { problem: `"${word}" does not say which clock. Name the place, as in America/New_York or Europe/Berlin.` };
  }
  if (!/^[A-Za-z_]+\/[A-Za-z0-9_+\-/]+$/u.test(word)) return null;
  const name = canonicalZone(word);
  if (!name) return { problem: `There is no time zone "${word}". Write one such as Asia/Tokyo or Europe/Berlin.` };
  parts.shift();
  return { name };
}
