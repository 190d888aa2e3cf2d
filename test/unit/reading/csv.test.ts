import { writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readCsv } from '#main/reading/csv.ts';
import { type Cell, type Part, readingLimits } from '#main/reading/parts.ts';
import { collected } from '#test/support/collected.ts';
import { testFolder } from '#test/support/folders.ts';

function fileOf(content: string | Buffer): string {
  const file = path.join(testFolder(), '執行數.csv');
  writeFileSync(file, content);
  return file;
}

async function partsOf(content: string | Buffer, name?: string): Promise<Part[]> {
  return collected(readCsv(fileOf(content), name));
}

/** Every row with its number; those that were jumped are not there. */
async function rowsOf(content: string | Buffer): Promise<[number, Cell[]][]> {
  const parts = await partsOf(content);
  return parts.flatMap((part) =>
    part.part === 'rows' ? part.rows.map((row, index): [number, Cell[]] => [part.first + index, row]) : [],
  );
}

const table = '科目,金額\r\n薪資,"1,200"\r\n';
const rows = [
  [0, ['科目', '金額']],
  [1, ['薪資', '1,200']],
];

describe('a text file', () => {
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${table}`)],
    ['CP950', iconv.encode(table, 'cp950')],
    ['UTF-16 LE', iconv.encode(table, 'utf16le', { addBOM: true })],
    ['UTF-16 BE', iconv.encode(table, 'utf16be', { addBOM: true })],
  ])('is read in %s', async (_name, bytes) => {
    expect(await rowsOf(bytes)).toEqual(rows);
  });

  it('stays UTF-8 where one of its bytes is bad', async () => {
    const bytes = Buffer.concat([
      Buffer.from('名稱,備註\r\n民政課,會勘紀錄'),
      Buffer.from([0xe5, 0x8f]),
      Buffer.from('\r\n'),
    ]);
    expect((await rowsOf(bytes))[1]?.[1][0]).toBe('民政課');
  });

  it('is one sheet, named as it is told', async () => {
    expect(await partsOf('a,b\n', '九月')).toEqual([
      { part: 'sheet', name: '九月', hidden: false },
      { part: 'rows', first: 0, rows: [['a', 'b']] },
      { part: 'progress', done: 4, total: 4 },
    ]);
    expect(await rowsOf('')).toEqual([]);
  });
});

describe('the delimiter', () => {
  it.each<[string, string, Cell[]]>([
    ['commas', '科目,金額\n', ['科目', '金額']],
    ['tabs', '科目\t金額\n', ['科目', '金額']],
    ['semicolons', '科目;金額\n', ['科目', '金額']],
    ['tabs beside amounts with commas', '薪資\t1,234,567\t7,654,321\n', ['薪資', '1,234,567', '7,654,321']],
    ['commas beside a tab that keeps a zero', '王小明,\t0912345678,民政課\n', ['王小明', '\t0912345678', '民政課']],
    ['commas within quotes', '"甲,乙,丙";丁\n', ['甲,乙,丙', '丁']],
    ['what the file says itself', 'sep=;\r\n甲,乙,丙;丁\r\n', ['甲,乙,丙', '丁']],
  ])('%s', async (_name, text, cells) => {
    expect(await rowsOf(text)).toEqual([[0, cells]]);
  });
});

describe('cells', () => {
  it('are texts as written; rows end with their last one', async () => {
    expect(await rowsOf('編號,金額,備註,,\n001,,"第一行\n第二行",,\n,5,,,\n')).toEqual([
      [0, ['編號', '金額', '備註']],
      [1, ['001', null, '第一行\n第二行']],
      [2, [null, '5']],
    ]);
  });

  it('keep the zeros that a formula of text holds', async () => {
    expect(await rowsOf('="00123","=""0045""",=1+1\n')).toEqual([[0, ['00123', '0045', '=1+1']]]);
  });

  it('lose the apostrophe that only keeps them from being formulas', async () => {
    expect(await rowsOf("'=1+1,'-5,'甲,it's\n")).toEqual([[0, ['=1+1', '-5', "'甲", "it's"]]]);
  });
});

describe('rows', () => {
  it('that hold nothing are empty, and long runs of them are jumped', async () => {
    const text = `甲\n,,\n乙\n${',,\n'.repeat(5000)}丙\n${'\n'.repeat(5000)}`;
    const parts = (await partsOf(text)).filter(({ part }) => part === 'rows');
    expect(parts).toEqual([
      { part: 'rows', first: 0, rows: [['甲'], [], ['乙']] },
      { part: 'rows', first: 5003, rows: [['丙']] },
    ]);
  });

  it('come a thousand at a time, and say how far they are', async () => {
    const text = Array.from({ length: 2000 }, (_, index) => `${index},案由${index}\n`).join('');
    const parts = await partsOf(text);
    expect(parts.filter(({ part }) => part === 'rows').length).toBe(2);
    const numbers = (await rowsOf(text)).map(([at, [first]]) => [at, first]);
    expect(numbers).toEqual(Array.from({ length: 2000 }, (_, index) => [index, String(index)]));
    const far = parts.flatMap((part) => (part.part === 'progress' ? [part.done / part.total] : []));
    expect(far).toEqual([...far].sort((one, other) => one - other));
    expect(far.at(-1)).toBe(1);
  });
});

describe('what no table of an office has', () => {
  it('too many columns are refused, empty ones are not', async () => {
    expect(await rowsOf(`甲${','.repeat(5000)}\n`)).toEqual([[0, ['甲']]]);
    const wide = Array.from({ length: readingLimits.columns + 1 }, () => '1').join(',');
    await expect(rowsOf(`${wide}\n`)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('1,024欄'),
    });
  });

  it('too long a text is refused with its beginning', async () => {
    const long = `說明${'字'.repeat(readingLimits.cellText)}`;
    await expect(rowsOf(`${long}\n`)).rejects.toMatchObject({ message: expect.stringContaining('「說明字') });
  });

  it('a quote that is never closed swallows nothing', async () => {
    const text = '"甲,乙\n丙,丁\n'.repeat(3000);
    expect((await rowsOf(text)).length).toBe(6000);
  });
});
