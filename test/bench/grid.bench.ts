/**
 * Measures the grid with 100,000 rows of 15 columns in Chromium: no frame over 32 ms, 99 % under 16.7 ms, while it is
 * scrolled and typed into. The limit of frames is lifted, so that a frame takes as long as its work and not as the screen.
 */
import { chromium, type Page } from '@playwright/test';
import { serveGridPage } from './grid/serve.ts';

const MOST = 32;
const USUAL = 16.7;

interface Figures {
  name: string;
  frames: number;
  median: number;
  most99: number;
  worst: number;
}

const served = await serveGridPage();
const executablePath = process.env.SHIZHENGBU_CHROMIUM ?? '/usr/bin/chromium';
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({
  executablePath,
  args: [...asRoot, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
await page.goto(`${served.url}?rows=100000`);
await page.locator('.grid-row').first().waitFor();
await page.evaluate(() => document.fonts.ready);
await page
  .locator('.grid-row')
  .nth(2)
  .click({ position: { x: 200, y: 10 } });

const results = [
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

for (const { name, frames, median, most99, worst } of results) {
  console.log(`${name}：${frames}格，中位 ${median} ms，99% 在 ${most99} ms 內，最長 ${worst} ms`);
}
const failed = results.filter(({ most99, worst }) => most99 >= USUAL || worst > MOST);
if (failed.length > 0) {
  console.log(`超過界限（99% < ${USUAL} ms，最長 ≤ ${MOST} ms）：${failed.map(({ name }) => name).join('、')}`);
  process.exitCode = 1;
}

/** Times between frames while something happens, from the page's own clock. */
async function measured(name: string, act: () => Promise<void>): Promise<Figures> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (!('stopped' in frames)) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(window, { frames });
  });
  await act();
  const frames = await takeFrames(page);
  const sorted = frames.slice(2).toSorted((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
  return { name, frames: sorted.length, median: at(0.5), most99: at(0.99), worst: at(1) };
}

function takeFrames(from: Page): Promise<number[]> {
  return from.evaluate(() => {
    const { frames } = window as unknown as { frames: number[] };
    Object.assign(frames, { stopped: true });
    return [...frames];
  });
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

async function pressed(key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
}

async function typed(cells: number): Promise<void> {
  for (let cell = 0; cell < cells; cell += 1) {
    await page.keyboard.type('路面刨鋪12');
    await page.keyboard.press('Enter');
  }
}
