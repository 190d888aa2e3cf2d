import { readFile } from 'node:fs/promises';
import type { JournalView } from '#shared/contract/office-operations.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import { bookOfRows, linesOf } from '../workbook.ts';
import type { Desk } from './pages/desk.ts';
import { exported } from './pages/grid-files.ts';
import { ImportPage } from './pages/import-page.ts';
import { expectAccessible } from './pages/looks.ts';
import { expect, type Office, test } from './pages/office.ts';

const heads = ['單位名稱', '代字', '主管職稱', '上級單位', '排列', '成立日期'];

/** One row new, one changed, one the same, one with a day there is none, and a sum. */
const units = () =>
  bookOfRows([
    ['海澄鄉公所115年度單位一覽表'],
    heads,
    ['觀光課', '觀', '課長', '', 20, '115.12.1'],
    ['建設課', '建', '課長', '', 55, ''],
    ['民政課', '民', '課長', '', 30, ''],
    ['水產課', '水', '課長', '', 21, '115.13.1'],
    ['合計', '', '', '', 126, ''],
  ]);

async function openUnits(office: Office): Promise<{ desk: Desk; page: ImportPage }> {
  const desk = await office.open('admin');
  await desk.list('單位');
  return { desk, page: await ImportPage.open(desk, '單位') };
}

function unitNamed(office: Office, name: string) {
  const { rows } = office.ask<ListAnswer>('unit.list', { filter: { field: 'name', is: 'equal', value: name } });
  return rows[0];
}

test('a workbook of units is looked at row by row, written at once, and taken back at once', async ({ office }) => {
  const { desk, page } = await openUnits(office);
  await page.choose('單位.xlsx', await units());
  await page.expectCounts({ 全部: 4, 新增: 1, 變更: 1, 相同: 1, 無法匯入: 1 });
  await expect(page.row('觀光課')).toContainText('成立日期 115.12.01');
  await expect(page.row('建設課')).toContainText('排列 50→55');
  await expect(page.row('水產課')).toContainText('F6');
  await expect(page.row('水產課')).toContainText('沒有13月');
  await expect(page.said).toContainText('小計1列不匯入');
  await expect(page.source.getByRole('cell', { name: '115.13.1' })).toHaveAttribute('title', /沒有13月/);
  await expect(page.source).toContainText('無法判讀');
  await expect(page.keys).toContainText('單位名稱');
  expect(unitNamed(office, '觀光課')).toBeUndefined();
  await expectAccessible(desk.page);
  const coming = desk.page.waitForEvent('download');
  await desk.page.getByRole('button', { name: '下載錯誤清單' }).click();
  const errors = await coming;
  expect(errors.suggestedFilename()).toMatch(/^單位匯入錯誤清單_\d+\.xlsx$/);
  const [, line] = await linesOf(await readFile(await errors.path()));
  expect(line).toEqual(['水產課', '水', '課長', '', '21', '115.13.1', expect.stringContaining('13月')]);
  const looked = await exported(desk, '匯出為Excel（.xlsx）');
  expect(looked.name).toMatch(/^匯入單位預覽_\d+\.xlsx$/);
  const seen = await linesOf(looked.bytes);
  expect(seen).toContainEqual(['變更', '4列', '建設課', '排列50→55']);
  expect(seen).toContainEqual(['無法匯入', 'F6', '水產課', '成立日期 115.13.1', expect.stringContaining('沒有13月')]);

  await expect(page.apply).toHaveText(/^匯入2筆/);
  await desk.press('Control+Enter');
  await expect(desk.notices.saying('已匯入單位：新增1筆、變更1筆')).toBeVisible();
  await expect(desk.page.getByRole('heading', { name: '單位', level: 1 })).toBeVisible();
  expect(unitNamed(office, '觀光課')).toMatchObject({ prefix: '觀', order: 20, validFrom: '2026-12-01' });
  expect(unitNamed(office, '建設課')).toMatchObject({ prefix: '建', order: 55 });
  expect(unitNamed(office, '水產課')).toBeUndefined();

  const again = await ImportPage.open(desk, '單位');
  await again.choose('單位.xlsx', await units());
  await again.expectCounts({ 新增: 0, 變更: 0, 相同: 3, 無法匯入: 1 });
  await expect(again.apply).toContainText('沒有要寫入的資料');
  await expect(again.apply).toBeDisabled();
  await desk.press('Control+z');
  await expect.poll(() => unitNamed(office, '觀光課')).toBeUndefined();
  expect(unitNamed(office, '建設課')).toMatchObject({ order: 50 });
});

