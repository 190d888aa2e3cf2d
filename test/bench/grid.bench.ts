/**
 * Measures the grid with 100,000 rows of 15 columns in Chromium, while it is scrolled and typed into: 99 % of the frames
 * come with the screen's next (16.7 ms), none later than 32 ms. A measurement beyond the limits is repeated and the calmest
 * counts, since other programs on the machine cost frames, too: the figures of the resting page tell how many.
 */
import { setTimeout } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import type {} from './grid/record.ts';
import { serveGridPage } from './grid/serve.ts';

const MOST = 32;
const USUAL = 16.7;
/** The browser's signals waver by so much around the screen's own beat. */
const WAVER = 0.2;
const TIMES = 5;
const RESTING = '靜止';

interface Figures {
  name: string;
  frames: number;
  /** Between the signals of frames that follow each other. */
  apart99: number;
  apartMost: number;
  /** From the signal until the page's work for the frame is done; tasks in between count in. */
  work50: number;
  work99: number;
}

const served = await serveGridPage();
const executablePath = process.env.SHIZHENGBU_CHROMIUM ?? '/usr/bin/chromium';
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args: asRoot });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
await page.goto(`${served.url}?rows=100000`);
await page.locator('.grid-row').first().waitFor();
await page.evaluate(() => document.fonts.ready);
await page
  .locator('.grid-row')
  .nth(2)
  .click({ position: { x: 200, y: 10 } });

const results = [
  await measured(RESTING, () => scrolled(0)),
  await measured('捲動，一格一格', () => scrolled(53)),
  await measured('捲動，一次四列', () => scrolled(128)),
  await measured('捲動，一次一頁', () => scrolled(640)),
  await measured('拖動捲軸，跳躍', () => scrolled(400_037)),
  await measured('左右捲動', () => scrolledAcross()),
  await measured('按住向下鍵', () => pressed('ArrowDown', 120)),
  await measured('換頁鍵', () => pressed('PageDown', 60)),
  await measured('輸入', () => typed(40)),
  await measured('邊捲邊輸入', async () => {
    await Promise.all([scrolled(53), typed(20)]);
  }),
];
await browser.close();
await served.close();

for (const { name, frames, apart99, apartMost, work50, work99 } of results) {
  console.log(
    `${name}：${frames}格，間隔99%在${apart99}內、最長${apartMost}；每格的工作中位${work50}、99%在${work99}內（毫秒）`,
  );
}
const failed = results.filter((figures) => !isWithin(figures));
if (failed.some(({ name }) => name === RESTING)) {
  console.log('靜止的頁面也掉格：機器正忙，以上數字不足為憑，稍後再量一次。');
  process.exitCode = 1;
} else if (failed.length > 0) {
  console.log(`超過界限（99%在${USUAL}毫秒內，最長${MOST}毫秒）：${failed.map(({ name }) => name).join('、')}`);
  process.exitCode = 1;
}

/** The frames while something happens, at its calmest. */
async function measured(name: string, act: () => Promise<void>): Promise<Figures> {
  let best: Figures | undefined;
  for (let time = 0; time < TIMES && !(best && isWithin(best)); time += 1) {
    await page.evaluate(() => window.frameClock.start());
    await act();
    const { work, apart } = await page.evaluate(() => window.frameClock.stop());
    const now: Figures = {
      name,
      frames: apart.length,
      apart99: at(apart, 0.99),
      apartMost: at(apart, 1),
      work50: at(work, 0.5),
      work99: at(work, 0.99),
    };
    if (!best || now.apart99 + now.apartMost < best.apart99 + best.apartMost) best = now;
  }
  return best ?? { name, frames: 0, apart99: 0, apartMost: 0, work50: 0, work99: 0 };
}

function isWithin({ apart99, apartMost }: Figures): boolean {
  return apart99 <= USUAL + WAVER && apartMost <= MOST;
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
}

/** Scrolls by so much with every frame, to and fro. */
function scrolled(by: number): Promise<void> {
  return page.evaluate(
    (step) =>
      new Promise<void>((done) => {
        const scroller = document.querySelector('.grid-scroll');
        let left = 240;
        const most = (scroller?.scrollHeight ?? 0) - (scroller?.clientHeight ?? 0);
        const next = () => {
          if (!scroller || left === 0) return done();
          left -= 1;
          scroller.scrollTop = (scroller.scrollTop + step) % most;
          requestAnimationFrame(next);
        };
        next();
      }),
    by,
  );
}

function scrolledAcross(): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        const scroller = document.querySelector('.grid-scroll');
        let left = 120;
        const next = () => {
          if (!scroller || left === 0) return done();
          left -= 1;
          scroller.scrollLeft = (left * 37) % 400;
          requestAnimationFrame(next);
        };
        next();
      }),
  );
}

/** A key held down, at the rate keyboards repeat it. */
async function pressed(key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await Promise.all([page.keyboard.down(key), setTimeout(1000 / 30)]);
  }
  await page.keyboard.up(key);
}

async function typed(cells: number): Promise<void> {
  for (let cell = 0; cell < cells; cell += 1) {
    await page.keyboard.type('路面刨鋪12');
    await page.keyboard.press('Enter');
  }
}
