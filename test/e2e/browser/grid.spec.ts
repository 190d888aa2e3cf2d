import AxeBuilder from '@axe-core/playwright';
import { type CDPSession, expect, type Locator, type Page, test } from '@playwright/test';
import type {} from '../../bench/grid/record.ts';
import { type Served, serveGridPage } from '../../bench/grid/serve.ts';

let served: Served;
test.beforeAll(async () => {
  served = await serveGridPage();
});
test.afterAll(() => served.close());

/** The grid of the bench page, by what one sees of it. */
class GridPage {
  readonly page: Page;
  readonly scroll: Locator;
  readonly field: Locator;

  constructor(page: Page) {
    this.page = page;
    this.scroll = page.locator('.grid-scroll');
    this.field = page.locator('textarea.grid-field');
  }

  async open(query: string): Promise<this> {
    await this.page.goto(served.url + query);
    await this.page.locator('.grid-row, .grid-empty').first().waitFor();
    return this;
  }

  /** Row and column count from 1 as on the screen, the checkboxes left out. */
  cell(row: number, col: number): Locator {
    return this.page.locator(`.grid-row[aria-rowindex="${row + 1}"] [aria-colindex="${col + 1}"]`);
  }

  row(row: number): Locator {
    return this.page.locator(`.grid-row[aria-rowindex="${row + 1}"]`);
  }

  head(title: string): Locator {
    return this.page.getByRole('columnheader', { name: title, exact: true });
  }

  record() {
    return this.page.evaluate(() => window.record);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** What a spreadsheet puts on the clipboard, pasted. */
  paste(formats: { text: string; html?: string }): Promise<void> {
    return this.field.evaluate((field, { text, html }) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      if (html) data.setData('text/html', html);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, formats);
  }

  /** Pastes and waits for the page to have stored and drawn it; milliseconds, by the page's own clock. */
  async pasted(formats: { text: string; html?: string }): Promise<number> {
    const began = await this.page.evaluate(() => performance.now());
    await this.paste(formats);
    const done = await this.page.waitForFunction(
      () => window.record.message?.text.startsWith('已貼上') && performance.now(),
    );
    return Number(await done.jsonValue()) - began;
  }