test('rows are left out, and views show what comes to the same', async ({ office }) => {
  const { desk, page } = await openUnits(office);
  await page.choose('單位.xlsx', await units());
  await page.toggle('觀光課');
  await expect(page.apply).toHaveText(/^匯入1筆/);
  await expect(page.status).toContainText('不匯入1列');
  await page.toggle('建設課');
  await expect(page.apply).toBeDisabled();
  await page.toggle('建設課');
  await page.toggle('民政課');
  await expect(page.row('民政課').getByRole('checkbox')).toHaveCount(0);
  await expect(page.apply).toHaveText(/^匯入1筆/);

  await page.view('無法匯入');
  await expect(page.rows).toHaveCount(1);
  await expect(page.row('水產課').getByRole('checkbox')).toHaveCount(0);
  await page.view('新增');
  await expect(page.row('觀光課').getByRole('checkbox')).not.toBeChecked();

  await page.apply.click();
  await expect(desk.notices.saying('已匯入單位：變更1筆')).toBeVisible();
  expect(unitNamed(office, '觀光課')).toBeUndefined();
  expect(unitNamed(office, '建設課')).toMatchObject({ order: 55 });
});

test('what the file lacks stays, but for what is chosen to go to the bin', async ({ office }) => {
  const { desk, page } = await openUnits(office);
  await page.paste('單位名稱\t代字\n觀光課\t觀');
  await page.apply.click();
  await expect(desk.notices.saying('已匯入單位：新增1筆')).toBeVisible();

  const list = await ImportPage.open(desk, '單位');
  await list.paste('單位名稱\t代字\n建設課\t建');
  await expect(list.said).toContainText(/檔案沒有的\d+筆保持不變/);
  await expect(list.apply).toBeDisabled();
  await list.view('檔案沒有');
  // Cases name it.
  await expect(list.row('民政課')).toContainText('民政課');
  await expect(list.row('民政課').getByRole('checkbox')).toHaveCount(0);
  await expect(list.row('觀光課').getByRole('checkbox')).not.toBeChecked();
  await list.toggle('觀光課');
  await expect(list.apply).toHaveText(/^移除1筆/);
  await expect(list.status).toContainText('移到回收桶1筆');
  await list.toggle('觀光課');
  await expect(list.apply).toBeDisabled();
  await list.said.getByRole('button', { name: '1筆都移到回收桶' }).click();
  await expect(list.row('觀光課').getByRole('checkbox')).toBeChecked();
  await list.apply.click();
  await expect(desk.notices.saying('已匯入單位：移到回收桶1筆')).toBeVisible();
  expect(unitNamed(office, '觀光課')).toBeUndefined();
  expect(unitNamed(office, '民政課')).toBeDefined();
  await desk.press('Control+z');
  await expect.poll(() => unitNamed(office, '觀光課')).toBeDefined();
});

test('columns that were corrected are known the next time', async ({ office }) => {
  const { desk, page } = await openUnits(office);
  const table = (year: number, order: number) =>
    bookOfRows([[`海澄鄉公所${year}年度組織編制表`], ['內部組織', '簡字', '次序'], ['建設課', '建', order]]);
  await page.choose('編制一.xlsx', await table(115, 57));
  await expect(page.notes).toContainText('選出後再看結果');
  await expect(page.apply).toBeDisabled();
  await page.match('A', '單位名稱');
  await page.match('B', '代字');
  await page.match('C', '排列');
  await expect(page.column('C')).toContainText('指定');
  await page.expectCounts({ 全部: 1, 變更: 1 });
  await page.apply.click();
  await expect(desk.notices.saying('已匯入單位：變更1筆')).toBeVisible();
  await desk.press('Control+z');
  await expect.poll(() => unitNamed(office, '建設課')?.order).toBe(50);

  const again = await ImportPage.open(desk, '單位');
  await again.choose('編制二.xlsx', await table(116, 58));
  await expect(again.column('C')).toContainText('曾用過');
  await expect(again.source.getByRole('link', { name: '沿用「海澄鄉公所組織編制表」的對應' })).toBeVisible();
  await expect(again.row('建設課')).toContainText('排列 50→58');
  await again.match('C', '不匯入');
  await again.expectCounts({ 相同: 1, 變更: 0 });
  await again.source.getByRole('button', { name: '還原自動對應' }).click();
  await again.expectCounts({ 變更: 1 });
});

