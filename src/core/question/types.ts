import type { Timex } from '../dates/types.ts';
import type { AnswerType, Span } from '../types.ts';

/** How a question is put; decides which extractors run. */
export type QuestionForm =
  | 'wh' // who, where, when, how much, which …: a typed span answers
  | 'yesno'
  | 'reason'
  | 'manner'
  | 'statement' // what did X say, promise, announce
  | 'definition' // what is X, who is X
  | 'expansion' // what does X stand for
  | 'happened' // what happened on a day, in a place, to somebody
  | 'planned' // what is planned for a time or a thing
  | 'status' // what is known about X, status of X, latest on X, a bare topic
  | 'interval'; // how many days between A and B, which came first

/** One content word of a question. */
export interface Term extends Span {
  readonly text: string;
  readonly norm: string;
  readonly stem: string;
  /** `number` covers digits, number words and roman designators. */
  readonly kind: 'word' | 'number';
  /** Capitalised in the question, other than as its first word. */
  readonly capital: boolean;
  /** A known verb form, by its lemma. */
  readonly verb: string | null;
}

/** A question as understood, before any article is looked at. */
export interface Question {
  /** As typed. */
  readonly asked: string;
  /** After the thread was resolved and polite openings dropped. */
  readonly text: string;
  readonly form: QuestionForm;
  readonly type: AnswerType;
  /** Head noun of the asked thing ("company", "share"), singular, lower case. */
  readonly head: string | null;
  /** The whole noun group behind which or what ("advanced logic company"), as written. */
  readonly headPhrase: string | null;
  /** Several items are asked for. */
  readonly plural: boolean;
  /** "Which eight countries": 8. */
  readonly count: number | null;
  /** "besides Japan": left out of the answer. */
  readonly excluded: readonly string[];
  readonly terms: readonly Term[];
  readonly times: readonly Timex[];
  /** Lemma of the main verb as far as it can be told. */
  readonly predicate: string | null;
  readonly tense: 'past' | 'present' | 'future';
  readonly negated: boolean;
  /** What a follow-up puts in the place of something of the earlier question ("and Trieste?"). */
  readonly focus?: string;
  /** Notes for the trace and caveats ("read with the earlier question …"). */
  readonly notes: readonly string[];
}
