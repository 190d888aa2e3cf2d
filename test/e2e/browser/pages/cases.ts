import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import type { ListPage } from './list-page.ts';
import type { Account, Office } from './office.ts';

/** 列管 as one works with it: the list, one case in the drawer, and the steps at its foot. */
export class Cases {
  readonly desk: Desk;
  readonly page: Page;
  readonly list: ListPage;
  readonly pane: Locator;
  readonly history: Locator;
  readonly units: Locator;

  constructor(desk: Desk, list: ListPage) {
    this.desk = desk;
    this.page = desk.page;
    this.list = list;
    this.pane = list.drawer.pane;
    this.history = this.pane.getByRole('list', { name: '歷程' });
    this.units = this.pane.getByRole('table', { name: '辦理單位' }).getByRole('row');
  }

  static async of(desk: Desk): Promise<Cases> {
    return new Cases(desk, await desk.list('列管', '列管案件'));
  }

  /** Opens the case whose content is this. */
  async open(content: string): Promise<void> {
    await this.list.find.fill(content);
    await expect(this.list.rows).toHaveCount(1);
    await this.list.row(content).getByRole('gridcell', { name: content, exact: true }).click();
    await this.page.keyboard.press('Enter');
    await expect(this.pane.getByRole('heading', { name: content })).toBeVisible();
  }

  /** A step at the foot, by its name. */
  step(name: string): Locator {
    return this.pane.getByRole('region', { name, exact: true });
  }

  /** Opens a step of one's own. */
  async take(name: string): Promise<Locator> {
    await this.pane.getByRole('button', { name, exact: true }).click();
    await this.step(name).waitFor();
    return this.step(name);
  }

  /** Opens a step of somebody else. */
  async lend(name: string): Promise<Locator> {
    await this.pane.getByRole('button', { name: '代為登錄…' }).click();
    await this.page.getByRole('menuitem', { name, exact: true }).click();
    const step = this.step(`代為登錄：${name}`);
    await step.waitFor();
    return step;
  }

  /** Who decided, and the paper that shows it; a person who is proposed already stays. */
  async decidedBy(step: Locator, person: string, basis: string): Promise<void> {
    const field = step.getByRole('combobox', { name: '裁示或核可人' });
    // Whoever is proposed is there a moment later.
    await expect(step.locator('.step-lent')).toHaveAttribute('aria-busy', 'false');
    if ((await field.inputValue()) !== person) {
      await field.fill(person);
      await this.page.getByRole('option', { name: person }).click();
    }
    await expect(field).toHaveValue(person);
    await step.getByRole('textbox', { name: '會議或文號' }).fill(basis);
  }

  async send(notice: string): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await expect(this.desk.notices.saying(notice)).toBeVisible();
  }

  /** Picks a unit by a part of its name. */
  async pickUnit(field: string, unit: string): Promise<void> {
    await this.pane.getByRole('combobox', { name: new RegExp(`^${field}`) }).fill(unit);
    await this.page.getByRole('option', { name: unit }).first().click();
  }
}

interface Rows {
  rows: { id: string; name: string }[];
}

export const unitNamed = (office: Office, name: string): string => {
  const { rows } = office.ask<Rows>('unit.list', { filter: { field: 'name', is: 'equal', value: name } });
  return rows[0]?.id ?? '';
};

/** Tracked at once, without the window. */
export function giveCases(office: Office, cases: readonly { content: string; unit: string; due?: string }[]): string[] {
  const rows = cases.map(({ content, unit, due }) => ({
    content,
    source: 'none',
    leads: [unitNamed(office, unit)],
    due: due === undefined ? { days: 30, basis: 'calendar' } : { on: due },
  }));
  return office.ask<{ ids: string[] }>('directive.giveMany', { rows }, 'control' satisfies Account).ids;
}
