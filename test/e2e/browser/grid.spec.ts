import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { type GridPage, test } from './grid-page.ts';

test.describe('keyboard', () => {
  test('walks, jumps and extends; what is current is told and shown', async ({ page, openGrid }) => {
    const grid = await openGrid('?rows=2000');
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

  test('sorts, sizes and moves columns from the head', async ({ openGrid }) => {
    const grid = await openGrid('?rows=2000');
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

  test('checks with Space, ranges with Shift, all with Ctrl+A', async ({ openGrid }) => {
    const grid = await openGrid('?rows=2000');
    await grid.cell(2, 2).click();
    await grid.press('Space', 'ArrowDown', 'ArrowDown', 'Shift+Space');
    await expect(grid.page.locator('.grid-row[aria-selected=true]')).toHaveCount(3);
    await grid.press('Control+a');
    await expect.poll(async () => (await grid.record()).status?.selectedRows).toBe(2000);
    await grid.row(5).getByRole('checkbox').click();
    await expect.poll(async () => (await grid.record()).status?.selectedRows).toBe(1999);
  });

  test('opens a row with Enter and leaves the grid by Esc and Tab', async ({ openGrid }) => {
    const grid = await openGrid('?page=list');
    await grid.cell(2, 2).click();
    await grid.press('Enter');
    expect((await grid.record()).opened).toHaveLength(1);
    const cells = await openGrid('?rows=2000');
    await cells.cell(2, 2).click();
    await cells.press('Tab');
    await expect(cells.field).toBeFocused();
    await cells.press('Escape', 'Tab');
    await expect(cells.field).not.toBeFocused();
  });

  test('folds a tree by ← → and by level with Alt', async ({ page, openGrid }) => {
    const grid = await openGrid('?page=budget');
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

test.describe('clipboard', () => {
  test('copies a range as text and as a table', async ({ openGrid }) => {
    const grid = await openGrid('?rows=2000');
    await grid.cell(1, 3).click();
    await grid.cell(2, 6).click({ modifiers: ['Shift'] });
    const { text, html } = await grid.copy();
    expect(text.split('\r\n')[1]?.split('\t').slice(0, 3)).toEqual(['建設課', '115.02.02', '115.02.02']);
    expect(html).toContain('<tr><td style="mso-number-format:\'\\@\'">建設課</td>');
  });

  test('copies and pastes through the real clipboard', async ({ context, served, openGrid }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(served.url).origin });
    const grid = await openGrid('?rows=2000');
    await grid.cell(2, 3).click();
    await grid.press('Shift+ArrowDown', 'Control+c');
    await grid.cell(5, 3).click();
    await grid.press('Control+v');
    await expect(grid.cell(5, 3)).toHaveText('建設課');
    await expect(grid.cell(6, 3)).toHaveText('農業課');
    expect((await grid.record()).edits).toHaveLength(1);
  });

  test('pastes 1,000 × 10 cells with quotes and line breaks in one act, well under a second', async ({ openGrid }) => {
    const grid = await openGrid('?rows=2000');
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

  test('applies nothing if a cell is bad, and says which; nor what does not fit', async ({ page, openGrid }) => {
    const grid = await openGrid('?rows=2000');
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

  test('fills the selection with one cell', async ({ openGrid }) => {
    const grid = await openGrid('?rows=2000');
    await grid.cell(1, 3).click();
    await grid.press('Shift+ArrowDown', 'Shift+ArrowDown');
    await grid.paste({ text: '圖書館' });
    for (const row of [1, 2, 3]) await expect(grid.cell(row, 3)).toHaveText('圖書館');
  });
});

test.describe('mouse', () => {
  test('selects by dragging and scrolls on at the edge', async ({ page, openGrid }) => {
    const grid = await openGrid('?rows=2000');
    await grid.cell(2, 3).hover();
    await page.mouse.down();
    const box = await grid.cell(5, 4).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await expect(page.locator('.grid-cell[aria-selected=true]')).toHaveCount(8);
    await page.mouse.move((box?.x ?? 0) + 5, 767);
    await expect.poll(() => grid.scroll.evaluate((scroller) => scroller.scrollTop)).toBeGreaterThan(300);
    await page.mouse.up();
  });

  test('sorts by a click on a head, sizes at its edge, moves by dragging it', async ({ page, openGrid }) => {
    const grid = await openGrid('?rows=2000');
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

test('shows rows as they are read, and at once what is kept', async ({ page, openGrid }) => {
  const grid = await openGrid('?rows=2000&paged');
  await expect(grid.cell(1, 3)).toHaveText('民政課');
  // Blank rows stand for a moment only: the page itself watches for them.
  const blank = page.evaluate(
    () =>
      new Promise<boolean>((seen) => {
        new MutationObserver((_, watching) => {
          if (!document.querySelector('.grid-blank')) return;
          watching.disconnect();
          seen(true);
        }).observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
  );
  await grid.scroll.evaluate((scroller) => scroller.scrollTo(0, 32 * 1000));
  expect(await blank).toBe(true);
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
  test(`is accessible: ${query}`, async ({ page, openGrid }) => {
    const grid = await openGrid(query);
    await page.keyboard.press('Tab');
    await expect(grid.field).toBeFocused();
    const { violations } = await new AxeBuilder({ page }).include('.grid').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary])).toEqual([]);
  });
}
