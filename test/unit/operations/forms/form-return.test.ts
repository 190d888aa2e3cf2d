import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { converted } from '#test/support/converted.ts';
import { FilledForm, FormDesk } from '#test/support/form-desk.ts';
import { zipOf } from '#test/support/packages.ts';
import { refusalFrom } from '#test/support/store.ts';
import { Township } from '#test/support/township.ts';
import { unzip } from '#test/support/zip.ts';
import { findLibreOffice } from '../../../../tools/setup/libreoffice.mjs';

vi.setConfig({ testTimeout: 60_000 });

let town: Township;
let desk: FormDesk;
let form: Id;

const names = ['路燈', '抽水站', '公園', '步道'];

/** Motions that 建設課 has to carry out: a register of plain entries with a unit. */
beforeEach(async () => {
  town = new Township();
  desk = new FormDesk(town, '研考');
  for (const [at, name] of names.entries())
    await town.call('管理員', 'unit.create', {
      values: { name: `${name}隊`, prefix: name.slice(0, 1), chiefTitle: '隊長', order: 900 + at },
    });
  desk = new FormDesk(town, '管理員');
  form = (
    await desk.issue({
      about: 'unit',
      by: null,
      columns: ['chiefTitle', 'validFrom', 'formerNames'],
      filter: { field: 'chiefTitle', is: 'equal', value: '隊長' },
    })
  ).form;
});

afterEach(() => town.close());

const unit = (name: string) => {
  const [found] = recordsWhere(town.db, 'unit', { field: 'name', is: 'equal', value: `${name}隊` });
  if (!found) throw new Error(name);
  return found;
};

const blank = (): Promise<FilledForm> => desk.blank(form, '全部');

