import type { Timex } from '../dates/types.ts';
import type { Citation, IsoDate, Modality } from '../types.ts';

export interface Event {
  /** Stable over rebuilds of the same revision: `ARTICLE#SENTENCE.N`. */
  readonly id: string;
  /** Lemma of the verb, and the clause as written. */
  readonly verb: string;
  readonly label: string;
  /** Names as written, subject first; entity ids beside them where resolved. */
  readonly participants: readonly {
    readonly text: string;
    readonly entity: string | null;
    readonly part: 'subject' | 'object' | 'other';
  }[];
  readonly place: string | null;
  readonly time: Timex | null;
  /** ISO or TIMEX value to sort by: of `time`, else the article's date. */
  readonly date: string | null;
  readonly dateFrom: 'event' | 'article' | 'unknown';
  readonly modality: Modality;
  readonly attribution: string | null;
  readonly citations: readonly Citation[];
  /** Number of independent origins. */
  readonly origins: number;
}

export interface Commitment {
  readonly id: string;
  readonly who: readonly string[];
  readonly what: string;
  readonly due: Timex | null;
  readonly status: 'open' | 'due' | 'overdue' | 'done' | 'contradicted' | 'cancelled';
  readonly said: IsoDate | null;
  /** Dates that were named before and no longer hold, oldest first ("put off from March to September"). */
  readonly history?: readonly { readonly due: Timex; readonly citation: Citation }[];
  readonly citations: readonly Citation[];
}

export interface Timeline {
  readonly events: readonly Event[];
  readonly commitments: readonly Commitment[];
  /** Articles of one story from one source: origin id by article id. */
  readonly originOf: ReadonlyMap<string, string>;
}
