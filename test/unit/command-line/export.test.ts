import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readOds } from '#main/reading/ods.ts';
import { parseDelimited } from '#shared/base/csv.ts';
import { demoPassword } from '#shared/demo.ts';
import { type CliAnswer, cli, cliHere } from '#test/support/cli.ts';
import { testFolder } from '#test/support/folders.ts';
import { demoOffice } from '#test/support/office.ts';
import { gatheredSheets } from '#test/support/packages.ts';

const office = demoOffice();

const errorOf = ({ code, out }: CliAnswer): unknown => [
  code,
  (out[0] as { error?: { code: string } } | undefined)?.error?.code,
];

describe('export', () => {
  it('writes the file and prints what it did', async () => {
    const { folder } = office.copy();
    const out = path.join(testFolder(), '單位.ods');
    const filter = JSON.stringify({ field: 'name', is: 'contains', value: '課' });
    const args = ['export', '--register', 'unit', '--out', out, '--filter', filter, '--columns', 'name,order'];
    const { code, out: said, err } = await cli(folder, [...args, '--office', folder, '--as', 'control'], demoPassword);
    expect([code, err, said.length]).toEqual([0, '', 1]);
    expect(said[0]).toEqual({ file: out, rows: expect.any(Number) });
    const [first, about] = await gatheredSheets(readOds(out));
    expect(first?.rows[1]).toEqual(['單位名稱', '排列']);
    expect(first?.rows).toHaveLength(2 + (said[0] as { rows: number }).rows);
    expect(about?.rows).toContainEqual(['條件', '單位名稱含課']);
  });

  it('names the characters that CP950 lacks', async () => {
    const { folder } = office.copy();
    const asClerk = ['--office', folder, '--as', 'handler'];
    const input = JSON.stringify({ values: { name: '游錫堃案' } });
    const home = path.join(folder, '..');
    expect((await cliHere(home, ['call', 'tag.create', '--input', input, ...asClerk], demoPassword)).code).toBe(0);
    const out = path.join(testFolder(), '標籤.csv');
    const args = ['export', '--register', 'tag', '--out', out, '--encoding', 'cp950', ...asClerk];
    const { code, out: said } = await cliHere(home, args, demoPassword);
    expect(code).toBe(0);
    expect(said[0]).toMatchObject({ file: out, lost: [{ character: '堃', count: 1 }] });
    const rows = parseDelimited(iconv.decode(readFileSync(out), 'cp950'));
    expect(rows.map(([name]) => name)).toContain('游錫？案');
  });

  it.each<[string, string[], [number, string]]>([
    ['no register of that name', ['--register', 'nothing', '--out', 'a.xlsx'], [2, 'usage']],
    ['no spreadsheet', ['--register', 'tag', '--out', 'a.pdf'], [2, 'usage']],
    ['no file named', ['--register', 'tag'], [2, 'usage']],
    ['a broken filter', ['--register', 'tag', '--out', 'a.csv', '--filter', '{"field":1}'], [2, 'usage']],
    ['an unknown encoding', ['--register', 'tag', '--out', 'a.csv', '--encoding', 'gbk'], [2, 'usage']],
    ['an unknown paper', ['--register', 'tag', '--out', 'a.xlsx', '--paper', 'B5'], [2, 'usage']],
    ['a word too many', ['tag', '--register', 'tag', '--out', 'a.csv'], [2, 'usage']],
  ])('refuses %s before an office is opened', async (_what, args, refusal) => {
    const nowhere = ['--office', path.join(testFolder(), 'none'), '--as', 'control'];
    expect(errorOf(await cliHere(testFolder(), ['export', ...args, ...nowhere], demoPassword))).toEqual(refusal);
  });

  it('says of a folder that is not there what to do, and makes none', async () => {
    const { folder } = office.copy();
    const missing = path.join(testFolder(), '沒有');
    const args = ['export', '--register', 'unit', '--out', path.join(missing, '單位.xlsx'), '--office', folder];
    const { code, out } = await cli(folder, [...args, '--as', 'control'], demoPassword);
    expect(code).not.toBe(0);
    expect(out).toMatchObject([{ error: { code: 'place', sentence: expect.stringContaining('先建立資料夾') } }]);
    expect(existsSync(missing)).toBe(false);
  });

  it('refuses an encoding for a workbook, an unknown column, and who may not', async () => {
    const { folder } = office.copy();
    const out = path.join(testFolder(), 'a.xlsx');
    const run = (account: string, ...more: string[]): Promise<CliAnswer> =>
      cliHere(
        path.join(folder, '..'),
        ['export', '--register', 'tag', '--out', out, ...more, '--office', folder, '--as', account],
        demoPassword,
      );
    expect(errorOf(await run('control', '--encoding', 'cp950'))).toEqual([2, 'usage']);
    expect(errorOf(await run('control', '--columns', 'name,nothing'))).toEqual([2, 'usage']);
    expect(errorOf(await run('viewer'))).toEqual([3, 'forbidden']);
    expect(existsSync(out)).toBe(false);
  });
});
