import { todayIn } from '#shared/base/day.ts';
import { MotionPage } from './pages/motion-page.ts';
import { expect, test } from './pages/office.ts';

test.describe('a question', () => {
  test('with a promise is closed only when the promise is a case', async ({ office }) => {
    const desk = await office.open('control');
    const questions = await MotionPage.open(desk, '質詢');
    await questions.list.view('承諾未列管');
    await questions.show('質-115-002');
    const close = await questions.instead('結案');
    await expect(close.blocked).toHaveText('口頭承諾尚未列為列管案件；先將承諾事項列管。');
    const give = await questions.instead('承諾列管');
    await expect(give.field('列管事項')).toHaveValue('濱海路增設測速告示並會同警方加強取締');
    await expect(give.panel).toContainText('建設課');
    await give.field('期限').fill('+30');
    await give.done('列管');
    await expect(desk.notices.saying('已列管「建-115-')).toBeVisible();
    await expect(questions.drawer.fact('列管案件')).toHaveText('濱海路增設測速告示並會同警方加強取締');
    await expect(questions.list.row('質-115-002')).toBeHidden();
    await questions.step('結案').done('結案');
    await expect(questions.state).toHaveText('結案');
    await questions.drawer.fact('列管案件').getByRole('link').click();
    await expect(questions.drawer.title).toHaveText('濱海路增設測速告示並會同警方加強取締');
  });

  test('that is new has its number, its session and the sitting of its day', async ({ office }) => {
    const [council] = office.ask<{ rows: { id: string; name: string; from: string }[] }>('council.list', {
      filter: { field: 'from', is: 'upTo', value: todayIn() },
      order: [{ field: 'from', down: true }],
    }).rows;
    if (!council) throw new Error('no session has begun');
    const on = todayIn();
    office.ask('meeting.plan', { values: { council: council.id, on, sitting: 9, title: '今日質詢會議' } }, 'control');
    const desk = await office.open('control');
    const questions = await MotionPage.open(desk, '質詢');
    const drawer = await questions.list.create();
    const { form, pane } = drawer;
    await expect(form.field('編號')).toHaveValue(/^質-\d{3}-\d{3}$/);
    const number = await form.field('編號').inputValue();
    await expect(form.reference('會期')).toHaveValue(council.name);
    await expect(form.reference('會議')).toHaveValue('今日質詢會議');
    await form.field('質詢日').fill('-1');
    await desk.press('Tab');
    await expect(form.reference('會議')).toHaveValue('');
    await form.field('質詢日').fill('+0');
    await desk.press('Tab');
    await form.field('質詢代表').fill('王代表');
    await form.field('質詢要旨').fill('漁港照明何時修復');
    await form.save();
    await expect(desk.notices.saying(`已新增質詢「${number}」`)).toBeVisible();
    await expect(pane).toHaveAccessibleName(`內容 ${number}`);
    await expect(drawer.fact('會議')).toHaveText('今日質詢會議');
  });

  test('is answered in writing: what is missing is said, the day limit is seen', async ({ office }) => {
    const desk = await office.open('secretary');
    const questions = await MotionPage.open(desk, '質詢');
    await questions.list.view('待答復');
    await questions.show('質-115-003');
    await expect(questions.drawer.fact('書面答復期限').locator('.tag')).toBeVisible();
    const deliver = questions.step('送出書面答復');
    await expect(deliver.blocked).toHaveText('「送出書面答復」前，先填寫「書面答復」、「答復文號」。');
    await deliver.field('書面答復').fill('清查占用23筆，追收使用補償金186萬元。');
    await deliver.field('答復文號').fill('海財字第1150000321號');
    await deliver.done('送出書面答復');
    await expect(questions.state).toHaveText('已答復');
    await expect(questions.drawer.fact('答復文號')).toHaveText('海財字第1150000321號');
    const coming = desk.page.waitForEvent('download');
    await questions.drawer.button('列印').click();
    expect((await coming).suggestedFilename()).toMatch(/書面答復.*\.docx$/);
  });
});
