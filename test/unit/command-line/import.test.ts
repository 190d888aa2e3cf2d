import { writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { demoPassword } from '#shared/demo.ts';
import { cli, cliHere } from '#test/support/cli.ts';
import { testFolder } from '#test/support/folders.ts';
import { demoOffice } from '#test/support/office.ts';

const office = demoOffice();

const table = '單位名稱,代字,成立日期\r\n觀光課,觀,115/1/1\r\n清潔隊,清,115.13.1\r\n合計,,\r\n';

function file(): string {
  const place = path.join(testFolder(), '單位.csv');
  writeFileSync(place, iconv.encode(table, 'cp950'));
  return place;
}

describe('import', () => {
  it('tells of every row what it would do, and writes nothing until it is meant', async () => {
    const { folder } = office.copy();
    const where = ['--register', 'unit', '--office', folder, '--as', 'admin', '--json'];
    const given = file();
    const dry = await cli(folder, ['import', given, ...where, '--dry-run'], demoPassword);
    expect([dry.code, dry.err, dry.out.length]).toEqual([0, '', 1]);
    expect(dry.out[0]).toMatchObject({
      register: 'unit',
      file: '單位.csv',
      counts: { add: 1, change: 0, same: 0, refused: 1 },
      totals: 1,
      imported: null,
      columns: [
        { letter: 'A', head: '單位名稱', field: 'name' },
        { letter: 'B', field: 'prefix' },
        { letter: 'C', field: 'validFrom' },
      ],
      rows: [
        { row: 2, action: 'add', values: { name: '觀光課', prefix: '觀', validFrom: '2026-01-01' }, problems: [] },
        {
          row: 3,
          action: 'refused',
          values: { name: '清潔隊', prefix: '清' },
          problems: [{ cell: 'C3', field: 'validFrom', sentence: expect.stringContaining('13月') }],
        },
      ],
    });
    const home = path.join(folder, '..');
    const real = await cliHere(home, ['import', given, ...where], demoPassword);
    expect(real.out).toMatchObject([
      { imported: { added: 1, changed: 0, position: expect.any(Number) }, rows: [{ row: 3, action: 'refused' }] },
    ]);
    const again = await cliHere(home, ['import', given, ...where, '--dry-run'], demoPassword);
    expect(again.out).toMatchObject([{ counts: { add: 0, same: 1, refused: 1 } }]);
  });

  it('takes from --fixed what the file has no column for', async () => {
    const { folder } = office.copy();
    const given = path.join(testFolder(), '單位.csv');
    writeFileSync(given, '單位名稱,成立日期\r\n觀光課,115/1/1\r\n');
    const where = ['--register', 'unit', '--office', folder, '--as', 'admin', '--dry-run', '--json'];
    const fixed = ['--fixed', '{"prefix":"觀"}'];
    const { out } = await cliHere(path.join(folder, '..'), ['import', given, ...fixed, ...where], demoPassword);
    expect(out).toMatchObject([{ counts: { add: 1 }, rows: [{ values: { name: '觀光課', prefix: '觀' } }] }]);
  });

  it.each<[string, string[], number, RegExp]>([
    ['no file', ['--register', 'unit'], 2, /^用法：import/],
    ['no register', ['FILE'], 2, /少了--register/],
    ['fixed fields that are no texts', ['FILE', '--register', 'unit', '--fixed', '{"prefix":1}'], 2, /--fixed填欄位/],
    ['a register without plain entries', ['FILE', '--register', 'ruling'], 3, /另有登錄的方式/],
    ['an unknown register', ['FILE', '--register', 'nothing'], 3, /找不到/],
    ['a sheet that is no number', ['FILE', '--register', 'unit', '--sheet', '零'], 2, /不是工作表的序號/],
    ['a profile that nobody kept', ['FILE', '--register', 'unit', '--profile', '甲'], 3, /沒有名為「甲」的匯入對照/],
    ['a file that is not there', ['nowhere.xlsx', '--register', 'unit'], 2, /找不到檔案/],
  ])('refuses %s in words', async (_what, args, code, sentence) => {
    const { folder } = office.copy();
    const given = args.map((one) => (one === 'FILE' ? file() : one));
    const answer = await cliHere(
      path.join(folder, '..'),
      ['import', ...given, '--office', folder, '--as', 'admin'],
      demoPassword,
    );
    expect(answer.code).toBe(code);
    expect(answer.out).toMatchObject([{ error: { sentence: expect.stringMatching(sentence) } }]);
  });
});
