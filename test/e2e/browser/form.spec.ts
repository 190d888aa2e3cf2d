import { formatDay, todayIn } from '#shared/base/day.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import { bookOfRows, linesOf } from '../workbook.ts';
import { Cases, giveCases, unitNamed } from './pages/cases.ts';
import { edited, FormsPage, filled, type GivenFile, NewFormPage } from './pages/forms.ts';
import { exported, exportedAs } from './pages/grid-files.ts';
import { expectAccessible } from './pages/looks.ts';
import { MotionPage } from './pages/motion-page.ts';
import { expect, type Office, test } from './pages/office.ts';

const contents = { road: '產業道路側溝清淤', lamp: '村里路燈汰換', hall: '活動中心屋頂防水' };

type Named = Readonly<Record<keyof typeof contents, string>>;

interface Issued {
  cases: Cases;
  forms: FormsPage;
  /** Of the cases, by their content. */
  ids: Named;
  /** 編號 */
  numbers: Named;
}

/** Two cases of 建設課 and one of 民政課, ticked in the list and sent out. */
async function issue(office: Office): Promise<Issued> {
  const [road = '', lamp = '', hall = ''] = giveCases(office, [
    { content: contents.road, unit: '建設課' },
    { content: contents.lamp, unit: '建設課' },
    { content: contents.hall, unit: '民政課' },
  ]);
  const desk = await office.open('control', { permissions: ['clipboard-read', 'clipboard-write'] });
  const cases = await Cases.of(desk);
  for (const content of Object.values(contents)) {
    await cases.list.find.fill(content);
    await expect(cases.list.rows).toHaveCount(1);
    await cases.list.row(content).getByRole('checkbox').click();
  }
  await cases.list.find.fill('');
  await cases.list.settled();
  await cases.list.bulk.getByRole('button', { name: '製作填報表' }).click();
  const making = await NewFormPage.of(desk);
  await expect(making.rowsTaken).toContainText('所選3案');
  const { forms } = await making.send();
  const ids = { road, lamp, hall };
  const filter = { field: 'id', is: 'oneOf', value: Object.values(ids) };
  const { rows } = office.ask<ListAnswer>('directive.list', { filter }, 'control');
  const numberOf = (id: string): string => String(rows.find((row) => row.id === id)?.number);
  const numbers = { road: numberOf(road), lamp: numberOf(lamp), hall: numberOf(hall) };
  return { cases, forms, ids, numbers };
}

const reportText = '本次辦理情形';

test('what units wrote is laid beside what is there, and becomes their report', async ({ office }) => {
  const { cases, forms, ids, numbers } = await issue(office);
  const { desk, page } = cases;
  await expect(desk.notices.saying('已發出填報表2份，共3列')).toBeVisible();
  await expect(forms.meta).toHaveText('已回傳0／2');
  await expect(forms.head).toContainText('辦理情形填報');
  await expect(forms.sheet('建設課')).toContainText('未回傳');
  await forms.choose('建設課');
  const blank = await forms.download('建設課（試算表）');
  expect(blank.name).toMatch(/^\d+年\d+月辦理情形填報_建設課\.xlsx$/);
  // Meanwhile the unit's handler reports in the program, too.
  const said = { directive: ids.lamp, unit: unitNamed(office, '建設課'), text: '路燈已汰換12盞。' };
  office.ask('directive.report', said, 'handler');
  const back = await filled(
    blank,
    {
      [numbers.road]: { [reportText]: '側溝已清淤800公尺。', 進度: '60' },
      [numbers.lamp]: { [reportText]: '路燈汰換完成，申請解列。' },
    },
    '建設課回傳.xlsx',
  );

  const returning = await forms.collect();
  await returning.give(back);
  await expect(returning.head).toContainText('建設課回傳.xlsx');
  await returning.expectCounts({ 採用: 2, 兩邊皆改: 1, 無法採用: 0 });
  const compared = await linesOf((await exported(desk, '匯出為Excel（.xlsx）')).bytes);
  const cells = compared.filter((line) => line.includes(reportText));
  expect(cells.map(([outcome]) => outcome).toSorted()).toEqual(['兩邊皆改', '採用']);
  expect(cells.flat()).toEqual(expect.arrayContaining(['側溝已清淤800公尺。', '路燈已汰換12盞。']));
  const road = returning.line(numbers.road, reportText);
  await expect(road).toContainText('側溝已清淤800公尺。');
  const lamp = returning.line(numbers.lamp, reportText);
  await expect(lamp.getByRole('button', { name: '機關現值' })).toHaveAttribute('aria-pressed', 'true');
  await expect(lamp).toContainText('路燈已汰換12盞。');
  await expect(lamp.getByRole('checkbox')).not.toBeChecked();
  await expect(returning.apply).toHaveText(/^採用2格/);
  await returning.toggle(numbers.lamp, reportText);
  await expect(lamp.getByRole('button', { name: '單位填報' })).toHaveAttribute('aria-pressed', 'true');
  await expect(returning.apply).toHaveText(/^採用3格/);
  await expect(returning.dock).toContainText('路燈汰換完成，申請解列。');
  await returning.dock.getByText('機關現值').click();
  await expect(lamp.getByRole('checkbox')).not.toBeChecked();
  await expectAccessible(page);

  await expect(returning.lent.getByRole('textbox', { name: '會議或文號' })).toHaveValue('填報表（建設課回傳.xlsx）');
  await returning.reportedBy('吳建霖');
  await desk.press('Control+Enter');
  await expect(desk.notices.saying('已採用建設課回傳的2格')).toBeVisible();
  await FormsPage.of(desk);
  await expect(forms.meta).toHaveText('已回傳1／2');
  await expect(forms.sheet('建設課')).toContainText('已回傳');
  await expect(forms.sheet('建設課')).toContainText('建設課回傳.xlsx');
  const standing = await exportedAs(desk, '可計算的日期（115/11/26）', 'A3橫式');
  expect(standing.name).toMatch(/填報　回傳情形_\d+\.xlsx$/);
  const answered = (await linesOf(standing.bytes)).find(([name]) => name === '建設課');
  expect(answered?.slice(1, 4)).toEqual(['2', '已回傳', '']);
  expect(new Date(answered?.[4] ?? '').getTime()).toBe(new Date(todayIn()).getTime());

  await desk.list('列管', '列管案件');
  await cases.open(contents.road);
  const reported = cases.history.getByRole('listitem').filter({ hasText: '側溝已清淤800公尺。' });
  await expect(reported).toContainText('林佩珊代登　填報表（建設課回傳.xlsx）');
  await desk.press('Control+z');
  await expect(reported).toHaveCount(0);
});

