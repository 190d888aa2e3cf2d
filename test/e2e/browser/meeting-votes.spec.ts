import { MeetingPage, RoomPage } from './pages/meeting-pages.ts';
import { expect, test } from './pages/office.ts';

const title = '公共造產委員會第1次會議';

test.describe('a committee', () => {
  test('opens with half of its members, and votes by majority of those present', async ({ office }) => {
    const desk = await office.open('control');
    await desk.call('meeting.plan', {
      values: { kind: 'committee', title, on: '2026-11-24', at: '10:00', needsQuorum: true },
    });
    const list = await desk.list('會議');
    await list.view('全部');
    await list.find.fill('公共造產');
    const meeting = await MeetingPage.open(desk, title);
    await meeting.tab('出席').click();
    const names = desk.page.getByRole('textbox', { name: '加列姓名' });
    await names.fill('王大同、陳阿滿、林水旺、黃春桃');
    await names.press('Enter');
    const members = desk.page.getByRole('region', { name: '出席' }).getByRole('listitem');
    await expect(members).toHaveCount(4);
    await meeting.tab('議程').click();
    await meeting.add('討論提案');
    await desk.type('蓄水池出租契約續約，提請審議');
    await desk.press('Control+Enter');
    await expect(meeting.item('蓄水池出租契約續約')).toContainText('案1');

    const room = await RoomPage.enter(meeting);
    await expect(desk.page.getByText('未達開會人數（2），尚缺2人')).toBeVisible();
    await room.step('開會');
    await expect(room.page.getByRole('dialog').locator('.err-text')).toContainText('2');
    await desk.press('Escape');
    await desk.press('F3');
    await expect(room.attendance).toBeVisible();
    await desk.press('Alt+1', 'ArrowDown', 'Alt+1', 'ArrowDown', 'Alt+2', 'ArrowDown', 'Alt+3', 'F3');
    await expect(desk.page.getByText('已達開會人數（2）')).toBeVisible();
    await expect(desk.page.getByText('請假1、未到0')).toBeVisible();
    await room.step('開會');
    await expect(room.state).toHaveText('進行中');

    await desk.press('F8');
    const box = desk.page.getByRole('dialog');
    await box.getByRole('textbox', { name: '贊成' }).fill('1');
    await box.getByRole('textbox', { name: '反對' }).fill('1');
    await box.getByRole('textbox', { name: '其他迴避人員' }).fill('林水旺');
    await expect(box.getByRole('status')).toContainText('可表決2人，須2票；可否同數');
    await box.getByRole('textbox', { name: '贊成' }).fill('3');
    await expect(box.getByRole('status')).toContainText('超過可表決的2人');
    await expect(box.getByRole('button', { name: '記錄表決' })).toBeDisabled();
    await box.getByRole('textbox', { name: '反對' }).fill('0');
    await box.getByRole('textbox', { name: '贊成' }).fill('2');
    await expect(box.getByRole('status')).toContainText('通過');
    await desk.press('Control+Enter');
    await expect(room.decision).toContainText('表決：贊成2、反對0、棄權0');
    await expect(room.decision.getByRole('radio', { name: '照案通過' })).toBeChecked();
  });

  test('has no vote where the chair rules', async ({ office }) => {
    const desk = await office.open('control');
    const room = await RoomPage.enter(await MeetingPage.ofUnits(desk));
    await room.step('開會');
    await expect(room.state).toHaveText('進行中');
    await desk.press('F8');
    await expect(desk.notices.saying('本會議由主席裁示，不付表決。')).toBeVisible();
  });

  test('takes a motion from the floor in the middle of it', async ({ office }) => {
    const desk = await office.open('control');
    const room = await RoomPage.enter(await MeetingPage.ofUnits(desk));
    await room.step('開會');
    await expect(room.state).toHaveText('進行中');
    await desk.press('F7');
    await expect(desk.page.getByRole('dialog', { name: '臨時提案' })).toBeVisible();
    await desk.type('東澄村路燈增設，請公所評估');
    await desk.press('Control+Enter');
    await expect(room.current).toContainText('東澄村路燈增設，請公所評估');
    await expect(room.current).toContainText('案5');
    await expect(room.text).toBeFocused();
  });
});
