import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { commandLine, freshFolder } from '../program.ts';
import { build, checkTypes, copyWithRegister } from '../throw-away/build.ts';
import { linesOf } from '../workbook.ts';
import { expect, OpenOffice, test } from './pages/office.ts';

/** A register in one file and one line: everything that follows from it, through two doors, one after the other. */
test.describe('a register made for this test alone', () => {
  test.describe.configure({ mode: 'serial' });

  let sources: string;
  let ground: string;
  let office: OpenOffice;

  test.beforeAll('type-checks, builds and gets an office of its own', async ({ browser }) => {
    test.setTimeout(180_000);
    sources = copyWithRegister();
    checkTypes(sources);
    const { main } = build(sources);
    ground = freshFolder();
    const founded = path.join(ground, 'office');
    expect(commandLine(['init', '--office', founded, '--demo'], { home: ground, main }).code).toBe(0);
    office = new OpenOffice({ founded, newContext: windows(browser), main });
    await office.start();
  });

  test.afterAll(async () => {
    await office.close();
    for (const folder of [sources, ground]) rmSync(folder, { recursive: true, force: true });
  });

  test('has a form with a field of every kind, and says at them what is wrong', async () => {
    const desk = await office.open('handler');
    const list = await desk.list('補助案件');
    const { form, pane, title, ...drawer } = await list.create();
    await form.save();
    await expect(form.problem('編號')).toHaveText('「編號」未填，請填寫。');
    await expect(form.problem('計畫名稱')).toHaveText('「計畫名稱」未填，請填寫。');
    await form.field('編號').fill('補-001');
    await form.field('計畫名稱').fill('海堤步道整修');
    await form.field('計畫內容').fill('第一段\n第二段');
    await form.field('件數').fill('3');
    await form.field('補助金額').fill('2380萬');
    await form.field('自籌比率').fill('12.5');
    await form.field('期限').fill('1151031');
    await form.field('執行月份').fill('115.10');
    await form.frame('層級').getByText('縣', { exact: true }).click();
    await form.frame('類別').getByText('河川', { exact: true }).click();
    await form.field('評分').fill('87.5');
    await form.field('執行期間').fill('115.03.01-115.11.30');
    await form.frame('急件').getByText('急件').click();
    await form.choose('主辦單位', '建設', '建設課');
    await form.reference('協辦單位').click();
    await desk.type('農業');
    await desk.page.getByRole('option', { name: '農業課' }).waitFor();
    await desk.press('Enter');
    await pane.getByRole('button', { name: '新增步驟' }).click();
    const steps = form.frame('步驟');
    await pane.getByRole('textbox', { name: '事項' }).fill('測量');
    await form.field('聯絡電話').fill('0900-000-321');
    await expect(steps.or(pane).first()).toBeVisible();
    await form.save();
    await expect(form.problem('期限')).toHaveText('「期限」不得早於「執行期間」的迄日。');
    await form.field('期限').fill('1151231');
    await form.save();
    await expect(desk.notices.saying('已新增「補-001　海堤步道整修」')).toBeVisible();
    await expect(title).toHaveText('補-001　海堤步道整修');
    await expect(pane).toContainText('暫存');
    const facts = {
      補助金額: '23,800,000',
      半數金額: '11,900,000',
      層級: '縣',
      類別: '河川',
      急件: '是',
      主辦單位: '建設課',
    };
    for (const [label, value] of Object.entries({
      ...facts,
      協辦單位: '農業課',
      期限: '115.12.31',
      聯絡電話: '●●●●●●',
    }))
      await expect(drawer.facts.locator('div').filter({ hasText: label }).first()).toContainText(value);
    await expect(drawer.facts).toContainText('測量');
    await expect(drawer.facts).not.toContainText('考評');
  });

  test('has a grid with cells to write in, a history and a way back', async () => {
    const desk = await office.open('handler');
    const list = await desk.list('補助案件');
    await list.goTo('補-001', '補助金額');
    await desk.type('1億2,000萬');
    await desk.press('Enter');
    const amount = await list.cell('補-001', '補助金額');
    await expect(amount).toHaveText('120,000,000');
    await list.goTo('補-001', '層級');
    await desk.type('省');
    await desk.press('Enter');
    await expect(list.facts).toHaveText('「層級」應為其中之一：鄉、縣、中央。');
    await desk.press('Escape');
    const { history } = await list.open('補-001');
    await expect(history.getByRole('listitem').first()).toContainText('補助金額　23,800,000 → 120,000,000');
    await desk.press('Control+z');
    await expect(amount).toHaveText('23,800,000');
    await expect(history.getByRole('listitem').first()).toContainText('吳建霖 復原');
  });

  test('is filtered by what it has, and found by two characters', async () => {
    office.ask('grant.create', { values: { number: '補-002', name: '圖書館採購', level: 'town' } }, 'handler');
    const desk = await office.open('handler');
    const list = await desk.list('補助案件');
    await expect(list.rows).toHaveCount(2);
    const editor = await list.filter('層級');
    await editor.tick('縣');
    await editor.apply();
    await expect(list.chips).toHaveText(['層級縣']);
    await expect(list.rows).toHaveCount(1);
    const states = await list.filter('狀態');
    await states.tick('結案');
    await states.apply();
    await expect(list.rows).toHaveCount(0);
    await desk.page.getByRole('button', { name: '清除條件' }).click();
    await list.find.fill('採購');
    await expect(list.rows).toHaveCount(1);
    await desk.palette.ask('步道');
    await expect(desk.palette.option('海堤步道整修')).toBeVisible();
  });

  test('gives its columns to Excel, each account those it may see', async () => {
    const desk = await office.open('handler');
    const list = await desk.list('補助案件');
    const { bytes } = await list.exportedAs('補助案件', ['全部欄位']);
    const [title, unit, head, first] = await linesOf(bytes);
    expect([title?.[0], unit?.at(-1)]).toEqual(['海澄鄉公所　補助案件', '單位：新臺幣元']);
    const labels = ['編號', '計畫名稱', '計畫內容', '件數', '補助金額', '自籌比率', '期限', '執行月份', '層級', '類別'];
    const more = ['評分', '執行期間', '急件', '密件', '主辦單位', '協辦單位', '附件', '步驟', '聯絡電話', '半數金額'];
    expect(head).toEqual([...labels, ...more, '批示', '狀態']);
    const cell = (label: string) => first?.[head?.indexOf(label) ?? -1];
    expect([cell('補助金額'), cell('期限'), cell('類別'), cell('主辦單位'), cell('狀態')]).toEqual([
      '23800000',
      '115.12.31',
      '河川',
      '建設課',
      '暫存',
    ]);
    expect(cell('聯絡電話')).not.toContain('0900');
    const saved = path.join(ground, 'control.csv');
    const exported = ['call', 'grant.export', '--input', '{"kind":"csv"}', '--as', 'control', '--save', saved];
    expect(office.cli(exported).code).toBe(0);
    expect(readFileSync(saved, 'utf8').split('\r\n')[0]).toContain(',考評,');
  });

  test('keeps rows, fields and moves to those who may', async () => {
    const secret = { number: '補-003', name: '密件案', confidential: true, unit: idOf('unit', '建設課') };
    const made = office.ask<{ record: { id: string; version: number } }>('grant.create', { values: secret }, 'handler');
    const { id, version } = made.record;
    const refused = (account: string, operation: string, input: unknown) => {
      const { code, lines } = office.cli(['call', operation, '--input', JSON.stringify(input), '--as', account]);
      return { exit: code, ...(lines[0] as { error: { code: string; sentence: string } }).error };
    };
    expect(refused('chief', 'grant.get', { id })).toMatchObject({ exit: 3, code: 'missing' });
    expect(refused('viewer', 'grant.create', { values: secret })).toMatchObject({ exit: 3, code: 'forbidden' });
    const byHandler = refused('handler', 'grant.update', { id, version, patch: { ruling: '同意' } });
    expect(byHandler.sentence).toBe('「批示」須有「首長裁示」權限才能修改。洽管理員。');
    expect(refused('handler', 'grant.track', { id, version })).toMatchObject({ code: 'forbidden' });
    const filter = { field: 'opinion', is: 'contains', value: '優' };
    expect(refused('handler', 'grant.list', { filter }).sentence).toBe('沒有「opinion」這個欄位，或無權使用。');

    const viewer = await office.open('viewer');
    const seen = await viewer.list('補助案件');
    await expect(seen.rows).toHaveCount(2);
    await expect(seen.add).toBeHidden();

    const desk = await office.open('control');
    const list = await desk.list('補助案件');
    const drawer = await list.open('補-003');
    await drawer.button('列管').click();
    await expect(desk.notices.saying('「補-003　密件案」已列管')).toBeVisible();
    await expect(drawer.pane).toContainText('列管中');
    await expect(drawer.button('結案')).toBeDisabled();
    const form = await drawer.edit();
    await expect(form.field('批示')).not.toBeEditable();
    await form.field('考評').fill('優良');
    await form.save();
    await expect(drawer.fact('考評')).toHaveText('優良');
  });

  test('lets a move be entered for whoever decided it, with the day and the paper', async () => {
    const desk = await office.open('control');
    const list = await desk.list('補助案件');
    const drawer = await list.open('補-001');
    await drawer.button('列管').click();
    await expect(drawer.pane).toContainText('列管中');
    await expect(drawer.button('停止列管')).toBeHidden();
    await list.menu('代為登錄…', '停止列管');
    const dialog = desk.page.getByRole('dialog', { name: '代為登錄：停止列管' });
    const make = dialog.getByRole('button', { name: '停止列管' });
    await expect(make).toBeDisabled();
    const decidedBy = async (name: string): Promise<void> => {
      await dialog.getByRole('combobox', { name: '裁示或核可人' }).fill(name);
      await desk.page.getByRole('option', { name }).first().waitFor();
      await desk.press('Enter');
    };
    await decidedBy('吳建霖');
    await dialog.getByRole('textbox', { name: '會議或文號' }).fill('第18次鄉務會議');
    await make.click();
    await expect(dialog.getByRole('alert')).toHaveText('此帳號沒有「首長裁示」的權限。洽管理員，或由有權限的人辦理。');
    await decidedBy('許明淵');
    await make.click();
    await expect(dialog).toBeHidden();
    await expect(desk.notices.saying('「補-001　海堤步道整修」已停止列管')).toBeVisible();
    await expect(drawer.pane).toContainText('暫存');
    const entry = drawer.history.getByRole('listitem').first();
    await expect(entry).toContainText('許明淵');
    await expect(entry).toContainText('第18次鄉務會議（代為登錄）');

    const handler = await office.open('handler');
    const plain = await (await handler.list('補助案件')).open('補-001');
    await expect(plain.button(/^修改/)).toBeVisible();
    await expect(plain.button('代為登錄…')).toBeHidden();
  });

  test('takes a thousand rows of ten columns from the clipboard, as one act', async () => {
    const rows = Array.from({ length: 1000 }, (_, at) => ({
      number: `貼-${String(at).padStart(4, '0')}`,
      name: `案${at}`,
    }));
    office.ask('grant.createMany', { rows }, 'handler');
    const desk = await office.open('handler');
    const list = await desk.list('補助案件');
    await list.find.fill('案');
    await expect(list.row('貼-0000')).toBeVisible();
    await list.find.fill('');
    await list.goTo(await firstPasted(list.column('編號')), '編號');
    await list.paste(rows.map(pastedLine).join('\r\n'));
    await expect(list.facts).toHaveText('已貼上10000格。', { timeout: 30_000 });
    await expect(desk.notices.saying('已修改10000格')).toBeVisible();
    const {
      rows: [first],
    } = office.ask<{ rows: Record<string, unknown>[] }>('grant.list', { find: '整修0999' });
    expect(first).toMatchObject({
      number: '新-0999',
      name: '整修0999「東段」',
      content: '他說"好"\n第二行',
      count: 999,
      amount: 2_380_000,
      share: '12.5',
      due: '2026-11-21',
      within: '2026-11',
      level: 'county',
      topics: ['river', 'road'],
    });
    await desk.press('Control+z');
    await expect(desk.notices.saying('已復原1000筆變更')).toBeVisible({ timeout: 30_000 });
    await expect(list.row('貼-0000')).toBeVisible();
  });

  test('is all there after closing and reopening, in both doors, and verifies', async () => {
    await office.restart();
    const desk = await office.open('control');
    const list = await desk.list('補助案件');
    await list.find.fill('步道');
    await expect(list.rows).toHaveCount(1);
    const { history } = await list.open('補-001');
    await expect(history.getByRole('listitem').last()).toContainText('吳建霖 建立');
    await office.stop();

    expect(office.ask<{ total: number }>('grant.list', { limit: 0 }, 'control').total).toBe(1003);
    const { lines } = office.cli(['operations']);
    const names = (lines as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['grant.create', 'grant.track', 'grant.export', 'grant.unseal']));
    const [record] = office.ask<{ rows: { id: string }[] }>('grant.list', { find: '步道' }, 'control').rows;
    const opened = office.ask<{ value: string }>('grant.unseal', { id: record?.id, field: 'phone' }, 'control');
    expect(opened.value).toBe('0900-000-321');
    const wrong = office.cli(['call', 'grant.create', '--input', '{"values":{"number":"補-001"}}', '--as', 'handler']);
    expect(wrong.code).toBe(3);
    expect(wrong.lines[0]).toMatchObject({
      error: { code: 'invalid', facts: { fields: { name: '「計畫名稱」未填，請填寫。' } } },
    });
    office.ask('grant.create', { values: { number: '補-009', name: '命令列建立' } }, 'handler');
    expect(office.ask('journal.undo', {}, 'handler')).toMatchObject({ records: 1 });
    expect(office.ask<{ total: number }>('grant.list', { limit: 0 }, 'control').total).toBe(1003);
    const verified = office.cli(['verify']);
    expect(verified.lines[0]).toMatchObject({ sound: true, problems: [] });
    expect(verified.code).toBe(0);
  });

  const idOf = (register: string, find: string): string =>
    office.ask<{ rows: { id: string }[] }>(`${register}.list`, { find }).rows[0]?.id ?? '';
});

const windows = (browser: Browser) => (look: object) =>
  browser.newContext({ locale: 'zh-TW', timezoneId: 'Asia/Taipei', viewport: { width: 1920, height: 1080 }, ...look });

/** A line as Excel puts it on the clipboard: quotes doubled, a line break inside a quoted cell. */
function pastedLine({ number }: { number: string }): string {
  const at = number.slice(-4);
  const texts = [`新-${at}`, `整修${at}「東段」`, '"他說""好""\n第二行"', String(Number(at)), '238萬'];
  return [...texts, '12.5%', '115.11.21', '115年11月', '縣', '道路、河川'].join('\t');
}

const firstPasted = async (numbers: Promise<string[]>): Promise<string> =>
  (await numbers).find((number) => number.startsWith('貼-')) ?? '';
