import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { type Served, servePage } from '../../bench/grid/serve.ts';
import { InputMethod } from './pages/input-method.ts';

const decision = '修正通過，變更金額以86萬元為上限。\n請財政課確認標餘款數額。\n請建設課於農曆年前完成明溝段。';

const test = base.extend<{ room: Room }, { served: Served }>({
  served: [
    async ({ browserName: _browserName }, use) => {
      const served = await servePage(new URL('../marking/', import.meta.url));
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],
  room: async ({ page, served }, use) => {
    await page.goto(served.url);
    const room = new Room(page);
    await room.text.focus();
    await use(room);
  },
});

/** A decision being written, by what one sees of it. */
class Room {
  readonly page: Page;
  readonly text: Locator;
  readonly line: Locator;
  readonly marks: Locator;
  readonly given: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole('textbox', { name: '決議' });
    this.line = page.getByRole('group', { name: '列為裁示事項' });
    this.marks = page.getByLabel('標記');
    this.given = page.getByRole('list', { name: '本次裁示' }).getByRole('listitem');
  }

  unit(label: '主辦' | '協辦'): Locator {
    return this.line.getByRole('combobox', { name: label });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.insertText(text);
  }

  /** Puts the caret behind the first place where the words stand. */
  behind(words: string): Promise<void> {
    return this.text.evaluate((element, wanted) => {
      if (!(element instanceof HTMLTextAreaElement)) return;
      const at = element.value.indexOf(wanted) + wanted.length;
      element.setSelectionRange(at, at);
    }, words);
  }
}

test.describe('marking a sentence', () => {
  test('takes F4 and Enter; writing goes on where it was', async ({ room }) => {
    await room.type(decision);
    await room.press('F4', 'Enter');
    await expect(room.given).toHaveText(['建-115-001 建設課 2027-02-05']);
    await expect(room.marks).toHaveText('請建設課於農曆年前完成明溝段。');
    await expect(room.text).toBeFocused();
    await room.press('Enter');
    await room.type('請民政課公告。');
    await expect(room.text).toHaveValue(`${decision}\n請民政課公告。`);
    await room.press('Enter', 'F4', 'Enter');
    await expect(room.marks).toHaveText('請建設課於農曆年前完成明溝段。｜請民政課公告。');
    await room.press('F4');
    await expect(room.line).toBeHidden();
  });

  test('walks the line by Tab, past the chips; a list uses its own Enter and Esc', async ({ room }) => {
    await room.type(decision);
    await room.press('F4');
    await expect(room.unit('主辦')).toBeFocused();
    await room.press('Tab');
    await expect(room.unit('協辦')).toBeFocused();
    await room.type('清');
    await room.page.getByRole('option', { name: '清潔隊' }).waitFor();
    await room.press('Enter', 'Shift+Tab');
    await expect(room.unit('主辦')).toBeFocused();
    await room.press('Tab', 'Tab');
    await expect(room.line.getByLabel('期限', { exact: true })).toBeFocused();
    await room.press('Tab');
    await expect(room.line.getByRole('button', { name: '確定' })).toBeFocused();
    await room.press('Enter');
    await expect(room.given).toHaveText(['建-115-001 建設課、清潔隊 2027-02-05']);
  });

  test('is not done while a unit or a day is unfinished, and says why', async ({ room }) => {
    await room.type(decision);
    await room.press('F4');
    await room.type('海巡');
    await room.page.getByText('沒有符合「海巡」的項目。').waitFor();
    await room.press('Enter');
    await expect(room.line.getByRole('status')).toHaveText('「海巡」還沒有對應的項目。請從清單選一項。');
    await room.press('Escape', 'Control+a', 'Delete', 'Tab', 'Tab', 'Control+a');
    await room.type('1151131');
    await room.press('Enter');
    await expect(room.line.getByRole('status')).toHaveText('11月只有30日。');
    await expect(room.given).toHaveCount(0);
    await room.press('Control+a');
    await room.type('1151130');
    await room.press('Enter');
    await expect(room.given).toHaveText(['建-115-001 建設課 2026-11-30']);
  });

  test('is left by Esc and taken up again by F4', async ({ room }) => {
    await room.type(decision);
    await room.press('F4', 'Escape');
    await expect(room.line).toBeHidden();
    await expect(room.text).toBeFocused();
    await room.press('F4');
    await expect(room.unit('主辦')).toBeFocused();
    await room.press('Enter');
    await expect(room.given).toHaveCount(1);
  });

  test('parts the text below the sentence, until one goes back into the text', async ({ room }) => {
    await room.type(decision);
    await room.behind('確認');
    await room.press('F4');
    const line = await room.line.boundingBox();
    const last = room.page.locator('.marking-parted').getByText('請建設課');
    const below = await last.boundingBox();
    expect(below?.y).toBeGreaterThanOrEqual((line?.y ?? Number.NaN) + (line?.height ?? Number.NaN));
    await last.click({ position: { x: 3, y: 15 } });
    await expect(room.text).toBeFocused();
    await room.type('另');
    await expect(room.text).toHaveValue(decision.replace('請建設課於', '另請建設課於'));
    await room.line.getByRole('button', { name: '確定' }).click();
    await expect(room.marks).toHaveText('請財政課確認標餘款數額。');
    await expect(room.given).toHaveCount(1);
  });

  test('has nothing axe objects to, in either state', async ({ room }) => {
    await room.type(decision);
    await room.press('F4', 'Enter');
    expect((await new AxeBuilder({ page: room.page }).analyze()).violations).toEqual([]);
    await room.behind('上限');
    await room.press('F4', 'Tab');
    await room.type('清');
    await room.page.getByRole('option', { name: '清潔隊' }).waitFor();
    expect((await new AxeBuilder({ page: room.page }).analyze()).violations).toEqual([]);
  });
});

