import type { AnswerType } from '../types.ts';
import type { Question, QuestionForm } from './types.ts';

/** What the shape of a question tells of it, before its terms and times are read. */
export interface Shape extends Pick<Question, 'form' | 'type' | 'head' | 'headPhrase' | 'plural' | 'count'> {
  /** Words of the question that only ask and stand for nothing in an answer ("stand", "happened", "status"). */
  readonly asking: readonly string[];
}

/** Reads one shape of question; null when the question has another. */
export type Rule = (text: string) => Shape | null;

/** A shape with nothing known but form and answer type, and what `more` adds. */
export function shape(form: QuestionForm, type: AnswerType, more: Partial<Shape> = {}): Shape {
  return { form, type, head: null, headPhrase: null, plural: false, count: null, asking: [], ...more };
}

const LEADING = /^(?:and |but |so |or )?/i.source;

/** A rule whose expression must fit the beginning of the question, behind "and", "but", "so" or "or". */
export function pattern(source: string, make: (match: RegExpMatchArray) => Shape): Rule {
  const regex = new RegExp(LEADING + source, 'iu');
  return (text) => {
    const match = regex.exec(text);
    return match ? make(match) : null;
  };
}
