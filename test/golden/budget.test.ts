import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '#shared/base/money.ts';
import { finalRate, type TrendCell } from '#shared/budget/trend.ts';
import type { Funding } from '#shared/registers/budget-line.ts';
import { ask, demoOffice } from '#test/support/office.ts';

const office = demoOffice();

const paper = readFileSync(new URL('./papers/002.txt', import.meta.url), 'utf8');

/** What a cell of the paper's table holds; blank is none. */
const cell = (text: string): number | null => (text.trim() === '' ? null : Number(text.replaceAll(',', '')));

/** The table of 近3年預算、決算趨勢: of each source and of the total, 預算 and 決算 of 98, 99 and 100. */
function printed(): Map<string, TrendCell[]> {
  const table = paper.slice(paper.indexOf('一、近3年預算、決算趨勢'), paper.indexOf('二、預、決算趨勢說明'));
  const rows = table.split('\n').map((line) => line.replace('\r', ''));
  const sources = new Map([
    ['公務預算', 'own'],
    ['離島建設', 'island'],
    ['合計', 'total'],
  ]);
  const found = new Map<string, TrendCell[]>();
  let at = '';
  for (const [index, row] of rows.entries()) {
    at = sources.get(row.trim()) ?? at;
    const name = row.trim() === '預算' ? 'budget' : 'final';
    if (row.trim() !== '預算' && row.trim() !== '決算') continue;
    const cells = found.get(at) ?? Array.from({ length: 3 }, () => ({ budget: null, final: null }));
    const values = rows.slice(index + 1, index + 4).map(cell);
    found.set(
      at,
      cells.map((one, place) => ({ ...one, [name]: values[place] ?? null })),
    );
  }
  return found;
}

describe('98年至100年, as document 002 has it', () => {
  const trend = async () =>
    ask(await (await office.shared()).as('accounting'), 'budget.trend', { year: 100, years: 3 });

  it('budget and final account by source, with blanks where the paper has none', async () => {
    const { years, rows } = await trend();
    expect(years).toEqual([98, 99, 100]);
    const paperRows = printed();
    expect(rows.map(({ funding }) => funding)).toEqual<Funding[]>(['own', 'island']);
    for (const { funding, cells } of rows) expect(cells, funding).toEqual(paperRows.get(funding));
    expect(rows[1]?.cells.slice(1)).toEqual([
      { budget: null, final: null },
      { budget: null, final: null },
    ]);
  });

  it('adds up to what the paper adds up to', async () => {
    const { total } = await trend();
    expect(total).toEqual(printed().get('total'));
    expect(total.map(({ budget, final }) => [formatMoney(budget ?? 0), formatMoney(final ?? 0)])).toEqual([
      ['25,896,000', '22,535,971'],
      ['39,144,000', '35,139,493'],
      ['21,911,000', '19,867,906'],
    ]);
  });

  it('91% of the budget of 100年, 90.68 at two places', async () => {
    const { total } = await trend();
    const [, , last = { budget: null, final: null }] = total;
    expect([finalRate(last, 0), finalRate(last, 2)]).toEqual(['91', '90.68']);
    expect(paper).toContain(`預算執行率${finalRate(last, 0)}%`);
  });
});