test.describe('marks', () => {
  test('move with the text, and come back by undo', async ({ room }) => {
    await room.type(decision);
    await room.behind('確認');
    await room.press('F4', 'Enter');
    await room.behind('請財政課');
    await room.type('於變更前');
    await expect(room.marks).toHaveText('請財政課於變更前確認標餘款數額。');
    await room.press('Control+a', 'Delete');
    await expect(room.marks).toHaveText('');
    await room.press('Control+z');
    await expect(room.marks).toHaveText('請財政課於變更前確認標餘款數額。');
    await expect(room.text).toHaveAccessibleDescription(/建-115-001：請財政課於變更前確認標餘款數額。/);
  });

  test('follow a word while an input method puts it together; its keys mark nothing', async ({ room }) => {
    await room.type(decision);
    await room.behind('確認');
    await room.press('F4', 'Enter');
    await room.behind('請財政課');
    const method = await InputMethod.on(room.page);
    await method.compose('ㄒ', 'ㄒㄧㄢ', '先');
    await method.key('F4', 'F4');
    await expect(room.text).toHaveValue(decision.replace('請財政課', '請財政課先'));
    await expect(room.text).toHaveAccessibleDescription(/請財政課先確認標餘款數額。/);
    await method.confirm('先行');
    await expect(room.text).toHaveValue(decision.replace('請財政課', '請財政課先行'));
    await expect(room.marks).toHaveText('請財政課先行確認標餘款數額。');
    await expect(room.line).toBeHidden();
  });

  test('are drawn where the text field breaks its lines', async ({ room }) => {
    const mixed = '請財政課（含出納）「確認」；86,000元，ok。：『A-1』、';
    for (const length of [20, 41, 62, 83, 104, 125, 146, 167]) {
      await room.text.fill(`${mixed.repeat(8).slice(0, length)}\n\n終`);
      const heights = await room.page.locator('.marking-text').evaluateAll((all) =>
        all.map((element) => {
          if (element instanceof HTMLElement) element.style.flex = 'none';
          return element.scrollHeight;
        }),
      );
      expect(heights[0]).toBe(heights[1]);
    }
  });

  test('stay in sight as a long decision is written', async ({ room }) => {
    await room.type(Array.from({ length: 30 }, (_, at) => `請民政課辦理第${at}項。`).join('\n'));
    await room.press('Enter', 'F4');
    await expect(room.line).toBeInViewport({ ratio: 1 });
    await room.press('Enter', 'Control+Home', 'F4');
    await expect(room.line).toBeInViewport({ ratio: 1 });
    await room.press('Enter');
    await expect(room.marks).toHaveText('請民政課辦理第29項。｜請民政課辦理第0項。');
  });
});
