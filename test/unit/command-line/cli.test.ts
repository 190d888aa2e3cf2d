import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backup } from '#main/operations/backup.ts';
import { openWritable } from '#main/store/database.ts';
import { placeAt } from '#main/store/place.ts';
import { contract } from '#shared/contract/index.ts';
import { demoPassword } from '#shared/demo.ts';
import { type CliAnswer, cli, cliHere } from '#test/support/cli.ts';
import { testFolder } from '#test/support/folders.ts';
import { demoOffice } from '#test/support/office.ts';

const office = demoOffice();

const call = (folder: string, operation: string, input: unknown, more: readonly string[] = [], account = 'admin') =>
  cliHere(
    path.join(folder, '..'),
    [
      'call',
      operation,
      '--input',
      typeof input === 'string' ? input : JSON.stringify(input),
      '--office',
      folder,
      '--as',
      account,
      ...more,
    ],
    demoPassword,
  );

const errorOf = ({ code, out }: CliAnswer): unknown => [
  code,
  (out[0] as { error?: { code: string } } | undefined)?.error?.code,
];

describe('init', () => {
  it('makes the demo office, once', async () => {
    const home = testFolder();
    const folder = path.join(home, 'demo');
    const made = await cli(home, ['init', '--office', folder, '--demo']);
    expect(made.code).toBe(0);
    expect(made.out).toMatchObject([
      { folder, password: demoPassword, accounts: expect.arrayContaining(['admin', 'control', 'head']) },
    ]);
    const again = await cliHere(home, ['init', '--office', folder, '--demo']);
    expect(errorOf(again)).toEqual([3, 'place']);
    expect(again.err).toContain('已有機關資料');
    expect((await cliHere(home, ['verify', '--office', folder])).code).toBe(0);
  });

  it('makes an office of its own, with a password made up or given', async () => {
    const home = testFolder();
    const folder = path.join(home, 'own');
    const args = [
      'init',
      '--office',
      folder,
      '--name',
      '測試鄉公所',
      '--prefix',
      '測',
      '--county',
      '測試縣',
      '--year=115',
    ];
    const made = await cliHere(home, args);
    expect(made.code).toBe(0);
    const [{ password, recoveryKey }] = made.out as [{ password: string; recoveryKey: string }];
    expect(password).toMatch(/^[a-z2-9]{16}$/);
    expect(recoveryKey).toHaveLength(39);
    const asked = await cliHere(home, ['call', 'setting.list', '--office', folder, '--as', 'admin'], password);
    expect(asked.out).toMatchObject([{ rows: [{ officeName: '測試鄉公所', county: '測試縣', firstYear: 115 }] }]);
    expect(errorOf(await cliHere(home, ['init', '--office', path.join(home, 'b')], 'short'))).toEqual([3, 'invalid']);
    expect(existsSync(path.join(home, 'b', 'office.sqlite'))).toBe(false);
  });
});

describe('operations', () => {
  it('lists every operation, a JSON object a line', async () => {
    const { code, out } = await cli(testFolder(), ['operations']);
    expect(code).toBe(0);
    expect(out.map((one) => (one as { name: string }).name)).toEqual(Object.keys(contract).sort());
    for (const one of out)
      expect(one).toEqual({
        name: expect.any(String),
        kind: expect.stringMatching(/^(read|write|job)$/),
        right: expect.any(String),
        summary: expect.any(String),
        input: expect.objectContaining({ type: 'object' }),
      });
  });
});

