import { MotionPage } from './pages/motion-page.ts';
import { expect, type Office, test } from './pages/office.ts';

interface Kept {
  record: { id: string; version: number };
}

/** A by-law that the council has passed, with changes, and not yet sent: its number. */
function resolvedBylaw(office: Office): string {
  const { rows } = office.ask<{ rows: { council: string; resolvedOn: string }[] }>('motion.list', {
    filter: { field: 'number', is: 'equal', value: '代表提案第14號' },
  });
  const { council, resolvedOn } = rows[0] ?? {};
  const number = '公所提案第40號';
  const values = { number, council, source: 'office', category: 'bylaw', title: '路燈管理自治條例草案' };
  const decided = { decision: 'amended', resolvedOn, resolution: '第4條修正後通過。' };
  const { record } = office.ask<Kept>('motion.create', { values: { ...values, ...decided } }, 'control');
  office.ask('motion.resolve', { id: record.id, version: record.version }, 'control');
  return number;
}

test.describe('a motion', () => {
  test('goes from its number, which its session and source propose, to the letter of the council', async ({
    office,
  }) => {
    const desk = await office.open('control');
    const motions = await MotionPage.open(desk, '議案');
    const { drawer, state } = motions;
    const { form } = await motions.list.create();
    await expect(form.field('案號')).toHaveValue('代表提案第1號');
    await drawer.pane.getByText('公所提案', { exact: true }).click();
    await expect(form.field('案號')).toHaveValue('公所提案第5號');
    await expect(drawer.button(/類別/)).toContainText('公所提案事項');
    await form.reference('會期').fill('');
    await form.choose('會期', '第7次', '第22屆第7次定期會');
    await expect(form.field('案號')).toHaveValue('公所提案第4號');
    await drawer.button(/類別/).click();
    await desk.page.getByRole('option', { name: '自治法規', exact: true }).click();
    await form.field('案由').fill('海澄鄉路燈管理自治條例草案');
    await form.field('案號').fill('公所提案第40號');
    await form.save();
    await expect(desk.notices.saying('已新增「公所提案第40號」')).toBeVisible();
    await expect(state).toHaveText('收案');

    const carry = motions.step('排入議程');
    await expect(carry.panel.getByRole('button', { name: /會議$/ })).toContainText('第22屆第8次定期會第1次會議');
    await carry.done('排入議程');
    await expect(drawer.fact('議程')).toHaveText('第22屆第8次定期會第1次會議');

    const review = motions.step('交付審查');
    await review.field('審查意見').fill('文字修正後通過。');
    await review.done('交付審查');
    await expect(state).toHaveText('審查');
    await expect(drawer.fact('審查意見')).toHaveText('文字修正後通過。');

    const resolve = motions.step('大會議決');
    await expect(resolve.blocked).toHaveText('「大會議決」前，先填寫「大會議決」。');
    await expect(resolve.verb('大會議決')).toBeDisabled();
    await resolve.choose('大會議決', '修正通過');
    await resolve.field('決議').fill('第4條修正後通過。');
    await resolve.done('大會議決');
    await expect(state).toHaveText('大會議決');

    const send = motions.step('函送');
    await expect(send.blocked).toContainText('「函送日」、「函送文號」、「送達日」');
    await send.field('函送文號').fill('海代字第1150000123號');
    await send.field('函送日').fill('-5');
    await send.field('送達日').fill('-3');
    await send.done('函送');
    await expect(state).toHaveText('函送');
  });

  test('of a by-law is hindered, reconsidered on behalf of the head, upheld, done and reported', async ({ office }) => {
    const asked = resolvedBylaw(office);
    const desk = await office.open('control');
    const motions = await MotionPage.open(desk, '議案');
    const { drawer, state } = motions;
    await motions.show(asked);
    const send = motions.step('函送');
    await expect(send.blocked).toContainText('「函送日」、「函送文號」、「送達日」');
    await send.field('函送文號').fill('海代字第1150000123號');
    await send.field('函送日').fill('-5');
    await send.field('送達日').fill('-3');
    await send.done('函送');
    await expect(state).toHaveText('函送');

    const assign = motions.step('分文列管');
    await assign.name('主辦單位', '建設', '建設課');
    await assign.done('分文列管');
    await expect(state).toHaveText('分文列管');
    await expect(drawer.pane).toContainText('由建設課填報執行情形。');

    const unit = await MotionPage.open(await office.open('handler'), '議案');
    await unit.show('公所提案第40號');
    const file = unit.step('填報執行情形');
    await file.pick('窒礙難行');
    await file.field('說明').fill('第4條所定電價無預算支應。');
    await file.done('填報');
    await expect(unit.state).toHaveText('窒礙難行');
    await expect(unit.drawer.fact('執行情形')).toHaveText('窒礙難行');

    await expect(state).toHaveText('窒礙難行');
    await expect(motions.step('函復代表會').panel).toContainText('地方制度法第39條');
    const reconsider = await motions.onBehalf('送請覆議');
    await expect(reconsider.reference('裁示或核可人')).toHaveValue('許明淵');
    await expect(reconsider.verb('送請覆議')).toBeDisabled();
    await reconsider.field('會議或文號').fill('海行字第1150000456號');
    await reconsider.done('送請覆議');
    await expect(state).toHaveText('覆議中');

    await motions.step('維持原決議').done('維持原決議');
    await expect(state).toHaveText('辦理中');
    await unit.show('公所提案第40號');
    await expect(unit.state).toHaveText('辦理中');
    await file.pick('已完成');
    await file.field('說明').fill('條例已公布施行。');
    await file.done('填報');
    await expect(unit.state).toHaveText('完成');

    const report = motions.step('提報下次會');
    await expect(report.reference('提報會期')).toHaveValue('第22屆第8次定期會');
    await report.done('提報下次會');
    await expect(state).toHaveText('提報下次會');
    await motions.step('結案').done('結案');
    await expect(state).toHaveText('結案');
    await expect(drawer.pane).toContainText('議案已結案，沒有待辦事項。');
  });

  test('of a representative cannot be reconsidered: it is answered with reasons', async ({ office }) => {
    const unit = await MotionPage.open(await office.open('handler'), '議案');
    await unit.show('代表提案第14號');
    const file = unit.step('填報執行情形');
    await file.pick('窒礙難行');
    await file.field('說明').fill('用地未能取得。');
    await file.done('填報');
    await expect(unit.state).toHaveText('窒礙難行');

    const desk = await office.open('control');
    const motions = await MotionPage.open(desk, '議案');
    await motions.show('代表提案第14號');
    const reconsider = await motions.onBehalf('送請覆議');
    await expect(reconsider.blocked).toHaveText('「代表提案事項」不得覆議（地方制度法第39條）；敘明理由函復代表會。');
    await reconsider.field('會議或文號').fill('海行字第1150000456號');
    await expect(reconsider.verb('送請覆議')).toBeDisabled();

    const report = await motions.instead('提報下次會');
    await expect(report.blocked).toHaveText('窒礙難行的議案，先敘明理由函復（填函復日期與文號），或依法送請覆議。');
    const reply = await motions.instead('函復代表會');
    await reply.field('函復文號').fill('海建字第1150000789號');
    await reply.done('登錄函復');
    await expect(motions.drawer.fact('函復文號')).toHaveText('海建字第1150000789號');
    await motions.step('提報下次會').done('提報下次會');
    await expect(motions.state).toHaveText('提報下次會');
  });

  test('is reported for a unit by the control officer, with day and proof, and becomes a case', async ({ office }) => {
    const desk = await office.open('control');
    const motions = await MotionPage.open(desk, '議案');
    await motions.show('代表提案第5號');
    const file = await motions.onBehalf('填報執行情形');
    await file.field('說明').fill('已向縣府申請補助。');
    await expect(file.verb('填報')).toBeDisabled();
    await expect(file.reference('裁示或核可人')).toHaveValue('楊承翰');
    await file.field('會議或文號').fill('農業課115年11月便箋');
    await file.done('填報');
    await expect(motions.state).toHaveText('辦理中');
    const reports = motions.drawer.pane.getByRole('list', { name: '執行情形填報' });
    await expect(reports).toContainText('已向縣府申請補助。');
    await expect(reports).toContainText('林佩珊代登　農業課115年11月便箋');

    await motions.drawer.button('轉列管').click();
    const give = motions.step('轉列管');
    await expect(give.field('列管事項')).toHaveValue('海澄漁港碼頭增設夜間照明');
    await give.done('列管');
    await expect(desk.notices.saying('已列管「農-115-')).toBeVisible();
    await expect(motions.drawer.fact('列管案件')).toHaveText('海澄漁港碼頭增設夜間照明');
    await motions.drawer.fact('列管案件').getByRole('link').click();
    await expect(desk.book('列管')).toHaveAttribute('aria-current', 'page');
  });
});
