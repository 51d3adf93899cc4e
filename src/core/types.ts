/** Half-open range of UTF-16 code-unit offsets into the stored text of one article revision. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Epoch milliseconds. */
export type Instant = number;

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export type IsoDate = string;

/** What happened to an event as far as its sentence says. Conditional counts as planned. */
export type Modality = 'planned' | 'reported' | 'happened' | 'denied' | 'cancelled';

export type AnswerType =
  | 'person'
  | 'organization'
  | 'place'
  | 'date'
  | 'quantity'
  | 'duration'
  | 'list'
  | 'yesno'
  | 'reason'
  | 'definition'
  | 'event'
  | 'other';

export type AbstainReason =
  | 'empty-question'
  | 'too-long'
  | 'no-match'
  | 'out-of-corpus'
  | 'no-such-entity'
  | 'wrong-time'
  | 'only-planned'
  | 'ambiguous'
  | 'unsupported';

export type Band = 'high' | 'medium' | 'low';

export type PublishedKnown = 'stated' | 'metadata' | 'inferred' | 'unknown';

/** A verbatim piece of a stored revision: `text.slice(start, end) === quote`. */
export interface Citation extends Span {
  readonly article: string;
  readonly revision: number;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly publishedKnown: PublishedKnown;
  readonly quote: string;
  /** Who says so, when the text says it. */
  readonly attribution: string | null;
}

export interface AnswerValue {
  readonly text: string;
  /** ISO or TIMEX date, number with unit, or entity id. */
  readonly normalized: string | null;
}

interface AnswerBase {
  readonly question: string;
  readonly type: AnswerType;
  /** Calibrated 0..1; when abstained, that of the best rejected candidate, 0 without any. */
  readonly confidence: number;
  readonly caveats: readonly string[];
  /** One line a decision, filled only when a trace was asked for. */
  readonly trace: readonly string[];
}

export interface Answered extends AnswerBase {
  readonly status: 'answered';
  readonly answer: string;
  readonly values: readonly AnswerValue[];
  readonly modality: Modality | null;
  readonly band: Band;
  readonly citations: readonly Citation[];
  /** Independent stories behind the answer. */
  readonly origins: number;
  readonly reason: null;
  readonly nearest: readonly [];
}

export interface Abstained extends AnswerBase {
  readonly status: 'abstained';
  readonly answer: null;
  readonly values: readonly [];
  readonly modality: null;
  readonly band: null;
  readonly citations: readonly [];
  readonly origins: 0;
  readonly reason: AbstainReason;
  /** Up to three closest citations; none of them answers. */
  readonly nearest: readonly Citation[];
}

export type Answer = Answered | Abstained;

/** A retrievable unit: neighbouring sentences of one article. */
export interface Passage extends Span {
  /** `ARTICLE#INDEX`, unique in a snapshot. */
  readonly id: string;
  readonly article: string;
  readonly index: number;
  /** `article.text.slice(start, end)`. */
  readonly text: string;
  readonly title: string | null;
  readonly date: IsoDate | null;
}

/** A passage found by search; `score` is uncalibrated, higher is better. */
export interface Hit {
  readonly passage: Passage;
  readonly score: number;
  /** Why it ranks: one short line a matched term, field or phrase. */
  readonly explanation?: readonly string[];
}

/** A span that the reader marks in a passage, in stored-text offsets, with its uncalibrated score. */
export interface Reading extends Span {
  readonly passage: Passage;
  readonly score: number;
  /** The no-answer score of the passage; `score - none` is the margin. */
  readonly none: number;
}

/** A question as it arrives from any adapter, the library or a batch line. */
export interface AskRequest {
  readonly question: string;
  /** Earlier questions of the thread, oldest first. */
  readonly thread?: readonly string[];
  /** Publication date filters; undated articles drop out with a caveat. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** Publisher or article-id filter, case-insensitive substring. */
  readonly source?: string;
  readonly trace?: boolean;
}
