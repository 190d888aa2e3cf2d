import { todayIn } from '#shared/base/day.ts';
import type { Proposal } from '#shared/contract/meeting-operations.ts';
import { demoPassword } from '#shared/demo.ts';
import { HomePage } from './pages/home-page.ts';
import { ListPage } from './pages/list-page.ts';
import { expectAccessible } from './pages/looks.ts';
import { type Account, expect, test } from './pages/office.ts';

interface Seen {
  account: Account;
  says: RegExp;
  scopes: string[];
  acts: string[];
  /** Words that stand before lines of 待辦, and some that do not. */
  kinds: string[];
  never: string[];
  /** The first part below the sentence. */
  first: string;
}

const watching = ['我的', '本單位', '全所'];
const ofUnit = ['我的', '本單位'];

/** What each role finds first. */
const seen: readonly Seen[] = [
  {
    account: 'control',
    says: /^今日到期\d+案，逾期\d+案，待提管考建議\d+案.*。代表會第\d+屆第\d+次/,
    scopes: watching,
    acts: ['新增列管', '續編報告', '提出建議'],
    kinds: ['稽催', '提建議', '會議'],
    never: ['核可', '核閱'],
    first: '待辦',
  },
  {
    account: 'secretary',
    says: /待核閱\d+案/,
    scopes: watching,
    acts: ['新增列管', '續編報告', '核閱'],
    kinds: ['稽催', '提建議'],
    never: ['核可'],
    first: '待辦',
  },
  {
    account: 'head',
    says: /逾期\d+案，待裁示\d+案/,
    scopes: watching,
    acts: ['裁示'],
    kinds: ['裁示', '會議', '送達'],
    never: ['稽催', '提建議', '核閱', '撰稿'],
    first: '待辦',
  },
  {
    account: 'handler',
    says: /^本單位(今日到期\d+案，)?逾期\d+案，待填報\d+案/,
    scopes: ofUnit,
    acts: ['填報'],
    kinds: ['填報', '議案'],
    never: ['稽催', '提建議', '核可', '裁示'],
    first: '待辦',
  },
  {
    account: 'chief',
    says: /^本單位.*逾期\d+案/,
    scopes: ofUnit,
    acts: ['填報'],
    kinds: ['填報', '會議', '撰稿'],
    never: ['稽催', '提建議', '裁示'],
    first: '待辦',
  },
  {
    account: 'viewer',
    says: /^本單位(沒有到期或逾期的案件|.*案)。代表會/,
    scopes: ofUnit,
    acts: [],
    kinds: [],
    never: ['填報', '提建議', '裁示', '撰稿'],
    first: '待辦',
  },
  {
    account: 'accounting',
    says: /^本單位(沒有到期或逾期的案件|.*案)。代表會/,
    scopes: ofUnit,
    acts: [],
    kinds: ['審核', '撰稿'],
    never: ['稽催', '提建議', '裁示'],
    first: '歲出預算執行',
  },
];

for (const { account, says, scopes, acts, kinds, never, first } of seen)
  test(`the start page tells ${account} what is due and what to do`, async ({ office }) => {
    const desk = await office.open(account, { viewport: { width: 1366, height: 1400 } });
    const home = new HomePage(desk);
    await expect(home.sentence).toContainText(says);
    await expect(home.sentence).toContainText(
      /應於\d+月\d+日（[一二三四五六日]）前送達；\d+節已完成\d+節，餘\d+節待填。$/,
    );
    expect(await home.scopes()).toEqual(scopes);
    await expect(home.acts.getByRole('button')).toHaveText(acts.map((act) => new RegExp(act)));
    const words = home.todo.locator('.home-kind');
    for (const kind of kinds) await expect(words.filter({ hasText: new RegExp(`^${kind}$`) }).first()).toBeVisible();
    for (const kind of never) await expect(words.filter({ hasText: new RegExp(`^${kind}$`) })).toHaveCount(0);
    await expect(home.units.getByRole('row').last()).toContainText(/合計.*\d%/);
    await expect(desk.page.locator('.home h2').first()).toHaveText(first);
    await expect(home.meetings.getByRole('link').first()).toBeVisible();
    await expect(home.begin).toBeHidden();
  });

test('every figure of the sentence leads to the cases it counts', async ({ office }) => {
  test.slow();
  const watched = new HomePage(await office.open('control'));
  expect(await watched.follow(watched.sentence)).toBeGreaterThanOrEqual(3);
  const own = new HomePage(await office.open('handler'));
  expect(await own.follow(own.sentence)).toBeGreaterThanOrEqual(2);
});

