import type { Mention } from '../mentions/types.ts';
import type { IsoDate } from '../types.ts';

/** Who held which role when, with the sentence that says so. */
export interface RoleFact {
  readonly role: string;
  /** Country or organisation, entity id or name as written. */
  readonly of: string | null;
  /** The article's date (what the text says holds as of then). */
  readonly asOf: IsoDate | null;
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

export interface Entity {
  /** `person:gina-raimondo`, `org:rapidus`, `place:detroit`, stable over revisions. */
  readonly id: string;
  readonly kind: 'person' | 'organization' | 'place' | 'programme' | 'law' | 'product';
  /** Fullest name seen. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly RoleFact[];
  readonly mentions: readonly { readonly article: string; readonly mention: Mention }[];
}

/** Ambiguous is a value. `corrected` is set when a typing error was mended ("Detriot" read as "Detroit"). */
export interface Resolved {
  readonly status: 'one' | 'ambiguous' | 'none';
  readonly entities: readonly Entity[];
  readonly corrected: { readonly from: string; readonly to: string } | null;
}

export interface Registry {
  readonly entities: readonly Entity[];
  /** Resolves a name, alias, abbreviation, Japanese spelling or half-remembered spelling. */
  resolve(name: string, options?: { readonly kind?: Entity['kind']; readonly fuzzy?: boolean }): Resolved;
  /** The entity of a mention in an article, if any. */
  entityOf(article: string, mention: Mention): Entity | null;
}
