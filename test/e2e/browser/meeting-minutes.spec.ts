import { MeetingPage, RoomPage } from './pages/meeting-pages.ts';
import { expect, test } from './pages/office.ts';

test.describe('minutes written elsewhere', () => {
  test('are pasted from a word processor and marked', async ({ office }) => {
    const desk = await office.open('control');
    const meeting = await MeetingPage.ofUnits(desk);
    await meeting.tab('紀錄貼入').click();
    await desk.page.getByRole('button', { name: '登錄開會與散會' }).click();
    const box = desk.page.getByRole('dialog');
    await box.getByRole('textbox', { name: '散會時間' }).fill('1530');
    await desk.press('Control+Enter');
    const room = new RoomPage(desk);
    await expect(room.text).toBeFocused();
    await room.text.evaluate((field) => {
      const data = new DataTransfer();
      data.setData(
        'text/plain',
        '一、\t請農業課於12月20日前提報漁港監視器維護契約。\r\n二、\u00a0餘依各課室意見辦理。\r\n',
      );
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await expect(room.text).toHaveValue('一、請農業課於12月20日前提報漁港監視器維護契約。\n二、餘依各課室意見辦理。');
    await desk.press('Control+Home', 'F4', 'Enter');
    await expect(room.ruling('請農業課於12月20日前提報漁港監視器維護契約')).toContainText('12.20');
    await expect(room.saved).toContainText('已存');
    await meeting.tab('議程').click();
    await desk.page.getByRole('button', { name: '核定紀錄' }).click();
    await expect(desk.page.getByRole('dialog', { name: '核定會議紀錄' })).toBeVisible();
    await desk.press('Control+Enter');
    await expect(desk.notices.saying('紀錄已核定，1案裁示事項已列管')).toBeVisible();
  });
});
