import type { Span } from '../../types.ts';
import type { Group } from './groups.ts';
import type { Piece } from './pieces.ts';

export interface RowItem extends Span {
  readonly text: string;
  readonly kind: Group['kind'];
}

/** Items that a sentence coordinates: "A, B and C". Indices are of `pieces`. */
export interface Row extends Span {
  readonly items: readonly RowItem[];
  readonly pieces: readonly Piece[];
  readonly first: number;
  /** Piece behind the last item. */
  readonly behind: number;
  /** The group that the row spells out: "three ports" in "three ports, A, B and C"; null when none stands there. */
  readonly lead: Group | null;
  /** False behind "such as" and "including": there may be more. */
  readonly whole: boolean;
  /** Items before the last ", and …" of a row that had been closed already. */
  readonly closed?: number;
  /** A pair whose verbs stand between its two members: the piece of the second. */
  readonly second?: number;
}