test('every number of a unit leads to the cases it counts, and says which they are', async ({ office }) => {
  test.slow();
  const desk = await office.open('control');
  const home = new HomePage(desk);
  expect(await home.follow(home.units, /^(全所|建設課).*案$/)).toBeGreaterThanOrEqual(7);
  await home.units.getByRole('button', { name: /^建設課逾期/ }).click();
  const list = new ListPage(desk, '列管案件');
  await expect(list.chips).toHaveText(/^建設課逾期\d+案$/);
  await list.chips.getByRole('button').click();
  await expect(list.chips).toHaveCount(0);
  await home.back();
  await home.units.getByRole('button', { name: /^建設課執行率\d+\.\d%$/ }).click();
  await expect(new ListPage(desk, '預算細目').chips).toHaveText(/^建設課執行率\d+筆$/);
});

test('the curve is a table by Alt T, and its numbers lead to their cases', async ({ office }) => {
  test.slow();
  const desk = await office.open('control');
  const home = new HomePage(desk);
  const drawn = desk.page.getByRole('img', { name: /^\d+年列管案件消長：新列管\d+案/ });
  await expect(drawn).toBeVisible();
  const said = (await drawn.getAttribute('aria-label')) ?? '';
  await desk.press('Alt+t');
  await expect(drawn).toBeHidden();
  const given = await home.trend
    .getByRole('row', { name: /^新列管/ })
    .getByRole('button')
    .allInnerTexts();
  expect(said).toContain(`新列管${given.reduce((sum, text) => sum + Number(text), 0)}案`);
  const rate = home.money.locator('tbody tr:not(.total) td:last-child').filter({ hasText: /\S/ }).last();
  await expect(rate).toHaveText(await home.units.getByRole('row').last().getByRole('button').last().innerText());
  const left = home.trend
    .getByRole('row', { name: /^未解列/ })
    .getByRole('button')
    .last();
  const total = home.units.getByRole('row').last().getByRole('button').first();
  expect(await left.innerText()).toBe(await total.innerText());
  const name = (await left.getAttribute('aria-label')) ?? '';
  await left.click();
  const list = new ListPage(desk, '列管案件');
  await list.grid.waitFor();
  await expect(list.facts).toHaveText(`符合條件${/(\d+)案$/.exec(name)?.[1]}案`);
});

test('the lines are walked by keyboard, and Enter opens the case', async ({ office }) => {
  const desk = await office.open('control');
  const home = new HomePage(desk);
  await home.lines.first().waitFor();
  await desk.press('ArrowDown', 'ArrowDown');
  const second = home.lines.nth(1);
  await expect(second.getByRole('button')).toBeFocused();
  await expect(second).toContainText('Enter');
  const number = await second.locator('.home-number').innerText();
  await desk.press('Enter');
  const list = new ListPage(desk, '列管案件');
  await expect(list.drawer.pane).toContainText(number);
  await home.back();
  await desk.press('Control+n');
  await expect(list.drawer.pane.getByRole('textbox', { name: /指（裁）示事項/ })).toBeVisible();
});

test('what waits for an account is one press away', async ({ office }) => {
  const desk = await office.open('control');
  const home = new HomePage(desk);
  const waiting = await home.sentence.getByRole('button', { name: /^待提管考建議/ }).innerText();
  await home.acts.getByRole('button', { name: '提出建議' }).click();
  const list = new ListPage(desk, '列管案件');
  await list.drawer.pane.waitFor();
  await expect(list.facts).toContainText(`符合條件${waiting}案`);
  await expect(list.drawer.pane).toContainText('管考建議');
});

test('the whole of the list is on its own page, and narrower for one’s own', async ({ office }) => {
  const desk = await office.open('control');
  const home = new HomePage(desk);
  const note = home.todo.locator('.sechead .dim');
  const counted = async (): Promise<number> => Number(/\d+/.exec(await note.innerText())?.[0] ?? 0);
  await expect(note).toContainText(/共\d+件/);
  const whole = await counted();
  await home.todo.getByText('本單位', { exact: true }).click();
  await expect(note).not.toContainText(`共${whole}件`);
  expect(await counted()).toBeLessThan(whole);
  await home.todo.getByRole('link', { name: '全部待辦' }).click();
  await expect(desk.page.getByRole('heading', { name: '待辦', level: 1 })).toBeVisible();
});

const byTime = (a: Proposal, b: Proposal): number => `${a.on} ${a.at ?? ''}`.localeCompare(`${b.on} ${b.at ?? ''}`);

test('a series without a meeting to come proposes its next', async ({ office }) => {
  const desk = await office.open('control');
  const { page } = desk;
  const home = new HomePage(desk);
  await expect(home.meetings.getByRole('link').first()).toBeVisible();
  const { answer } = await desk.call('meeting.list', {
    filter: {
      all: [
        { field: 'state', is: 'oneOf', value: ['planned', 'noticed'] },
        { field: 'on', is: 'from', value: todayIn() },
      ],
    },
    limit: 100,
  });
  const { rows } = answer as { rows: { id: string; version: number; title: string }[] };
  for (const { id, version } of rows) await desk.call('meeting.cancel', { id, version });
  // Cancelling gives the page one list after another: only the last, which the office would answer now, is acted on.
  const { answer: next } = await desk.call('meeting.propose', {});
  const [earliest] = (next as { proposals: Proposal[] }).proposals.toSorted(byTime);
  const title = earliest?.title ?? '';
  const offered = page.locator('.home-coming li').filter({ hasText: '依週期推算，尚未建立' });
  await expect(offered.locator('.home-coming-title').first()).toHaveText(title);
  for (const { title: cancelled } of rows)
    await expect(home.meetings.getByRole('link').filter({ hasText: cancelled })).toHaveCount(0);
  await offered.filter({ hasText: title }).getByRole('button', { name: '建立' }).click();
  await expect(desk.notices.saying(title)).toContainText('已建立');
  await expect(offered.filter({ hasText: title })).toHaveCount(0);
  await expect(home.meetings.getByRole('link').filter({ hasText: title })).toBeVisible();
});