test('a table is pasted, and another field tells records apart', async ({ office }) => {
  const { desk, page } = await openUnits(office);
  await page.paste('單位名稱\t代字\t主管職稱\n工務課\t建\t課長\n');
  await page.expectCounts({ 全部: 1, 無法匯入: 1 });
  await page.toggleKey('代字');
  await expect(page.keys).toContainText('單位名稱、代字');
  await page.toggleKey('單位名稱');
  await expect(page.keys).toHaveText(/^辨識代字$/);
  await page.expectCounts({ 變更: 1, 無法匯入: 0 });
  await expect(page.row('建設課')).toContainText('單位名稱 建設課→工務課');
  await desk.press('Control+Enter');
  await expect(desk.notices.saying('已匯入單位：變更1筆')).toBeVisible();
  expect(unitNamed(office, '工務課')).toMatchObject({ prefix: '建' });
});

test('a name that is nowhere is proposed, made by hand, and found', async ({ office }) => {
  const { desk, page } = await openUnits(office);
  await page.paste('單位名稱\t代字\t上級單位\t排列\n水產課\t水\t漁業局\t\n建設課\t建\t\t56\n農業課\t農\t\t57\n');
  await page.expectCounts({ 新增: 0, 變更: 2, 無法匯入: 1 });
  await expect(page.row('水產課')).toContainText('找不到單位「漁業局」');
  await page.toggle('建設課');
  await page.make('新增單位「漁業局」', { 代字: '漁' });
  await expect(desk.notices.saying('已新增「漁業局」')).toBeVisible();
  await page.expectCounts({ 新增: 1, 變更: 2, 無法匯入: 0 });
  await expect(page.row('建設課').getByRole('checkbox')).not.toBeChecked();
  await page.apply.click();
  await expect(desk.notices.saying('已匯入單位：新增1筆、變更1筆')).toBeVisible();
  expect(unitNamed(office, '水產課')).toMatchObject({ parent: unitNamed(office, '漁業局')?.id });
  expect(unitNamed(office, '建設課')).toMatchObject({ order: 50 });
});

test('what changed since the preview is not written over, and the page says so', async ({ office }) => {
  const { desk, page } = await openUnits(office);
  await page.choose('單位.xlsx', await units());
  await page.expectCounts({ 變更: 1 });
  const there = unitNamed(office, '建設課');
  office.ask('unit.update', { id: there?.id, version: there?.version, patch: { order: 66 } });
  await desk.press('Control+Enter');
  await expect(page.notes).toContainText('預覽之後資料有變動，全部未匯入');
  expect(unitNamed(office, '觀光課')).toBeUndefined();
  await page.notes.getByRole('button', { name: '重新讀取' }).click();
  await expect(page.row('建設課')).toContainText('排列 66→55');
  await page.apply.click();
  await expect(desk.notices.saying('已匯入單位：新增1筆、變更1筆')).toBeVisible();
});

test('a file without a table is told in words, and the palette leads here', async ({ office }) => {
  const desk = await office.open('admin');
  await desk.palette.ask('匯入單位');
  await desk.palette.run('匯入單位…');
  const page = await ImportPage.of(desk, '單位');
  await page.choose('空白.csv', '');
  await expect(page.problem).toContainText(/沒有|找不到/);
  await page.choose('單位.csv', `${heads.join(',')}\n觀光課,觀,課長,,20,\n`);
  await page.expectCounts({ 新增: 1 });
  await desk.press('Escape');
  await expect(desk.page.getByRole('heading', { name: '單位', level: 1 })).toBeVisible();
});

