import type { Mention } from '../mentions/types.ts';
import type { IsoDate } from '../types.ts';

/** A person in an office as one sentence tells it. */
export interface Tenure {
  readonly person: Mention;
  /** The office as written, "former" and its like in front. */
  readonly role: string;
  /** The words behind "of" or in front of the office, as written; null when the sentence names none. */
  readonly owner: string | null;
  /** The day from which it is held, when the sentence tells it. */
  readonly from: IsoDate | null;
  readonly article: string;
  readonly sentence: number;
}

/** One person in the place of another, as one sentence tells it. */
export interface Succession {
  readonly successor: Mention;
  readonly predecessor: Mention;
  /** The office, when the sentence names it. */
  readonly role: string | null;
  readonly owner: string | null;
  readonly from: IsoDate | null;
  readonly article: string;
  readonly sentence: number;
}

/** One who left: "resigned on July 18". */
export interface Leaving {
  readonly person: Mention;
  readonly day: IsoDate;
}

export interface Offices {
  readonly tenures: readonly Tenure[];
  readonly successions: readonly Succession[];
  readonly leavings: readonly Leaving[];
}
