import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { built, homeEnvironment } from '../program.ts';
import { expect, test } from './pages/office.ts';

test('a second start brings the first window forward and ends', async ({ office }) => {
  const env = homeEnvironment(office.program.home);
  const command = [path.join(built, 'browser.js'), '--no-window', '--office', office.folder];
  const second = spawnSync(process.execPath, command, { env, encoding: 'utf8' });
  expect(second.stdout).toBe('這份機關資料已經開啟，已切換到那個視窗。\n');
  expect(second.stderr).toBe('');
  expect(second.status).toBe(0);
  await expect.poll(() => office.program.printed).toHaveLength(2);
  const [first, again] = office.program.printed;
  expect(again).toMatch(/^施政簿：http:\/\/127\.0\.0\.1:\d+\/\?ticket=/);
  expect(again).not.toBe(first);
  const desk = await office.open('viewer');
  await expect(desk.books).toBeVisible();
});

test('a start without a window prints where the program is to be found', async ({ office }) => {
  expect(office.program.printed).toEqual([
    expect.stringMatching(/^施政簿：http:\/\/127\.0\.0\.1:\d+\/\?ticket=[\w-]{43}$/),
  ]);
});
