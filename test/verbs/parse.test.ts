import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commandFromOptions } from '../../src/core/verbs/fromOptions.ts';
import { parseCommand } from '../../src/core/verbs/parse.ts';
import { VERBS } from '../../src/core/verbs/table.ts';
import type { Known } from '../../src/core/verbs/types.ts';
import { fc } from '../support/property.ts';

const PEOPLE = new Set(['gina raimondo', 'raimondo']);
const OTHERS = new Set(['japan', 'rapidus']);
const known: Known = {
  name: (name, kind) => PEOPLE.has(name.toLowerCase()) || (kind === 'any' && OTHERS.has(name.toLowerCase())),
  id: (id) => id === 'a1b2',
  now: Date.parse('2023-05-28T03:00:00Z'),
  zone: 'Asia/Tokyo',
};

const cases = readFileSync(new URL('cases.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { readonly text: string; readonly want: Record<string, unknown> });

describe('the grammar', () => {
  it.each(cases.map(({ text, want }) => [JSON.stringify(text), text, want] as const))(
    'reads %s',
    (_shown, text, want) => {
      expect(parseCommand(text, known)).toMatchObject(want);
    },
  );

  it('gives a command for any string, and never a verb for a text that opens with a question word', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((rest) => `who ${rest}`),
        ),
        (text) => {
          const command = parseCommand(text, known);
          expect(typeof command.text).toBe('string');
          if (text.startsWith('who ')) expect(['ask', 'invalid']).toContain(command.verb);
          if (command.verb === 'invalid') expect(command.problem).toMatch(/\S/u);
        },
      ),
    );
  });

  it.each([
    ['ten megabytes', 'a'.repeat(10_000_000)],
    ['flags without end', ' --from'.repeat(100_000)],
    ['blanks without end', `subscribe daily 09:00${' '.repeat(1_000_000)}x`],
    ['brackets', `timeline ${'('.repeat(10_000)}`],
    ['dashes', `who ${'-'.repeat(1_000_000)}from 2022`],
  ])('reads %s', (_name, text) => {
    expect(parseCommand(text, known)).toHaveProperty('verb');
  });
});

describe('named options', () => {
  it.each([
    [
      'ask',
      { question: 'who met in Detroit', from: '2022', source: 'Kyodo News', public: true },
      { verb: 'ask', question: 'who met in Detroit', from: '2022', source: 'Kyodo News', public: true },
    ],
    ['ask', { question: 'timeline' }, { verb: 'ask', question: 'timeline' }],
    ['timeline', { topic: 'chips', to: '2023' }, { verb: 'timeline', topic: 'chips', to: '2023' }],
    ['timeline', {}, { verb: 'timeline', topic: null }],
    [
      'subscribe',
      { cadence: 'weekly monday', time: '9:00', zone: 'Asia/Tokyo', topic: 'chips', always: true },
      {
        verb: 'subscribe',
        always: true,
        schedule: { cadence: 'weekly', day: 'monday', time: '09:00', zone: 'Asia/Tokyo', topic: 'chips' },
      },
    ],
    ['subscribe', { time: '09:00' }, { verb: 'invalid', of: 'subscribe' }],
    ['person', { name: 'Raimondo' }, { verb: 'person', name: 'Raimondo' }],
    ['person', { name: 'Nobody Known' }, { verb: 'invalid', of: 'person' }],
    ['promises', { status: 'open', who: 'Japan' }, { verb: 'promises', status: 'open', who: 'Japan' }],
    ['digest', { now: true }, { verb: 'digest', post: true }],
    ['since', { when: 'some day' }, { verb: 'invalid', of: 'since' }],
    ['explain', { id: 'zzzz' }, { verb: 'invalid', of: 'explain' }],
    ['forget', {}, { verb: 'forget' }],
  ] as const)('of %s %j', (verb, options, want) => {
    expect(commandFromOptions(verb, options, known)).toMatchObject(want);
  });
});

describe('the table', () => {
  it('keeps the limits of a Discord command', () => {
    for (const spec of VERBS) {
      for (const text of [spec.summary, spec.summaryJa, ...spec.options.flatMap((o) => [o.summary, o.summaryJa])]) {
        expect([text, text.length >= 1 && text.length <= 100]).toEqual([text, true]);
      }
      for (const option of spec.options) expect(option.name).toMatch(/^[a-z]{1,32}$/u);
      // Discord refuses a command whose required options stand behind optional ones.
      const required = spec.options.map((option) => option.required);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    }
  });
});
