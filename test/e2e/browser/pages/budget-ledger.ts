import { expect, type Locator } from '@playwright/test';
import { BudgetPage } from './budget-page.ts';
import type { Desk } from './desk.ts';
import type { Drawer } from './drawer.ts';
import { ListPage } from './list-page.ts';
import { StepPanel } from './step-panel.ts';

export type Ledger = '預算異動' | '動支控留' | '預算保留' | '墊付案' | '審議意見';

/** A ledger of the budget: its list, one entry in the drawer, and the next step at its foot. */
export class LedgerPage {
  readonly desk: Desk;
  readonly list: ListPage;
  readonly drawer: Drawer;
  /** The state beside the number. */
  readonly state: Locator;
  /** The form of a new entry. */
  readonly form: Locator;

  private constructor(desk: Desk, list: ListPage) {
    this.desk = desk;
    this.list = list;
    this.drawer = list.drawer;
    this.state = this.drawer.pane.locator('.drawer-head .st');
    this.form = this.drawer.pane;
  }

  /** From the budget's own menu. */
  static async open(desk: Desk, ledger: Ledger): Promise<LedgerPage> {
    const budget = await BudgetPage.open(desk);
    await budget.head('帳冊', ledger);
    const list = new ListPage(desk, ledger);
    await list.grid.waitFor();
    await list.settled();
    return new LedgerPage(desk, list);
  }

  /** Opens the entry one of whose cells reads like this. */
  async show(view: string, text: string): Promise<void> {
    await this.list.view(view);
    await this.list.open(text);
  }

  /** A new entry's form. */
  async begin(): Promise<void> {
    await this.list.create();
  }

  field(label: string): Locator {
    return this.form.getByLabel(new RegExp(`^${label}(必填)?$`));
  }

  async pick(label: string, typed: string, option: string): Promise<void> {
    await this.form.getByRole('combobox', { name: label }).fill(typed);
    await this.desk.page.getByRole('option', { name: option }).first().click();
  }

  /** A line of a book; the book is asked for only where several are open. */
  async line(book: string, typed: string, option: string): Promise<void> {
    await this.form.getByRole('combobox', { name: '預算細目' }).waitFor();
    const books = this.form.getByRole('button', { name: /總預算 預算$/ });
    if ((await books.count()) > 0) {
      await books.click();
      await this.desk.page.getByRole('option', { name: book, exact: true }).click();
    }
    await this.pick('預算細目', typed, option);
  }

  async attach(name: string): Promise<void> {
    const choosing = this.desk.page.waitForEvent('filechooser');
    await this.form.getByRole('button', { name: '選擇檔案' }).click();
    await (await choosing).setFiles([{ name, mimeType: 'application/pdf', buffer: Buffer.from(`${name}的內容`) }]);
    await expect(this.form.getByRole('list').getByRole('button', { name, exact: true })).toBeVisible();
  }

  async send(): Promise<void> {
    await this.desk.press('Control+Enter');
  }

  step(title: string): StepPanel {
    return new StepPanel(this.desk.page, title);
  }

  /** A step that stands as a button at the foot. */
  async take(title: string): Promise<StepPanel> {
    await this.drawer.button(title).click();
    return this.step(title);
  }

  /** A step that is somebody else's. */
  async onBehalf(title: string): Promise<StepPanel> {
    await this.drawer.button(/^代為登錄/).click();
    await this.desk.page.getByRole('menuitem', { name: title, exact: true }).click();
    return this.step(`代為登錄：${title}`);
  }

  /** A step from the other ones, instead of the one that lies open. */
  async instead(title: string): Promise<StepPanel> {
    await this.drawer.button('返回').click();
    return this.take(title);
  }

  async expectState(state: string): Promise<void> {
    await expect(this.state).toHaveText(state);
  }
}
