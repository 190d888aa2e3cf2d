import { openChapter } from './pages/chapter.ts';
import { InputMethod } from './pages/input-method.ts';
import { expectAccessible } from './pages/looks.ts';
import { expect, type Office, test } from './pages/office.ts';

interface Chapter {
  id: string;
  version: number;
  body: string;
}

test('a chapter is written on its sheet', async ({ office }) => {
  const { desk, page, text, saved } = await opened(office);
  const paragraph = text.locator('p', { hasText: '完成並解除列管' });
  await expect(paragraph.getByRole('button', { name: /^指（裁）示事項 \d+案/ })).toHaveText(/^\d+案$/);
  await expectAccessible(page);

  // An input method beside a chip: its Enter is its own, and nothing is redrawn under it.
  const count = await text.locator('p').count();
  await paragraph.click({ position: { x: 60, y: 8 } });
  await desk.press('End');
  const method = await InputMethod.on(page);
  await method.compose('ㄌ', 'ㄌㄧㄥ', '另');
  await method.confirm('另有');
  await expect(paragraph).toContainText('另有');
  await expect(text.locator('p')).toHaveCount(count);
  await desk.press('Control+z');
  await expect(paragraph).not.toContainText('另有');
  await desk.press('Control+y');
  await expect(paragraph).toContainText('另有');

  // A figure shows its number at once; the level goes with Tab, which Esc gives back to the window.
  await desk.press('Control+End');
  await desk.type('陳情計');
  await desk.press('Control+j');
  const picker = page.getByRole('dialog', { name: '選擇統計數' });
  await picker.getByRole('combobox', { name: '搜尋統計數' }).fill('人民陳情受理');
  await page
    .getByRole('option', { name: /人民陳情受理/ })
    .first()
    .click();
  await picker.getByRole('button', { name: /^插入/ }).click();
  const last = text.locator('p').last();
  await expect(last.getByRole('button', { name: /^人民陳情受理/ })).toHaveText(/\d/);
  await expect(text).toBeFocused();
  await desk.press('Tab');
  await expect(last).toHaveAttribute('data-number', /^\S+[、)）]$/);
  await desk.press('Escape', 'Tab');
  await expect(text).not.toBeFocused();
  await expect(saved).toHaveText(/^\d\d:\d\d已存$/);
  const kept = chapter(office);
  expect(kept.body).toMatch(/^#+ .*陳情計\{\{indicator:petition\.received[^}]*\}\}$/m);
  expect(kept.body).toContain('另有');
});

test('two people write in one chapter', async ({ office }) => {
  const { desk, page, sheet, text, saved } = await opened(office);
  await expect(text).toContainText('完成並解除列管');
  const kept = chapter(office);

  // Nothing is unsaved here: what somebody else writes stands on the sheet.
  write(office, kept, `${kept.body}\n第一段。\n第二段。`);
  await expect(text.locator('p', { hasText: '第二段。' })).toBeVisible();

  // Different paragraphs at the same time go together by themselves.
  await text.getByText('第一段。').click();
  await desk.press('End');
  const earlier = chapter(office);
  const first = await desk.holding('booklet.write');
  await desk.type('我寫的');
  write(office, earlier, earlier.body.replace('第二段。', '第二段。他寫的'));
  await desk.press('Control+s');
  first.release();
  await expect(desk.notices.saying('兩邊改的段落已合在一起')).toBeVisible();
  await expect(text).toContainText('第一段。我寫的');
  await expect(text).toContainText('第二段。他寫的');

  // The same paragraph: both are shown, and one chooses.
  await text.getByText('第二段。').click();
  await desk.press('End');
  await expect(saved).toHaveText(/已存$/);
  const again = chapter(office);
  const second = await desk.holding('booklet.write');
  await desk.type('，我也寫');
  write(office, again, again.body.replace('他寫的', '他改寫的'));
  await desk.press('Control+s');
  second.release();
  const clash = sheet.getByRole('region', { name: '1處兩邊都改了，各擇其一' });
  await expect(clash.getByRole('radio', { name: /^張志豪寫的/ })).toBeVisible();
  await expect(clash.getByRole('button', { name: '採用所選' })).toBeDisabled();
  await expectAccessible(page);
  await clash.getByRole('radio', { name: /^兩段都留/ }).click({ force: true });
  await clash.getByRole('button', { name: '採用所選' }).click();
  await expect(text).toContainText('第二段。他改寫的');
  await expect(text).toContainText('第二段。他寫的，我也寫');
  await expect(saved).toHaveText(/^\d\d:\d\d已存$/);
  expect(chapter(office).body).toMatch(/第二段。他改寫的\n(#+ )?第二段。他寫的，我也寫$/);
});

/** The chapter on its sheet, to be written in. */
async function opened(office: Office) {
  const desk = await office.open('control');
  return { desk, page: desk.page, ...(await openChapter(desk)) };
}

function chapter(office: Office): Chapter {
  const { rows } = office.ask<{ rows: (Chapter & { title: string; locked: boolean })[] }>('bookletSection.list', {
    filter: { field: 'title', is: 'equal', value: '施政管考及會議決議' },
  });
  const open = rows.filter(({ locked }) => !locked);
  expect(open).toHaveLength(1);
  const [one] = open;
  if (!one) throw new Error('no such chapter');
  return one;
}

const write = (office: Office, { id, version }: Chapter, body: string): void => {
  office.ask('booklet.write', { id, version, body });
};
