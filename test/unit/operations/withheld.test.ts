import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exportRegister } from '#main/excel/export.ts';
import { createFiles } from '#main/files.ts';
import type { JobContext } from '#main/operations/carry.ts';
import { forkReader } from '#main/reading/fork-reader.ts';
import { fileReaders } from '#main/reading/host.ts';
import { parseDelimited } from '#shared/base/csv.ts';
import { exportInput } from '#shared/contract/register-operations.ts';
import { flag, reference, text } from '#shared/language/field.ts';
import { register } from '#shared/language/register.ts';
import { setting } from '#shared/registers/setting.ts';
import type { Who } from '#shared/rights.ts';
import { patch, program, refusalFrom, type TestStore, testStore, whoWith } from '#test/support/store.ts';

/** 卷宗: some stay in the office unless they are asked for. */
const dossier = register(
  'dossier',
  '卷宗',
  {
    name: text('案名', { required: true }),
    confidential: flag('密件'),
    after: reference('前案', () => 'dossier'),
  },
  {
    subject: 'test',
    counter: '卷',
    title: ['name'],
    order: [{ field: 'name' }],
    withheld: { rows: { field: 'confidential', is: 'equal', value: true }, right: 'behalf' },
  },
);

const clerk = whoWith(['read', 'export']);
const control = whoWith(['read', 'export', 'behalf']);

function withDossiers(): TestStore & { secret: string; logged: unknown[] } {
  const test = testStore([dossier, setting]);
  const secret = test.make('dossier', { name: '乙密件', confidential: true });
  test.make('dossier', { name: '甲案', after: secret });
  test.make('dossier', { name: '丙案' });
  return { ...test, secret, logged: [] };
}

type Wish = Parameters<typeof exportInput.parse>[0];

/** What goes out: the file's name and bytes, and what the window is told. */
async function exported(test: ReturnType<typeof withDossiers>, who: Who, wish: Wish) {
  const files = createFiles();
  onTestFinished(() => files.close());
  const context: JobContext = {
    db: test.reader,
    access: test.reader,
    who,
    registers: test.store.registers,
    registerNamed: test.store.registerNamed,
    place: test.place,
    keys: test.store.keys,
    officeKey: test.officeKey,
    files,
    readers: fileReaders(forkReader),
    pdf: { print: () => Promise.reject(new Error('a list is not printed')) },
    signal: new AbortController().signal,
    progress: () => undefined,
    task: () => Promise.reject(new Error('an export changes nothing')),
    log: async (_kind, detail) => void test.logged.push(detail),
  };
  const { file, ...made } = await exportRegister(context, dossier, exportInput.parse(wish));
  return { ...made, bytes: readFileSync(files.take(file).path) };
}

const csv = (bytes: Buffer): string[][] => parseDelimited(bytes.toString('utf8')).slice(1);

async function about(bytes: Buffer): Promise<Record<string, unknown>> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const lines: [string, unknown][] = [];
  book.getWorksheet('匯出說明')?.eachRow((row) => lines.push([String(row.getCell(1).value), row.getCell(2).value]));
  return Object.fromEntries(lines);
}

describe('rows that stay in the office', () => {
  it('are left out, also their titles, and the paper says how many', async () => {
    const test = withDossiers();
    const plain = await exported(test, control, { kind: 'csv' });
    expect(csv(plain.bytes)).toEqual([
      ['丙案', '否', ''],
      ['甲案', '否', '（密件）'],
    ]);
    expect(plain).toMatchObject({ rows: 2, left: 1 });
    const book = await exported(test, clerk, {});
    expect(await about(book.bytes)).toMatchObject({ 筆數: '2', 密件: '未匯出1卷。有權限者可選「含密件」匯出。' });
    expect(book.name).toMatch(/^卷宗_\d+\.xlsx$/);
  });

  it('go out when somebody who may asks for them, under a name that says so, and on record', async () => {
    const test = withDossiers();
    const all = await exported(test, control, { withheld: true });
    expect(all).toMatchObject({ rows: 3, name: expect.stringMatching(/^卷宗_\d+_含密件\.xlsx$/) });
    expect(all).not.toHaveProperty('left');
    expect(await about(all.bytes)).toMatchObject({ 筆數: '3', 密件: '含密件1卷，依保密規定保管。' });
    expect(csv((await exported(test, control, { kind: 'csv', withheld: true })).bytes)[2]).toEqual([
      '甲案',
      '否',
      '乙密件',
    ]);
    expect(test.logged[0]).toEqual({ register: 'dossier', rows: 3, kind: 'xlsx', withheld: 1 });
    const refused = await refusalFrom(exported(test, clerk, { withheld: true }));
    expect(refused).toMatchObject({ code: 'forbidden', sentence: expect.stringContaining('代為登錄') });
  });

  it('are judged by today also where the past is asked for', async () => {
    const test = withDossiers();
    const { position } = test.list('dossier');
    const later = test.list('dossier', { filter: { field: 'name', is: 'equal', value: '丙案' } }).rows[0]?.id ?? '';
    test.write(
      program,
      patch('dossier', later, { confidential: true }),
      patch('dossier', test.secret, { confidential: false }),
    );
    const { bytes } = await exported(test, clerk, { kind: 'csv', knownAt: position });
    expect(csv(bytes).map(([name]) => name)).toEqual(['甲案']);
  });

  it('are told of where there are none', async () => {
    const test = withDossiers();
    const filter = { field: 'name', is: 'equal', value: '丙案' } as const;
    const { bytes } = await exported(test, clerk, { filter });
    expect(await about(bytes)).toMatchObject({ 密件: '符合條件的紀錄沒有密件。' });
  });
});
