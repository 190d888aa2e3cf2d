import { todayIn } from '#shared/base/day.ts';
import { addMonths, formatMonth, monthOf } from '#shared/base/month.ts';
import { NewFormPage } from './pages/forms.ts';
import { ListPage } from './pages/list-page.ts';
import { expectAccessible } from './pages/looks.ts';
import { expect, test } from './pages/office.ts';

const harbour = '溪口漁港東側碼頭整建';
const last = addMonths(monthOf(todayIn()), -1);

test.describe('計畫', () => {
  test('a unit proposes a plan, has it reviewed, and tells how far it is', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('計畫');
    const { form, title, pane, ...drawer } = await list.create();
    await form.field('計畫名稱').fill('北堤步道照明改善');
    await form.field('年度').fill('115');
    await form.choose('主辦單位', '建設', '建設課');
    await form.save();
    await expect(desk.notices.saying('已新增「北堤步道照明改善」')).toBeVisible();
    await expect(title).toHaveText('北堤步道照明改善');
    await pane.getByRole('button', { name: /^送審/ }).click();
    await expect(desk.notices.saying('送審')).toBeVisible();
    await expect(drawer.history.getByRole('listitem').first()).toContainText('提報 → 審查');
    await list.view('提報審查');
    await expect(await list.cell('北堤步道照明改善', '狀態')).toHaveText('審查');

    const months = pane.getByRole('region', { name: '計畫進度' });
    await expect(months).toContainText('還沒有填報進度');
    await months.getByRole('button', { name: '填報進度' }).click();
    // The month that is due is there already.
    await expect(form.field('月份')).toHaveValue(formatMonth(last, 'dots'));
    await form.field('預定總進度').fill('30');
    await form.field('實際總進度').fill('17.75');
    await form.save();
    await expect(desk.notices.saying('已登錄計畫進度')).toBeVisible();
    const line = months.getByRole('row').filter({ hasText: formatMonth(last) });
    await expect(line.getByRole('cell')).toHaveText([formatMonth(last), '30%', '17.75%', '12.25%', '紅燈']);

    await line.getByRole('button', { name: formatMonth(last) }).click();
    await form.field('實際總進度').fill('24');
    await form.save();
    await expect(line.getByRole('cell')).toHaveText([formatMonth(last), '30%', '24%', '6%', '黃燈']);
    await expectAccessible(desk.page);
  });

  test('another unit’s plan is read, and told of by nobody else', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('計畫');
    const { pane } = await list.open(harbour);
    const months = pane.getByRole('region', { name: '計畫進度' });
    await expect(months.getByRole('row').nth(1)).toContainText('紅燈');
    await expect(months).toContainText('因應對策');
    await expect(pane.getByRole('region', { name: '查核點' })).toContainText('第一批鋼板樁到港');
    await expect(months.getByRole('button', { name: '填報進度' })).toBeHidden();
    await expect(pane).toContainText('目前為「執行中」');
    await expect(pane.getByRole('button', { name: '完工報驗' })).toBeHidden();
  });

  test('the list is filtered by unit and sorted, and the ticked go out as a form of progress', async ({ office }) => {
    const desk = await office.open('control');
    const list = await desk.list('計畫');
    const filter = await list.filter('主辦單位');
    await filter.reference('建設', '建設課');
    await filter.apply();
    await list.settled();
    await expect.poll(async () => new Set(await list.column('主辦'))).toEqual(new Set(['建設課']));
    await expect(list.row(harbour)).toBeHidden();
    await list.chips.getByRole('button', { name: /移除/ }).click();
    await list.settled();
    await expect(list.row(harbour)).toBeVisible();
    await list.head('主辦').click();
    await list.settled();
    const units = await list.column('主辦');
    expect(units.length).toBeGreaterThan(5);
    expect(new Set(units).size).toBeLessThan(units.length);
    // Those of one unit stand together.
    const runs = units.filter((unit, at) => unit !== units[at - 1]);
    expect(runs).toEqual([...new Set(units)]);

    await list.goTo(harbour, '計畫名稱');
    await desk.press('Space');
    await list.bulk.getByRole('button', { name: '製作進度填報表' }).click();
    const page = await NewFormPage.of(desk);
    await expect(page.rowsTaken).toContainText('所選1項');
    await expect(page.units.filter({ hasText: '農業課' })).toHaveCount(1);
    await expect(page.column('實際總進度')).toBeChecked();
    const { forms } = await page.send();
    await expect(forms.sheet('農業課')).toBeVisible();
  });

  test('the months of all plans are a list of their own', async ({ office }) => {
    const desk = await office.open('control');
    await desk.page.goto(`${new URL(desk.page.url()).origin}/#/r/planMonth`);
    const list = new ListPage(desk, '計畫進度');
    await list.settled();
    await list.view('上月');
    // The rows that were there stand until the others have been read.
    const row = list.row(harbour);
    await expect(row).toHaveCount(1);
    await expect(row).toContainText('14.6%');
    await expect(row).toContainText('紅燈');
    await expect(desk.book('計畫')).toHaveAttribute('aria-current', 'page');
  });
});
