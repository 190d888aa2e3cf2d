import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import type { Id } from '#shared/base/ids.ts';
import { FormDesk } from '#test/support/form-desk.ts';
import { refusalFrom } from '#test/support/store.ts';
import { Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 60_000 });

const written = '辦理路燈換裝。\n施作步道。\n修繕抽水站。';

let town: Township;
let desk: FormDesk;
let form: Id;

const section = () => {
  const [found] = recordsWhere(town.db, 'bookletSection', { field: 'title', is: 'equal', value: '建設課' });
  if (!found) throw new Error('no section');
  return found;
};

const writeHere = (body: string): Promise<unknown> =>
  town.call('研考', 'bookletSection.update', { id: section().id, version: section().version, patch: { body } });

/** A chapter that a unit gets as a form while it is open in the office. */
beforeEach(async () => {
  town = new Township();
  desk = new FormDesk(town);
  const { id: booklet } = await town.call('研考', 'booklet.begin', {
    template: null,
    period: { from: '2026-06-01', to: '2026-11-30' },
    title: '工作報告',
  });
  await town.call('研考', 'bookletSection.create', { values: { booklet, title: '建設課', order: 1, body: written } });
  const issued = await desk.issue({
    about: 'bookletSection',
    by: null,
    columns: ['body'],
    filter: { field: 'booklet', is: 'equal', value: booklet },
  });
  form = issued.form;
});

afterEach(() => town.close());

describe('a chapter that comes back as a form', () => {
  it('is merged with what the office wrote in other paragraphs', async () => {
    const filled = (await desk.blank(form, '全部')).fill('建設課', '內文', written.replace('施作步道。', '完成步道。'));
    await writeHere(`${written}\n另辦理道路刨鋪。`);
    const back = await desk.read(filled);
    const both = '辦理路燈換裝。\n完成步道。\n修繕抽水站。\n另辦理道路刨鋪。';
    expect(back.rows).toMatchObject([{ cells: [{ verdict: 'take', merged: true, theirs: both, value: both }] }]);
    await desk.apply(back);
    expect(section().body).toBe(both);
    expect(await town.problems()).toEqual([]);
  });

  it('is left out, and told, where a cell cannot hold it: its form could not be read when it returns', async () => {
    const other = await town.call('研考', 'bookletSection.create', {
      values: { booklet: section().booklet, title: '民政課', order: 2, body: '民' },
    });
    await writeHere('長'.repeat(32_768));
    const ask = { about: 'bookletSection' as const, by: null, columns: ['body'] };
    const issued = await desk.issue({ ...ask, ids: [section().id, other.record.id] });
    expect(issued).toMatchObject({ sheets: 1, rows: 1, without: 0, tooLong: 1 });
    const back = await desk.read((await desk.blank(issued.form, '全部')).fill('民政課', '內文', '民政'));
    expect(back).toMatchObject({ counts: { take: 1, same: 0 }, missing: [] });
    const { code, sentence } = await refusalFrom(desk.issue({ ...ask, ids: [section().id] }));
    expect([code, sentence]).toEqual(['invalid', expect.stringContaining('32,767字')]);
    // What is not asked stays in the office, however long it is.
    expect(await desk.issue({ ...ask, columns: ['order'], ids: [section().id] })).toMatchObject({
      rows: 1,
      tooLong: 0,
    });
  });

  it('asks where both changed the same paragraph', async () => {
    const filled = (await desk.blank(form, '全部')).fill('建設課', '內文', written.replace('施作步道。', '完成步道。'));
    await writeHere(written.replace('施作步道。', '停辦步道。'));
    const back = await desk.read(filled);
    expect(back.rows).toMatchObject([{ cells: [{ verdict: 'both' }] }]);
    expect(back.rows[0]?.cells[0]).not.toHaveProperty('merged');
  });
});
