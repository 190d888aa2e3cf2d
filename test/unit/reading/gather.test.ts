import { describe, expect, it } from 'vitest';
import { batched } from '#main/reading/batches.ts';
import { gather } from '#main/reading/gather.ts';
import type { TablePart } from '#main/reading/host.ts';
import type { Cell, Part } from '#main/reading/parts.ts';
import { readerWords } from '#shared/words/reading.ts';
import { collected } from '#test/support/collected.ts';

async function* given<P extends Part>(parts: readonly P[]): AsyncGenerator<P> {
  yield* parts;
}

const two: TablePart[] = [
  { part: 'sheet', name: '九月', hidden: false },
  { part: 'rows', first: 2, rows: [['科目', '金額'], [], ['薪資', 1200]] },
  { part: 'rows', first: 6, rows: [['合計', 1200]] },
  { part: 'merges', merges: [{ top: 2, left: 0, bottom: 3, right: 0 }] },
  { part: 'sheet', name: '舊', hidden: true },
];

describe('a small table', () => {
  it('is gathered whole, with its empty rows', async () => {
    expect(await gather(given(two), 100)).toEqual([
      {
        name: '九月',
        hidden: false,
        rows: [[], [], ['科目', '金額'], [], ['薪資', 1200], [], ['合計', 1200]],
        merges: [{ top: 2, left: 0, bottom: 3, right: 0 }],
      },
      { name: '舊', hidden: true, rows: [], merges: [] },
    ]);
  });

  it('may hold so many cells of all sheets, and no more', async () => {
    // Six cells, four empty rows, one merge.
    expect(await gather(given(two), 11)).toHaveLength(2);
    await expect(gather(given(two), 10)).rejects.toMatchObject({
      code: 'invalid',
      message: readerWords.tableTooLarge(10),
    });
  });

  it('is none where one cell stands far below, or a text is endless', async () => {
    const far: TablePart[] = [two[0] as TablePart, { part: 'rows', first: 1_000_000, rows: [['甲']] }];
    await expect(gather(given(far), 1000)).rejects.toMatchObject({ code: 'invalid' });
    const long: TablePart[] = [two[0] as TablePart, { part: 'rows', first: 0, rows: [['字'.repeat(30_000)]] }];
    expect(await gather(given(long), 151)).toHaveLength(1);
    await expect(gather(given(long), 150)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('batches', () => {
  const rowsOf = (parts: readonly Part[]): Cell[][] => parts.flatMap((part) => (part.part === 'rows' ? part.rows : []));

  it('hold several small parts, and pieces of a large one, all in their order', async () => {
    const wide = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 100 }, (_cell, column) => row + column));
    const parts: Part[] = [
      ...two,
      { part: 'sheet', name: '寬', hidden: false },
      { part: 'rows', first: 5, rows: wide },
    ];
    const batches = await collected(batched(given(parts)));
    expect(batches[0]?.slice(0, two.length)).toEqual(two);
    expect(batches.length).toBeGreaterThan(20);
    expect(Math.max(...batches.map((batch) => rowsOf(batch).flat().length))).toBeLessThan(5_000);
    const after = batches.flat().slice(two.length + 1);
    expect(rowsOf(after)).toEqual(wide);
    let next = 5;
    for (const part of after) {
      if (part.part !== 'rows') throw new Error('only rows follow');
      expect(part.first).toBe(next);
      next += part.rows.length;
    }
  });

  it('a text as long as a batch goes by itself', async () => {
    const rows = Array.from({ length: 8 }, () => ['字'.repeat(300_000)]);
    const batches = await collected(batched(given<Part>([{ part: 'rows', first: 0, rows }])));
    expect(batches.map((batch) => rowsOf(batch).length)).toEqual(Array(8).fill(1));
  });
});
