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

  /** A draft with these words is kept; asked for before they are typed, as an earlier draft may still be on its way. */
  async draftOf(words: string): Promise<void> {
    await this.page.waitForResponse(
      (response) => response.url().endsWith('/call/draft.put') && (response.request().postData() ?? '').includes(words),
    );
  }

  /** The page is gone in an instant, as in a power cut, and hears nothing of it; another is opened at its place. */
  async crash(): Promise<Desk> {
    const address = this.page.url();
    const context = this.page.context();
    const crashed = this.page.waitForEvent('crash');
    const wire = await context.newCDPSession(this.page);
    void wire.send('Page.crash').catch(() => null);
    await crashed;
    const next = new Desk(await context.newPage());
    await next.page.goto(address);
    await next.books.waitFor();
    return next;
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
