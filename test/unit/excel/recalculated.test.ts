import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finalPaper } from '#main/excel/papers/final.ts';
import { monthlyPaper } from '#main/excel/papers/monthly.ts';
import type { PaperRow, SheetBook } from '#main/excel/sheet-paper.ts';
import { readWorkbook } from '#test/support/workbook.ts';
import { computedCells, recalculated } from '#test/support/workbook-recalculated.ts';
import { findLibreOffice } from '../../../tools/setup/libreoffice.mjs';
import { everyPaper } from './papers.ts';
import { plainHead, randomBook } from './random-trees.ts';
import { bytesOf } from './samples.ts';

const missing = '這部機器沒有 LibreOffice 與 poppler，略過以它們重算書表的測試';
const noCalc = '這部機器的 LibreOffice 沒有 Calc，略過以它重算書表的測試';

/** A sheet whose first sum is wrong on purpose: shows that the results really are computed anew. */
function wrong(): SheetBook {
  const row = (a: number | null, more: Partial<PaperRow> = {}): PaperRow => ({
    look: 'line',
    level: 0,
    values: { a },
    ...more,
  });
  return {
    about: [],
    sheets: [
      {
        name: '錯',
        office: '海澄鄉公所',
        title: '錯',
        period: '',
        unit: '元',
        size: 'A4',
        columns: [{ key: 'a', title: '甲', kind: 'money', width: 6 }],
        rows: [row(1), row(2), row(99, { adds: [0, 1] }), ...many(row)],
      },
    ],
  };
}

/** A sum of 300 rows that do not stand beside each other. */
function many(row: (a: number | null, more?: Partial<PaperRow>) => PaperRow): PaperRow[] {
  const some = Array.from({ length: 600 }, (_, at) => row(at % 2 === 0 ? 1 : 1000));
  const adds = some.flatMap((_, at) => (at % 2 === 0 ? [at + 3] : []));
  return [...some, row(300, { adds })];
}

const randomPapers = (): SheetBook[] =>
  fc.sample(randomBook, { numRuns: 12, seed: 20_261_126 }).flatMap(({ accounts, lines, amounts }) => [
    monthlyPaper({ ...plainHead, unit: '千元', accounts, lines, amounts }),
    finalPaper({
      ...plainHead,
      accounts,
      lines: lines.filter(({ side }) => side === 'expenditure'),
      amounts,
    }),
  ]);

describe('LibreOffice', () => {
  it('computes what the program computed', { timeout: 120_000 }, async ({ skip }) => {
    const libreOffice = findLibreOffice();
    if (libreOffice === undefined) return skip(missing);
    const papers = [...everyPaper.map(([, book]) => book), ...randomPapers()];
    const files = await Promise.all([wrong(), ...papers].map(bytesOf));
    const [first, ...books] = recalculated(libreOffice.soffice, files) ?? [];
    if (first === undefined) return skip(noCalc);
    expect(first[0]?.at('A8').value).toBe(3);
    expect(first[0]?.at('A609').value).toBe(300);
    for (const [at, book] of books.entries()) {
      const own = computedCells(readWorkbook(files[at + 1] ?? Buffer.alloc(0)));
      expect(Object.keys(own).length).toBeGreaterThan(0);
      const theirs = computedCells(book);
      expect(rounded(theirs)).toEqual(rounded(own));
    }
  });
});

/** What a spreadsheet shows of a number: fifteen digits. */
const rounded = (cells: Record<string, string | number | null>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(cells).map(([ref, value]) => [
      ref,
      typeof value === 'number' ? Number(value.toPrecision(15)) : (value ?? ''),
    ]),
  );
