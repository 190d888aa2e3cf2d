import type { Locator, Page } from '@playwright/test';
import { Threshold } from './threshold.ts';

export interface NewOffice {
  folder: string;
  name: string;
  prefix: string;
  county: string;
}

export interface NewAdmin {
  name: string;
  account: string;
  password: string;
}

/** 第一次開啟, step by step. */
export class FirstRunPage extends Threshold {
  readonly left: Locator;
  readonly keyGroups: Locator;
  readonly kept: Locator;
  readonly enter: Locator;

  constructor(page: Page) {
    super(page);
    this.left = page.locator('.threshold-end').getByRole('status');
    this.keyGroups = page.getByRole('list', { name: '復原金鑰，共8組' }).getByRole('listitem');
    this.kept = page.getByText('已抄下或列印復原金鑰');
    this.enter = this.button(/^進入施政簿/);
  }

  async go(address: string): Promise<this> {
    await this.page.goto(address);
    await this.button(/^下一步/).waitFor();
    return this;
  }

  next(): Promise<void> {
    return this.press('Control+Enter');
  }

  async fillPlace(folder: string): Promise<void> {
    await this.field('新機關的資料夾').fill(folder);
  }

  async chooseCounty(county: string): Promise<void> {
    await this.button(/所屬縣市/).click();
    await this.page.getByRole('option', { name: county }).click();
    await this.page.getByRole('listbox').waitFor({ state: 'hidden' });
  }

  async fillOffice({ name, prefix, county }: NewOffice): Promise<void> {
    await this.field('機關全名').fill(name);
    await this.field('機關代字').fill(prefix);
    await this.chooseCounty(county);
  }

  async fillAdmin({ name, account, password }: NewAdmin): Promise<void> {
    await this.field('姓名').fill(name);
    await this.field('帳號').fill(account);
    await this.field('密碼').fill(password);
    await this.field('再輸入一次').fill(password);
  }

  /** A cell of the table of units. */
  unit(name: string, column: '單位' | '代字' | '主管職稱'): Locator {
    return this.page.getByRole('textbox', { name: `${name}　${column}`, exact: true });
  }

  unitTick(name: string): Locator {
    return this.page.getByRole('checkbox', { name: `使用${name}`, exact: true });
  }

  /** All the way to the recovery key, which it gives back. */
  async create(office: NewOffice, admin: NewAdmin): Promise<string> {
    await this.fillPlace(office.folder);
    await this.next();
    await this.fillOffice(office);
    await this.next();
    await this.fillAdmin(admin);
    await this.next();
    await this.keyGroups.first().waitFor();
    return (await this.keyGroups.allInnerTexts()).join('-');
  }
}
