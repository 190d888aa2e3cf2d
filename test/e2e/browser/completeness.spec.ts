import { CompletenessPage } from './pages/completeness-page.ts';
import { expect, test } from './pages/office.ts';
import { StepPanel } from './pages/step-panel.ts';

test.describe('缺漏檢查', () => {
  test('leads by keyboard to the step that settles a line, and the line is gone', async ({ office }) => {
    const desk = await office.open('control');
    const lacks = await CompletenessPage.open(desk);
    await expect(lacks.sentence).toHaveText(
      '6項待補：未排入議程1件、決議未指定單位1件、未填報執行情形2件、承諾未列管1件、書面未答復1件。',
    );
    const promise = lacks.line('承諾未列管', '質-115-002');
    await promise.focus();
    await desk.press('Enter');
    const give = new StepPanel(desk.page, '承諾列管');
    await expect(give.field('列管事項')).toBeFocused();
    await desk.press('Control+Enter');
    await expect(desk.notices.saying('已列管「建-115-')).toBeVisible();
    await CompletenessPage.open(desk);
    await expect(lacks.sentence).toHaveText(
      '5項待補：未排入議程1件、決議未指定單位1件、未填報執行情形2件、書面未答復1件。',
    );
    await expect(promise).toBeHidden();

    await lacks.line('未排入議程', '公所提案第4號').focus();
    await desk.press('Enter');
    await new StepPanel(desk.page, '排入議程').done('排入議程');
    await expect(desk.notices.saying('已將「公所提案第4號」排入議程')).toBeVisible();
    await CompletenessPage.open(desk);
    await expect(lacks.sentence).toHaveText('4項待補：決議未指定單位1件、未填報執行情形2件、書面未答復1件。');
  });

  test('shows one session alone', async ({ office }) => {
    const desk = await office.open('control');
    const lacks = await CompletenessPage.open(desk);
    await lacks.session('第22屆第8次定期會');
    await expect(lacks.sentence).toHaveText('1項待補：未排入議程1件。');
    await expect(lacks.line('未排入議程', '公所提案第4號')).toBeVisible();
    await lacks.session('全部會期');
    await expect(lacks.sentence).toContainText('6項待補');
  });
});
