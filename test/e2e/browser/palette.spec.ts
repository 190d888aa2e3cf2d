import { ListPage } from './pages/list-page.ts';
import { expect, test } from './pages/office.ts';

test.describe('the palette', () => {
  test('finds a unit by its former name and opens it', async ({ office }) => {
    const desk = await office.open('viewer');
    await desk.palette.ask('研考');
    await expect(desk.palette.option('行政室')).toBeVisible();
    await desk.palette.run('行政室');
    await expect(new ListPage(desk, '單位').drawer.title).toHaveText('行政室');
  });

  test('goes to a list, and does what can be done', async ({ office }) => {
    const desk = await office.open('handler');
    await desk.palette.ask('前往標籤');
    await desk.press('Enter');
    await expect(desk.page.getByRole('heading', { level: 1, name: '標籤' })).toBeVisible();
    const list = await desk.list('標籤');
    await list.goTo('重大工程', '說明');
    await desk.type('改過');
    await desk.press('Enter');
    await expect(desk.notices.saying('已修改1格')).toBeVisible();
    await desk.palette.ask('復原上一次');
    await desk.press('Enter');
    await expect(await list.cell('重大工程', '說明')).toHaveText('一千萬元以上的工程');
    await desk.palette.ask('登出');
    await desk.press('Enter');
    await expect(desk.page.getByRole('heading', { name: '登入' })).toBeVisible();
  });

  test('says so where nothing fits, and closes by Esc', async ({ office }) => {
    const desk = await office.open('viewer');
    await desk.palette.ask('查無此物');
    await expect(desk.page.getByText('沒有符合「查無此物」的指令或紀錄。')).toBeVisible();
    await desk.press('Escape');
    await expect(desk.palette.box).toBeHidden();
  });

  test('shows nobody what is not theirs', async ({ office }) => {
    const desk = await office.open('viewer');
    await desk.palette.ask('帳號');
    await expect(desk.palette.box).toHaveValue('帳號');
    await expect(desk.palette.option('前往帳號')).toHaveCount(0);
  });
});