test('a file that is no form, or was tampered with, is refused in words, and the next one is read', async ({
  office,
}) => {
  const { cases, forms, numbers } = await issue(office);
  await forms.choose('建設課');
  const blank = await forms.download('建設課（試算表）');
  const tampered = await edited(
    blank,
    (book) => {
      const hidden = book.getWorksheet('_施政簿');
      const cell = hidden?.getRow(4).getCell(3);
      if (!cell) throw new Error('nothing is hidden');
      cell.value = `${cell.text}1`;
    },
    '動過手腳.xlsx',
  );
  const plain: GivenFile = {
    name: '單位名冊.xlsx',
    bytes: await bookOfRows([
      ['單位', '人數'],
      ['建設課', 9],
    ]),
  };
  const unchanged = { ...blank, name: '原封不動.xlsx' };
  const returning = await forms.collect();
  await returning.give(plain, tampered, unchanged);
  await expect(returning.meta).toHaveText('第1份，共3份');
  await expect(returning.problem).toContainText('單位名冊.xlsx：這不是施政簿的填報表');
  await expectAccessible(cases.page);
  await cases.page.getByRole('button', { name: '讀下一份' }).click();
  await expect(returning.meta).toHaveText('第2份，共3份');
  await expect(returning.problem).toContainText('識別資料遭到更動');
  await expect(returning.place).toBeVisible();
  await cases.page.getByRole('button', { name: '讀下一份' }).click();
  await expect(returning.meta).toHaveText('第3份，共3份');
  await expect(cases.page.getByText('沒有新的內容')).toBeVisible();
  await returning.reportedBy('吳建霖');
  await returning.apply.click();
  await expect(cases.desk.notices.saying('已登錄建設課回傳，沒有變更')).toBeVisible();
  await expect(forms.sheet('建設課')).toContainText('已回傳');

  // What came in once says so when it comes again; a percentage without words cannot be taken.
  const again = await forms.collect();
  await again.give(await filled(blank, { [numbers.road]: { 進度: '60', '指（裁）示事項': '自行改寫' } }));
  await expect(again.notes).toContainText('收回過');
  await expect(again.notes).toContainText('不開放填寫的欄位有更動');
  await again.expectCounts({ 採用: 0, 無法採用: 1 });
  await expect(again.line(numbers.road, '進度')).toContainText('須一併填寫辦理情形');
  await expect(again.line(numbers.road, '進度').getByRole('checkbox')).toHaveCount(0);
});

