import type { Snapshot } from '../../snapshot.ts';

/** A stretch of a question and what the articles say instead. */
export interface Renamed {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** Finds one name that the articles put otherwise; null when nothing is to be read otherwise. */
export type AliasReader = (text: string, snapshot: Snapshot) => Renamed | null;
