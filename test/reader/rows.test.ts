import { describe, expect, it } from '@jest/globals';
import { layRows } from '../../src/reader/rows.ts';

const limits = {
  cls: 101,
  sep: 102,
  pad: 0,
  maxQuestionPieces: 48,
  maxRowPieces: 192,
  windowOverlapPieces: 64,
  maxSpanPieces: 30,
};
const piecesOf = (count: number) => {
  const ids = Array.from({ length: count }, (_, at) => 1000 + at);
  return { ids, starts: ids.map((_, at) => at * 2), ends: ids.map((_, at) => at * 2 + 1) };
};

describe('rows of a question', () => {
  it('is one row where the passage fits', () => {
    const [row, ...others] = layRows(piecesOf(3), [piecesOf(5)], limits);
    expect(others).toEqual([]);
    expect(row?.ids).toEqual([101, 1000, 1001, 1002, 102, 1000, 1001, 1002, 1003, 1004, 102]);
    expect(row?.offset).toBe(5);
  });

  it('cuts a long question at 48 pieces and rows at 192, with 64 shared by neighbouring windows', () => {
    const rows = layRows(piecesOf(100), [piecesOf(400)], limits);
    expect(rows.every((row) => row.ids.length <= 192 && row.offset === 50)).toBe(true);
    expect(rows.map((row) => [row.from, row.to])).toEqual([
      [0, 141],
      [77, 218],
      [154, 295],
      [231, 372],
      [308, 400],
    ]);
  });

  it('bounds the windows of one passage and of one call, first windows first', () => {
    const rows = layRows(
      piecesOf(10),
      Array.from({ length: 20 }, () => piecesOf(50_000)),
      limits,
    );
    expect(rows).toHaveLength(256);
    expect(new Set(rows.slice(0, 20).map((row) => row.passage)).size).toBe(20);
    expect(layRows(piecesOf(10), [piecesOf(50_000)], limits)).toHaveLength(32);
  });

  it('leaves out passages without pieces', () => {
    expect(layRows(piecesOf(2), [piecesOf(0), piecesOf(1)], limits).map((row) => row.passage)).toEqual([1]);
  });
});
