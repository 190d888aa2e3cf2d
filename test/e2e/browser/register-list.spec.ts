import { parseDelimited } from '#shared/base/csv.ts';
import { linesOf } from '../workbook.ts';
import { expect, test } from './pages/office.ts';

test.describe('what a list shows', () => {
  test('is narrowed by conditions that read as phrases', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('人員');
    let editor = await list.filter('職稱');
    await editor.value().fill('課長');
    await editor.apply();
    await expect(list.chips).toHaveText(['職稱含課長']);
    await expect(list.facts).toHaveText('符合條件5人');

    editor = await list.filter('單位');
    await editor.reference('民政', '民政課');
    await editor.reference('財政', '財政課');
    await editor.apply();
    await expect(list.chips).toHaveText(['職稱含課長', '單位民政課、財政課']);
    await expect(list.facts).toHaveText('符合條件2人');
    await expect.poll(() => list.column('姓名')).toEqual(['陳秀琴', '劉俊宏']);

    await list.chips.first().getByRole('button', { name: '移除條件：職稱' }).click();
    await expect(list.facts).toHaveText('符合條件4人');
    await list.chips
      .first()
      .getByRole('button', { name: /^移除條件/ })
      .click();
    editor = await list.filter('角色');
    await editor.tick('首長');
    await editor.tick('秘書');
    await editor.apply();
    await expect(list.chips).toHaveText(['角色含首長、秘書']);
    await expect(list.rows).toHaveCount(2);
  });

  test('is narrowed to a range of days, typed as one writes them', async ({ office }) => {
    const desk = await office.open('viewer');
    const list = await desk.list('單位');
    let editor = await list.filter('裁撤日期');
    await editor.value().fill('1080101');
    await editor.apply();
    editor = await list.filter('裁撤日期');
    await editor.operator('至');
    await editor.value().fill('108/12/31');
    await editor.apply();
    await expect(list.chips).toHaveText(['裁撤日期自108.01.01', '裁撤日期至108.12.31']);
    await expect.poll(() => list.column('單位名稱')).toEqual(['研考室']);
    await list.chips
      .last()
      .getByRole('button', { name: /裁撤日期/ })
      .first()
      .click();
    await editor.value().fill('108/12/30');
    await editor.apply();
    await expect(list.chips.last()).toHaveText('裁撤日期至108.12.30');
    await expect(list.grid.or(desk.page.getByText('沒有符合條件的紀錄')).last()).toBeVisible();
    await desk.page.getByRole('button', { name: '清除條件' }).click();
    await expect(list.facts).toHaveText('單位16筆');
  });

  test('refuses a day there is not, in the condition too', async ({ office }) => {
    const desk = await office.open('viewer');
    const list = await desk.list('單位');
    const editor = await list.filter('裁撤日期');
    await editor.value().fill('1151131');
    await desk.press('Tab');
    await expect(editor.dialog).toContainText('11月只有30日。');
    await expect(editor.dialog.getByRole('button', { name: '套用條件' })).toBeDisabled();
  });

  test('takes a condition by keys alone', async ({ office }) => {
    const desk = await office.open('viewer');
    const list = await desk.list('標籤');
    await list.tools.getByRole('button', { name: '加條件' }).focus();
    await desk.press('Enter');
    await desk.page.getByRole('dialog', { name: '條件' }).getByRole('textbox', { name: '內容' }).focus();
    await desk.type('重大');
    await desk.press('Enter');
    await expect(list.chips).toHaveText(['名稱含重大']);
  });

  test('is found by two characters, also of a former name', async ({ office }) => {
    const desk = await office.open('viewer');
    const list = await desk.list('單位');
    await desk.press('Control+f');
    await expect(list.find).toBeFocused();
    await desk.type('民政');
    await expect(list.rows).toHaveCount(1);
    await expect(list.row('民政課')).toBeVisible();
    await list.find.fill('研考');
    await expect.poll(() => list.column('單位名稱')).toEqual(['行政室', '研考室']);
    await list.find.fill('沒有這個');
    await expect(desk.page.getByText('沒有符合條件的紀錄')).toBeVisible();
  });

  test('is sorted by its heads', async ({ office }) => {
    const desk = await office.open('viewer');
    const list = await desk.list('單位');
    await list.head('排列').click();
    await expect(list.head('排列')).toHaveAttribute('aria-sort', 'ascending');
    await list.head('排列').click();
    await expect(list.head('排列')).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(async () => (await list.column('單位名稱'))[0]).toBe('研考室');
  });

  test('is grouped, and a group folded', async ({ office }) => {
    const desk = await office.open('viewer');
    const list = await desk.list('標籤');
    await list.menu('分組', '色調');
    const group = list.rows.filter({ hasText: '黃' }).filter({ hasText: '1個' });
    await expect(group).toBeVisible();
    await expect(list.row('代表會關切')).toBeVisible();
    await group.getByRole('gridcell').click();
    await desk.press('ArrowLeft');
    await expect(list.row('代表會關切')).toBeHidden();
    await list.menu('色調', '不分組');
    await expect(list.row('代表會關切')).toBeVisible();
  });

  test('has the columns and the row height one chooses', async ({ office }) => {
    const desk = await office.open('viewer');
    const list = await desk.list('單位');
    await list.menu('欄位', '舊稱');
    await expect(await list.cell('行政室', '舊稱')).toHaveText('研考室');
    await list.menu('欄位', '代字');
    await expect(list.head('代字')).toBeHidden();
    const normal = await list.row('行政室').boundingBox();
    await list.menu('欄位', '密');
    await expect.poll(async () => (await list.row('行政室').boundingBox())?.height).toBeLessThan(normal?.height ?? 0);
    await list.menu('欄位', '恢復預設欄位');
    await expect(list.head('代字')).toBeVisible();
    await expect(list.head('舊稱')).toBeHidden();
  });

  test('is kept as a view, also after the program was closed', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('人員');
    const editor = await list.filter('職稱');
    await editor.value().fill('課長');
    await editor.apply();
    await list.head('姓名').click();
    await desk.page.getByRole('button', { name: '儲存目前條件' }).click();
    const dialog = desk.page.getByRole('dialog', { name: '儲存檢視' });
    await desk.press('Enter');
    await expect(dialog).toContainText('請為檢視命名。');
    await dialog.getByRole('textbox', { name: /檢視名稱/ }).fill('各課課長');
    await desk.press('Enter');
    await expect(list.views.getByRole('radio', { name: '各課課長' })).toBeChecked();
    await office.restart();

    const again = await office.open('handler');
    const people = await again.list('人員');
    await expect(people.chips).toHaveCount(0);
    await people.view('各課課長');
    await expect(people.chips).toHaveText(['職稱含課長']);
    await expect(people.head('姓名')).toHaveAttribute('aria-sort', 'ascending');
    await expect(people.facts).toHaveText('符合條件5人');
    await again.page.getByRole('button', { name: '刪除檢視' }).click();
    await expect(people.views.getByRole('radio', { name: '各課課長' })).toBeHidden();
    await expect(people.chips).toHaveCount(0);
  });

  test('stays the viewer’s own', async ({ office }) => {
    office.ask('view.save', { register: 'tag', name: '我的', layout: { find: '重大' } }, 'admin');
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    await expect(list.views.getByRole('radio', { name: '我的' })).toBeHidden();
  });
});

