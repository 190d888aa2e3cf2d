import { MeetingPage } from './pages/meeting-pages.ts';
import { expect, test } from './pages/office.ts';

test.describe('planning a meeting', () => {
  test('from what its series proposes, with agenda and people brought along', async ({ office }) => {
    const desk = await office.open('control');
    const list = await desk.list('會議');
    await desk.page.getByRole('button', { name: '下次會議' }).click();
    await desk.page.getByRole('menuitem', { name: /^鄉務會議/ }).press('Enter');
    await expect(desk.notices.saying('已建立「')).toBeVisible();
    const meeting = new MeetingPage(desk);
    await expect(meeting.title).toHaveText(/^\d+年第\d+次鄉務會議$/);
    await expect(meeting.items.first()).toContainText('主席致詞');
    await meeting.tab('出席').click();
    const people = desk.page.getByRole('region', { name: '出席' }).getByRole('listitem');
    await expect(people.filter({ hasText: '蔡文彬' })).toBeVisible();
    const title = await meeting.title.innerText();
    await desk.book('會議').click();
    await list.view('全部');
    await expect(list.rows.filter({ hasText: title })).toBeVisible();
  });

  test('its agenda is written, ordered and papered by keyboard', async ({ office }) => {
    const desk = await office.open('control');
    const meeting = await MeetingPage.ofUnits(desk);
    await meeting.add('討論提案');
    await desk.type('漁港北堤護欄整修，提請審議');
    await desk.press('Control+Enter');
    await expect(desk.notices.saying('已修改「漁港北堤護欄整修')).toBeVisible();
    await expect(meeting.item('漁港北堤護欄整修')).toContainText('案5');
    await meeting.attach('護欄現況照片.txt', '護欄經費概算.txt');
    await expect(meeting.item('漁港北堤護欄整修')).toContainText('附件2');
    await meeting.form.getByRole('button', { name: '移除護欄現況照片.txt' }).click();
    await expect(meeting.item('漁港北堤護欄整修')).toContainText('附件1');
    await meeting.item('漁港北堤護欄整修').getByRole('button').focus();
    await desk.press('Alt+ArrowUp');
    await expect(meeting.item('漁港北堤護欄整修')).toContainText('案4');
    await desk.press('Alt+ArrowUp');
    await expect(meeting.item('漁港北堤護欄整修')).toContainText('案3');
    await desk.press('Delete');
    await expect(meeting.item('漁港北堤護欄整修')).toHaveCount(0);
    await desk.notices.undo('已移除「漁港北堤護欄整修');
    await expect(meeting.item('漁港北堤護欄整修')).toContainText('案3');
  });
});
