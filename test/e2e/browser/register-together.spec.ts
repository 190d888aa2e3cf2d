import { expect, type Office, test } from './pages/office.ts';

test.describe('two windows on one office', () => {
  test('see each other change without a reload', async ({ office }) => {
    const first = await office.open('admin');
    const second = await office.open('handler');
    const mine = await first.list('單位');
    const theirs = await second.list('單位');
    const drawer = await theirs.open('建設課');
    await mine.goTo('建設課', '主管職稱');
    await first.type('課長（代）');
    await first.press('Enter');
    await expect(await theirs.cell('建設課', '主管職稱')).toHaveText('課長（代）');
    await expect(drawer.fact('主管職稱')).toHaveText('課長（代）');
    await expect(drawer.history.getByRole('listitem').first()).toContainText('張志豪 修改');
    const people = await second.list('人員');
    await mine.goTo('建設課', '單位名稱');
    await first.type('工務課');
    await first.press('Enter');
    await expect(await people.cell('吳建霖', '單位')).toHaveText('工務課');
  });

  test('change different fields past each other', async ({ office }) => {
    const first = await office.open('admin');
    const second = await office.open('handler');
    const mine = await (await (await first.list('標籤')).open('重大工程')).edit();
    const list = await second.list('標籤');
    const theirs = await (await list.open('重大工程')).edit();
    await mine.field('說明').fill('五千萬元以上的工程');
    await mine.save();
    await expect(first.notices.saying('已修改「重大工程」')).toBeVisible();
    await theirs.frame('色調').getByText('黃', { exact: true }).click();
    await theirs.save();
    await expect(second.notices.saying('已修改「重大工程」')).toBeVisible();
    await expect(list.row('重大工程')).toContainText('五千萬元以上的工程');
    await expect(await list.cell('重大工程', '色調')).toHaveText('黃');
  });

  test('are shown both sides where they changed the same field, and one decides', async ({ office }) => {
    const first = await office.open('admin');
    const second = await office.open('handler');
    const mine = await (await (await first.list('標籤')).open('重大工程')).edit();
    const list = await second.list('標籤');
    const theirs = await (await list.open('重大工程')).edit();
    await mine.field('說明').fill('五千萬元以上的工程');
    await mine.save();
    await expect(first.notices.saying('已修改「重大工程」')).toBeVisible();
    await theirs.field('說明').fill('三千萬元以上的工程');
    await theirs.save();
    const dialog = second.page.getByRole('dialog', { name: '兩邊都改過' });
    await expect(dialog).toContainText('「重大工程」的「說明」已由張志豪改過。比對兩邊的內容後再存。');
    const sides = dialog.getByRole('radiogroup', { name: '說明' });
    await expect(sides).toContainText('一千萬元以上的工程');
    await expect(sides.getByRole('radio', { name: '三千萬元以上的工程' })).not.toBeChecked();
    await expect(sides.getByRole('radio', { name: '五千萬元以上的工程' })).not.toBeChecked();
    const keep = dialog.getByRole('button', { name: '存下選擇' });
    await expect(keep).toBeDisabled();
    await expect(await list.cell('重大工程', '說明')).toHaveText('五千萬元以上的工程');
    await sides.getByText('三千萬元以上的工程').click();
    await keep.click();
    await expect(dialog).toBeHidden();
    await expect(await list.cell('重大工程', '說明')).toHaveText('三千萬元以上的工程');
    await expect(second.notices.saying('已修改「重大工程」')).toBeVisible();
  });

  test('may leave the other side as it is', async ({ office }) => {
    const first = await office.open('admin');
    const second = await office.open('handler');
    const list = await first.list('標籤');
    const theirs = await (await (await second.list('標籤')).open('重大工程')).edit();
    await list.goTo('重大工程', '說明');
    await first.type('五千萬元以上的工程');
    await first.press('Enter');
    await expect(first.notices.saying('已修改1格')).toBeVisible();
    await theirs.field('說明').fill('三千萬元以上的工程');
    await theirs.frame('色調').getByText('黃', { exact: true }).click();
    await theirs.save();
    const dialog = second.page.getByRole('dialog', { name: '兩邊都改過' });
    await dialog.getByRole('button', { name: '全部用他人已存' }).click();
    await dialog.getByRole('button', { name: '存下選擇' }).click();
    await expect(dialog).toBeHidden();
    await expect(await list.cell('重大工程', '色調')).toHaveText('黃');
    await expect(await list.cell('重大工程', '說明')).toHaveText('五千萬元以上的工程');
  });

  test('meet in a cell: the later text stays there, marked, and nothing is overwritten', async ({ office }) => {
    const first = await office.open('admin');
    const second = await office.open('handler');
    const mine = await first.list('標籤');
    const theirs = await second.list('標籤');
    await theirs.goTo('重大工程', '說明');
    await second.press('F2');
    await mine.goTo('重大工程', '說明');
    await first.type('先存的');
    await first.press('Enter');
    await expect(first.notices.saying('已修改1格')).toBeVisible();
    await expect(theirs.row('重大工程')).toContainText('先存的');
    await second.press('Control+a');
    await second.type('後存的');
    await second.press('Enter');
    const cell = theirs.grid.locator('[aria-invalid=true]');
    await expect(cell).toHaveText('後存的');
    await cell.click();
    await expect(theirs.facts).toHaveText('「說明」已由張志豪改為「先存的」。按F2再按Enter存自己的，按Esc留用對方的。');
    expect(noteOf(office)).toBe('先存的');
    await second.press('F2', 'Enter');
    await expect(second.notices.saying('已修改1格')).toBeVisible();
    expect(noteOf(office)).toBe('後存的');
  });

  test('leave alone what one only looked at', async ({ office }) => {
    const first = await office.open('admin');
    const second = await office.open('handler');
    const mine = await first.list('標籤');
    const theirs = await second.list('標籤');
    await theirs.goTo('重大工程', '說明');
    await second.press('F2');
    await mine.goTo('重大工程', '說明');
    await first.type('先存的');
    await first.press('Enter');
    await expect(theirs.row('重大工程')).toContainText('先存的');
    await second.press('Enter');
    await expect(theirs.field).toHaveValue('');
    await expect(second.notices.saying('已修改')).toHaveCount(0);
    expect(noteOf(office)).toBe('先存的');
  });

  test('keep a draft from going over what came since', async ({ office }) => {
    const first = await office.open('admin');
    const second = await office.open('handler');
    const list = await second.list('標籤');
    const drawer = await list.open('重大工程');
    const theirs = await drawer.edit();
    const kept = second.draftOf('三千萬元以上的工程');
    await theirs.field('說明').fill('三千萬元以上的工程');
    await second.press('Escape');
    await kept;
    const mine = await first.list('標籤');
    await mine.goTo('重大工程', '說明');
    await first.type('五千萬元以上的工程');
    await first.press('Enter');
    await expect(await list.cell('重大工程', '說明')).toHaveText('五千萬元以上的工程');
    await drawer.edit();
    await expect(theirs.field('說明')).toHaveValue('三千萬元以上的工程');
    await theirs.save();
    await expect(second.page.getByRole('dialog', { name: '兩邊都改過' })).toBeVisible();
    expect(noteOf(office)).toBe('五千萬元以上的工程');
  });
});

