import { describe, expect, it } from '@jest/globals';
import { cleanView } from '../../src/core/article/cleanView.ts';
import { parseArticle } from '../../src/core/article/parseArticle.ts';
import { splitPassages } from '../../src/core/article/splitPassages.ts';

const sentence = (n: number, words: number): string => `S${n}${' word'.repeat(words - 2)} end.`;
const passagesOf = (text: string, options = {}): string[] =>
  splitPassages(parseArticle({ id: 'a/b', text, title: 'T', published: '2024-05-03' }), options).map(
    (passage) => passage.text,
  );

describe('splitPassages', () => {
  it('keeps paragraphs of ordinary length as they are', () => {
    const [one, two] = [sentence(1, 40), sentence(2, 40)];
    expect(passagesOf(`${one}\n\n${two}`)).toEqual([one, two]);
  });

  it('joins a short paragraph with the next one', () => {
    const text = `${sentence(1, 10)}\n\n${sentence(2, 40)}`;
    expect(passagesOf(text)).toEqual([text]);
  });

  it('cuts a long paragraph at sentence ends into parts of like length', () => {
    const all = [1, 2, 3, 4, 5, 6].map((n) => sentence(n, 30));
    expect(passagesOf(all.join(' '))).toEqual([all.slice(0, 3).join(' '), all.slice(3).join(' ')]);
  });

  it('leaves an overlong sentence whole', () => {
    const long = sentence(1, 300);
    expect(passagesOf(`${long} ${sentence(2, 30)}`)).toEqual([long, sentence(2, 30)]);
  });

  it('keeps a heading with what follows and apart from what came before', () => {
    const [one, two] = [sentence(1, 30), sentence(2, 12)];
    expect(passagesOf(`${one}\n\nWHAT COMES NEXT\n\n${two}`)).toEqual([one, `WHAT COMES NEXT\n\n${two}`]);
  });

  it('does not join across a teaser', () => {
    const [one, two] = [sentence(1, 10), sentence(2, 10)];
    expect(passagesOf(`${one}\n\nRead more: Ten wells\n\n${two}`)).toEqual([one, two]);
  });

  it('takes its sizes as options', () => {
    const text = [1, 2, 3].map((n) => sentence(n, 10)).join(' ');
    expect(passagesOf(text, { maxWords: 10, minWords: 0 })).toHaveLength(3);
  });

  it('carries id, title and date', () => {
    const [passage] = splitPassages(
      parseArticle({ id: 'a/b', text: sentence(1, 30), title: 'T', published: '2024-05-03' }),
    );
    expect(passage).toMatchObject({ id: 'a/b#0', article: 'a/b', index: 0, title: 'T', date: '2024-05-03' });
  });
});

describe('cleanView', () => {
  it('drops furniture and marks, and maps offsets back', () => {
    const text =
      'Share\n# A well\n\nThe **new** [well](https://a.example/x) is\tdeep. It is full.\n\nRead next: Ten wells\n';
    const view = cleanView(parseArticle({ id: 'a', text }));
    expect(view.text).toBe('A well\n\nThe new well is deep. It is full.');
    expect(view.toOriginal(view.text.indexOf('well is'))).toBe(text.indexOf('well]'));
    expect(view.toOriginal(view.text.indexOf('deep'))).toBe(text.indexOf('deep'));
  });
});
