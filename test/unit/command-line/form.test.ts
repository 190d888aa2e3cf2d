import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoPassword } from '#shared/demo.ts';
import { cli, cliHere } from '#test/support/cli.ts';
import { testFolder } from '#test/support/folders.ts';
import { FilledForm } from '#test/support/form-desk.ts';
import { demoOffice } from '#test/support/office.ts';

const office = demoOffice();

describe('form', { timeout: 60_000 }, () => {
  it('goes out as a file, and comes back cell by cell', async () => {
    const { folder } = office.copy();
    const home = path.join(folder, '..');
    const where = ['--office', folder, '--as', 'admin', '--json'];
    const out = path.join(testFolder(), '單位.xlsx');
    const issued = await cli(
      folder,
      [
        'form',
        'issue',
        '--register',
        'unit',
        '--name',
        '單位資料',
        '--by',
        'none',
        '--due',
        '115.12.31',
        '--columns',
        'chiefTitle',
        '--out',
        out,
        ...where,
      ],
      demoPassword,
    );
    expect([issued.code, issued.err]).toEqual([0, '']);
    expect(issued.out).toMatchObject([{ file: out, sheets: 1, without: 0 }]);
    const filled = (await FilledForm.read(readFileSync(out))).fill('民政課', '主管職稱', '代理課長');
    const renamed = path.join(testFolder(), '回傳 (1).xlsx');
    writeFileSync(renamed, await filled.bytes());
    const dry = await cliHere(home, ['form', 'return', renamed, '--dry-run', ...where], demoPassword);
    expect(dry.out).toMatchObject([
      {
        file: '回傳 (1).xlsx',
        form: { name: '單位資料' },
        counts: { take: 1, both: 0, bad: 0 },
        rows: [{ title: '民政課', cells: [{ field: 'chiefTitle', verdict: 'take', theirs: '代理課長' }] }],
        applied: null,
      },
    ]);
    const real = await cliHere(home, ['form', 'return', renamed, ...where], demoPassword);
    expect(real.out).toMatchObject([{ applied: { taken: 1, rows: 1 } }]);
    const again = await cliHere(home, ['form', 'return', renamed, '--dry-run', ...where], demoPassword);
    expect(again.out).toMatchObject([{ counts: { take: 0, there: 1 }, sheet: { state: 'returned' } }]);
  });

  it('says in words what it does not understand, before any office is opened', async () => {
    const home = testFolder();
    const where = ['--office', path.join(home, '沒有'), '--as', 'admin'];
    const sentence = async (...args: string[]): Promise<string> =>
      (await cliHere(home, ['form', ...args, ...where])).err;
    expect(await sentence('send')).toContain('用法：form issue');
    expect(await sentence('return')).toContain('用法：form issue');
    expect(await sentence('issue', '--register', 'pigeon', '--name', '鴿', '--out', 'a.xlsx')).toContain(
      '沒有「pigeon」這種填報。填report（辦理情形）、',
    );
    expect(await sentence('issue', '--register', 'ruling', '--name', '裁示', '--out', 'a.xlsx')).toContain(
      '「裁示」不能製作填報表：裁示是首長或主席的決定',
    );
    expect(await sentence('issue', '--register', 'unit', '--name', '單位', '--out', 'a.pdf')).toContain(
      '不是填報表的檔名',
    );
    expect(
      await sentence('issue', '--register', 'unit', '--name', '單位', '--out', 'a.zip', '--due', '13月'),
    ).toContain('不是日期');
    expect(await sentence('return', 'a.xlsx', '--take', 'both')).toContain('填ours或theirs');
  });
});
