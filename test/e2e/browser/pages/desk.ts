import type { Locator, Page } from '@playwright/test';
import { ListPage } from './list-page.ts';
import { Notices } from './notices.ts';
import { Palette } from './palette.ts';

/** One window of the program: signed in, with the books at the left. */
export class Desk {
  readonly page: Page;
  readonly notices: Notices;
  readonly palette: Palette;
  readonly books: Locator;

  constructor(page: Page) {
    this.page = page;
    this.notices = new Notices(page);
    this.palette = new Palette(page);
    this.books = page.getByRole('navigation', { name: '主選單' });
  }

  async signIn(name: string, password: string): Promise<void> {
    await this.page.getByRole('option', { name }).click();
    await this.page.getByRole('textbox', { name: '密碼' }).fill(password);
    await this.page.keyboard.press('Enter');
    await this.books.waitFor();
  }

  /** A book in the navigation, by its name and whatever is counted behind it. */
  book(name: string): Locator {
    return this.books.getByRole('link', { name: new RegExp(`^${name}\\s*\\d*$`) });
  }

  /** Opens a register's list by its name in the navigation; `label` is its own where that is another. */
  async list(book: string, label = book): Promise<ListPage> {
    await this.book(book).click();
    const list = new ListPage(this, label);
    await list.grid.waitFor();
    await list.settled();
    return list;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** The office's answers to one operation are held back until they are released. */
  async holding(operation: string): Promise<{ release(): void }> {
    const held = Promise.withResolvers<void>();
    await this.page.route(`**/call/${operation}`, async (route) => {
      await held.promise;
      await route.continue();
    });
    return { release: () => held.resolve() };
  }

  /** What the window may do is asked from the office at every call: the same door, without the page's own restraint. */
  call(name: string, input: unknown): Promise<{ answer?: unknown; refusal?: { code: string; sentence: string } }> {
    return this.page.evaluate(
      async ([operation, body]) => {
        const response = await fetch(`/call/${operation}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        const lines = (await response.text()).trim().split('\n');
        return JSON.parse(lines.at(-1) ?? '') as { answer?: unknown };
      },
      [name, JSON.stringify({ input })] as const,
    );
  }
}