describe('call', () => {
  it('answers in JSON, and keeps what was written', async () => {
    const { folder } = office.copy();
    const made = await cli(
      folder,
      ['call', 'tag.create', '--input', '{"values":{"name":"命令列"}}', '--office', folder, '--as', 'admin'],
      demoPassword,
    );
    expect([made.code, made.err]).toEqual([0, '']);
    const input = path.join(folder, 'input.json');
    writeFileSync(input, '\ufeff{"find": "命令列"}');
    const found = await call(folder, 'tag.list', `@${input}`);
    expect(found.out).toMatchObject([{ total: 1, rows: [{ name: '命令列' }] }]);
  });

  it('takes files in and gives files out', async () => {
    const { folder } = office.copy();
    const [given, taken] = [path.join(folder, '附件.txt'), path.join(folder, 'out.csv')];
    writeFileSync(given, '內容');
    const added = await call(folder, 'attachment.add', { file: 'file:1' }, ['--file', given], 'handler');
    expect(added.out).toMatchObject([{ name: '附件.txt', size: 6 }]);
    expect((await call(folder, 'tag.export', { kind: 'csv' }, ['--save', taken], 'handler')).code).toBe(0);
    expect(readFileSync(taken, 'utf8')).toContain('鄉長交辦');
  });

  it('enters on behalf', async () => {
    const { folder } = office.copy();
    const secretary = (await call(folder, 'person.list', { filter: { field: 'name', is: 'equal', value: '蔡文彬' } }))
      .out as [{ rows: { id: string }[] }];
    const behalf = { person: secretary[0].rows[0]?.id, day: '2020-01-01', basis: '主管會報' };
    const made = await call(
      folder,
      'tag.create',
      { values: { name: '代登' } },
      ['--behalf', JSON.stringify(behalf)],
      'control',
    );
    expect(made.code).toBe(0);
    const refused = await call(
      folder,
      'tag.create',
      { values: { name: '再代' } },
      ['--behalf', JSON.stringify(behalf)],
      'admin',
    );
    expect(errorOf(refused)).toEqual([3, 'forbidden']);
  });

  it('refuses in words: the data is as it was', async () => {
    const { folder } = office.copy();
    expect(errorOf(await call(folder, 'tag.create', { values: { name: '' } }))).toEqual([3, 'invalid']);
    expect(errorOf(await call(folder, 'account.list', {}, [], 'viewer'))).toEqual([3, 'forbidden']);
    const wrong = await cliHere(
      path.join(folder, '..'),
      ['call', 'tag.list', '--office', folder, '--as', 'admin'],
      'wrong',
    );
    expect(errorOf(wrong)).toEqual([3, 'forbidden']);
    expect(wrong.err).toBe('帳號或密碼不符。檢查大寫鎖定與輸入法後再輸入一次。\n');
  });

  it('tells wrong usage apart, before anything is opened', async () => {
    const home = testFolder();
    const nowhere = ['--office', path.join(home, 'nowhere'), '--as', 'admin'];
    const usage = async (args: readonly string[], password: string | undefined = 'p') =>
      errorOf(await cliHere(home, args, password));
    expect(await usage(['call', 'tag.fly', ...nowhere])).toEqual([2, 'usage']);
    expect(await usage(['call', 'tag.list', '--input', '{bad', ...nowhere])).toEqual([2, 'usage']);
    expect(await usage(['call', 'tag.list', '--input', '@nowhere.json', ...nowhere])).toEqual([2, 'usage']);
    expect(await usage(['call', 'tag.list', '--as', 'admin'])).toEqual([2, 'usage']);
    expect(await usage(['call', 'tag.list', '--fly', ...nowhere])).toEqual([2, 'usage']);
    expect(await usage(['fly'])).toEqual([2, 'usage']);
    expect(errorOf(await cli(home, ['call', 'tag.list', ...nowhere]))).toEqual([2, 'usage']);
    expect((await cliHere(home, [])).code).toBe(2);
    expect((await cliHere(home, ['--help'])).code).toBe(0);
    expect(await usage(['call', 'tag.list', ...nowhere])).toEqual([3, 'place']);
  });

  it('refuses an input of 50 MB at once', async () => {
    const { folder } = office.copy();
    const input = path.join(folder, 'large.json');
    writeFileSync(input, JSON.stringify({ find: 'x'.repeat(50 * 1024 * 1024) }));
    const refused = await cli(
      folder,
      ['call', 'tag.list', '--input', `@${input}`, '--office', folder, '--as', 'x'],
      'p',
    );
    expect(errorOf(refused)).toEqual([2, 'usage']);
    expect(refused.err).toContain('輸入超過上限8MB');
    expect(existsSync(path.join(folder, 'access.sqlite'))).toBe(false);
  });
});

describe('verify', () => {
  it('says what is wrong, and ends with 4', async () => {
    const { folder } = office.copy();
    const sound = await cliHere(folder, ['verify', '--office', folder]);
    expect([sound.code, sound.out]).toEqual([
      0,
      // The founding, and the eleven steps of the demo office's reports.
      [{ sound: true, changes: 12, records: expect.any(Number), problems: [] }],
    ]);
    const db = openWritable(placeAt(folder).office);
    db.run("UPDATE r_tag SET name = '假' WHERE name = '重大工程'");
    db.close();
    const harmed = await cli(folder, ['verify', '--office', folder]);
    expect(harmed.code).toBe(4);
    expect(harmed.err).toMatch(/^標籤.*不同。\n$/);
    writeFileSync(placeAt(folder).office, 'x'.repeat(9000));
    expect(errorOf(await cliHere(folder, ['verify', '--office', folder]))).toEqual([4, 'damaged']);
  });
});

describe('restore', () => {
  it('puts a backup in place', async () => {
    const { folder } = office.copy();
    const { file } = await backup(placeAt(folder), 'manual');
    await call(folder, 'tag.create', { values: { name: '之後' } });
    expect((await cliHere(folder, ['restore', '--office', folder, '--backup', file])).code).toBe(0);
    expect((await call(folder, 'tag.list', {})).out).toMatchObject([{ total: 4 }]);
    expect((await cliHere(folder, ['verify', '--office', folder])).code).toBe(0);
    expect(errorOf(await cliHere(folder, ['restore', '--office', folder, '--backup', path.join(folder, 'x')]))).toEqual(
      [2, 'usage'],
    );
  });
});
