import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Visitor } from '#main/visitor.ts';
import { addDays, todayIn } from '#shared/base/day.ts';
import { budgetSheets } from '#shared/contract/budget-operations.ts';
import { paperKinds } from '#shared/contract/meeting-operations.ts';
import { paperCall } from '#shared/papers/paper-call.ts';
import { type PaperKey, paperEntry, paperKeys } from '#shared/papers/paper-list.ts';
import { readDocx } from '#test/support/docx.ts';
import { ask, demoOffice } from '#test/support/office.ts';

const demo = demoOffice();

const offersOf = async (visitor: Visitor) => (await ask(visitor, 'paper.list', {})).papers;

describe('the list of papers', () => {
  it('names every paper that an operation makes, once', () => {
    const made = paperKeys.map((key) => paperEntry(key).made);
    const documents = made.flatMap((one) => (one.operation === 'paper.make' ? [one.paper] : []));
    const books = made.flatMap((one) => (one.operation === 'budget.print' ? [one.sheet] : []));
    expect(documents.toSorted()).toEqual(Object.keys(paperKinds).toSorted());
    expect(books.toSorted()).toEqual(Object.keys(budgetSheets).toSorted());
    const names = paperKeys.map((key) => paperEntry(key).name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('offers each paper of what lies nearest to today', async () => {
    const { as } = await demo.shared();
    const offers = await offersOf(await as('control'));
    const subjects = Object.fromEntries(offers.map(({ key, subject }) => [key, subject?.title ?? null]));
    expect(offers.map(({ key }) => key)).toEqual(paperKeys);
    expect(subjects).toMatchObject({
      agency: '115年度總預算',
      monthly: '115年度總預算',
      binder: '第22屆第8次定期會',
      directiveList: null,
    });
    expect(subjects.agenda).toMatch(/會/);
    expect(subjects.chasingLetter).toMatch(/[課室隊]$/);
    expect(offers.find(({ key }) => key === 'monthly')?.month).toMatch(/^20\d\d-\d\d$/);
  });

  it('offers the pack of the next review, whichever was planned first', async () => {
    const control = await (await demo.open()).as('control');
    const today = todayIn();
    const plan = async (on: string): Promise<string> =>
      (await ask(control, 'meeting.plan', { values: { kind: 'review', title: '列管檢討會', on } })).record.id;
    await plan(addDays(today, 300));
    const next = await plan(today);
    const pack = (await offersOf(control)).find(({ key }) => key === 'reviewPack');
    expect(pack?.subject?.id).toBe(next);
  });

  it('leaves out what an account may not make', async () => {
    const { as } = await demo.shared();
    const handler = (await offersOf(await as('handler'))).map(({ key }) => key);
    expect(handler).toContain('minutes');
    expect(handler).not.toContain('chasingLetter');
    expect(await offersOf(await as('viewer'))).toEqual([]);
  });

  it('makes every paper it offers, and says on it whose it is', async () => {
    const { program, as } = await demo.open();
    const visitor = await as('control');
    // The binder takes a browser engine, and all books of the budget have a test of their own.
    const offers = (await offersOf(visitor)).filter(
      ({ key }) => paperEntry(key).group !== 'budget' && key !== 'binder',
    );
    offers.push({ key: 'trend', subject: null, month: null });
    for (const { key, subject, month } of offers) {
      const { operation, input } = paperCall(paperEntry(key), {
        subject: subject?.id ?? (await anyOf(visitor, key)),
        asOf: month === null ? undefined : '2026-10-31',
        format: 'docx',
      });
      const made = (await visitor.call(operation, input)) as { file: string; name: string };
      const { lines } = readDocx(readFileSync(program.files.take(made.file).path));
      expect(made.name, key).toMatch(/\.docx$/);
      expect(lines.slice(0, 3).join(''), key).toContain('海澄鄉公所');
    }
  });
});

/** Where nothing lies near, the first there is; none where the paper is of everything. */
async function anyOf(visitor: Visitor, key: PaperKey): Promise<string | undefined> {
  const { subject, all } = paperEntry(key);
  if (all !== undefined) return undefined;
  const { rows } = (await visitor.call(`${subject}.list`, { limit: 1 })) as { rows: { id: string }[] };
  const [first] = rows;
  if (!first) throw new Error(`no ${subject} for ${key}`);
  return first.id;
}