describe('a form of plain records', () => {
  it('that comes back as it went out changes nothing', async () => {
    const { position } = town;
    const back = await desk.read(await blank());
    expect(back).toMatchObject({
      counts: { same: 4, take: 0, both: 0, bad: 0, refused: 0 },
      rows: [],
      added: [],
      missing: [],
      notes: [],
    });
    expect(town.position).toBe(position);
  });

  it('comes back untouched where a text looks like an escape of Excel', async () => {
    for (const [name, chiefTitle] of [
      ['路燈', '隊長_x0041_甲'],
      ['公園', '_x000D_'],
    ] as const) {
      const { id, version } = unit(name);
      await town.call('管理員', 'unit.update', { id, version, patch: { chiefTitle } });
    }
    const filter = { field: 'name', is: 'oneOf', value: ['路燈隊', '公園隊'] } as const;
    const issued = await desk.issue({ about: 'unit', by: null, columns: ['chiefTitle'], filter, note: '見_x0042_' });
    const bytes = await desk.file(issued.form, '全部');
    expect(await desk.read(bytes)).toMatchObject({ rows: [], counts: { same: 2 }, notes: [] });
    expect((await FilledForm.read(bytes)).text('路燈隊', '主管職稱')).toBe('隊長_x0041_甲');
  });

  it('is merged cell by cell: what the office changed meanwhile stays, and where both did, both are shown', async () => {
    const filled = (await blank())
      .fill('路燈隊', '主管職稱', '主任')
      .fill('抽水站隊', '主管職稱', '站長')
      .fill('公園隊', '主管職稱', null);
    const change = async (name: string, patch: Record<string, unknown>): Promise<void> => {
      const { id, version } = unit(name);
      await town.call('管理員', 'unit.update', { id, version, patch });
    };
    await change('抽水站', { chiefTitle: '組長' });
    await change('步道', { chiefTitle: '巡查員' });
    await change('路燈', { validFrom: '2020-01-01' });
    const back = await desk.read(filled);
    expect(
      back.rows.map(({ title, cells }) => [
        title,
        cells.map(({ verdict, base, theirs, ours }) => [verdict, base, theirs, ours]),
      ]),
    ).toEqual([
      ['路燈隊', [['take', '隊長', '主任', '隊長']]],
      ['抽水站隊', [['both', '隊長', '站長', '組長']]],
      ['公園隊', [['take', '隊長', '', '隊長']]],
    ]);
    const { position } = await desk.apply(back);
    expect(['路燈', '抽水站', '公園', '步道'].map((name) => unit(name).chiefTitle)).toEqual([
      '主任',
      '站長',
      null,
      '巡查員',
    ]);
    expect(unit('路燈').validFrom).toBe('2020-01-01');
    await town.call('管理員', 'journal.undo', { position });
    expect(['路燈', '抽水站', '公園'].map((name) => unit(name).chiefTitle)).toEqual(['隊長', '組長', '隊長']);
    const { sheets } = await town.call('管理員', 'form.standing', { id: form });
    expect(sheets[0]).toMatchObject({ state: 'sent', taken: null });
    expect(await town.problems()).toEqual([]);
  });

  it('survives rows that were put in another order, further columns, and lines above the table', async () => {
    const filled = (await blank()).fill('公園隊', '主管職稱', '園長');
    const { sheet, head } = filled;
    const rows = [4, 2, 1, 3].map((at) => sheet.getRow(head + at).values);
    for (const [at, values] of rows.entries()) sheet.getRow(head + at + 1).values = values as never;
    const further = sheet.columnCount + 1;
    sheet.getRow(head).getCell(further).value = '承辦註記';
    sheet.getRow(head + 1).getCell(further).value = '已電洽';
    sheet.insertRow(1, ['奉核可後回傳']);
    const back = await desk.read(filled, '115年 (2).xlsx');
    expect(back.rows.map(({ title, cells }) => [title, cells.map(({ theirs }) => theirs)])).toEqual([
      ['公園隊', ['園長']],
    ]);
    expect(back.counts.same).toBe(3);
    expect(back.notes).toEqual([expect.stringContaining('承辦註記')]);
  });

  it('finds a row whose id no longer fits what it shows: only some columns were sorted', async () => {
    const filled = await blank();
    const { sheet, head } = filled;
    const name = filled.column('單位名稱');
    const first = sheet.getRow(head + 1).getCell(name);
    const second = sheet.getRow(head + 2).getCell(name);
    [first.value, second.value] = [second.value, first.value];
    const back = await desk.read(filled);
    expect(back.counts).toMatchObject({ refused: 2, same: 2 });
    expect(back.rows[0]?.problem).toContain('只排序了部分欄位');
  });

  it('reports rows that were added, deleted or copied, and cells that were not to be changed', async () => {
    const filled = await blank();
    const { sheet } = filled;
    sheet.addRow([null, '5', '滑翔翼隊', '飛', '隊長']);
    sheet.addRow(sheet.getRow(filled.row('路燈隊')).values as never);
    sheet.spliceRows(filled.row('步道隊'), 1);
    const back = await desk.read(filled);
    expect(back.added).toEqual([{ row: expect.any(Number), text: expect.stringContaining('滑翔翼隊') }]);
    expect(back.missing).toEqual([{ id: unit('步道').id, title: '步道隊' }]);
    expect(back.rows).toMatchObject([{ title: '路燈隊', problem: expect.stringContaining('同一筆') }]);
    expect(recordsWhere(town.db, 'unit', { field: 'name', is: 'equal', value: '滑翔翼隊' })).toEqual([]);
  });

  describe('in which a unit wrote 同上', () => {
    const [title, since] = ['主管職稱', '成立日期'];
    const saidOf = ({ rows }: Awaited<ReturnType<FormDesk['read']>>) =>
      rows.map((row) => [row.title, row.cells.map(({ verdict, theirs, reason }) => [verdict, theirs, reason])]);

    it('says the same as the row above, however often', async () => {
      const filled = (await blank())
        .fill('路燈隊', title, '主任')
        .fill('抽水站隊', title, '同上')
        .fill('公園隊', title, '〃');
      expect(saidOf(await desk.read(filled))).toEqual([
        ['路燈隊', [['take', '主任', undefined]]],
        ['抽水站隊', [['take', '主任', undefined]]],
        ['公園隊', [['take', '主任', undefined]]],
      ]);
    });

    it('never clears a cell: where nothing stands above, that is said', async () => {
      const filled = (await blank())
        .fill('路燈隊', title, '同上')
        .fill('公園隊', since, '107/12/25')
        .fill('公園隊', title, null);
      filled.fill('步道隊', title, '〃');
      const reason = expect.stringContaining('上一列');
      const back = await desk.read(filled);
      expect(saidOf(back)).toEqual([
        ['路燈隊', [['bad', '同上', reason]]],
        [
          '公園隊',
          [
            ['take', '', undefined],
            ['take', '107.12.25', undefined],
          ],
        ],
        ['步道隊', [['bad', '〃', reason]]],
      ]);
      await desk.apply(back);
      expect(['路燈', '步道'].map((name) => unit(name).chiefTitle)).toEqual(['隊長', '隊長']);
    });

    it('means the row right above it, be that row added or refused', async () => {
      const filled = (await blank())
        .fill('公園隊', title, '同上')
        .fill('步道隊', title, '園長')
        .fill('步道隊', '單位名稱', '棧道隊');
      const { sheet } = filled;
      const cells = [filled.column(title), filled.column('單位名稱')] as const;
      const added = sheet.insertRow(filled.row('公園隊'), []);
      added.getCell(cells[1]).value = '滑翔翼隊';
      added.getCell(cells[0]).value = '教練';
      const last = sheet.addRow(sheet.getRow(filled.row('路燈隊')).values as never);
      sheet.spliceRows(filled.row('路燈隊'), 1);
      sheet.getRow(last.number - 1).getCell(cells[0]).value = '同上';
      const back = await desk.read(filled);
      expect(back.added).toEqual([{ row: expect.any(Number), text: expect.stringContaining('教練') }]);
      expect(saidOf(back)).toEqual([
        ['公園隊', [['take', '教練', undefined]]],
        ['步道隊', []],
        ['路燈隊', [['take', '園長', undefined]]],
      ]);
    });

    it('as the office has it stays as it is', async () => {
      const { id, version } = unit('抽水站');
      await town.call('管理員', 'unit.update', { id, version, patch: { chiefTitle: '同上' } });
      const filter = { field: 'name', is: 'oneOf', value: ['路燈隊', '抽水站隊'] } as const;
      const issued = await desk.issue({ about: 'unit', by: null, columns: ['chiefTitle'], filter });
      const back = await desk.read(await desk.blank(issued.form, '全部'));
      expect(back).toMatchObject({ rows: [], counts: { same: 2 } });
    });
  });

  it('names copies of its sheet, which are not read', async () => {
    const filled = await blank();
    const copy = filled.book.addWorksheet('填報表 (2)');
    filled.sheet.eachRow((row, at) => {
      copy.getRow(at).values = row.values as never;
    });
    const back = await desk.read(filled);
    expect(back).toMatchObject({ counts: { same: 4 }, rows: [] });
    expect(back.notes).toEqual([expect.stringContaining('「填報表 (2)」，沒有讀取')]);
  });

  it('says of every row what is merged over several, and clears nothing', async () => {
    const filled = (await blank()).fill('路燈隊', '主管職稱', '主任');
    const [first, second] = [filled.row('路燈隊'), filled.row('抽水站隊')];
    expect(second).toBe(first + 1);
    const column = filled.column('主管職稱');
    filled.sheet.mergeCells(first, column, second, column);
    const back = await desk.read(filled);
    expect(back.rows.map(({ title, cells }) => [title, cells.map(({ theirs, verdict }) => [theirs, verdict])])).toEqual(
      [
        ['路燈隊', [['主任', 'take']]],
        ['抽水站隊', [['主任', 'take']]],
      ],
    );
  });

  it('comes back the same from LibreOffice, as .xlsx and as .ods', async ({ skip }) => {
    const soffice = findLibreOffice()?.soffice;
    if (soffice === undefined) return skip('這部機器沒有 LibreOffice，略過由它存檔的填報表');
    const filled = (await blank()).fill('路燈隊', '主管職稱', '=主任').fill('公園隊', '成立日期', '107/12/25');
    const bytes = Buffer.from(await filled.bytes());
    for (const kind of ['xlsx', 'ods'] as const) {
      const [file] = converted(soffice, { '表單.xlsx': bytes }, kind) ?? [];
      if (file === undefined) return skip('這部機器的 LibreOffice 沒有 Calc，略過由它存檔的填報表');
      const back = await desk.read(readFileSync(file), `表單.${kind}`);
      expect(
        back.rows.map(({ title, cells }) => [title, cells.map(({ theirs, verdict }) => [theirs, verdict])]),
      ).toEqual([
        ['路燈隊', [['=主任', 'take']]],
        ['公園隊', [['107.12.25', 'take']]],
      ]);
      expect(back).toMatchObject({ counts: { same: 2 }, notes: [] });
    }
  });

  it.each(['docx', 'odt'] as const)('is a table in .%s as well, known by its code and its numbers', async (kind) => {
    const file = await desk.file(form, '全部', kind);
    const back = await desk.read(file, `回傳.${kind}`);
    expect(back).toMatchObject({ counts: { same: 4 }, rows: [], added: [], missing: [], notes: [] });
  });

  it('comes back from the writer of LibreOffice as it was filled in, as .docx and as .odt', async ({ skip }) => {
    const soffice = findLibreOffice()?.soffice;
    if (soffice === undefined) return skip('這部機器沒有 LibreOffice，略過由它存檔的填報表');
    const files: Record<string, Buffer> = {};
    for (const kind of ['docx', 'odt'] as const)
      files[`${kind}.${kind}`] = written(Buffer.from(await desk.file(form, '全部', kind)), '路燈隊', '隊長', '主任');
    for (const kind of ['docx', 'odt'] as const) {
      const saved = converted(soffice, files, kind);
      if (saved === undefined) return skip('這部機器的 LibreOffice 沒有 Writer，略過由它存檔的填報表');
      for (const path of saved) {
        const back = await desk.read(readFileSync(path), `回傳.${kind}`);
        expect(back).toMatchObject({ counts: { same: 3, take: 1 }, added: [], missing: [], notes: [] });
        expect(back.rows.map(({ title, cells }) => [title, cells.map(({ theirs }) => theirs)])).toEqual([
          ['路燈隊', ['主任']],
        ]);
      }
    }
  });
});

