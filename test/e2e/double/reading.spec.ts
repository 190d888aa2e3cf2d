import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import iconv from 'iconv-lite';
import { readerServiceName } from '#main/electron/errands.ts';
import { rocYear, todayIn } from '#shared/base/day.ts';
import type { BudgetSummary, ExecutionPreview } from '#shared/contract/budget-answers.ts';
import { officeWords } from '#shared/words/office.ts';
import { readerWords, readingWords } from '#shared/words/reading.ts';
import type { DoubleUtilityProcess } from '#test/electron-double/utility-process.ts';
import { type Run, test } from './fixtures.ts';
import { answerOf, call, callText, type Outcome, signIn } from './page-calls.ts';

const demo = { demo: true, args: ['--demo'] };

/** The readers that were started, where the double plays Electron. */
const readersOf = ({ double }: Run): DoubleUtilityProcess[] =>
  (double?.processes ?? []).filter((one) => one.serviceName === readerServiceName);

const noneLeft = (run: Run): Promise<void> =>
  expect.poll(() => readersOf(run).filter((one) => one.alive).length).toBe(0);

interface Desk {
  run: Run;
  page: Page;
  /** Gives the office a file and what the page would say to have it read. */
  wish(content: string | Buffer, name?: string): Promise<Record<string, unknown>>;
}

async function desk(run: Run): Promise<Desk> {
  const page = await run.firstWindow();
  await signIn(page, 'accounting');
  const today = todayIn();
  const year = rocYear(today) - (today.slice(5, 7) <= '02' ? 1 : 0);
  const { budgets } = await answerOf<{ budgets: BudgetSummary[] }>(page, 'budget.years');
  const budget = budgets.find((one) => one.year === year && one.kind === 'general')?.id;
  return {
    run,
    page,
    async wish(content, name = '執行數.csv') {
      const file = path.join(run.home, name);
      writeFileSync(file, content);
      await run.willChoose([file]);
      const chosen = await page.evaluate(() => window.shizhengbu?.chooseFiles({}));
      const [one] = chosen && 'value' in chosen ? chosen.value : [];
      return { budget, month: `${year + 1911}-01`, file: one?.file };
    },
  };
}

const read = (page: Page, wish: Record<string, unknown>): Promise<Outcome> => call(page, 'execution.read', wish);

/** Five million rows that say nothing: nobody is refused, and it takes its time. */
const long = (): string => ',,,\n'.repeat(5_000_000);

test('a file is read in a process of its own, which ends with it', async ({ launch }) => {
  const { run, page, wish } = await desk(await launch(demo));
  const table = '科目編號,科目名稱,累計實現數\n99-99-99,沒有的科目,"1,200"\n';
  const answer = await answerOf<ExecutionPreview>(page, 'execution.read', await wish(iconv.encode(table, 'cp950')));
  expect(answer).toMatchObject({ file: '執行數.csv', rows: [{ action: 'refused', values: { paid: 1200 } }] });
  if (run.double) expect(readersOf(run)).toHaveLength(1);
  await noneLeft(run);
});

test('what cannot be read is refused in words', async ({ launch }) => {
  const { page, wish } = await desk(await launch(demo));
  expect(await read(page, await wish('%PDF-1.7\n', '報表.pdf'))).toMatchObject({
    refusal: { code: 'invalid', sentence: readingWords.pdf },
  });
});

test('a reading that is cancelled ends its process', async ({ launch }) => {
  const { run, page, wish } = await desk(await launch(demo));
  const stopped = await callText(page, 'execution.read', JSON.stringify({ input: await wish(long()) }), 'underWay');
  expect(stopped.refusal).toMatchObject({ code: 'cancelled', sentence: officeWords.cancelled });
  await noneLeft(run);
});

test('a reader that dies is told of in words, and the office goes on', async ({ launch }) => {
  const { run, page, wish } = await desk(await launch(demo));
  test.skip(!run.double, '只有替身能結束讀檔的程序');
  const { refusal } = await whileReading(page, await wish(long()), () => readersOf(run)[0]?.crash());
  expect(refusal).toMatchObject({ code: 'invalid', sentence: readerWords.ended });
  expect(await call(page, 'office.status')).toMatchObject({ answer: { stage: 'working' } });
});

test('no reader outlives the office process', async ({ launch }) => {
  const { run, page, wish } = await desk(await launch(demo));
  test.skip(!run.double, '只有替身看得到讀檔的程序');
  await whileReading(page, await wish(long()), () => run.crashOffice());
  expect(readersOf(run)).toHaveLength(1);
  await noneLeft(run);
  await run.willPress(1);
  expect(await run.exited).toBe(0);
});

/** Does something as soon as the reading says how far it is. */
async function whileReading(page: Page, wish: unknown, act: () => unknown): Promise<Outcome> {
  let heard: () => void = () => undefined;
  const underWay = new Promise<void>((done) => {
    heard = done;
  });
  await page.exposeFunction('underWay', () => heard());
  const outcome = page.evaluate(
    (body) =>
      new Promise<Outcome>((done) => {
        window.shizhengbu?.begin('execution.read', body, (said) => {
          if ('refusal' in said) done({ refusal: said.refusal, progress: [] });
          else if ('progress' in said) void window.underWay();
          else done({ answer: said.answer, progress: [] });
        });
      }),
    JSON.stringify({ input: wish }),
  );
  await Promise.race([underWay, outcome]);
  await act();
  return outcome;
}

declare global {
  interface Window {
    underWay(): Promise<void>;
  }
}
