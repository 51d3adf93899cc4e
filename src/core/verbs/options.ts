import type { VerbOption } from './types.ts';

/** First day of publication, or of the events. */
export const FROM: VerbOption = {
  name: 'from',
  summary: 'First day of publication: 2022, 2022-07 or 2022-07-29',
  summaryJa: '公開日の始まり: 2022、2022-07、2022-07-29',
  kind: 'date',
  required: false,
  suggest: 'date',
  max: 40,
  written: 'flag',
};
/** Last day of the same. */
export const TO: VerbOption = { ...FROM, name: 'to', summary: 'Last day of publication', summaryJa: '公開日の終わり' };

/** A question in words, 3 to 300 characters where it is typed into a form. */
export function question(required: boolean, summary: string, summaryJa: string): VerbOption {
  return { name: 'question', summary, summaryJa, kind: 'text', required, min: 3, max: 300, written: 'rest' };
}

/** Words matched like a search, names resolved first. */
export function topic(required: boolean): VerbOption {
  return {
    name: 'topic',
    summary: 'A name or a few words',
    summaryJa: '名前、または数語',
    kind: 'text',
    required,
    suggest: 'topic',
    max: 100,
    written: 'rest',
  };
}

/** An id that Chips issued. */
export function id(suggest: 'subscription' | 'watch' | 'answer', summary: string, summaryJa: string): VerbOption {
  return { name: 'id', summary, summaryJa, kind: 'id', required: true, suggest, max: 100, written: 'rest' };
}
