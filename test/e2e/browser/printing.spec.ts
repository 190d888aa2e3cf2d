import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { readDocx } from '#test/support/docx.ts';
import { Cases, giveCases } from './pages/cases.ts';
import { MeetingPage, RoomPage } from './pages/meeting-pages.ts';
import { expect, type Office, test } from './pages/office.ts';

const read = async (made: Download) => readDocx(await readFile(await made.path()));

const three = ['漁港甲案', '漁港乙案', '漁港丙案'];

async function harbour(office: Office): Promise<Cases> {
  giveCases(
    office,
    three.map((content) => ({ content, unit: '建設課' })),
  );
  const cases = await Cases.of(await office.open('control'));
  await cases.list.find.fill('漁港');
  await expect(cases.list.row('漁港甲案')).toBeVisible();
  return cases;
}

const printed = (paper: Awaited<ReturnType<typeof read>>): string =>
  paper.tables.flatMap(({ rows }) => rows.flat()).join();

test.describe('what is printed', () => {
  test('from the list are the cases it shows, and no others', async ({ office }) => {
    const { list, page } = await harbour(office);
    await list.find.fill('漁港甲案');
    await expect(list.rows).toHaveCount(1);
    const coming = page.waitForEvent('download');
    await list.menu('作業', '印製一覽表');
    const text = printed(await read(await coming));
    expect(text).toContain('漁港甲案');
    expect(text).not.toContain('漁港乙案');
  });

  test('of ticked cases are these alone', async ({ office }) => {
    const { list, page } = await harbour(office);
    for (const content of ['漁港甲案', '漁港丙案']) await list.row(content).getByRole('checkbox').click();
    const coming = page.waitForEvent('download');
    await list.bulk.getByRole('button', { name: '印製一覽表' }).click();
    const text = printed(await read(await coming));
    expect(text).toContain('漁港甲案');
    expect(text).toContain('漁港丙案');
    expect(text).not.toContain('漁港乙案');
  });

  test('holds what is confidential only where that was asked for', async ({ office }) => {
    const { list, page } = await harbour(office);
    const { rows } = office.ask<{ rows: { id: string; version: number }[] }>(
      'directive.list',
      { filter: { field: 'content', is: 'equal', value: '漁港乙案' } },
      'control',
    );
    const { id, version } = rows[0] ?? { id: '', version: 0 };
    office.ask('directive.withhold', { id, version, confidential: true }, 'control');
    const plain = page.waitForEvent('download');
    await list.menu('作業', '印製一覽表');
    expect(printed(await read(await plain))).not.toContain('漁港乙案');
    const whole = page.waitForEvent('download');
    await list.menu('作業', '含密件印製一覽表');
    const paper = await read(await whole);
    expect(printed(paper)).toContain('漁港乙案');
    expect(paper.lines.join()).toContain('密件');
  });

  test('by Ctrl P in the meeting room are the minutes, with what was typed last', async ({ office }) => {
    const desk = await office.open('control');
    const room = await RoomPage.enter(await MeetingPage.ofUnits(desk));
    await room.step('開會');
    await room.goTo('濱海路二段排水溝改善工程第二標變更設計');
    await desk.type('照案通過，請建設課儘速發包。');
    const coming = desk.page.waitForEvent('download');
    await desk.press('Control+p');
    const made = await coming;
    expect(made.suggestedFilename()).toMatch(/會議紀錄.*\.docx$/);
    expect((await read(made)).lines.join()).toContain('照案通過，請建設課儘速發包。');
  });
});
