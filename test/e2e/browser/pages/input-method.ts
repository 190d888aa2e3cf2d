import type { CDPSession, Page } from '@playwright/test';

/** An input method as the browser sees it: what is being put together, then the text that was chosen. */
export class InputMethod {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  async compose(...steps: readonly string[]): Promise<void> {
    for (const text of steps) {
      await this.key('Process', 'KeyA');
      await this.#session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
  }

  /** The Enter that confirms a candidate belongs to the input method. */
  async confirm(text: string): Promise<void> {
    await this.key('Process', 'Enter');
    await this.#session.send('Input.insertText', { text });
  }

  async key(key: string, code: string): Promise<void> {
    const given = { key, code, windowsVirtualKeyCode: 229 };
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...given });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...given });
  }
}
