import { expect } from '@playwright/test';
import { contentSecurityPolicy } from '#main/door/headers.ts';
import { test } from './fixtures.ts';
import { call } from './page-calls.ts';

const elsewhere = 'https://elsewhere.example/';

test('a page leads nowhere else and opens nothing', async ({ launch }) => {
  const run = await launch();
  const page = await run.firstWindow();
  const here = page.url();
  await page.evaluate((address) => {
    window.location.href = address;
  }, elsewhere);
  expect(await page.evaluate((address) => window.open(address) === null, elsewhere)).toBe(true);
  await page.evaluate((address) => {
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    document.body.append(link);
    link.click();
  }, elsewhere);
  // Still the same document: it answers through the port it had.
  expect(await call(page, 'office.status')).toMatchObject({ answer: { stage: 'noOffice' } });
  expect(page.url()).toBe(here);
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(run.double?.escaped ?? []).toEqual([]);
});

test('nothing a page asks for leaves the machine', async ({ launch }) => {
  const run = await launch();
  const page = await run.firstWindow();
  const reached = await page.evaluate(async (address) => {
    const loads = (element: HTMLElement): Promise<boolean> =>
      new Promise((done) => {
        element.addEventListener('load', () => done(true));
        element.addEventListener('error', () => done(false));
        document.body.append(element);
      });
    const opens = (source: WebSocket | EventSource): Promise<boolean> =>
      new Promise((done) => {
        source.addEventListener('open', () => done(true));
        source.addEventListener('error', () => done(false));
      });
    const answered = fetch(address).then(
      () => true,
      () => false,
    );
    const picture = document.createElement('img');
    picture.src = `${address}picture.png`;
    const script = document.createElement('script');
    script.src = `${address}script.js`;
    const tries = [answered, loads(picture), loads(script), opens(new WebSocket('wss://elsewhere.example/'))];
    return Promise.all([...tries, opens(new EventSource(address))]);
  }, elsewhere);
  expect(reached).toEqual([false, false, false, false, false]);
  expect(run.double?.escaped ?? []).toEqual([]);
});

test('pages come with the policy of the browser door, and only files of the build come at all', async ({ launch }) => {
  const page = await (await launch()).firstWindow();
  const answers = await page.evaluate(() =>
    Promise.all(
      ['/', '/main/electron.js', '/..%2fmain%2felectron.js', '/%2e%2e/main/electron.js', '/%', '/none.html'].map(
        async (address) => {
          const response = await fetch(address);
          return [response.status, response.headers.get('content-security-policy')] as const;
        },
      ),
    ),
  );
  expect(answers.map(([status]) => status)).toEqual([200, 404, 404, 404, 404, 404]);
  expect(new Set(answers.map(([, policy]) => policy))).toEqual(new Set([contentSecurityPolicy]));
});

test('the page has the bridge and nothing else of the machine', async ({ launch }) => {
  const page = await (await launch()).firstWindow();
  const seen = await page.evaluate(() => {
    const machine = ['require', 'process', 'module', 'Buffer', 'global'];
    return {
      bridge: Object.keys(window.shizhengbu ?? {}).sort(),
      frozen: Object.isFrozen(window.shizhengbu),
      machine: machine.filter((name) => name in window),
    };
  });
  expect(seen).toEqual({
    bridge: [
      'begin',
      'cancel',
      'chooseFiles',
      'chooseFolder',
      'onChange',
      'platform',
      'saveFile',
      'setFrame',
      'setZoom',
      'showPdf',
      'takeFile',
    ],
    frozen: true,
    machine: [],
  });
});
