import { Cases, giveCases } from './pages/cases.ts';
import { attach, opens } from './pages/files.ts';
import { InputMethod } from './pages/input-method.ts';
import { expect, type Office, test } from './pages/office.ts';

const content = '側溝蓋板更換';

test.describe('the proof of what was done', () => {
  test('is the scan of what the chief signed: it stands in the course of the case and opens', async ({ office }) => {
    giveCases(office, [{ content, unit: '民政課' }]);
    const control = await Cases.of(await office.open('control'));
    await control.open(content);
    const report = await control.lend('填報');
    await report.getByRole('textbox', { name: '辦理情形' }).fill('蓋板已更換。');
    await report.getByText('同時申請解除列管').click();
    await control.decidedBy(report, '黃淑芬', '電子郵件');
    await attach(control.page, report, '掃描檔', '填報單.pdf');
    await control.send('並申請解除列管');
    const approval = await control.lend('主管核可');
    await control.decidedBy(approval, '陳秀琴', '簽呈');
    await attach(control.page, approval, '掃描檔', '課長核章.pdf');
    await control.send('已核可');
    const approved = control.history.getByRole('listitem').filter({ hasText: '主管已核' });
    await expect(approved).toContainText('林佩珊代登　簽呈');
    await opens(control.page, approved.getByRole('button', { name: '課長核章.pdf' }), '課長核章.pdf');
    const reported = control.history.getByRole('listitem').filter({ hasText: '蓋板已更換。' });
    await expect(reported.getByRole('button', { name: '填報單.pdf' })).toBeVisible();
  });

  test('is the file a handler attaches to a report', async ({ office }) => {
    giveCases(office, [{ content, unit: '建設課' }]);
    const handler = await Cases.of(await office.open('handler'));
    await handler.open(content);
    const report = await handler.take('填報');
    await report.getByRole('textbox', { name: '辦理情形' }).fill('施工前後如附件。');
    await attach(handler.page, report, '佐證', '施工照片.pdf');
    await attach(handler.page, report, '佐證', '驗收紀錄.pdf');
    await report.getByRole('button', { name: '移除驗收紀錄.pdf' }).click();
    await handler.send('已填報');
    const reported = handler.history.getByRole('listitem').filter({ hasText: '施工前後如附件。' });
    await opens(handler.page, reported.getByRole('button', { name: '施工照片.pdf' }), '施工照片.pdf');
    await expect(reported.getByRole('button')).toHaveCount(1);
  });

  test('is the opinion of accounting on what was asked for', async ({ office }) => {
    giveCases(office, [{ content, unit: '建設課' }]);
    const handler = await Cases.of(await office.open('handler'));
    await handler.open(content);
    const report = await handler.take('填報');
    await report.getByRole('textbox', { name: '辦理情形' }).fill('已完工付款。');
    await report.getByText('同時申請解除列管').click();
    await handler.send('並申請解除列管');
    const accounting = await Cases.of(await office.open('accounting'));
    await accounting.open(content);
    const opinion = await accounting.take('會辦意見');
    await expect(opinion).toContainText('建設課　申請解除列管');
    await opinion.getByRole('textbox', { name: '意見' }).fill('款項已核銷，無其他意見。');
    await accounting.send('的會辦意見');
    const said = accounting.history.getByRole('listitem').filter({ hasText: '會辦意見' });
    await expect(said).toContainText('王美華');
    await expect(said).toContainText('款項已核銷，無其他意見。');
  });

  test('is the scan of a review meeting, with every ruling made there', async ({ office }) => {
    const cases = await review(office, content, [content]);
    const { page, desk, list } = cases;
    await desk.press('Alt+1');
    await page.getByRole('textbox', { name: '依據' }).fill('列管檢討會');
    await attach(page, page.locator('.review-session'), '掃描檔', '會議紀錄.pdf');
    await desk.press('Control+Enter');
    await expect(desk.notices.saying('已登錄1案裁示')).toBeVisible();
    await desk.list('列管', '列管案件');
    await list.view('全部');
    await cases.open(content);
    const ruling = cases.history.getByRole('listitem').first();
    await expect(ruling).toContainText('解除列管');
    await opens(page, ruling.getByRole('button', { name: '會議紀錄.pdf' }), '會議紀錄.pdf');
  });
});

test.describe('an input method in the steps of a case', () => {
  test('writes the report; the Enter of a candidate sends nothing', async ({ office }) => {
    giveCases(office, [{ content, unit: '建設課' }]);
    const handler = await Cases.of(await office.open('handler'));
    await handler.open(content);
    const report = await handler.take('填報');
    const text = report.getByRole('textbox', { name: '辦理情形' });
    await expect(text).toBeFocused();
    const method = await InputMethod.on(handler.page);
    await method.compose('ㄧ', '已');
    await method.key('Escape', 'Escape');
    await expect(report).toBeVisible();
    await method.confirm('已更換');
    await method.compose('ㄨ', '完');
    await method.confirm('完成');
    await expect(text).toHaveValue('已更換完成');
    await expect(text).toBeFocused();
    await expect(handler.history).not.toContainText('已更換');
    await handler.send('已填報');
    await expect(handler.history).toContainText('已更換完成');
  });

  test('writes the remark of a review; its arrows and Enter stay with the candidates', async ({ office }) => {
    const { page, desk } = await review(office, '側蓋', ['側蓋甲段', '側蓋乙段']);
    const lines = page.getByRole('listbox', { name: '檢討案件' }).getByRole('option');
    await expect(lines).toHaveCount(2);
    await desk.press('Alt+1');
    await page.getByRole('textbox', { name: '依據' }).fill('列管檢討會');
    const remark = page.getByRole('textbox', { name: '裁示內容' });
    await remark.focus();
    const method = await InputMethod.on(page);
    await method.compose('ㄊ', '同');
    await method.key('ArrowDown', 'ArrowDown');
    await expect(lines.first()).toHaveAttribute('aria-selected', 'true');
    await method.confirm('同意');
    await method.compose('ㄐ', '解');
    await method.confirm('解列');
    await expect(remark).toHaveValue('同意解列');
    await expect(remark).toBeFocused();
    await expect(lines.first()).toContainText('同意解列');
    await expect(lines).toHaveCount(2);
    await expect(desk.notices.saying('已登錄')).toHaveCount(0);
  });
});

/** 列管檢討會 with exactly these cases. */
async function review(office: Office, word: string, contents: readonly string[]): Promise<Cases> {
  giveCases(
    office,
    contents.map((one) => ({ content: one, unit: '建設課' })),
  );
  const cases = await Cases.of(await office.open('control'));
  await cases.list.find.fill(word);
  await expect(cases.list.rows).toHaveCount(contents.length);
  for (const one of contents) await cases.list.row(one).getByRole('checkbox').click();
  await cases.list.bulk.getByRole('button', { name: '送列管檢討會' }).click();
  await expect(cases.page.getByRole('textbox', { name: '裁示內容' })).toBeFocused();
  return cases;
}
