import { expect, test } from './pages/office.ts';

test.describe('one record', () => {
  test('is made by keyboard; what is missing is said at the fields', async ({ office }) => {
    const desk = await office.open('admin');
    const list = await desk.list('單位');
    const { form, title } = await list.create();
    await form.save();
    await expect(form.problem('單位名稱')).toHaveText('「單位名稱」未填，請填寫。');
    await expect(form.problem('代字')).toHaveText('「代字」未填，請填寫。');
    await desk.type('客家事務課');
    await desk.press('Tab');
    await desk.type('民');
    await form.save();
    await expect(form.problem('代字')).toHaveText('「代字」「民」已由「民政課」使用，請改用其他的。');
    await expect(form.problem('單位名稱')).toBeHidden();
    await desk.press('Control+a');
    await desk.type('客');
    await form.save();
    await expect(desk.notices.saying('已新增「客家事務課」')).toBeVisible();
    await expect(title).toHaveText('客家事務課');
    await expect(list.row('客家事務課')).toBeVisible();
    await expect(list.facts).toHaveText('單位17筆');
  });

  test('is changed in the drawer, and says what it was before', async ({ office }) => {
    const desk = await office.open('admin');
    const list = await desk.list('單位');
    const drawer = await list.open('民政課');
    const form = await drawer.edit();
    await form.field('主管職稱').fill('課長（兼）');
    await form.choose('上級單位', '秘書', '秘書室');
    await form.save();
    await expect(desk.notices.saying('已修改「民政課」')).toBeVisible();
    await expect(drawer.fact('主管職稱')).toHaveText('課長（兼）');
    await expect(drawer.fact('上級單位')).toHaveText('秘書室');
    await expect(await list.cell('民政課', '主管職稱')).toHaveText('課長（兼）');
    const newest = drawer.history.getByRole('listitem').first();
    await expect(newest).toContainText('張志豪 修改');
    await expect(newest).toContainText('主管職稱　課長 → 課長（兼）');
    await expect(newest).toContainText('上級單位　未填 → 秘書室');
    await expect(drawer.history.getByRole('listitem').last()).toContainText('建立');
  });

  test('refers to another by what was typed, also when Enter or Tab is faster than the list', async ({ office }) => {
    const desk = await office.open('admin');
    const list = await desk.list('單位');
    const drawer = await list.open('民政課');
    const form = await drawer.edit();
    const slow = await desk.holding('unit.list');
    await form.reference('上級單位').click();
    await desk.type('秘書');
    await desk.press('Enter');
    await expect(form.reference('上級單位')).toHaveValue('秘書');
    slow.release();
    await expect(form.reference('上級單位')).toHaveValue('秘書室');
    const again = await desk.holding('unit.list');
    await form.reference('上級單位').fill('財政課');
    await desk.press('Tab');
    again.release();
    await expect(form.problem('上級單位')).toBeHidden();
    await form.save();
    await expect(desk.notices.saying('已修改「民政課」')).toBeVisible();
    await expect(drawer.fact('上級單位')).toHaveText('財政課');
  });

  test('may break no rule of its register', async ({ office }) => {
    const desk = await office.open('admin');
    const list = await desk.list('單位');
    const form = await (await list.open('研考室')).edit();
    await form.field('成立日期').fill('1100101');
    await form.save();
    await expect(form.problem('裁撤日期')).toHaveText('「裁撤日期」不得早於「成立日期」。');
    await expect(form.field('成立日期')).toHaveValue(/110/);
    await form.field('成立日期').fill('1000101');
    await form.save();
    await expect(desk.notices.saying('已修改「研考室」')).toBeVisible();
  });

  test('is walked through with the arrows while the drawer stands', async ({ office }) => {
    const desk = await office.open('viewer');
    const list = await desk.list('單位');
    const drawer = await list.open('民政課');
    await expect(drawer.pane).toContainText('3／16');
    await desk.press('ArrowDown');
    await expect(drawer.title).toHaveText('財政課');
    await drawer.button('上一筆').click();
    await expect(drawer.title).toHaveText('民政課');
    // While the button's tooltip stands, the first Esc takes that away.
    await list.row('民政課').hover();
    await desk.press('Escape');
    await expect(drawer.pane).toBeHidden();
    await expect(list.field).toBeFocused();
  });

  test('goes to the bin, stands there, and comes back', async ({ office }) => {
    office.ask('tag.create', { values: { name: '待會勘' } }, 'handler');
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    const drawer = await list.open('待會勘');
    await drawer.button('移至回收桶').click();
    await expect(desk.notices.saying('已將「待會勘」移至回收桶')).toBeVisible();
    await expect(drawer.pane).toBeHidden();
    await expect(list.row('待會勘')).toBeHidden();
    await list.view('回收桶');
    await (await list.open('待會勘')).button('取回').click();
    await expect(desk.notices.saying('已取回「待會勘」')).toBeVisible();
    await expect(list.row('待會勘')).toBeHidden();
    await list.view('全部');
    await expect(list.row('待會勘')).toBeVisible();
  });

  test('that others need stays out of the bin', async ({ office }) => {
    const desk = await office.open('admin');
    const list = await desk.list('單位');
    await (await list.open('行政室')).button('移至回收桶').click();
    await expect(desk.notices.saying('「行政室」仍有')).toBeVisible();
    await expect(list.row('行政室')).toBeVisible();
  });

  test('keeps what was typed and not saved through a reload', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    const { form, pane } = await list.create();
    // Nothing is waited for: what was typed just before the page goes is kept as it goes.
    await desk.type('中元普渡');
    await desk.page.reload();
    await list.grid.waitFor();
    await list.create();
    await expect(form.field('名稱')).toHaveValue('中元普渡');
    await expect(pane).toContainText('上次未存的內容已帶回');
    await form.save();
    await expect(desk.notices.saying('已新增「中元普渡」')).toBeVisible();
    await desk.press('Escape');
    await list.create();
    await expect(form.field('名稱')).toHaveValue('');
  });

  test('begins anew behind what was saved, however late the office hears that the draft is done with', async ({
    office,
  }) => {
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    const { form, pane } = await list.create();
    const kept = desk.draftOf('中元普渡');
    await desk.type('中元普渡');
    await kept;
    const held = await desk.holding('draft.put');
    await form.save();
    await expect(desk.notices.saying('已新增「中元普渡」')).toBeVisible();
    await desk.press('Escape');
    const asked = desk.page.waitForResponse((response) => response.url().endsWith('/call/draft.get'));
    await list.create();
    held.release();
    await asked;
    await expect(pane).not.toContainText('上次未存的內容已帶回');
    await expect(form.field('名稱')).toHaveValue('');
  });

  test('names what was chosen, also when it comes back from a draft', async ({ office }) => {
    const desk = await office.open('admin');
    const list = await desk.list('人員');
    const { form } = await list.create();
    await form.field('姓名').fill('新進同仁');
    await form.choose('單位', '農業', '農業課');
    await form.reference('標籤').click();
    await desk.type('重大');
    await desk.page.getByRole('option', { name: '重大工程' }).waitFor();
    const kept = desk.draftOf('"tags":["');
    await desk.press('Enter');
    await expect(form.frame('標籤')).toContainText('重大工程');
    await kept;
    const again = await desk.crash();
    const back = await again.list('人員');
    const restored = (await back.create()).form;
    await expect(restored.reference('單位')).toHaveValue('農業課');
    await expect(restored.frame('標籤')).toContainText('重大工程');
    await restored.save();
    await expect(again.notices.saying('已新增「新進同仁」')).toBeVisible();
    await expect(back.row('新進同仁')).toContainText('農業課');
  });

  test('shows sealed data to those who may, and leaves a trace', async ({ office }) => {
    const desk = await office.open('control');
    const list = await desk.list('人員');
    const drawer = await list.open('吳建霖');
    const mobile = drawer.fact('行動電話');
    await expect(mobile).not.toContainText('0900');
    await mobile.getByRole('button', { name: '顯示' }).click();
    await expect(mobile).toContainText('0900-000-115');
    await mobile.getByRole('button', { name: '隱藏' }).click();
    await expect(mobile).not.toContainText('0900');
    const { entries } = office.ask<{ entries: { kind: string; detail: object }[] }>('access.list', {});
    expect(entries.find(({ kind }) => kind === 'unsealed')?.detail).toMatchObject({
      register: 'person',
      field: 'mobile',
    });
  });

  test('keeps sealed data from everybody else', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('人員');
    const drawer = await list.open('吳建霖');
    await expect(drawer.fact('行動電話')).toBeVisible();
    await expect(drawer.fact('行動電話').getByRole('button')).toHaveCount(0);
    await expect(drawer.facts).not.toContainText('身分證統一編號');
    const [row] = office.ask<{ rows: { id: string }[] }>('person.list', { find: '吳建霖' }).rows;
    const { refusal } = await desk.call('person.unseal', { id: row?.id, field: 'mobile' });
    expect(refusal?.sentence).toBe('此帳號沒有「檢視個人資料」的權限。洽管理員，或由有權限的人辦理。');
  });

  test('takes a sealed value in by replacing it', async ({ office }) => {
    const desk = await office.open('admin');
    const list = await desk.list('人員');
    const form = await (await list.open('林佩珊')).edit();
    await form.frame('行動電話').getByRole('button', { name: '更換' }).click();
    await form.field('行動電話').fill('0900-000-777');
    await form.save();
    await expect(desk.notices.saying('已修改「林佩珊」')).toBeVisible();
    const [row] = office.ask<{ rows: { id: string }[] }>('person.list', { find: '林佩珊' }).rows;
    const opened = office.ask<{ value: string }>('person.unseal', { id: row?.id, field: 'mobile' }, 'control');
    expect(opened.value).toBe('0900-000-777');
  });
});

