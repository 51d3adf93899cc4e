import type { DigestLine } from '../reply/types.ts';
import type { Instant } from '../types.ts';

/** What a digest or briefing says, before anyone dresses it. */
export interface DigestBody {
  /** At most seven, in the order of the groups. */
  readonly lines: readonly DigestLine[];
  /** Further lines that the cap left out. */
  readonly more: number;
}

export interface BriefingOptions {
  /** Words matched like a search, names resolved first; null for everything. */
  readonly topic?: string | null;
  readonly now: Instant;
  /** IANA zone in which "today" is meant. */
  readonly zone: string;
}

export interface DigestOptions {
  readonly topic?: string | null;
  /** When the last digest looked. */
  readonly at: Instant;
  readonly nowInstant: Instant;
  readonly zone: string;
}
