import { expect, type Locator } from '@playwright/test';
import type { Id } from '#shared/base/ids.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import { type AskedBook, bookOf, budgetsOf, generalOf, lineNamed, thisYear } from './budget-books.ts';
import { BudgetPage, BudgetSheet } from './budget-page.ts';
import type { Desk } from './desk.ts';
import type { Account, Office } from './office.ts';
import { StepPanel } from './step-panel.ts';

/** The first year that has no general budget yet. */
export const nextYear = (office: Office): number =>
  Math.max(...budgetsOf(office).flatMap(({ kind, year }) => (kind === 'general' ? [year] : []))) + 1;

/** A draft of that year with the lines and amounts of this year's budget; every calculation adds up. */
export function draftOf(office: Office): AskedBook {
  const { id: copyFrom } = generalOf(office, thisYear());
  const { ids } = office.ask<Made>(
    'budget.open',
    { year: nextYear(office), kind: 'general', copyFrom, copyAmounts: true },
    'accounting',
  );
  const id = ids[0] ?? '';
  const { lines } = bookOf(office, id);
  // Some amounts were cut after they had been calculated.
  const change = lines.flatMap(({ id: line, version, itemsSum, estimate }) =>
    itemsSum === null || itemsSum === estimate ? [] : [{ id: line, version, patch: { estimate: itemsSum } }],
  );
  office.ask('budgetLine.put', { budget: id, change }, 'accounting');
  return bookOf(office, id);
}

const columnHead = '款項目節 科目';

/** A draft as one works in it: the sheet, the line form beside it, and the way of the budget. */
export class DraftPage {
  readonly desk: Desk;
  readonly budget: BudgetPage;
  readonly sheet: BudgetSheet;
  /** The line form. */
  readonly form: Locator;
  readonly status: Locator;

  private constructor(budget: BudgetPage, sheet: BudgetSheet) {
    this.desk = budget.desk;
    this.budget = budget;
    this.sheet = sheet;
    this.form = budget.page.getByRole('complementary', { name: /^內容 (新增|修改)預算細目$/ });
    this.status = budget.status;
  }

  static async open(desk: Desk, book: AskedBook): Promise<DraftPage> {
    const budget = await BudgetPage.open(desk);
    await budget.version(`${book.budget.year}年度總預算`);
    return new DraftPage(budget, new BudgetSheet(desk, `${book.budget.year}年度總預算　歲出機關別`));
  }

  /** Opens the way down to 道路橋梁工程／業務費 by keyboard and gives the line it begins with. */
  async roads(book: AskedBook): Promise<Id> {
    await this.sheet.goTo('02 海澄鄉公所主管', columnHead);
    await this.desk.press('Alt+3');
    await this.sheet.goTo('04 交通支出', columnHead);
    await this.desk.press('ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight');
    const first = lineNamed(book, '道路橋梁工程／教育訓練費');
    await expect(this.sheet.row('2001 教育訓練費')).toBeVisible();
    return first.id;
  }

  field(label: string): Locator {
    return this.form.getByLabel(new RegExp(`^${label}(必填)?$`));
  }

  async pick(label: string, typed: string, option: string | RegExp): Promise<void> {
    await this.form.getByRole('combobox', { name: label }).fill(typed);
    await this.budget.page.getByRole('option', { name: option }).first().click();
  }

  /** The drawer of the budget itself, with the next step at its foot. */
  async way(): Promise<BudgetWay> {
    return BudgetWay.open(this.budget);
  }
}

/** 預算案: how far it has come, and the next step. */
export class BudgetWay {
  readonly drawer: Locator;
  readonly state: Locator;
  readonly #budget: BudgetPage;

  private constructor(budget: BudgetPage, name: string) {
    this.#budget = budget;
    this.drawer = budget.page.getByRole('complementary', { name: `內容 ${name}`, exact: true });
    this.state = this.drawer.locator('.drawer-head .st');
  }

  static async open(budget: BudgetPage): Promise<BudgetWay> {
    const chip = (await budget.chip('版本').innerText()).replace(/\s/g, '');
    const name = /^版本(.*?)(?:＋.*)?$/.exec(chip)?.[1] ?? '';
    await budget.tools.getByRole('button', { name: '預算案', exact: true }).click();
    const way = new BudgetWay(budget, name);
    await way.drawer.waitFor();
    return way;
  }

  step(title: string): StepPanel {
    return new StepPanel(this.#budget.page, title);
  }

  /** One of the steps that stand as buttons. */
  async take(step: string): Promise<StepPanel> {
    await this.drawer.getByRole('button', { name: step, exact: true }).click();
    return this.step(step);
  }

  /** One of those in 其他. */
  async other(entry: string): Promise<void> {
    await this.drawer.getByRole('button', { name: '其他', exact: true }).click();
    await this.#budget.page.getByRole('menuitem', { name: `${entry}…`, exact: true }).click();
  }

  async onBehalf(step: string): Promise<StepPanel> {
    await this.drawer.getByRole('button', { name: '代為登錄…', exact: true }).click();
    await this.#budget.page.getByRole('menuitem', { name: step, exact: true }).click();
    return this.step(`代為登錄：${step}`);
  }
}

/** A window on a draft, tall enough for a whole plan. */
export const openDraft = async (office: Office, account: Account, book: AskedBook): Promise<DraftPage> =>
  DraftPage.open(await office.open(account, { viewport: { width: 1366, height: 1500 } }), book);