  copy(): Promise<{ text: string; html: string }> {
    return this.field.evaluate((field) => {
      const data = new DataTransfer();
      field.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      return { text: data.getData('text/plain'), html: data.getData('text/html') };
    });
  }
}

const many = (page: Page, query = '') => new GridPage(page).open(`?rows=2000${query}`);

test.describe('keyboard', () => {
  test('walks, jumps and extends; what is current is told and shown', async ({ page }) => {
    const grid = await many(page);
    await grid.cell(3, 3).click();
    await grid.press('ArrowDown', 'ArrowRight');
    await expect(page.locator(`#${await activeId(grid)}`)).toHaveText(/115/);
    await grid.press('Control+End');
    await expect(grid.cell(2000, 15)).toBeInViewport();
    await expect.poll(async () => (await grid.record()).current).toBe('r1999');
    await grid.press('Control+Home', 'Shift+ArrowDown', 'Shift+ArrowRight');
    await expect(page.locator('.grid-cell[aria-selected=true]')).toHaveCount(4);
    await expect.poll(async () => (await grid.record()).status?.selectedCells).toBe(4);
  });

  test('sorts, sizes and moves columns from the head', async ({ page }) => {
    const grid = await many(page);
    await grid.cell(1, 3).click();
    await grid.press('ArrowUp', 'Enter');
    await expect(grid.head('主辦')).toHaveAttribute('aria-sort', 'ascending');
    await grid.press('Enter');
    await expect(grid.head('主辦')).toHaveAttribute('aria-sort', 'descending');
    await grid.press('ArrowRight', 'Shift+Enter');
    const before = await grid.head('期限').boundingBox();
    await grid.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Control+Shift+ArrowLeft');
    const { layout } = await grid.record();
    expect(layout?.sort).toEqual([
      { column: 'c2', descending: true },
      { column: 'c3', descending: false },
    ]);
    expect(layout?.widths.c3).toBe((before?.width ?? 0) + 16);
    expect(layout?.order.slice(0, 4)).toEqual(['c0', 'c1', 'c3', 'c2']);
  });

  test('checks with Space, ranges with Shift, all with Ctrl+A', async ({ page }) => {
    const grid = await many(page);
    await grid.cell(2, 2).click();
    await grid.press('Space', 'ArrowDown', 'ArrowDown', 'Shift+Space');
    await expect(grid.page.locator('.grid-row[aria-selected=true]')).toHaveCount(3);
    await grid.press('Control+a');
    await expect.poll(async () => (await grid.record()).status?.selectedRows).toBe(2000);
    await grid.row(5).getByRole('checkbox').click();
    await expect.poll(async () => (await grid.record()).status?.selectedRows).toBe(1999);
  });

  test('opens a row with Enter and leaves the grid by Esc and Tab', async ({ page }) => {
    const grid = await new GridPage(page).open('?page=list');
    await grid.cell(2, 2).click();
    await grid.press('Enter');
    expect((await grid.record()).opened).toHaveLength(1);
    const cells = await many(page);
    await cells.cell(2, 2).click();
    await cells.press('Tab');
    await expect(cells.field).toBeFocused();
    await cells.press('Escape', 'Tab');
    await expect(cells.field).not.toBeFocused();
  });

  test('folds a tree by ← → and by level with Alt', async ({ page }) => {
    const grid = await new GridPage(page).open('?page=budget');
    const rows = page.locator('.grid-row');
    const office = page.getByRole('row', { name: '海澄鄉公所主管' });
    await expect(rows).toHaveCount(12);
    await office.getByRole('gridcell').first().click();
    await grid.press('ArrowLeft');
    await expect(rows).toHaveCount(3);
    await expect(office).toHaveAttribute('aria-expanded', 'false');
    await grid.press('ArrowRight');
    await expect(rows).toHaveCount(12);
    await grid.press('Alt+1');
    await expect(rows).toHaveCount(2);
    await grid.press('Alt+3');
    await expect(rows).toHaveCount(7);
  });
});

function activeId(grid: GridPage): Promise<string> {
  return grid.field.evaluate((field) => CSS.escape(field.getAttribute('aria-activedescendant') ?? ''));
}

test.describe('editing', () => {
  test('begins with typing or F2; Enter goes down, Tab right, and back below where it began', async ({ page }) => {
    const grid = await many(page);
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

  test('loses no key however fast they come', async ({ page }) => {
    const grid = await many(page);
    await grid.cell(1, 3).click();
    for (const text of ['甲1', '乙2', '丙3', '丁4']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    for (const [at, text] of ['甲1', '乙2', '丙3', '丁4'].entries())
      await expect(grid.cell(at + 1, 3)).toHaveText(text);
  });

  test('keeps the editor open over a text its column cannot read, and the text when one leaves', async ({ page }) => {
    const grid = await many(page);
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

  test('shows an edit at once, hatched until it is stored; refused, it stays with the reason', async ({ page }) => {
    const grid = await many(page);
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

  test('clears with Delete, fills down with Ctrl+D, says what is read-only', async ({ page }) => {
    const grid = await many(page);
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

  test('stays with its record when the rows are turned around', async ({ page }) => {
    const grid = await many(page);
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

  test.beforeEach(async ({ page }) => {
    grid = await many(page);
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

test.describe('clipboard', () => {
  test('copies a range as text and as a table', async ({ page }) => {
    const grid = await many(page);
    await grid.cell(1, 3).click();
    await grid.cell(2, 6).click({ modifiers: ['Shift'] });
    const { text, html } = await grid.copy();
    expect(text.split('\r\n')[1]?.split('\t').slice(0, 3)).toEqual(['建設課', '115.02.02', '115.02.02']);
    expect(html).toContain('<tr><td style="mso-number-format:\'\\@\'">建設課</td>');
  });

  test('copies and pastes through the real clipboard', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(served.url).origin });
    const grid = await many(page);
    await grid.cell(2, 3).click();
    await grid.press('Shift+ArrowDown', 'Control+c');
    await grid.cell(5, 3).click();
    await grid.press('Control+v');
    await expect(grid.cell(5, 3)).toHaveText('建設課');
    await expect(grid.cell(6, 3)).toHaveText('農業課');
    expect((await grid.record()).edits).toHaveLength(1);
  });

  test('pastes 1,000 × 10 cells with quotes and line breaks in one act, well under a second', async ({ page }) => {
    const grid = await many(page);
    await grid.cell(1, 6).click();
    const rows = Array.from({ length: 1000 }, (_, row) =>
      Array.from({ length: 10 }, (__, col) => String(row * 10 + col)),
    );
    const quoted = rows.map((row) => row.map((cell) => `"${cell}"`).join('\t')).join('\r\n');
    expect(await grid.pasted({ text: quoted })).toBeLessThan(700);
    const { edits } = await grid.record();
    expect(edits).toHaveLength(1);
    expect(edits[0]?.edits.length).toBe(10_000);
    await grid.cell(1, 2).click();
    const texts = Array.from({ length: 1000 }, (_, row) => `"第${row}列\n""甲"""\t乙`).join('\r\n');
    await grid.paste({ text: texts });
    await expect(grid.cell(2, 2)).toHaveText('第1列 "甲"');
    await expect(grid.cell(2, 3)).toHaveText('乙');
  });

  test('applies nothing if a cell is bad, and says which; nor what does not fit', async ({ page }) => {
    const grid = await many(page);
    await grid.cell(1, 5).click();
    await grid.paste({
      text: '',
      html: '<table><tr><td>115.01.01</td><td>很多</td></tr><tr><td>1</td><td>少</td></tr></table>',
    });
    await expect(page.getByRole('status')).toHaveText(
      '未貼上：第1列「金額1」，「很多」不是金額，請填整數；另有1格也有問題。',
    );
    await grid.press('Control+End');
    await grid.paste({ text: '1\t2\r\n3\t4\r\n' });
    await expect(page.getByRole('status')).toHaveText(
      '貼上的內容有2列2欄，從這一格起只容1列1欄，未貼上。請改選起點，或減少內容。',
    );
    expect((await grid.record()).edits).toEqual([]);
  });

  test('fills the selection with one cell', async ({ page }) => {
    const grid = await many(page);
    await grid.cell(1, 3).click();
    await grid.press('Shift+ArrowDown', 'Shift+ArrowDown');
    await grid.paste({ text: '圖書館' });
    for (const row of [1, 2, 3]) await expect(grid.cell(row, 3)).toHaveText('圖書館');
  });
});

test.describe('mouse', () => {
  test('selects by dragging and scrolls on at the edge', async ({ page }) => {
    const grid = await many(page);
    await grid.cell(2, 3).hover();
    await page.mouse.down();
    const box = await grid.cell(5, 4).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await expect(page.locator('.grid-cell[aria-selected=true]')).toHaveCount(8);
    await page.mouse.move((box?.x ?? 0) + 5, 767);
    await expect.poll(() => grid.scroll.evaluate((scroller) => scroller.scrollTop)).toBeGreaterThan(300);
    await page.mouse.up();
  });

  test('sorts by a click on a head, sizes at its edge, moves by dragging it', async ({ page }) => {
    const grid = await many(page);
    await grid.head('主辦').click();
    await expect(grid.head('主辦')).toHaveAttribute('aria-sort', 'ascending');
    const unit = await grid.head('主辦').boundingBox();
    if (!unit) throw new Error('the head is not on the screen');
    await page.mouse.move(unit.x + unit.width, unit.y + 10);
    await page.mouse.down();
    await page.mouse.move(unit.x + unit.width + 40, unit.y + 10, { steps: 3 });
    await page.mouse.up();
    await expect.poll(async () => (await grid.record()).layout?.widths.c2).toBe(120);
    await grid.head('期限').hover();
    await page.mouse.down();
    await page.mouse.move(unit.x + 10, unit.y + 10, { steps: 4 });
    await page.mouse.up();
    expect((await grid.record()).layout?.order.slice(0, 4)).toEqual(['c0', 'c1', 'c3', 'c2']);
  });
});

test('shows rows as they are read, and at once what is kept', async ({ page }) => {
  const grid = await many(page, '&paged');
  await expect(grid.cell(1, 3)).toHaveText('民政課');
  await grid.scroll.evaluate((scroller) => scroller.scrollTo(0, 32 * 1000));
  await expect(page.locator('.grid-blank').first()).toBeAttached();
  await expect(grid.cell(1010, 1)).toHaveText('海-001010');
  await expect(page.locator('.grid-blank')).toHaveCount(0);
});

for (const query of [
  '?page=list',
  '?page=list&grouped',
  '?page=list&empty',
  '?page=budget',
  '?rows=200',
  '?page=list&theme=dark',
]) {
  test(`is accessible: ${query}`, async ({ page }) => {
    const grid = await new GridPage(page).open(query);
    await page.keyboard.press('Tab');
    await expect(grid.field).toBeFocused();
    const { violations } = await new AxeBuilder({ page }).include('.grid').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary])).toEqual([]);
  });
}