for (const account of ['control', 'handler'] as const)
  test(`nothing is wrong with the start page of ${account} for those who cannot see it`, async ({ office }) => {
    const desk = await office.open(account);
    const home = new HomePage(desk);
    await home.lines.first().waitFor();
    await expectAccessible(desk.page);
    await desk.press('Alt+t');
    await home.trend.waitFor();
    await expectAccessible(desk.page);
  });

test('all of the first screen is in view at 1366 × 768', async ({ office }) => {
  const desk = await office.open('control', { viewport: { width: 1366, height: 768 } });
  const home = new HomePage(desk);
  await expect(home.lines).toHaveCount(11);
  const charts = desk.page.locator('.chart');
  await expect(charts).toHaveCount(2);
  for (const place of [home.lines.last(), home.units, charts.first(), charts.last(), home.meetings])
    await expect(place).toBeInViewport({ ratio: 1 });
});

test('the newest change stands first and opens its record', async ({ office }) => {
  const desk = await office.open('admin');
  const { page } = desk;
  await desk.call('unit.create', { values: { name: '客家事務課', prefix: '客' } });
  const { changes } = new HomePage(desk);
  const newest = changes.getByRole('listitem').first();
  await expect(newest).toContainText('張志豪');
  await expect(newest).toContainText('新增單位');
  await newest.getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await expect(changes.getByRole('button').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '客家事務課' })).toBeVisible();
});

test('who comes back finds what others did meanwhile, and nothing of their own', async ({ office }) => {
  const desk = await office.open('viewer');
  const { page } = desk;
  const home = new HomePage(desk);
  await expect(home.changes).toBeVisible();
  await page.getByRole('button', { name: /^李淑惠/ }).click();
  await page.getByRole('menuitem', { name: '登出' }).click();
  const admin = await office.open('admin');
  await admin.call('unit.create', { values: { name: '客家事務課', prefix: '客' } });
  await admin.call('tag.create', { values: { name: '防汛' } });
  await desk.signIn('李淑惠', demoPassword);
  await expect(home.since).toContainText(/自.+，他人變更2次/);
  await expect(home.since.getByRole('heading', { level: 3 })).toHaveText([/^標籤1/, /^單位1/]);
  const unit = home.since.getByRole('list', { name: '單位的變更' }).getByRole('listitem');
  await expect(unit).toContainText('張志豪');
  await expect(unit).toContainText('新增單位');
  await unit.getByRole('button').click();
  await expect(page.getByRole('heading', { name: '客家事務課' })).toBeVisible();
  await expect(new HomePage(admin).since).toBeHidden();
});

test('petitions stand beside the cases, and their numbers lead to what was entered', async ({ office }) => {
  const desk = await office.open('head');
  const { page } = desk;
  await page.getByRole('radiogroup', { name: '圖表內容' }).getByText('陳情', { exact: true }).click();
  const drawn = page.getByRole('img', { name: /^\d+年陳情：受理\d+件，結案\d+件。$/ });
  await expect(drawn).toBeVisible();
  const [, received = ''] = /受理(\d+)件/.exec((await drawn.getAttribute('aria-label')) ?? '') ?? [];
  await desk.press('Alt+t');
  const row = page.getByRole('table', { name: '陳情受理與結案' }).getByRole('row', { name: /^受理/ });
  const numbers = await row.getByRole('button').allInnerTexts();
  expect(numbers.at(-1)).toBe(received);
  expect(numbers.slice(0, -1).reduce((sum, text) => sum + Number(text), 0)).toBe(Number(received));
  await row.getByRole('button').last().click();
  const list = new ListPage(desk, '統計數值');
  await list.grid.waitFor();
  await expect(list.facts).toContainText(`符合條件${numbers.length - 1}`);
});

test('a new office is told what comes first', async ({ office }) => {
  const { page } = await office.open('admin');
  const begin = page.getByRole('list', { name: '開始使用' });
  await expect(begin.getByRole('listitem')).toHaveCount(3);
  await begin.getByRole('button', { name: /匯入辦公日曆/ }).click();
  await expect(page.getByRole('button', { name: '匯入CSV檔' })).toBeVisible();
});
