import type { Page } from '@playwright/test';
import type { PlainRefusal } from '#shared/base/refusal.ts';
import type { ChangeEvent, Progress } from '#shared/contract/events.ts';
import type { OfficeStatus } from '#shared/contract/office-operations.ts';
import type { Exposed } from '#shared/contract/port.ts';
import { demoPassword } from '#shared/demo.ts';

declare global {
  interface Window {
    readonly shizhengbu?: Exposed;
    /** What a test's page heard. */
    heard: ChangeEvent[];
  }
}

export interface Outcome {
  answer?: unknown;
  refusal?: PlainRefusal;
  progress: Progress[];
}

/** Makes a call from inside the page, as its own code would. */
export const call = (page: Page, name: string, input: unknown = {}): Promise<Outcome> =>
  callText(page, name, JSON.stringify({ input }));

/** When the page stops what it began: right behind the call, or as soon as it hears how far the job is. */
export type Stop = 'atOnce' | 'underWay';

/** The text as given. */
export const callText = (page: Page, name: string, body: string, stop?: Stop): Promise<Outcome> =>
  page.evaluate(
    ([named, text, when]) =>
      new Promise<Outcome>((done, fail) => {
        const bridge = window.shizhengbu;
        if (!bridge) {
          fail(new Error('no bridge'));
          return;
        }
        const progress: Progress[] = [];
        const id = bridge.begin(named, text, (said) => {
          if ('refusal' in said) done({ refusal: said.refusal, progress });
          else if ('answer' in said) done({ answer: JSON.parse(said.answer), progress });
          else {
            progress.push(said.progress);
            if (when === 'underWay') bridge.cancel(id);
          }
        });
        if (when === 'atOnce') bridge.cancel(id);
      }),
    [name, body, stop] as const,
  );

/** The answer, where a refusal would be a fault of the test. */
export async function answerOf<T>(page: Page, name: string, input: unknown = {}): Promise<T> {
  const { answer, refusal } = await call(page, name, input);
  if (refusal) throw new Error(`${name}: ${refusal.sentence}`);
  return answer as T;
}

export const signIn = (page: Page, account = 'admin'): Promise<Outcome> =>
  call(page, 'session.signIn', { account, password: demoPassword });

/** Where the program stands; nothing while the page is being loaded anew. */
export const stageOf = (page: Page): Promise<string | undefined> =>
  call(page, 'office.status').then(
    ({ answer }) => (answer as OfficeStatus | undefined)?.stage,
    () => undefined,
  );

/** From now on the page keeps what it hears. */
export const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.heard = [];
    window.shizhengbu?.onChange((event) => window.heard.push(event));
  });
