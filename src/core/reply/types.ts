import type { AbstainReason, AnswerType, Band, Citation, Instant, IsoDate, Modality } from '../types.ts';

/** What a button does. The adapter puts action and id into its custom id, and passes both back when it is pressed. */
export type ControlAction =
  | 'share'
  | 'evidence'
  | 'timeline'
  | 'watch'
  | 'followup'
  | 'good'
  | 'bad'
  | 'page'
  | 'ask'
  | 'preview'
  | 'post'
  | 'run'
  | 'pause'
  | 'resume'
  | 'unsubscribe';

/** A neutral button. `id` is opaque: of a stored answer, a subscription or a page; never content. */
export interface Control {
  readonly action: ControlAction;
  readonly label: string;
  readonly id: string;
}

interface ReplyBase {
  readonly controls: readonly Control[];
}

/** A proven answer. `citations[0].quote` and its source are never cut away by an adapter; all else may be. */
export interface AnswerReply extends ReplyBase {
  readonly kind: 'answer';
  readonly question: string;
  readonly answer: string;
  readonly type: AnswerType;
  readonly modality: Modality | null;
  readonly band: Band;
  readonly confidence: number;
  /** At least one, best first. */
  readonly citations: readonly [Citation, ...Citation[]];
  readonly articles: number;
  readonly origins: number;
  readonly caveats: readonly string[];
}

/** Not answered: the first line says so, then why, then the nearest passages under "closest". */
export interface RefusalReply extends ReplyBase {
  readonly kind: 'refusal';
  readonly question: string;
  readonly reason: AbstainReason;
  /** The reason as one sentence. */
  readonly sentence: string;
  readonly nearest: readonly Citation[];
  readonly caveats: readonly string[];
  /** Usage line of a verb that may have been meant. */
  readonly meant: string | null;
}

/** One dated line of a timeline or a digest. */
export interface EventLine {
  /** ISO or TIMEX value to sort by; null when unknown. */
  readonly date: string | null;
  /** The date in words; says so when it is inferred, only the article's, or unknown. */
  readonly when: string;
  readonly label: string;
  readonly modality: Modality;
  readonly attribution: string | null;
  readonly citation: Citation;
  readonly origins: number;
}

export interface TimelineReply extends ReplyBase {
  readonly kind: 'timeline';
  /** "Timeline", "Latest": what the list is. */
  readonly title: string;
  readonly topic: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** This page's lines; oldest first unless the title says otherwise. */
  readonly lines: readonly EventLine[];
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly caveats: readonly string[];
}

/** Where a quote stands: its paragraph, with the quote's offsets inside, and the other citations. */
export interface EvidenceReply extends ReplyBase {
  readonly kind: 'evidence';
  readonly question: string;
  readonly items: readonly EvidenceItem[];
}

export interface EvidenceItem {
  readonly citation: Citation;
  /** Stored text around the quote; `paragraph.slice(quoteStart, quoteEnd) === citation.quote`. */
  readonly paragraph: string;
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

export type DigestGroup = 'events' | 'promises' | 'changed' | 'new' | 'due' | 'differs';

export interface DigestLine {
  readonly group: DigestGroup;
  readonly text: string;
  readonly when: string;
  readonly modality: Modality | null;
  readonly citation: Citation;
}

/** A briefing (the first of a subscription) or a digest. Its footer never goes missing. */
export interface DigestReply extends ReplyBase {
  readonly kind: 'digest';
  readonly briefing: boolean;
  readonly topic: string | null;
  /** The window in words, in the subscription's zone. */
  readonly window: string;
  readonly from: Instant | null;
  readonly to: Instant;
  readonly zone: string;
  /** At most seven, grouped in this order. */
  readonly lines: readonly DigestLine[];
  /** Lines that did not fit into the cap. */
  readonly more: number;
  /** "12 articles in 5 sources"; failing sources and since when. */
  readonly sources: string;
  readonly failing: readonly string[];
  readonly nextRun: Instant | null;
  /** Marks the post so that it can be found again; null in a preview. */
  readonly deliveryId: string | null;
}

/** Rows with an optional id and controls of their own: subscriptions, search hits, sources. */
export interface ListReply extends ReplyBase {
  readonly kind: 'list';
  readonly title: string;
  readonly rows: readonly ListRow[];
  /** Said instead of rows when there are none. */
  readonly empty: string;
}

export interface ListRow {
  readonly id: string | null;
  readonly text: string;
  readonly detail: string | null;
  readonly citation: Citation | null;
  readonly controls: readonly Control[];
}

export interface PersonReply extends ReplyBase {
  readonly kind: 'person';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly { readonly text: string; readonly asOf: IsoDate | null; readonly citation: Citation }[];
  readonly events: readonly EventLine[];
  readonly articles: number;
  /** Whom the articles tell this person met or will meet, newest first. */
  readonly metWith?: readonly { readonly text: string; readonly modality: Modality; readonly when: string }[];
  readonly promises?: PromisesReply['promises'];
  /** A corrected spelling, others of that name. */
  readonly caveats?: readonly string[];
}

export interface PromisesReply extends ReplyBase {
  readonly kind: 'promises';
  readonly title: string;
  readonly promises: readonly {
    readonly who: string;
    readonly what: string;
    readonly due: string | null;
    readonly status: 'open' | 'due' | 'overdue' | 'done' | 'contradicted' | 'cancelled';
    readonly citation: Citation;
  }[];
}

export interface HelpReply extends ReplyBase {
  readonly kind: 'help';
  /** Questions made from the actual corpus. */
  readonly examples: readonly string[];
  readonly verbs: readonly { readonly usage: string; readonly summary: string }[];
  /** "5 articles, 2022-05 to 2023-05". */
  readonly corpus: string;
}

/** Something went wrong; always shown to the asker alone. `fix` says what to do. */
export interface ErrorReply extends ReplyBase {
  readonly kind: 'error';
  readonly message: string;
  readonly fix: string | null;
}

/** Something was done, or is not there yet. */
export interface NoticeReply extends ReplyBase {
  readonly kind: 'notice';
  readonly message: string;
  readonly details: readonly string[];
}

export type Reply =
  | AnswerReply
  | RefusalReply
  | TimelineReply
  | EvidenceReply
  | DigestReply
  | ListReply
  | PersonReply
  | PromisesReply
  | HelpReply
  | ErrorReply
  | NoticeReply;
