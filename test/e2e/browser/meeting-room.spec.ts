import { InputMethod } from './pages/input-method.ts';
import { MeetingPage, RoomPage } from './pages/meeting-pages.ts';
import { expect, test } from './pages/office.ts';

const drain = '濱海路二段排水溝改善工程第二標變更設計';

test.describe('the meeting room', () => {
  test('takes a meeting from its opening to tracked directives, by keyboard alone', async ({ office }) => {
    const desk = await office.open('control');
    const room = await RoomPage.enter(await MeetingPage.ofUnits(desk));
    await expect(room.text).not.toBeEditable();
    await room.step('開會');
    await expect(room.state).toHaveText('進行中');
    await room.goTo(drain);
    await expect(room.current).toContainText('討論中');

    const method = await InputMethod.on(desk.page);
    await desk.type('修正通過，變更金額以86萬元為上限。');
    await desk.press('Enter');
    await method.compose('ㄑ', '請');
    await method.confirm('請財政課於');
    await desk.type('11月27日前確認標餘款可支用數額。');
    await desk.press('F4');
    await expect(room.line.getByText('財政課')).toBeVisible();
    await expect(room.line.getByRole('textbox', { name: '期限' })).toHaveValue(/\.11\.27$/);
    await desk.press('Enter');
    await expect(room.text).toBeFocused();
    await expect(room.ruling('確認標餘款可支用數額')).toContainText(/財-\d+-\d+/);

    await desk.press('Enter');
    await desk.type('請建設課於農曆年前完成明溝段施作，並由清潔隊配合清淤。');
    await desk.press('F4', 'Enter');
    await expect(room.ruling('完成明溝段施作')).toContainText('建設課；清潔隊');
    await expect(room.ruling('完成明溝段施作')).toContainText(/\d+\.0[12]\.\d\d/);
    await expect(room.saved).toContainText('已存');

    await desk.press('Control+ArrowDown');
    await expect(room.agenda.locator('li').filter({ hasText: drain })).toHaveAttribute('data-state', 'done');
    await room.step('結束會議');
    await expect(room.state).toHaveText('紀錄待核定');
    await room.step('核定紀錄');
    await expect(desk.notices.saying('紀錄已核定，2案裁示事項已列管')).toBeVisible();
    await expect(room.state).toHaveText('紀錄已核定');
    await expect(room.text).not.toBeEditable();

    const cases = await desk.list('列管', '列管案件');
    await cases.find.fill('確認標餘款可支用數額');
    await expect(cases.rows).toHaveCount(1);
    await expect(cases.rows).toContainText('辦理中');
  });

  test('keeps every word through a crash', async ({ office }) => {
    const desk = await office.open('control');
    const room = await RoomPage.enter(await MeetingPage.ofUnits(desk));
    await room.step('開會');
    await room.goTo(drain);
    await desk.page.route('**/call/item.update', (route) => route.abort());
    const kept = desk.draftOf('照案通過，請建設課');
    await desk.type('照案通過，請建設課');
    await kept;
    const again = new RoomPage(await desk.crash());
    await again.goTo(drain);
    await expect(again.text).toHaveValue('照案通過，請建設課');
    await expect(again.saved).toContainText('上次未存入的內容已帶回');
    await expect(again.saved).toContainText(/\d\d:\d\d:\d\d已存/);
    await again.desk.press('Control+End');
    await again.desk.type('續辦。');
    await expect(again.text).toHaveValue('照案通過，請建設課續辦。');
  });

  test('marks are amended, taken off, and outlive what is written around them', async ({ office }) => {
    const desk = await office.open('control');
    const room = await RoomPage.enter(await MeetingPage.ofUnits(desk));
    await room.step('開會');
    await room.goTo(drain);
    await desk.type('請民政課於12月10日前辦理。');
    await desk.press('F4', 'Enter');
    await expect(room.ruling('請民政課於12月10日前辦理')).toContainText('民政課');
    await desk.press('Control+Home');
    await desk.type('一、照案通過。二、');
    await desk.press('Control+End', 'F5');
    await expect(room.line.getByText('民政課')).toBeVisible();
    await desk.press('Tab');
    await desk.type('清潔');
    await desk.page.getByRole('option', { name: '清潔隊' }).waitFor();
    await desk.press('Enter', 'Enter');
    await expect(room.ruling('請民政課於12月10日前辦理')).toContainText('民政課；清潔隊');
    await desk.press('Control+End', 'Shift+F4');
    await expect(room.ruling('請民政課於12月10日前辦理')).toHaveCount(0);
    await expect(room.text).toHaveValue('一、照案通過。二、請民政課於12月10日前辦理。');
  });

  test('shows agenda and decision alone on the wall, and nothing confidential', async ({ office }) => {
    const desk = await office.open('control');
    const meeting = await MeetingPage.ofUnits(desk);
    await meeting.item('歲末關懷物資發放作業').getByRole('button').click();
    await meeting.form.getByText('密件', { exact: true }).click();
    await desk.press('Control+Enter');
    await expect(desk.notices.saying('已修改「歲末關懷物資發放作業')).toBeVisible();
    const room = await RoomPage.enter(meeting);
    await expect(room.agenda).toContainText('歲末關懷物資發放作業');
    await desk.press('F11');
    await expect(room.given).toBeHidden();
    await expect(room.agenda).not.toContainText('歲末關懷物資發放作業');
    await desk.press('F11');
    await expect(room.given).toBeVisible();
  });
});
