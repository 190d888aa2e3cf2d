import { InputMethod } from './pages/input-method.ts';
import { expect, test } from './pages/office.ts';

test.describe('an input method', () => {
  test('writes in a cell from its first stroke; the Enter of a candidate stays in the cell', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    const method = await InputMethod.on(desk.page);
    await list.goTo('災後復建', '說明');
    await method.compose('ㄆ', 'ㄆㄨ', '颱');
    await expect(list.field).toHaveValue('颱');
    await method.confirm('颱風');
    await expect(list.field).toHaveValue('颱風');
    await expect(desk.notices.saying('已修改')).toHaveCount(0);
    await method.compose('ㄉ', '地');
    await method.confirm('地震');
    await expect(list.field).toHaveValue('颱風地震');
    await desk.press('Enter');
    await expect(await list.cell('災後復建', '說明')).toHaveText('颱風地震');
    await expect(desk.notices.saying('已修改1格')).toBeVisible();
  });

  test('writes in a form; neither its Enter nor its keys save, search or close', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    const { form, pane } = await list.create();
    const method = await InputMethod.on(desk.page);
    await method.compose('ㄗ', 'ㄗㄨㄥ', '中');
    await method.confirm('中元');
    await method.compose('ㄆ', '普');
    await method.key('Escape', 'Escape');
    await expect(pane).toBeVisible();
    await method.confirm('普渡');
    await expect(form.field('名稱')).toHaveValue('中元普渡');
    await expect(form.field('名稱')).toBeFocused();
    await form.save();
    await expect(desk.notices.saying('已新增「中元普渡」')).toBeVisible();
  });

  test('chooses no reference and finds nothing before its word stands', async ({ office }) => {
    const desk = await office.open('viewer');
    const list = await desk.list('人員');
    const method = await InputMethod.on(desk.page);
    await desk.press('Control+f');
    await method.compose('ㄨ', '吳');
    await expect(list.facts).toHaveText('人員22人');
    await method.confirm('吳建');
    await expect(list.rows).toHaveCount(1);
    await expect(list.row('吳建霖')).toBeVisible();
  });
});

test.describe('a day', () => {
  test('is typed as one writes it, and says what is wrong with it', async ({ office }) => {
    const desk = await office.open('admin');
    const list = await desk.list('單位');
    const form = await (await list.open('清潔隊')).edit();
    const day = form.field('成立日期');
    await day.focus();
    await desk.type('1151131');
    await desk.press('Tab');
    await expect(form.problem('成立日期')).toContainText('11月只有30日。');
    await expect(day).toHaveValue('1151131');
    await day.fill('1151121');
    await desk.press('Tab');
    await expect(day).toHaveValue('115.11.21');
    await expect(form.problem('成立日期')).toBeHidden();
    await day.fill('+7');
    await desk.press('Tab');
    await expect(day).toHaveValue(daysFromToday(7));
    await form.save();
    await expect(desk.notices.saying('已修改「清潔隊」')).toBeVisible();
    await expect(await list.cell('清潔隊', '成立日期')).toHaveText(daysFromToday(7));
  });

  test('is read in a cell too, and the text stays where it cannot be', async ({ office }) => {
    const desk = await office.open('admin');
    const list = await desk.list('單位');
    await list.goTo('清潔隊', '成立日期');
    await desk.type('1151131');
    await desk.press('Enter');
    await expect(list.facts).toContainText('11月只有30日。');
    await expect(list.field).toHaveValue('1151131');
    await desk.press('Control+a');
    await desk.type('11/21');
    await desk.press('Tab');
    await expect(await list.cell('清潔隊', '成立日期')).toHaveText(/\.11\.21$/);
    await desk.type('+7');
    await desk.press('Enter');
    await expect(await list.cell('清潔隊', '裁撤日期')).toHaveText(daysFromToday(7));
  });

  test('is picked from the calendar of the Republic', async ({ office }) => {
    const desk = await office.open('admin');
    const list = await desk.list('單位');
    const form = await (await list.open('清潔隊')).edit();
    await form.field('成立日期').fill('115.11.21');
    await desk.press('Alt+ArrowDown');
    const calendar = desk.page.getByRole('dialog', { name: '民國曆：成立日期' });
    await expect(calendar).toContainText('115年11月');
    await desk.press('ArrowDown', 'Enter');
    await expect(form.field('成立日期')).toHaveValue('115.11.28');
  });
});

