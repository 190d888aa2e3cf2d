import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';

/** 議程頁: agenda, who comes, and minutes pasted in. */
export class MeetingPage {
  readonly desk: Desk;
  readonly page: Page;
  readonly items: Locator;
  readonly form: Locator;

  constructor(desk: Desk) {
    this.desk = desk;
    this.page = desk.page;
    this.items = this.page.getByRole('region', { name: '議程項目' }).locator('li[data-item]');
    this.form = this.page.locator('.agenda-pane');
  }

  /** The meeting whose agenda has gone out, from the list. */
  static async ofUnits(desk: Desk): Promise<MeetingPage> {
    const filter = { field: 'state', is: 'equal', value: 'noticed' };
    const { answer } = await desk.call('meeting.list', { filter });
    const { rows } = answer as { rows: { title: string }[] };
    return MeetingPage.open(desk, rows[0]?.title ?? '');
  }

  /** By its title, from the list of meetings. */
  static async open(desk: Desk, title: string): Promise<MeetingPage> {
    const list = await desk.list('會議');
    const drawer = await list.open(title);
    await drawer.button('議程頁').click();
    const page = new MeetingPage(desk);
    await expect(page.title).toHaveText(title);
    return page;
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  item(title: string): Locator {
    return this.items.filter({ hasText: title });
  }

  tab(name: string): Locator {
    return this.page.getByRole('radio', { name });
  }

  /** Ctrl N and the kind: the new item's subject has the cursor. */
  async add(kind: string): Promise<void> {
    await this.page.keyboard.press('Control+n');
    await this.page.getByRole('menuitem', { name: kind, exact: true }).press('Enter');
    await expect(this.field('案由')).toBeFocused();
  }

  field(label: string): Locator {
    return this.form.getByRole('textbox', { name: new RegExp(`^${label}(必填)?$`) });
  }

  async attach(...names: readonly string[]): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.form.getByRole('button', { name: '選擇檔案' }).click();
    const files = names.map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`${name}的內容`) }));
    await (await choosing).setFiles(files);
  }
}

/** 會議室. */
export class RoomPage {
  readonly desk: Desk;
  readonly page: Page;
  readonly agenda: Locator;
  readonly decision: Locator;
  readonly text: Locator;
  readonly line: Locator;
  readonly given: Locator;
  readonly dialog: Locator;
  readonly attendance: Locator;

  constructor(desk: Desk) {
    this.desk = desk;
    this.page = desk.page;
    this.agenda = this.page.getByRole('complementary', { name: '議程' });
    this.decision = this.page.getByRole('region', { name: '決議' });
    this.text = this.page.getByRole('textbox', { name: '決議內容' });
    this.line = this.page.getByRole('group', { name: '列為裁示事項' });
    this.given = this.page.getByRole('complementary', { name: '本次裁示' });
    this.dialog = this.page
      .getByRole('dialog')
      .or(this.page.getByRole('alertdialog').filter({ has: this.page.locator('.dlg') }));
    this.attendance = this.page.getByRole('complementary', { name: '內容 出席' });
  }

  /** F9 from the meeting's page. */
  static async enter(meeting: MeetingPage): Promise<RoomPage> {
    await meeting.page.keyboard.press('F9');
    const room = new RoomPage(meeting.desk);
    await expect(room.agenda).toBeVisible();
    return room;
  }

  get current(): Locator {
    return this.agenda.locator('[aria-current]');
  }

  get state(): Locator {
    return this.page.locator('.room-head .st').first();
  }

  get saved(): Locator {
    return this.page.locator('.room-saved');
  }

  ruling(text: string): Locator {
    return this.given.getByRole('listitem').filter({ hasText: text });
  }

  /** F9: what comes next for the meeting, and its dialog confirmed. */
  async step(button: string): Promise<void> {
    await this.page.keyboard.press('F9');
    await expect(this.page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${button}`) })).toBeVisible();
    await this.page.keyboard.press('Control+Enter');
  }

  /** On by Ctrl ↓ until the item of this title has the cursor. */
  async goTo(title: string): Promise<void> {
    const lines = this.agenda.locator('li:has(button)');
    await expect(this.current).toBeVisible();
    for (let left = await lines.count(); left > 0; left -= 1) {
      const before = await this.current.innerText();
      if (before.includes(title)) break;
      await this.page.keyboard.press('Control+ArrowDown');
      await expect(this.current).not.toHaveText(before);
    }
    await expect(this.current).toContainText(title);
    await expect(this.text).toBeFocused();
  }
}
