import { describe, expect, it } from '@jest/globals';
import { parseDates } from '../../src/core/dates/parseDates.ts';

describe('what surrounds a date', () => {
  it('reads a part of a text with offsets of the whole', () => {
    const text = 'First on May 1, 2022. Then on May 2, 2022. Last on May 3, 2022.';
    const start = text.indexOf('Then');
    const [timex, ...more] = parseDates(text, { start, end: text.indexOf('Last'), reference: null });
    expect(more).toEqual([]);
    expect(timex).toMatchObject({ value: '2022-05-02', start: text.indexOf('May 2'), text: 'May 2, 2022' });
  });

  it('marks a weekday that contradicts its date and keeps the date', () => {
    const [wrong] = parseDates('They met on Monday, May 26, 2023.', { reference: null });
    expect(wrong).toMatchObject({ text: 'Monday, May 26, 2023', value: '2023-05-26', weekdayConflict: true });
    const [right] = parseDates('They met on Friday, 26 May 2023.', { reference: null });
    expect(right).toMatchObject({ value: '2023-05-26' });
    expect(right).not.toHaveProperty('weekdayConflict');
  });

  it('lets a weekday settle the year', () => {
    const [timex] = parseDates('They met on Friday, May 26.', { reference: '2024-05-20' });
    expect(timex).toMatchObject({ value: '2023-05-26' });
  });

  it('tells what was stated, implied and unknown', () => {
    const known = (text: string, reference: string | null): unknown => parseDates(text, { reference })[0]?.known;
    expect(known('They met on 26 May 2023.', null)).toEqual({ year: 'stated', month: 'stated', day: 'stated' });
    expect(known('They met on May 26.', '2023-05-27')).toEqual({ year: 'implied', month: 'stated', day: 'stated' });
    expect(known('They met on May 26.', null)).toEqual({ year: 'unknown', month: 'stated', day: 'stated' });
    expect(known('They met on Friday.', '2023-05-27')).toEqual({ year: 'implied', month: 'implied', day: 'implied' });
    expect(known('They met on Friday.', null)).toEqual({ year: 'unknown', month: 'unknown', day: 'unknown' });
    expect(known('They met in 2023.', null)).toEqual({ year: 'stated', month: 'unknown', day: 'unknown' });
    expect(known('They met last month.', '2023-05-27')).toEqual({ year: 'implied', month: 'implied', day: 'unknown' });
    expect(known('They met on 3/4/2022.', null)).toEqual({ year: 'stated', month: 'unknown', day: 'unknown' });
  });

  it('implies no day from a reference of which only month or year are known', () => {
    const value = (text: string, reference: string): string | undefined => parseDates(text, { reference })[0]?.value;
    expect(value('They met on Friday.', '2023-05')).toBe('XXXX-WXX-5');
    expect(value('They met yesterday.', '2023-05')).toBe('PAST_REF');
    expect(value('They met last month.', '2023-05')).toBe('2023-04');
    expect(value('They met last month.', '2023')).toBe('PAST_REF');
    expect(value('They met last year.', '2023')).toBe('2022');
    expect(value('They met on May 23.', '2023')).toBe('XXXX-05-23');
    const [timex] = parseDates('They met on Friday.', { reference: '2023-05-26', referencePrecision: 'month' });
    expect(timex?.value).toBe('XXXX-WXX-5');
  });

  it('steps from the date of the sentence before', () => {
    const reference = '2024-08-02';
    const previous = parseDates('It was launched on February 15.', { reference })[0] ?? null;
    const value = (text: string): string | undefined => parseDates(text, { reference, previous })[0]?.value;
    expect(value('Three days later it landed.')).toBe('2024-02-18');
    expect(value('It had been tanked the day before.')).toBe('2024-02-14');
    expect(value('The same day the tank leaked.')).toBeUndefined();
    expect(value('Earlier that day the tank had leaked.')).toBe('2024-02-15');
    expect(value('The following month it fell silent.')).toBe('2024-03');
    expect(value('In July of that year the agency gave up.')).toBe('2024-07');
  });

  it('reads twins of one date alike by tense', () => {
    const value = (text: string): string | undefined => parseDates(text, { reference: '2023-05-24' })[0]?.value;
    expect(value('They met on Friday.')).toBe('2023-05-19');
    expect(value('They will meet on Friday.')).toBe('2023-05-26');
    expect(value('They met in June.')).toBe('2022-06');
    expect(value('They will meet in June.')).toBe('2023-06');
    expect(value('They met on Wednesday.')).toBe('2023-05-24');
    expect(value('They will meet on Wednesday.')).toBe('2023-05-24');
    expect(value('They met last Wednesday.')).toBe('2023-05-17');
  });
});

describe('the year of a story', () => {
  const values = (text: string, reference: string | null): readonly string[] =>
    parseDates(text, { reference }).map((timex) => timex.value);

  it('holds for a day close behind a dated one', () => {
    const text = 'It crested in Fargo on April 21, 2022, and in Grand Forks on April 25.';
    expect(values(text, '2023-04-14')).toEqual(['2022-04-21', '2022-04-25']);
    expect(values(text, null)).toEqual(['2022-04-21', '2022-04-25']);
  });

  it('stays unknown when an older story may go on', () => {
    const text = 'The album was released on August 24, 2010. In October a third song was released.';
    expect(values(text, '2016-06-15')).toEqual(['2010-08-24', 'XXXX-10']);
  });

  it('is the report’s inside one sentence', () => {
    const text = 'The firm, founded in March 2015, said in August that it would grow.';
    expect(values(text, '2024-09-17')).toEqual(['2015-03', '2024-08']);
  });

  it('counts 29 February in leap years', () => {
    expect(values('They met on February 29.', '2026-07-01')).toEqual(['2024-02-29']);
    expect(values('They will meet on February 29.', '2026-07-01')).toEqual(['2028-02-29']);
  });
});
