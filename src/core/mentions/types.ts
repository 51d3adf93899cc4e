import type { Span } from '../types.ts';

export type MentionKind = 'person' | 'organization' | 'place' | 'quantity' | 'law' | 'programme' | 'role' | 'product';

/** A typed span in an article. Dates are Timex values, see `dates/types.ts`. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  readonly text: string;
  /** Sentence index in the article. */
  readonly sentence: number;
  /** Person: the role standing at it ("Prime Minister"), place or organisation it belongs to ("Japanese", "METI"). */
  readonly role?: string;
  readonly of?: string;
  /** Quantity: value in the unit as written after scale words ("4.1 billion" is 4100000000). */
  readonly number?: number;
  /** Quantity: canonical unit (`%`, `USD`, `km`, `kg`, `mph`, `people`, `year`, head noun in the singular ...). */
  readonly unit?: string;
  /** Quantity: `about`, `over`, `under`, `up-to`, `at-least`, `exact`. */
  readonly comparator?: 'about' | 'over' | 'under' | 'up-to' | 'at-least' | 'exact';
  /** Place used for a government, demonym, nationality: `demonym`, `metonym`, `literal`. */
  readonly use?: 'literal' | 'demonym' | 'metonym';
  /** Lexicon id where the name is known (`place:detroit`, `org:meti`), else undefined. */
  readonly lexicon?: string;
}