test('without the right there is no way in', async ({ office }) => {
  const desk = await office.open('viewer');
  await desk.list('單位');
  await expect(desk.page.getByRole('button', { name: '匯入…', exact: true })).toHaveCount(0);
  await desk.palette.ask('匯入單位');
  await expect(desk.palette.options.filter({ hasText: '匯入單位…' })).toHaveCount(0);
  await desk.press('Escape');
  await desk.page.goto(desk.page.url().replace(/#.*$/, '#/import/unit'));
  await expect(desk.page.getByText('單位不能由這個帳號匯入')).toBeVisible();
  const { refusal } = await desk.call('import.read', { register: 'unit', pasted: `${heads.join('\t')}\n` });
  expect(refusal?.code).toBe('forbidden');
});

test('a list of directives comes in as cases, reports and requests', async ({ office }) => {
  const desk = await office.open('control');
  const cases = await desk.list('列管', '列管案件');
  const page = await ImportPage.open(desk, '列管案件');
  await page.paste(
    [
      ['編號', '指（裁）示事項', '裁示日', '主辦', '辦理情形', '預定完成日', '進度'].join('\t'),
      [
        '建-114-901',
        '南堤防破堤搶修',
        '114.10.01',
        '建設課',
        '"114.11.05：已發包。\n115.10.05：完成六成。"',
        '',
        '60%',
      ].join('\t'),
      ['建-114-902', '側溝清淤', '114.10.01', '', '', '', ''].join('\t'),
      ['農-114-901', '沿岸浮標更新', '114.10.01', '飛行課', '', '', ''].join('\t'),
    ].join('\n'),
  );
  await page.expectCounts({ 全部: 3, 新增: 2, 無法匯入: 1 });
  await expect(page.row('側溝清淤')).toContainText('主辦 建設課');
  await desk.page.getByRole('checkbox', { name: 'D欄空白同上' }).press('Space');
  await page.expectCounts({ 全部: 3, 新增: 1, 無法匯入: 2 });
  await page.row('沿岸浮標更新').getByText('主辦 飛行課').click();
  await desk.press('F2', 'Control+a');
  await desk.type('農業課');
  await desk.press('Enter');
  await page.expectCounts({ 全部: 3, 新增: 2, 無法匯入: 1 });
  await expectAccessible(desk.page);
  await desk.press('Control+Enter');
  await expect(desk.notices.saying('已匯入列管案件：新增2筆')).toBeVisible();
  await cases.find.fill('南堤防破堤搶修');
  await expect(cases.rows).toHaveCount(1);
  await expect(cases.rows).toContainText('辦理中');
  await expect(cases.rows).toContainText('60%');
});

test('a large import is taken back with progress, and not when that is stopped; pressed again it is one undo', async ({
  office,
}) => {
  const many = 25_000;
  const desk = await office.open('admin');
  await desk.list('標籤');
  const tags = (): number => office.ask<ListAnswer>('tag.list', { limit: 0 }).total;
  office.ask('tag.create', { values: { name: '前一次變更' } });
  const before = tags();
  const page = await ImportPage.open(desk, '標籤');
  const names = Array.from({ length: many }, (_, at) => `匯入的標籤${at}`);
  await page.choose('標籤.csv', Buffer.from(['名稱', ...names].join('\r\n')));
  await page.expectCounts({ 新增: many });
  await desk.press('Control+Enter');
  await expect(desk.notices.saying('已匯入標籤：新增25,000筆')).toBeVisible();
  await desk.press('Control+z');
  const working = desk.notices.saying(/^復原變更\d+%/);
  await working.getByRole('button', { name: '取消' }).click();
  await expect(desk.notices.saying('已取消，資料未變更。')).toBeVisible();
  expect(tags()).toBe(before + many);

  await desk.press('Control+z');
  await expect(working).toBeVisible();
  await desk.press('Control+z');
  await expect(desk.notices.saying('已復原25000筆變更')).toBeVisible();
  await expect(working).toHaveCount(0);
  expect(tags()).toBe(before);
  const { changes } = office.ask<{ changes: JournalView[] }>('journal.list', { limit: 3 });
  expect(changes.filter(({ operation }) => operation === 'journal.undo')).toHaveLength(1);
});
