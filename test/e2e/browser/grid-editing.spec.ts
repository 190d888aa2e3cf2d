import { type CDPSession, expect } from '@playwright/test';
import { type GridPage, test } from './grid-page.ts';

test.describe('editing', () => {
  test('begins with typing or F2; Enter goes down, Tab right, and back below where it began', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid('?rows=2000');
    await grid.cell(1, 3).click();
    await page.keyboard.type('社會課');
    await grid.press('Tab');
    await page.keyboard.type('115.12.31');
    await grid.press('Enter');
    await expect(grid.cell(1, 3)).toHaveText('社會課');
    await expect(grid.cell(1, 4)).toHaveText('115.12.31');
    await grid.press('F2');
    await expect(grid.field).toHaveValue('建設課');
    await page.keyboard.type('二');
    await grid.press('Escape');
    await expect(grid.cell(2, 3)).toHaveText('建設課');
    const { edits } = await grid.record();
    expect(edits.map(({ edits: [edit] }) => [edit?.key, edit?.column, edit?.value])).toEqual([
      ['r0', 'c2', '社會課'],
      ['r0', 'c3', '115.12.31'],
    ]);
  });

  test('loses no key however fast they come', async ({ page, openGrid }) => {
    const grid = await openGrid('?rows=2000');
    await grid.cell(1, 3).click();
    for (const text of ['甲1', '乙2', '丙3', '丁4']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    for (const [at, text] of ['甲1', '乙2', '丙3', '丁4'].entries())
      await expect(grid.cell(at + 1, 3)).toHaveText(text);
  });

  test('keeps the editor open over a text its column cannot read, and the text when one leaves', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid('?rows=2000');
    await grid.cell(1, 6).click();
    await page.keyboard.type('很多');
    await grid.press('Enter');
    await expect(grid.field).toHaveValue('很多');
    await expect(page.getByRole('status')).toHaveText('「很多」不是金額，請填整數。');
    await grid.cell(4, 3).click();
    await expect(grid.cell(1, 6)).toHaveText('很多');
    await expect(grid.cell(1, 6)).toHaveAttribute('aria-invalid', 'true');
    await grid.cell(1, 6).click();
    expect((await grid.record()).message?.text).toContain('不是金額');
    await grid.press('F2');
    await expect(grid.field).toHaveValue('很多');
    await grid.press('Control+a');
    await page.keyboard.type('1200');
    await grid.press('Enter');
    await expect(grid.cell(1, 6)).toHaveText('1,200');
  });

  test('shows an edit at once, hatched until it is stored; refused, it stays with the reason', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid('?rows=2000');
    await grid.cell(1, 3).click();
    await page.keyboard.type('緩，退回');
    await grid.press('Enter');
    await expect(grid.cell(1, 3)).toHaveClass(/grid-pending/);
    await expect(grid.cell(1, 3)).toHaveText('緩，退回');
    await expect(grid.cell(1, 3)).toHaveClass(/grid-refused/);
    await expect(page.getByRole('status')).toHaveText('此案已結案，不再變更。');
    await grid.cell(1, 3).click();
    await grid.press('Escape');
    await expect(grid.cell(1, 3)).toHaveText('民政課');
  });

  test('clears with Delete, fills down with Ctrl+D, says what is read-only', async ({ page, openGrid }) => {
    const grid = await openGrid('?rows=2000');
    await grid.cell(1, 3).click();
    await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await expect(grid.cell(3, 3)).toHaveText('民政課');
    await grid.press('Delete');
    await expect(grid.cell(2, 3)).toHaveText('');
    expect((await grid.record()).edits.map(({ origin, edits }) => [origin, edits.length])).toEqual([
      ['filled', 2],
      ['cleared', 3],
    ]);
    await grid.cell(1, 1).click();
    await page.keyboard.type('x');
    await expect(page.getByRole('status')).toHaveText('「編號」這一格不可修改。');
  });

  test('stays with its record when the rows are turned around', async ({ page, openGrid }) => {
    const grid = await openGrid('?rows=2000');
    await grid.cell(2, 3).click();
    await page.keyboard.type('改');
    await page.evaluate(() => window.turnAround());
    await grid.press('Enter');
    const { edits } = await grid.record();
    expect(edits[0]?.edits).toMatchObject([{ key: 'r1', value: '改' }]);
  });
});

