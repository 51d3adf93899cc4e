import type { Mark } from './spans.ts';

/** What the parent sends to the reader's child process. */
export type ToChild =
  | { readonly type: 'read'; readonly id: number; readonly question: string; readonly texts: readonly string[] }
  | { readonly type: 'cancel'; readonly id: number };

/** What the reader's child process sends to its parent. */
export type FromChild =
  | { readonly type: 'ready' }
  /** It cannot work on this machine or with these files; starting it again would not help. */
  | { readonly type: 'unavailable'; readonly reason: string }
  | { readonly type: 'marks'; readonly id: number; readonly marks: readonly (readonly Mark[])[] }
  | { readonly type: 'failed'; readonly id: number; readonly reason: string };

/** Both sides are files of one build, so the tag alone is checked. */
export function parseToChild(value: unknown): ToChild | null {
  return hasType(value, ['read', 'cancel']) ? (value as ToChild) : null;
}

/** Both sides are files of one build, so the tag alone is checked. */
export function parseFromChild(value: unknown): FromChild | null {
  return hasType(value, ['ready', 'unavailable', 'marks', 'failed']) ? (value as FromChild) : null;
}

function hasType(value: unknown, types: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && types.some((type) => type === value.type);
}