test.describe('what is ticked', () => {
  test('goes to the bin together and comes back together', async ({ office }) => {
    office.ask('tag.createMany', { rows: [{ name: '待會勘' }, { name: '待複查' }] }, 'handler');
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    await expect(list.rows).toHaveCount(6);
    await list.goTo('待會勘', '名稱');
    await desk.press('Space');
    await list.goTo('待複查', '名稱');
    await desk.press('Space');
    await expect(list.bulk).toContainText('已選2個');
    await list.bulk.getByRole('button', { name: '移至回收桶' }).click();
    await expect(desk.notices.saying('已將2個移至回收桶')).toBeVisible();
    await expect(list.rows).toHaveCount(4);
    await expect(list.bulk).toBeHidden();
    await desk.press('Control+z');
    await expect(list.rows).toHaveCount(6);
  });

  test('is let go by Esc', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    await list.goTo('代表會關切', '名稱');
    await desk.press('Control+a');
    await expect(list.bulk).toContainText('已選4個');
    await desk.press('Escape');
    await expect(list.bulk).toBeHidden();
  });
});

test.describe('export', () => {
  test('gives the list as Excel, in its order and with its conditions', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('人員');
    const editor = await list.filter('職稱');
    await editor.value().fill('課長');
    await editor.apply();
    await expect(list.facts).toHaveText('符合條件5人');
    const { name, bytes } = await list.export('Excel（.xlsx）');
    expect(name).toMatch(/^人員_115\d{4}\.xlsx$/);
    await expect(desk.notices.saying('已匯出5筆')).toBeVisible();
    const lines = await linesOf(bytes);
    const head = lines.findIndex((cells) => cells.includes('姓名'));
    expect(lines[head]).toEqual(['姓名', '單位', '職稱', '角色', '分機', '離職日']);
    const names = lines.slice(head + 1).map((cells) => cells[lines[head]?.indexOf('姓名') ?? 0]);
    expect(names).toEqual(await list.column('姓名'));
    expect(JSON.stringify(lines)).not.toContain('0900-000');
    const { entries } = office.ask<{ entries: { kind: string; detail: object }[] }>('access.list', {});
    expect(entries.find(({ kind }) => kind === 'exported')?.detail).toMatchObject({ register: 'person', rows: 5 });
  });

  test('gives the list as CSV that Excel reads', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    await list.goTo('災後復建', '說明');
    await desk.type('含,逗號與"引號"');
    await desk.press('Enter');
    await expect(desk.notices.saying('已修改1格')).toBeVisible();
    const { name, bytes } = await list.export('CSV（UTF-8）');
    expect(name).toMatch(/^標籤_115\d{4}\.csv$/);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...rows] = parseDelimited(bytes.toString('utf8'));
    expect(head).toEqual(['名稱', '色調', '說明']);
    expect(rows).toContainEqual(['災後復建', '灰', '含,逗號與"引號"']);
    expect(rows.map(([first]) => first)).toEqual(await list.column('名稱'));
  });

  test('gives other kinds and all columns by a dialog, and says which characters an old encoding lacks', async ({
    office,
  }) => {
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    await list.goTo('災後復建', '說明');
    await desk.type('游錫堃案');
    await desk.press('Enter');
    await expect(desk.notices.saying('已修改1格')).toBeVisible();
    const dialog = await list.exportAs('標籤', ['CSV', 'CP950（舊系統）']);
    const lost = desk.page.getByRole('dialog', { name: '1個字無法存為CP950' });
    await expect(lost).toContainText('堃（1）');
    const coming = desk.page.waitForEvent('download');
    await lost.getByRole('button', { name: '儲存檔案' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^標籤_115\d{4}_CP950\.csv$/);
    await expect(dialog).toBeHidden();

    const people = await desk.list('人員');
    const { name, bytes } = await people.exportedAs('人員', ['OpenDocument（.ods）', '全部欄位']);
    expect(name).toMatch(/^人員_115\d{4}\.ods$/);
    expect(bytes.subarray(30, 38).toString('latin1')).toBe('mimetype');
  });
});
