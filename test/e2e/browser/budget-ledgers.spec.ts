import { daysBetween, formatDay, todayIn } from '#shared/base/day.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import { type AskedBook, amountAt, bookOf, generalOf, lineNamed, thisYear } from './pages/budget-books.ts';
import { LedgerPage } from './pages/budget-ledger.ts';
import { expect, type Office, test } from './pages/office.ts';

const bookNow = (office: Office): AskedBook => bookOf(office, generalOf(office, thisYear()).id, todayIn());

/** Consented to two years ago, and not regular by the end of last year. */
function giveOverdue(office: Office): { title: string; due: string } {
  const year = thisYear() - 2;
  const title = '颱風災損搶修補助款墊付案';
  const { ids } = office.ask<Made>('advance.propose', { year, title, amount: 800_000 }, 'accounting');
  const id = ids[0] ?? '';
  office.ask('advance.send', { id, on: `${year + 1911}-05-08` }, 'accounting');
  office.ask('advance.consent', { id, on: `${year + 1911}-05-22`, number: '海代議字第1130000246號' }, 'accounting');
  return { title, due: `${year + 1912}-12-31` };
}

test.describe('墊付', () => {
  test('that is overdue stands first, in red, until it is made regular', async ({ office }) => {
    const { title, due } = giveOverdue(office);
    const desk = await office.open('accounting');
    const ledger = await LedgerPage.open(desk, '墊付案');
    await ledger.list.view('逾期未轉正');
    const cell = await ledger.list.cell(title, '轉正期限');
    await expect(cell).toHaveText(`${formatDay(due, 'dots')}　逾${daysBetween(due, todayIn())}日`);
    const late = await desk.page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.background = 'var(--late)';
      const { backgroundColor } = getComputedStyle(probe);
      probe.remove();
      return backgroundColor;
    });
    await expect(cell.getByText(/^逾\d+日$/)).toHaveCSS('background-color', late);

    await ledger.list.open(title);
    await ledger.expectState('同意墊付');
    const regular = ledger.step('轉正');
    await regular.pick('次年度總預算轉正');
    await regular.name('轉正預算', '總預算', generalOf(office, thisYear() - 1).name);
    await regular.done('轉正');
    await ledger.expectState('已轉正');
    await expect(ledger.drawer.fact('轉正預算')).toHaveText(generalOf(office, thisYear() - 1).name);
    await desk.press('Escape');
    await expect(ledger.list.row(title)).toHaveCount(0);
  });

  test('is proposed, sent and consented to; its day limit runs from the consent', async ({ office }) => {
    const title = '橋梁耐震評估補助款墊付案';
    const desk = await office.open('accounting');
    const ledger = await LedgerPage.open(desk, '墊付案');
    await ledger.begin();
    await ledger.field('案由').fill(title);
    await ledger.field('墊付金額').fill('120萬');
    await ledger.field('補助核定函').fill('府工土字第1150099001號');
    await ledger.send();
    await expect(desk.notices.saying(`已新增墊付案「${title}」`)).toBeVisible();
    await ledger.expectState('擬辦');
    await expect(ledger.drawer.fact('墊付金額')).toHaveText(/1,200,000/);
    await ledger.step('提請審議').done('登錄提請');
    await ledger.expectState('提請審議');
    const consent = ledger.step('代表會同意');
    await expect(consent.blocked).toHaveText('登錄同意前須填同意文號。');
    await consent.field('同意文號').fill('海代議字第1150099002號');
    await consent.done('登錄同意');
    await ledger.expectState('同意墊付');
    await expect(ledger.drawer.fact('轉正期限')).toHaveText(formatDay(`${thisYear() + 1912}-12-31`, 'dots'));

    const pay = await ledger.instead('登錄支付');
    await pay.field('累計支付數').fill('1,500,000');
    await pay.done('登錄');
    await expect(pay.panel).toContainText('1,200,000元');
    await expect(ledger.drawer.fact('已支付')).toHaveCount(0);
    await pay.field('累計支付數').fill('500,000');
    await pay.done('登錄');
    await expect(ledger.drawer.fact('已支付')).toHaveText(/500,000/);
  });
});

test.describe('保留', () => {
  test('is asked for with its contract, goes by chief, accounting and head, and is used until it is closed', async ({
    office,
  }) => {
    test.slow();
    const book = bookNow(office);
    const line = lineNamed(book, '道路橋梁工程／公共建設及設施費　生活圈道路港墘段改善');
    const contract = '海建工115-031';
    const desk = await office.open('handler');
    const asking = await LedgerPage.open(desk, '預算保留');
    await asking.begin();
    await asking.line(generalOf(office, thisYear()).name, '道路橋梁 港墘段', '生活圈道路港墘段改善');
    await asking.field('保留數').fill('100,000');
    await asking.field('契約編號').fill(contract);
    await asking.field('保留原因').fill('工程展延，履約期限跨年度。');
    await expect(asking.form).toContainText('保留須附契約或債務證明。');
    await asking.send();
    await expect(asking.form.getByRole('button', { name: /^送主管核可/ })).toBeDisabled();
    await asking.attach('契約書.pdf');
    await asking.send();
    await expect(desk.notices.saying('已申請保留100,000元')).toBeVisible();
    await asking.expectState('申請');

    const control = await LedgerPage.open(await office.open('control'), '預算保留');
    await control.show('待主管核可', contract);
    const check = await control.onBehalf('主管核可');
    await expect(check.reference('裁示或核可人')).toHaveValue('周國棟');
    await check.field('會議或文號').fill('簽呈');
    await check.done('核可');
    await control.expectState('主管核可');

    const accounting = await LedgerPage.open(await office.open('accounting'), '預算保留');
    await accounting.show('待主計審核', contract);
    await accounting.step('主計審核').done('審核通過');
    await accounting.expectState('主計審核');

    const head = await LedgerPage.open(await office.open('head'), '預算保留');
    await head.show('待首長核定', contract);
    const approve = head.step('首長核定');
    await approve.field('文號').fill('海主字第1150029001號');
    await approve.done('核定');
    await head.expectState('核定執行');
    expect(amountAt(bookNow(office), line.id, 'carried')).toBe((amountAt(book, line.id, 'carried') ?? 0) + 100_000);

    await accounting.expectState('核定執行');
    const use = accounting.step('登錄執行');
    await expect(use.field('金額')).toHaveValue('100,000');
    await use.field('金額').fill('60,000');
    await use.done('登錄');
    await expect(accounting.drawer.fact('未結清')).toHaveText(/40,000/);
    await accounting.step('登錄執行').done('登錄');
    await accounting.expectState('結清');
    await expect(accounting.drawer.pane.getByRole('table', { name: '執行情形' }).getByRole('row')).toHaveCount(3);
  });
});

