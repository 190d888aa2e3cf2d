import { demoPassword } from '#shared/demo.ts';
import { Desk } from './pages/desk.ts';
import { expect, people, test } from './pages/office.ts';

test('walking through the program sends nothing out and breaks no policy', async ({ office, page }) => {
  const asked: string[] = [];
  const faults: string[] = [];
  const policies = new Set<string | undefined>();
  page.context().on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('response', (response) => {
    if (response.request().resourceType() === 'document' && response.ok())
      policies.add(response.headers()['content-security-policy']);
  });
  const desk = new Desk(page);
  await page.goto(office.program.address);
  await desk.signIn(people.admin, demoPassword);
  const links = await desk.books.getByRole('link').allInnerTexts();
  expect(links.length).toBeGreaterThan(6);
  for (const link of links) {
    // What is counted behind a book comes a moment after its name.
    await desk.book(link.replace(/\s*\d+$/, '')).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  const list = await desk.list('人員');
  await (await list.open('吳建霖')).edit();
  await desk.press('Escape', 'Escape');
  await (await list.filter('角色')).tick('首長');
  await desk.press('Escape');
  await desk.palette.ask('建設');
  await desk.palette.option('建設課').first().waitFor();
  await desk.press('Escape');
  await list.export('CSV（UTF-8）');

  const { origin } = new URL(office.program.address);
  expect(asked.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
  expect(asked.length).toBeGreaterThan(20);
  expect(faults).toEqual([]);
  expect([...policies]).toEqual([expect.stringContaining("default-src 'none'")]);
});
