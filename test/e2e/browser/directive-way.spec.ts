import { Cases, giveCases } from './pages/cases.ts';
import { expect, test } from './pages/office.ts';

test.describe('the way of a directive', () => {
  test('goes from the handler to the head, each in their own name', async ({ office }) => {
    test.slow();
    const content = '橋頭涵洞清淤並檢視護欄';
    const control = await Cases.of(await office.open('control'));
    await control.list.create();
    await control.desk.type(content);
    await control.pickUnit('主辦', '建設課');
    await control.pickUnit('主辦', '民政課');
    await control.pane.getByRole('textbox', { name: '期限日' }).fill('+30');
    await control.send('已列管「建-');
    await expect(control.units).toHaveCount(2);

    const handler = await Cases.of(await office.open('handler'));
    await handler.open(content);
    const report = await handler.take('填報');
    await expect(report.getByRole('textbox', { name: '辦理情形' })).toBeFocused();
    await handler.desk.type('涵洞清淤完成。');
    await report.getByRole('textbox', { name: '進度' }).fill('100');
    await report.getByText('同時申請解除列管').click();
    await handler.send('並申請解除列管');
    await expect(handler.units.filter({ hasText: '建設課' })).toContainText('待解列');

    const chief = await Cases.of(await office.open('chief'));
    await chief.open(content);
    const own = await chief.take('填報');
    await own.getByRole('textbox', { name: '辦理情形' }).fill('護欄檢視完成。');
    await own.getByText('同時申請解除列管').click();
    await chief.send('並申請解除列管');
    await expect(chief.step('主管核可')).toContainText('民政課　申請解除列管');
    await chief.step('主管核可').getByRole('button', { name: '核可' }).click();
    await expect(chief.desk.notices.saying('已核可')).toBeVisible();

    await control.list.row(content).getByRole('gridcell', { name: content, exact: true }).click();
    // What the chief approved has reached this window, too.
    await expect(control.step('管考建議')).toBeVisible();
    await control.decidedBy(await control.lend('主管核可'), '周國棟', '簽呈');
    await control.send('已核可');
    const advice = control.step('管考建議');
    await advice.getByRole('textbox', { name: '建議說明' }).fill('現場相符。');
    await control.send('的管考建議');

    const secretary = await Cases.of(await office.open('secretary'));
    await secretary.open(content);
    await secretary.step('秘書核閱').getByRole('button', { name: /^核閱/ }).click();
    await expect(secretary.desk.notices.saying('已核閱')).toBeVisible();

    const head = await Cases.of(await office.open('head'));
    await head.open(content);
    await expect(head.step('裁示').getByRole('radio', { name: '解除列管' })).toBeChecked();
    await head.step('裁示').getByRole('textbox', { name: '裁示內容' }).fill('同意。');
    await head.send('已裁示');
    await expect(head.pane.locator('.drawer-head')).toContainText('已解列');
    await expect(head.history.getByRole('listitem').first()).toContainText('解除列管；同意。');
    await expect(head.history.getByRole('listitem').first().getByRole('img', { name: '裁示' })).toBeVisible();
  });

  test('is entered by the control officer for everybody, with who decided and who typed', async ({ office }) => {
    const content = '公墓入口指標更新';
    giveCases(office, [{ content, unit: '民政課' }]);
    const control = await Cases.of(await office.open('control'));
    await control.open(content);
    const report = await control.lend('填報');
    await report.getByRole('textbox', { name: '辦理情形' }).fill('指標已更新。');
    await report.getByText('同時申請解除列管').click();
    await control.decidedBy(report, '黃淑芬', '115年電子郵件');
    await control.send('並申請解除列管');
    await expect(control.history).toContainText('林佩珊代登　115年電子郵件');
    await control.decidedBy(await control.lend('主管核可'), '陳秀琴', '簽呈');
    await control.send('已核可');
    await control.step('管考建議').getByRole('textbox', { name: '建議說明' }).fill('可解列。');
    await control.send('的管考建議');
    const ruling = await control.lend('裁示');
    await control.decidedBy(ruling, '許明淵', '列管檢討會');
    await control.send('已裁示');
    const newest = control.history.getByRole('listitem').first();
    await expect(newest).toContainText('許明淵 裁示');
    await expect(newest).toContainText('林佩珊代登');
    await expect(control.pane.locator('.drawer-head')).toContainText('已解列');
  });

  test('is given more time, and keeps its first due day', async ({ office }) => {
    const content = '漁港照明改善';
    giveCases(office, [{ content, unit: '建設課' }]);
    const handler = await Cases.of(await office.open('handler'));
    await handler.open(content);
    const asking = await handler.take('申請展延');
    await asking.getByRole('textbox', { name: '展延至' }).fill('+60');
    await asking.getByRole('textbox', { name: '理由' }).fill('燈具交期延後。');
    await handler.send('已申請展延');
    const head = await Cases.of(await office.open('head'));
    await head.open(content);
    await expect(head.step('裁示').getByRole('radio', { name: '准予展延' })).toBeChecked();
    await head.step('裁示').getByRole('textbox', { name: '裁示內容' }).fill('准。');
    await head.send('已裁示');
    await expect(head.list.drawer.fact('期限')).toContainText('餘60日');
    await expect(head.list.drawer.fact('期限')).toContainText('展延1次');
  });

  test('goes back to the unit with the reason', async ({ office }) => {
    const content = '圖書館漏水檢修';
    giveCases(office, [{ content, unit: '民政課' }]);
    const chief = await Cases.of(await office.open('chief'));
    await chief.open(content);
    const report = await chief.take('填報');
    await report.getByRole('textbox', { name: '辦理情形' }).fill('已檢修。');
    await report.getByText('同時申請解除列管').click();
    await chief.send('並申請解除列管');
    await chief.step('主管核可').getByRole('button', { name: '退回補正' }).click();
    const returning = chief.step('退回補正');
    await returning.getByRole('textbox', { name: '退回理由' }).fill('附修繕前後照片。');
    await chief.send('已退回');
    await expect(chief.units.filter({ hasText: '民政課' })).toContainText('辦理中');
    await expect(chief.history).toContainText('附修繕前後照片。');
  });
});
