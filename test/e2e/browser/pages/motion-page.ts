import { expect, type Locator } from '@playwright/test';
import type { Desk } from './desk.ts';
import type { Drawer } from './drawer.ts';
import type { ListPage } from './list-page.ts';
import { StepPanel } from './step-panel.ts';

/** The list of motions or questions, with one of them and its next step beside it. */
export class MotionPage {
  readonly list: ListPage;
  readonly drawer: Drawer;
  /** The state beside the number. */
  readonly state: Locator;
  readonly #desk: Desk;

  private constructor(desk: Desk, list: ListPage) {
    this.#desk = desk;
    this.list = list;
    this.drawer = list.drawer;
    this.state = this.drawer.pane.locator('.drawer-head .st');
  }

  static async open(desk: Desk, book: '議案' | '質詢'): Promise<MotionPage> {
    const list = await desk.list(book);
    await list.view('全部');
    return new MotionPage(desk, list);
  }

  async show(number: string): Promise<void> {
    await this.list.open(number);
    await expect(this.drawer.pane).toHaveAccessibleName(`內容 ${number}`);
  }

  step(title: string): StepPanel {
    return new StepPanel(this.#desk.page, title);
  }

  /** A step that is somebody else's. */
  async onBehalf(step: string): Promise<StepPanel> {
    await this.drawer.button(/^代為登錄/).click();
    await this.#desk.page.getByRole('menuitem', { name: step, exact: true }).click();
    return this.step(`代為登錄：${step}`);
  }

  /** The other steps, instead of the one that lies open. */
  async instead(step: string): Promise<StepPanel> {
    await this.drawer.button('返回').click();
    await this.drawer.button(step).click();
    return this.step(step);
  }
}
