import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import { refusalFrom } from '#test/support/store.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

const today = todayIn();
const secret = '查察採購弊端';
const town = new Township();
afterAll(() => town.close());

let id: Id;
let open: Id;

/** Those concerned, and those who keep the papers. */
const insiders: readonly PersonName[] = ['本課承辦', '本課主管', '主管職代', '研考', '秘書', '首長', '首長職代'];
const outsiders: readonly PersonName[] = ['他課承辦', '他課主管', '主席', '主計', '檢視', '管理員'];

beforeAll(async () => {
  const values = { content: secret, leads: [town.units.建設課], due: { on: today }, givenOn: addDays(today, -60) };
  id = (await town.call('研考', 'directive.give', { values })).record.id;
  const other = { content: '路燈修復', leads: [town.units.民政課], due: { on: today }, givenOn: addDays(today, -60) };
  open = (await town.call('研考', 'directive.give', { values: other })).record.id;
  const report = { directive: id, unit: town.units.建設課, text: `${secret}已約談`, askRelease: true };
  await town.call('本課承辦', 'directive.report', report);
  await town.call('首長', 'directive.rule', { rulings: [{ directive: id, decision: 'note', text: `${secret}從速` }] });
  await town.call('研考', 'inspection.create', {
    values: { directive: open, on: today, way: 'onSite', finding: '相符', result: 'agrees' },
  });
  const { version } = town.record('directive', id);
  await town.call('研考', 'directive.withhold', { id, version, confidential: true });
});

const parts = ['directive', 'assignment', 'report', 'request', 'ruling'] as const;

const listed = async (name: PersonName, register: string): Promise<ListAnswer> =>
  (await town.as(name).call(`${register}.list`, {})) as ListAnswer;

const said = (answer: unknown): boolean => JSON.stringify(answer).includes(secret);

describe('a confidential case', () => {
  it.each(insiders)('is there for %s', async (name) => {
    for (const part of parts) expect((await listed(name, part)).rows.some(said)).toBe(true);
    expect((await town.call(name, 'directive.case', { id })).timeline.length).toBeGreaterThan(2);
    expect(said(await town.call(name, 'search.find', { text: secret }))).toBe(true);
    const period = { from: addDays(today, -90), to: today };
    expect((await town.call(name, 'figure.compute', { name: 'directive.given', period })).ids).toContain(id);
  });

  it.each(outsiders)('is in no list, search, case, to-do or figure of %s', async (name) => {
    for (const part of parts) {
      const answer = await listed(name, part);
      expect(said(answer)).toBe(false);
      expect(answer.rows.some((row) => row.id === id || row.directive === id)).toBe(false);
      const past = (await town.as(name).call(`${part}.list`, { knownAt: town.position - 1 })) as ListAnswer;
      expect(said(past)).toBe(false);
    }
    for (const read of ['directive.case', 'directive.get', 'directive.history'] as const)
      expect((await refusalFrom(town.call(name, read, { id }))).code).toBe('missing');
    expect((await town.call(name, 'search.find', { text: secret })).hits).toEqual([]);
    expect(said(await town.call(name, 'todo.list', { unit: town.units.建設課 }))).toBe(false);
    expect(said(await town.call(name, 'journal.list', { limit: 200 }))).toBe(false);
    const period = { from: addDays(today, -90), to: today };
    const figure = await town.call(name, 'figure.compute', { name: 'directive.given', period, group: 'unit' });
    expect(figure).toMatchObject({ numerator: 1, ids: [open] });
    expect(figure.groups?.map((one) => one.label)).toEqual(['民政課']);
    expect(await town.call(name, 'directive.units', {})).toMatchObject({ total: { tracked: 1 } });
  });

  it('is counted for the control officer and chased by nobody else', async () => {
    expect((await town.call('研考', 'directive.units', {})).total.tracked).toBe(2);
    expect(said(await town.call('研考', 'directive.chasing', { cases: [id] }))).toBe(true);
    expect((await refusalFrom(town.call('本課承辦', 'directive.chasing', {}))).code).toBe('forbidden');
  });

  it('goes out only with those who ask for it and keep the papers', async () => {
    expect(await town.call('他課承辦', 'directive.export', {})).toMatchObject({ rows: 1, left: 0 });
    expect(await town.call('本課承辦', 'directive.export', {})).toMatchObject({ rows: 1, left: 1 });
    expect((await refusalFrom(town.call('本課承辦', 'directive.export', { withheld: true }))).code).toBe('forbidden');
    expect(await town.call('研考', 'directive.export', { withheld: true })).toMatchObject({ rows: 2 });
  });

  it('has no title where another record names it', async () => {
    const values = { kind: 'chief', on: today, from: town.people.本課主管, cases: [id, open] } as const;
    const made = await town.call('研考', 'handover.create', { values });
    const seen = await town.call('他課承辦', 'handover.get', { id: made.record.id });
    expect(seen.labels.directive).toMatchObject({ [id]: '（無權檢視）', [open]: '路燈修復' });
    expect((await town.call('研考', 'handover.get', { id: made.record.id })).labels.directive?.[id]).toBe(secret);
  });

  it('is chased and inspected out of sight of the other units', async () => {
    const chased = { unit: town.units.建設課, on: today, way: 'phone' as const, cases: [id], text: secret };
    const found = { directive: id, way: 'onSite' as const, on: today, finding: secret, result: 'agrees' as const };
    await town.call('研考', 'chase.create', { values: chased });
    await town.call('研考', 'inspection.create', { values: found });
    for (const name of ['他課承辦', '檢視'] as const) {
      expect((await town.call(name, 'chase.list', {})).rows.filter(said)).toEqual([]);
      expect((await town.call(name, 'inspection.list', {})).total).toBe(0);
    }
    expect(said(await town.call('本課承辦', 'directive.case', { id }))).toBe(true);
  });

  it.each(outsiders)('is not worked upon by %s', async (name) => {
    const { version } = town.record('directive', id);
    const attempts: [string, unknown][] = [
      ['directive.report', { directive: id, unit: town.units.民政課, text: '施工中' }],
      ['directive.rule', { rulings: [{ directive: id, decision: 'release' }] }],
      ['directive.update', { id, version, patch: { note: '備註' } }],
      ['directive.discard', { id, version }],
    ];
    for (const [operation, input] of attempts) {
      const refusal = await refusalFrom(town.as(name).call(operation, input));
      expect(['missing', 'forbidden']).toContain(refusal.code);
      expect(said(refusal)).toBe(false);
    }
  });

  it('is entered on behalf of the secretary as of anybody who sees it', async () => {
    const [request] = (await town.call('研考', 'request.list', {})).rows;
    const ids = [request?.id ?? ''];
    await town.call('研考', 'request.approve', { ids }, town.behalf('本課主管'));
    await town.call('研考', 'request.advise', { ids, advice: 'release' });
    await town.call('研考', 'request.review', { ids }, town.behalf('秘書'));
    expect(town.record('request', ids[0] ?? '').state).toBe('reviewed');
  });

  it('is open to all again once it is no longer confidential', async () => {
    const { version } = town.record('directive', id);
    await town.call('研考', 'directive.withhold', { id, version, confidential: false });
    for (const part of parts) expect((await listed('他課承辦', part)).total).toBe((await listed('研考', part)).total);
    expect(said(await town.call('他課承辦', 'directive.case', { id }))).toBe(true);
  });
});