test('a unit is reminded, let off and asked again, and the form is closed', async ({ office }) => {
  const { cases, forms } = await issue(office);
  const { desk, page } = cases;
  await expectAccessible(page);
  const dock = await forms.choose('民政課');
  const text = await dock.getByRole('textbox', { name: '催促文字' }).inputValue();
  expect(text).toContain('民政課');
  await desk.press('Escape');
  await forms.choose('民政課');
  await desk.press('Enter');
  await expect(desk.notices.saying('已複製給民政課的催促文字')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await dock.getByRole('button', { name: '免填' }).click();
  await expect(forms.sheet('民政課')).toContainText('免填');
  await expect(forms.meta).toHaveText('已回傳0／1');
  await dock.getByRole('button', { name: '仍須填報' }).click();
  await expect(forms.meta).toHaveText('已回傳0／2');
  await page.getByRole('button', { name: '結束填報' }).click();
  await expect(forms.list).toContainText('已結束');
  await desk.notices.undo('已結束');
  await expect(forms.list).toContainText('0／2');
});

test('rows of a plain list go out by its condition, and both kinds of file are known again', async ({ office }) => {
  const desk = await office.open('admin');
  const list = await desk.list('單位');
  await list.find.fill('建設課');
  await expect(list.rows).toHaveCount(1);
  await list.menu('匯出', '製作填報表…');
  const making = await NewFormPage.of(desk);
  await expect(making.name).toHaveValue(/單位填報$/);
  await expectAccessible(desk.page);
  await making.name.fill('  ');
  await expect(making.issue).toBeDisabled();
  await making.name.fill('編制核對');
  await desk.page.getByText('Word表格', { exact: true }).click();
  await expect(making.column('排列')).toBeVisible();
  const { forms, file } = await making.send();
  expect(file.name).toMatch(/^編制核對.*\.docx$/);
  await expect(forms.list).toContainText('編制核對');
  const xlsx = await forms.download('全部單位（試算表）');
  const returning = await forms.collect();
  await returning.give(file, await filled(xlsx, { 建設課: { 主管職稱: '代理課長' } }));
  await expect(desk.page.getByText('沒有新的內容')).toBeVisible();
  await desk.page.getByRole('button', { name: '略過這一份' }).click();
  await returning.expectCounts({ 採用: 1 });
  await returning.toggle('建設課', '主管職稱');
  await expect(returning.apply).toHaveText(/^登錄已回傳/);
  await returning.toggle('建設課', '主管職稱');
  await returning.apply.click();
  await expect(desk.notices.saying('回傳的1格')).toBeVisible();
  const filter = { field: 'name', is: 'equal', value: '建設課' };
  expect(office.ask<ListAnswer>('unit.list', { filter }).rows[0]).toMatchObject({ chiefTitle: '代理課長' });
});

test('units are asked how far their motions are, from the list of motions, and answer as reports', async ({
  office,
}) => {
  const desk = await office.open('control');
  const motions = await MotionPage.open(desk, '議案');
  const number = '代表提案第3號';
  await motions.list.find.fill(number);
  await expect(motions.list.rows).toHaveCount(1);
  await motions.list.menu('匯出', '製作填報表…');
  const making = await NewFormPage.of(desk);
  await expect(making.name).toHaveValue(/議決案執行情形填報$/);
  await expect(making.units.filter({ hasText: '建設課' })).toContainText('1');
  const about = desk.page.getByRole('button', { name: /內容/ });
  await about.click();
  await desk.page.getByRole('option', { name: '議案', exact: true }).click();
  await expect(making.rowsTaken).toBeVisible();
  await about.click();
  await desk.page.getByRole('option', { name: '議決案執行情形', exact: true }).click();
  await expect(making.column('執行情形')).toBeChecked();
  const { forms, file } = await making.send();
  const returning = await forms.collect();
  await returning.give(await filled(file, { [number]: { 執行情形: '已完成', 本次執行說明: '滯洪池已竣工。' } }));
  await returning.expectCounts({ 採用: 2, 無法採用: 0 });
  await returning.reportedBy('吳建霖');
  await desk.press('Control+Enter');
  await expect(desk.notices.saying('已採用建設課回傳的2格')).toBeVisible();
  const filter = { field: 'number', is: 'equal', value: number };
  expect(office.ask<ListAnswer>('motion.list', { filter }).rows).toContainEqual(
    expect.objectContaining({ state: 'done', execution: 'done', executionText: '滯洪池已竣工。' }),
  );
});

test('主計 asks what was paid of what is held, and takes it back in his own right', async ({ office }) => {
  const held = {
    all: [
      { field: 'state', is: 'equal', value: 'held' },
      { field: 'unit', is: 'equal', value: unitNamed(office, '建設課') },
    ],
  };
  const [before] = office.ask<ListAnswer>('control.list', { filter: held }, 'accounting').rows;
  const number = String(before?.number);
  const desk = await office.open('accounting');
  await FormsPage.open(desk);
  await desk.press('Control+n');
  const making = await NewFormPage.of(desk);
  await desk.page.getByRole('button', { name: /內容/ }).click();
  await desk.page.getByRole('option', { name: '動支控留', exact: true }).click();
  await expect(making.column('核銷金額')).toBeChecked();
  await expect(making.units.filter({ hasText: '建設課' })).toBeVisible();
  const { forms } = await making.send();
  await forms.choose('建設課');
  const blank = await forms.download('建設課（試算表）');
  const returning = await forms.collect();
  const paid = { 核銷日: formatDay(todayIn(), 'dots'), 核銷金額: '1000', 付款憑單: '付-1' };
  await returning.give(await filled(blank, { [number]: paid }));
  await returning.expectCounts({ 採用: 3, 無法採用: 0 });
  await expect(returning.lent).toHaveCount(0);
  await desk.press('Control+Enter');
  await expect(desk.notices.saying('已採用建設課回傳的3格')).toBeVisible();
  const filter = { field: 'number', is: 'equal', value: number };
  const [after] = office.ask<ListAnswer>('control.list', { filter }, 'accounting').rows;
  expect(after).toMatchObject({ used: Number(before?.used ?? 0) + 1000 });
});