test.describe('input method', () => {
  let input: CDPSession;
  let grid: GridPage;

  test.beforeEach(async ({ page, openGrid }) => {
    grid = await openGrid('?rows=2000');
    input = await page.context().newCDPSession(page);
    await grid.cell(1, 3).click();
  });

  const compose = (text: string) =>
    input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  /** A key as it comes while an input method has the keyboard. */
  const processKey = (key: string) =>
    input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 });

  test('opens the editor with its first stroke and loses nothing', async ({ page }) => {
    await compose('ㄇ');
    await expect(grid.field).toHaveValue('ㄇ');
    await expect(page.locator('.grid-cursor')).toHaveAttribute('data-editing', 'field');
    await compose('ㄇㄧㄣ');
    await input.send('Input.insertText', { text: '民' });
    await compose('ㄓ');
    await input.send('Input.insertText', { text: '政' });
    await expect(grid.field).toHaveValue('民政');
    await grid.press('Enter');
    await expect(grid.cell(1, 3)).toHaveText('民政');
  });

  test('keeps the Enter that chooses a candidate, and Esc and arrows, to itself', async ({ page }) => {
    await compose('ㄐㄧㄢ');
    for (const key of ['Enter', 'Escape', 'ArrowDown', 'Tab']) await processKey(key);
    await expect(page.locator('.grid-cursor')).toHaveAttribute('data-editing', 'field');
    await expect(grid.field).toHaveValue('ㄐㄧㄢ');
    await input.send('Input.insertText', { text: '建設' });
    await grid.press('Enter');
    await expect(grid.cell(1, 3)).toHaveText('建設');
    expect((await grid.record()).edits).toHaveLength(1);
  });

  test('keeps its text when another cell is clicked while composing', async () => {
    await compose('社會');
    await grid.cell(5, 4).click();
    await expect(grid.cell(1, 3)).toHaveText('社會');
    await expect(grid.field).toHaveValue('');
    expect((await grid.record()).edits[0]?.edits).toMatchObject([{ key: 'r0', column: 'c2', value: '社會' }]);
  });

  test('keeps its text while the grid is scrolled far away', async () => {
    await compose('農業');
    await grid.scroll.evaluate((scroller) => scroller.scrollTo(0, 40_000));
    await expect(grid.row(1260)).toBeVisible();
    await expect(grid.field).toHaveValue('農業');
    await input.send('Input.insertText', { text: '農業課' });
    await grid.press('Enter');
    await expect(grid.cell(1, 3)).toHaveText('農業課');
  });

  test('keeps its text when the keyboard goes elsewhere', async ({ page }) => {
    await compose('清潔');
    await page.evaluate(() => {
      const other = document.body.appendChild(document.createElement('input'));
      other.focus();
    });
    await expect(grid.cell(1, 3)).toHaveText('清潔');
  });
});

test.describe('an editor of the column itself', () => {
  test('takes over what was typed, and gives the keyboard back', async ({ page, openGrid }) => {
    const grid = await openGrid('?rows=2000');
    await grid.cell(1, 5).click();
    await page.keyboard.type('1151');
    await expect(page.getByRole('textbox', { name: '填報' })).toHaveValue('1151');
    await page.keyboard.press('Enter');
    await expect(grid.cell(1, 5)).toHaveText('1151');
    await expect(grid.field).toBeFocused();
    await grid.press('F2', 'x', 'Escape');
    await expect(grid.cell(2, 5)).toHaveText('115.02.02');
    await expect(grid.field).toBeFocused();
  });

  test('takes over from an input method when its composition has ended', async ({ page, openGrid }) => {
    const grid = await openGrid('?rows=2000');
    await grid.cell(1, 5).click();
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'ㄐㄧㄣ', selectionStart: 3, selectionEnd: 3 });
    await expect(grid.field).toHaveValue('ㄐㄧㄣ');
    await input.send('Input.insertText', { text: '今日' });
    await expect(page.locator('.grid-own input')).toHaveValue('今日');
    await expect(page.locator('.grid-own input')).toBeFocused();
  });
});