test.describe('凍結', () => {
  test('stops what would be spent of it, in words, until it is lifted', async ({ office }) => {
    test.slow();
    const book = bookNow(office);
    const line = lineNamed(book, '道路橋梁工程／公共建設及設施費　道路開口契約');
    const left = (amountAt(book, line.id, 'available') ?? 0) - (amountAt(book, line.id, 'paid') ?? 0);
    const balance = left - (amountAt(book, line.id, 'payable') ?? 0);
    expect(balance).toBeGreaterThan(1000);
    const { name } = generalOf(office, thisYear());
    const text = '開口契約執行情形送代表會備查後始得動支。';

    const desk = await office.open('accounting');
    const terms = await LedgerPage.open(desk, '審議意見');
    await terms.begin();
    await terms.line(name, '道路橋梁 開口', '道路開口契約');
    await terms.form.getByText('凍結', { exact: true }).click();
    await terms.field('內容').fill(text);
    await expect(terms.form).toContainText('刪減與凍結須填金額。');
    await terms.field('金額').fill(String(balance));
    await terms.send();
    await expect(desk.notices.saying('已登錄凍結')).toBeVisible();

    const handler = await office.open('handler');
    const control = await LedgerPage.open(handler, '動支控留');
    await control.begin();
    await control.line(name, '道路橋梁 開口', '道路開口契約');
    await control.field('申請金額').fill('1000');
    await control.field('用途').fill('路面修補。');
    await expect(control.form).toContainText('地方制度法第41條');
    await expect(control.form).toContainText('為代表會凍結或附條件，須有解凍或成就的文號才能動支。');
    await expect(control.form).toContainText('依法不得辦理，理由見上方。');
    await control.send();
    await expect(control.form.getByRole('button', { name: /^送主計控留/ })).toBeDisabled();
    const asked = { line: line.id, amount: 1000, purpose: '路面修補。' };
    const { refusal } = await handler.call('control.ask', asked);
    expect(refusal?.sentence).toContain('凍結');

    const lift = terms.step('解除');
    await expect(lift.blocked).toHaveText('解除前須填決議或核准文號。');
    await lift.field('決議或核准文號').fill('海代議字第1150039001號');
    await lift.done('解除');
    await expect(terms.drawer.pane.getByRole('table', { name: '解凍與成就' })).toContainText('海代議字第1150039001號');

    await control.field('申請金額').fill('900');
    await expect(control.form).not.toContainText('依法不得辦理');
    await control.send();
    await expect(handler.notices.saying('已申請動支900元')).toBeVisible();
    await control.expectState('申請');
  });
});

test.describe('動支', () => {
  test('is asked for, held by accounting and used; what is held may not be spent twice', async ({ office }) => {
    test.slow();
    const book = bookNow(office);
    const line = lineNamed(book, '道路橋梁工程／公共建設及設施費　交通安全設施');
    const available = amountAt(book, line.id, 'available') ?? 0;
    const purpose = '反光鏡更新。';
    const desk = await office.open('handler');
    const asking = await LedgerPage.open(desk, '動支控留');
    await asking.list.view('全部');
    await asking.begin();
    await asking.line(generalOf(office, thisYear()).name, '道路橋梁 交通安全', '交通安全設施');
    await asking.field('申請金額').fill('3,000');
    await expect(asking.form).toContainText('控留後餘額');
    await asking.field('用途').fill(purpose);
    await asking.send();
    await expect(desk.notices.saying('已申請動支3,000元')).toBeVisible();
    await asking.expectState('申請');
    expect(amountAt(bookNow(office), line.id, 'available')).toBe(available);

    const accounting = await LedgerPage.open(await office.open('accounting'), '動支控留');
    await accounting.show('待控留', purpose);
    await accounting.step('控留').done('控留');
    await accounting.expectState('控留中');
    expect(amountAt(bookNow(office), line.id, 'available')).toBe(available - 3000);

    const use = accounting.step('核銷');
    await use.field('核銷金額').fill('2,400');
    await use.field('付款憑單').fill('付115-901');
    await use.panel.getByText('核銷完畢').click();
    await use.done('核銷');
    await accounting.expectState('已核銷');
    await expect(accounting.drawer.pane.getByRole('table', { name: '核銷' })).toContainText('付115-901');
    await expect(asking.state).toHaveText('已核銷');
  });
});
