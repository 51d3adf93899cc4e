import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { UnderTest } from '../contract.ts';

export function articleContract(get: () => UnderTest): void {
  describe('articles', () => {
    it('come back exactly as stored, with revision and seq', async () => {
      const { store, other } = get();
      const text = '\uFEFFRapidus “will” build.\r\n岸田首相 😀\tend\n';
      const [put] = await store.articles.put('exact', [
        { id: 'a/b', text, title: 'T', publisher: 'Reuters', published: '2023-05-26', url: 'https://example.com/a' },
      ]);
      expect(put).toEqual({ id: 'a/b', outcome: 'added', revision: 1, seq: expect.any(Number) });
      expect(await other.articles.upTo('exact', null)).toEqual([
        {
          id: 'a/b',
          text,
          title: 'T',
          publisher: 'Reuters',
          published: '2023-05-26',
          url: 'https://example.com/a',
          revision: 1,
          seq: put?.seq,
        },
      ]);
    });

    it('that did not change make no revision', async () => {
      const { store } = get();
      const document = { id: 'a', text: 'one' };
      const [first] = await store.articles.put('same', [document]);
      expect(await store.articles.put('same', [document])).toEqual([{ ...first, outcome: 'unchanged' }]);
      expect(await store.articles.lastSeq(['same'])).toBe(first?.seq);
    });

    it('keep every revision, and a cursor sees the corpus as it was', async () => {
      const { store } = get();
      const [first] = await store.articles.put('revised', [{ id: 'a', text: 'old' }]);
      const [second] = await store.articles.put('revised', [
        { id: 'a', text: 'new' },
        { id: 'b', text: 'more' },
      ]);
      expect(second).toMatchObject({ outcome: 'revised', revision: 2 });
      expect(second?.seq).toBeGreaterThan(first?.seq ?? Number.NaN);
      const then = await store.articles.upTo('revised', first?.seq ?? 0);
      expect(then.map(({ id, text }) => [id, text])).toEqual([['a', 'old']]);
      const now = await store.articles.upTo('revised', null);
      expect(now.map(({ id, text }) => [id, text])).toEqual([
        ['a', 'new'],
        ['b', 'more'],
      ]);
      expect((await store.articles.get('revised', 'a', 1))?.text).toBe('old');
      expect((await store.articles.get('revised', 'a'))?.text).toBe('new');
      expect(await store.articles.get('revised', 'nobody')).toBeNull();
    });

    it('notice a change of the metadata alone', async () => {
      const { store } = get();
      await store.articles.put('meta', [{ id: 'a', text: 'x' }]);
      const [put] = await store.articles.put('meta', [{ id: 'a', text: 'x', published: '2024' }]);
      expect(put?.outcome).toBe('revised');
    });

    it('that left the folder are gone, and come back as a further revision', async () => {
      const { store } = get();
      await store.articles.replaceAll('folder', [
        { id: 'a', text: 'a' },
        { id: 'b', text: 'b' },
      ]);
      const left = await store.articles.replaceAll('folder', [{ id: 'a', text: 'a' }]);
      expect(left.map(({ id, outcome }) => [id, outcome])).toEqual([
        ['a', 'unchanged'],
        ['b', 'removed'],
      ]);
      expect((await store.articles.upTo('folder', null)).map(({ id }) => id)).toEqual(['a']);
      expect((await store.articles.upTo('folder', (left[1]?.seq ?? 0) - 1)).map(({ id }) => id)).toEqual(['a', 'b']);
      expect(await store.articles.get('folder', 'b')).toBeNull();
      const back = await store.articles.replaceAll('folder', [
        { id: 'a', text: 'a' },
        { id: 'b', text: 'b' },
      ]);
      expect(back[1]).toMatchObject({ outcome: 'added', revision: 3 });
      expect(await store.articles.remove('folder', ['b', 'nobody'])).toMatchObject([{ id: 'b', outcome: 'removed' }]);
    });

    it('of another tenant are never seen', async () => {
      const { store } = get();
      await store.articles.put('slack:TA', [{ id: 'secret', text: 'only A' }]);
      expect(await store.articles.upTo('slack:TB', null)).toEqual([]);
      expect(await store.articles.get('slack:TB', 'secret')).toBeNull();
      expect(await store.articles.remove('slack:TB', ['secret'])).toEqual([]);
      expect(await store.articles.lastSeq(['slack:TB'])).toBe(0);
    });

    it('are refused whole when one of them is no text', async () => {
      const { store } = get();
      const documents = [
        { id: 'fine', text: 'fine' },
        { id: 'bad', text: 'a\0b' },
      ];
      await expect(store.articles.put('nul', documents)).rejects.toMatchObject({
        message: expect.stringContaining('NUL'),
        fix: expect.any(String),
      });
      expect(await store.articles.upTo('nul', null)).toEqual([]);
    });

    it('stored by two handles at once get rising numbers in the order in which they become visible', async () => {
      const { store, other } = get();
      const seen: number[] = [];
      let done = false;
      const watching = (async () => {
        while (!done) {
          const top = await store.articles.lastSeq(['race:1', 'race:2']);
          const visible = (await Promise.all(['race:1', 'race:2'].map((t) => store.articles.upTo(t, top)))).flat();
          seen.push(top, visible.length);
          await nextTurn();
        }
      })();
      const puts = await Promise.all(
        Array.from({ length: 40 }, (_, i) =>
          (i % 2 === 0 ? store : other).articles.put(`race:${(i % 3) + 1}`, [{ id: `n${i}`, text: `text ${i}` }]),
        ),
      );
      done = true;
      await watching;
      const seqs = puts.flat().map(({ seq }) => seq);
      expect(new Set(seqs).size).toBe(40);
      // Without gaps: nothing was handed out and then lost.
      expect(Math.max(...seqs) - Math.min(...seqs)).toBe(39);
      // A cursor taken in between never finds later that something at or below it has appeared.
      for (let i = 0; i + 1 < seen.length; i += 2) {
        const final = (await Promise.all(['race:1', 'race:2'].map((t) => store.articles.upTo(t, seen[i] ?? 0)))).flat();
        expect(final.length).toBe(seen[i + 1]);
      }
    });

    it('of one edit read by two processes make one revision', async () => {
      const { store, other } = get();
      await store.articles.replaceAll('twin', [{ id: 'a', text: 'old' }]);
      const edit = [{ id: 'a', text: 'new' }];
      const both = await Promise.all([
        store.articles.replaceAll('twin', edit),
        other.articles.replaceAll('twin', edit),
      ]);
      expect(
        both
          .flat()
          .map(({ outcome }) => outcome)
          .toSorted(),
      ).toEqual(['revised', 'unchanged']);
    });
  });
}
