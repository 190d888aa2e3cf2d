import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, formatDay, todayIn } from '#shared/base/day.ts';
import type { Calls } from '#shared/contract/index.ts';
import { Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: Township;

beforeEach(() => {
  town = new Township();
});

afterEach(() => town.close());

type Preview = Calls['import.read']['answer'];

const due = formatDay(addDays(todayIn(), 30), 'dots');
const row = (...cells: string[]): string => cells.join('\t');
const heads = row('編號', '指（裁）示事項', '主辦', '預定完成日', '辦理情形');
const read = (register: string, ...rows: string[]): Promise<Preview> =>
  town.call('管理員', 'import.read', { register, pasted: rows.join('\n') });
const titles = async ({ stage }: Preview) =>
  (await town.call('管理員', 'import.rows', { stage })).rows.map(({ title }) => title);

describe('rows that begin like a sum', () => {
  it('are rows where a text of theirs does, be it of a case, a tag or a person', async () => {
    const cases = await read(
      'directive',
      heads,
      row('A-1', '總計畫書送審', '建設課', due, '合計刨除3公里'),
      row('A-2', '小計畫', '建設課', due, ''),
      row('', '合計', '', '', ''),
      row('建設課小計', '', '', '', ''),
      row('', '', '小計（2案）', '', ''),
    );
    expect(cases).toMatchObject({ counts: { add: 2, refused: 0 }, totals: 3 });
    expect(await titles(cases)).toEqual(['總計畫書送審', '小計畫']);
    const tags = await read('tag', '標籤\t說明', '小計畫\t合計3場', '總計畫\t');
    expect(tags).toMatchObject({ counts: { add: 2, refused: 0 }, totals: 0 });
    const units = await read('unit', '單位名稱\t代字\t排列', '各隊小計\t隊\t95');
    expect(units).toMatchObject({ counts: { add: 1, refused: 0 }, totals: 0 });
  });
});

describe('what stands around the rows of a table', () => {
  it('is told by its rows and becomes no record: notes, signatures, the headings of parts', async () => {
    const preview = await read(
      'directive',
      heads,
      row('', '貳、建設類', '', '', ''),
      row('A-1', '路面改善', '建設課', due, ''),
      row('A-2', '側溝清淤', '', due, ''),
      row('A-3', '路燈汰換', '', due, ''),
      row('', '以下空白', '', '', ''),
      row('備註：本表由各課室填報。', '', '', '', ''),
      row('註1', '進度以百分比表示', '', '', ''),
      row('承辦人：', '', '課長：', '秘書：', '鄉長：'),
    );
    expect(preview).toMatchObject({ counts: { add: 3, refused: 0 }, unknown: [] });
    expect(preview.differences).toEqual(['第2、6、7、8、9列是備註、簽章或分類標題，不匯入。']);
  });

  it('is the head again on every page, and the numbers of its columns', async () => {
    const preview = await read(
      'directive',
      heads,
      row('(1)', '(2)', '(3)', '(4)', '(5)'),
      row('A-1', '路面改善', '建設課', due, ''),
      heads,
      row('A-2', '側溝清淤', '建設課', due, ''),
    );
    expect(preview).toMatchObject({ counts: { add: 2, refused: 0 }, differences: [], unknown: [] });
  });

  it('is another table: nothing is read under the wrong heads', async () => {
    const preview = await read(
      'directive',
      heads,
      row('A-1', '路面改善', '建設課', due, ''),
      '',
      row('編號', '指（裁）示事項', '主辦', '解除列管日', '辦理情形'),
      row('B-1', '側溝清淤', '建設課', due, '完工'),
    );
    expect(preview.counts).toMatchObject({ add: 1, refused: 0 });
    expect(preview.differences).toEqual(['第4列起是另一個表，沒有讀入；移到另一個工作表後再匯入。']);
  });

  it('is an item of its own on an agenda', async () => {
    const preview = await read('item', '會議\t案由\t決議', '\t壹、主席致詞\t');
    expect(preview).toMatchObject({ counts: { refused: 1 }, differences: [] });
  });
});
