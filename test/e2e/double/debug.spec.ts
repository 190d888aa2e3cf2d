import { test } from './fixtures.ts';
import { call } from './page-calls.ts';
test('debug', async ({ launch }) => {
  const run = await launch({ pages: 'own', demo: true, args: ['--demo'] });
  const page = await run.firstWindow();
  page.on('console', (m) => console.log('CONSOLE', m.text()));
  page.on('pageerror', (m) => console.log('ERROR', m.message));
  page.on('requestfailed', (m) => console.log('FAILED', m.url(), m.failure()?.errorText));

  console.log(JSON.stringify(await call(page, 'office.status')).slice(0, 300));
  await page.waitForTimeout(3000);
  console.log((await page.content()).slice(600,1500));
  console.log(await page.evaluate(() => performance.getEntriesByType('resource').map((r) => [r.name.slice(-30), (r as PerformanceResourceTiming).responseStatus, Math.round(r.startTime), Math.round(r.duration)].join(' ')).join('|')));
});