/** A document in which somebody wrote something else into the row of a table. */
function written(file: Buffer, row: string, was: string, is: string): Buffer {
  const entries = Object.fromEntries(unzip(file));
  const place = 'word/document.xml' in entries ? 'word/document.xml' : 'content.xml';
  const rows = String(entries[place]).split(/(?=<(?:w:tr|table:table-row)[ >])/);
  const at = rows.findIndex((text) => text.includes(row));
  const filled = rows.with(at, (rows[at] ?? '').replace(was, is));
  return zipOf({ ...entries, [place]: filled.join('') });
}

describe('a form that is refused', () => {
  const sentence = async (bytes: Uint8Array | FilledForm, name?: string): Promise<string> =>
    (await refusalFrom(desk.read(bytes, name))).sentence;

  it('because what it is known by was changed', async () => {
    const filled = await blank();
    const hidden = filled.book.getWorksheet('_施政簿');
    if (!hidden) throw new Error('no hidden sheet');
    const base = hidden.getRow(4).getCell(4);
    expect(base.text).toBe('隊長');
    base.value = '課長';
    expect(await sentence(filled)).toContain('識別資料遭到更動');
  });

  it('because its ids were exchanged', async () => {
    const filled = await blank();
    const hidden = filled.book.getWorksheet('_施政簿');
    if (!hidden) throw new Error('no hidden sheet');
    hidden.getRow(4).getCell(2).value = newId();
    expect(await sentence(filled)).toContain('識別資料遭到更動');
  });

  it('because another office issued it', async () => {
    const other = new Township();
    try {
      const theirs = new FormDesk(other, '管理員');
      const issued = await theirs.issue({ about: 'unit', by: null });
      expect(await sentence(await theirs.file(issued.form, '全部'))).toContain('「試驗鄉公所」發出的，不是本機關的');
      expect(await sentence(await theirs.file(issued.form, '全部', 'docx'), '回傳.docx')).toContain('沒有發出代碼');
    } finally {
      other.close();
    }
  });

  it('because it is no form at all', async () => {
    const filled = await blank();
    filled.book.removeWorksheet('_施政簿');
    filled.sheet.getRow(2).getCell(2).value = '';
    expect(await sentence(filled)).toContain('找不到填報代碼');
  });

  it('because the table is gone', async () => {
    const filled = await blank();
    filled.sheet.getRow(filled.head).getCell(2).value = '項次';
    expect(await sentence(filled)).toContain('找不到原來的表格');
  });

  it('but is read by its code where only the hidden sheet was lost', async () => {
    const filled = (await blank()).fill('路燈隊', '主管職稱', '主任');
    filled.book.removeWorksheet('_施政簿');
    expect((await desk.read(filled)).rows).toMatchObject([
      { title: '路燈隊', cells: [{ base: '隊長', theirs: '主任', verdict: 'take' }] },
    ]);
  });

  it('because the round is another’s to end', async () => {
    const closing = town.call('本課承辦', 'form.close', { id: form, closed: true });
    expect(await refusalFrom(closing)).toMatchObject({
      code: 'forbidden',
      sentence: expect.stringContaining('由別人發出'),
    });
    await town.call('研考', 'form.close', { id: form, closed: true });
  });

  it('because the round was closed', async () => {
    const back = await desk.read((await blank()).fill('路燈隊', '主管職稱', '主任'));
    await town.call('管理員', 'form.close', { id: form, closed: true });
    expect((await refusalFrom(desk.apply(back))).sentence).toContain('已結束');
    expect(unit('路燈').chiefTitle).toBe('隊長');
  });

  it('because somebody changed the cell after it was compared', async () => {
    const back = await desk.read((await blank()).fill('路燈隊', '主管職稱', '主任'));
    const { id, version } = unit('路燈');
    await town.call('管理員', 'unit.update', { id, version, patch: { chiefTitle: '所長' } });
    expect((await refusalFrom(desk.apply(back))).sentence).toContain('比對之後資料有變動');
    expect(unit('路燈').chiefTitle).toBe('所長');
  });
});