test.describe('undo', () => {
  test('by keys goes back step by step, and forward again', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    await list.goTo('重大工程', '說明');
    await desk.type('第一次');
    await desk.press('Enter');
    await expect(desk.notices.saying('已修改1格')).toBeVisible();
    const cell = await list.cell('重大工程', '說明');
    await expect(cell).toHaveText('第一次');
    await desk.press('Control+z');
    await expect(cell).toHaveText('一千萬元以上的工程');
    await expect(desk.notices.saying('已復原1筆變更')).toBeVisible();
    await desk.press('Control+y');
    await expect(cell).toHaveText('第一次');
  });

  test('by the notice takes back what it speaks of', async ({ office }) => {
    office.ask('tag.create', { values: { name: '待會勘' } }, 'handler');
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    await (await list.open('待會勘')).button('移至回收桶').click();
    await desk.notices.undo('已將「待會勘」移至回收桶');
    await expect(list.row('待會勘')).toBeVisible();
    await expect(desk.notices.saying('已復原1筆變更')).toBeVisible();
  });

  test('in a text takes back typing, not what the office has saved', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('標籤');
    await list.goTo('重大工程', '說明');
    await desk.type('已存入');
    await desk.press('Enter');
    await expect(desk.notices.saying('已修改1格')).toBeVisible();
    await list.goTo('災後復建', '說明');
    await desk.type('未');
    await desk.press('Control+z');
    await expect(await list.cell('重大工程', '說明')).toHaveText('已存入');
    await desk.press('Escape');
    const { form } = await list.create();
    await desk.type('打');
    await desk.press('Control+z');
    await expect(form.field('名稱')).toHaveValue('');
    await expect(await list.cell('重大工程', '說明')).toHaveText('已存入');
  });
});
