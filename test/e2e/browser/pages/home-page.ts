import { expect, type Locator } from '@playwright/test';
import type { Desk } from './desk.ts';
import { ListPage } from './list-page.ts';

/** The start page: the sentence, the lines, the tables and the curve. */
export class HomePage {
  readonly desk: Desk;
  readonly sentence: Locator;
  readonly acts: Locator;
  readonly todo: Locator;
  readonly lines: Locator;
  readonly units: Locator;
  readonly trend: Locator;
  readonly money: Locator;
  readonly meetings: Locator;
  readonly begin: Locator;
  /** At the first visit the latest; afterwards what others did meanwhile. */
  readonly changes: Locator;
  readonly since: Locator;

  constructor(desk: Desk) {
    const { page } = desk;
    this.desk = desk;
    this.sentence = page.locator('.hello p');
    this.acts = page.locator('.hello-acts');
    this.todo = page.getByRole('region', { name: '待辦' });
    this.lines = page.getByRole('list', { name: '待辦' }).getByRole('listitem');
    this.units = page.getByRole('table', { name: '各單位列管' });
    this.trend = page.getByRole('table', { name: '列管案件消長' });
    this.money = page.getByRole('table', { name: '歲出預算執行' });
    this.meetings = page.getByRole('list', { name: '近期會議' });
    this.begin = page.getByRole('list', { name: '開始使用' });
    this.changes = page.getByRole('list', { name: '最近變更' });
    this.since = page.getByRole('region', { name: '上次離開後的變更' });
  }

  async back(): Promise<void> {
    await this.desk.book('首頁').click();
    await this.lines.first().waitFor();
  }

  scopes(): Promise<string[]> {
    return this.todo.getByRole('radio').evaluateAll((all) => all.map((one) => one.closest('label')?.textContent ?? ''));
  }

  /** Every figure at this place leads to a list of as many cases as it says. */
  async follow(place: Locator, only: RegExp = /\d+案$/): Promise<number> {
    const figures = place.getByRole('button', { name: only });
    await figures.first().waitFor();
    const names = await figures.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    for (const name of names) {
      const count = /(\d+)案$/.exec(name)?.[1];
      await place.getByRole('button', { name, exact: true }).click();
      const list = new ListPage(this.desk, '列管案件');
      await list.grid.waitFor();
      await list.settled();
      await expect(list.facts, name).toHaveText(`符合條件${count}案`);
      await this.back();
    }
    return names.length;
  }
}