test.describe('a cell', () => {
  test('is entered by F2 or by typing and left by Enter, Tab and Esc', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    await list.goTo('災後復建', '說明');
    await desk.press('F2');
    await desk.type('凱米');
    await desk.press('Escape');
    await expect(await list.cell('災後復建', '說明')).toHaveText('');
    await desk.type('凱米颱風');
    await desk.press('Enter');
    await expect(await list.cell('災後復建', '說明')).toHaveText('凱米颱風');
    await expect(await list.cell('鄉長交辦', '說明')).toHaveText('鄉長親自交辦的事項');
    await desk.press('F2');
    await expect(list.field).toHaveValue('鄉長親自交辦的事項');
    await desk.press('End');
    await desk.type('。');
    await desk.press('Shift+Tab');
    await expect(await list.cell('鄉長交辦', '說明')).toHaveText('鄉長親自交辦的事項。');
    await desk.press('Control+a');
    await desk.press('Escape');
    await list.goTo('鄉長交辦', '色調');
    await desk.type('紅');
    await desk.press('Enter');
    await expect(await list.cell('鄉長交辦', '色調')).toHaveText('紅');
    await list.goTo('鄉長交辦', '色調');
    await desk.type('紫');
    await desk.press('Enter');
    await expect(list.facts).toContainText('「色調」應為其中之一：灰、靛、綠、黃、紅。');
  });

  test('keeps a text the office refuses, marked, until it is corrected or taken back', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    await list.goTo('災後復建', '名稱');
    await desk.type('重大工程');
    await desk.press('Enter');
    const refused = list.grid.locator('[aria-invalid=true]');
    await expect(refused).toHaveText('重大工程');
    await expect(list.facts).toContainText('已由「重大工程」使用，請改用其他的。');
    await refused.click();
    await desk.press('Escape');
    await expect(list.row('災後復建')).toBeVisible();
    await expect(refused).toHaveCount(0);
  });

  test('takes a block from a spreadsheet, and gives one back', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    await list.goTo('代表會關切', '色調');
    await list.paste('綠\t"第一行\r\n第二行"\r\n黃\t他說""好""');
    await expect(list.facts).toHaveText('已貼上4格。');
    await expect(await list.cell('代表會關切', '色調')).toHaveText('綠');
    await expect(await list.cell('代表會關切', '說明')).toHaveText('第一行 第二行');
    await expect(await list.cell('災後復建', '說明')).toHaveText('他說""好""');
    await list.goTo('代表會關切', '色調');
    await desk.press('Shift+ArrowDown', 'Shift+ArrowRight');
    expect((await list.copy()).split(/\r?\n/)[0]).toBe('綠\t第一行 第二行');
    await desk.press('Control+z');
    await expect(await list.cell('代表會關切', '說明')).toHaveText('代表質詢或提案過的事項');
  });

  test('stops a whole paste that would be wrong in one place', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    await list.goTo('代表會關切', '色調');
    await list.paste('綠\t好\r\n紫\t不好');
    await expect(list.facts).toContainText('未貼上：第2列「色調」');
    await expect(await list.cell('代表會關切', '色調')).toHaveText('黃');
  });
});

/** As the program writes days: 115.11.28. */
function daysFromToday(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  const [year, month, date] = day.toLocaleDateString('en-CA', { timeZone: 'Asia/Taipei' }).split('-');
  return `${Number(year) - 1911}.${month}.${date}`;
}