const noteOf = (office: Office): string | undefined =>
  office.ask<{ rows: { note: string }[] }>('tag.list', { find: '重大工程' }).rows[0]?.note;

test.describe('rights', () => {
  test('leave a handler to read units and nothing else', async ({ office }) => {
    const desk = await office.open('handler');
    const list = await desk.list('單位');
    await expect(list.add).toBeHidden();
    await desk.press('Control+n');
    await expect(list.drawer.pane).toBeHidden();
    await list.goTo('民政課', '主管職稱');
    await desk.type('a');
    await expect(list.facts).toHaveText('「主管職稱」這一格不可修改。');
    await desk.press('F2');
    await expect(await list.cell('民政課', '主管職稱')).toHaveText('課長');
    const drawer = await list.open('民政課');
    await expect(drawer.title).toHaveText('民政課');
    await expect(drawer.button(/^修改/)).toBeHidden();
    await expect(drawer.button('移至回收桶')).toBeHidden();
    await expect(desk.books.getByRole('link', { name: '帳號' })).toBeHidden();
  });

  test('are asked again by the office, whatever the page does, and the refusal is on record', async ({ office }) => {
    const desk = await office.open('handler');
    const { refusal } = await desk.call('unit.create', { values: { name: '假課', prefix: '假' } });
    expect(refusal).toMatchObject({
      code: 'forbidden',
      sentence: '此帳號沒有「管理機關、人員與帳號」的權限。洽管理員，或由有權限的人辦理。',
    });
    const { entries } = office.ask<{ entries: { kind: string; detail: object }[] }>('access.list', {});
    expect(entries.find(({ kind }) => kind === 'refused')?.detail).toMatchObject({ operation: 'unit.create' });
  });

  test('leave a viewer no way to export', async ({ office }) => {
    const desk = await office.open('viewer');
    await desk.list('人員');
    await expect(desk.page.getByRole('button', { name: '匯出' })).toBeHidden();
    const { refusal } = await desk.call('person.export', {});
    expect(refusal?.code).toBe('forbidden');
  });
});
