import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWith } from '#main/store/records.ts';
import { addDays, todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { Decision } from '#shared/registers/ruling.ts';
import { refusalFrom } from '#test/support/store.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

const today = todayIn();

let town: Township;
let works: Id;
let civil: Id;
let finance: Id;

beforeEach(() => {
  town = new Township();
  ({ 建設課: works, 民政課: civil, 財政課: finance } = town.units);
});

afterEach(() => town.close());

async function given(values: object = {}): Promise<Id> {
  const plain = { content: '港邊排水溝清淤', leads: [works], givenOn: addDays(today, -20) };
  return (await town.call('研考', 'directive.give', { values: { ...plain, ...values } })).record.id;
}

const rule = (id: Id, decision: Decision, more: object = {}, by: PersonName = '首長') =>
  town.call(by, 'directive.rule', { rulings: [{ directive: id, decision, ...more }] });

const directive = (id: Id) => town.record('directive', id);

describe('what is entered on behalf', () => {
  it('keeps who decided, who typed, the basis and the scan', async () => {
    const id = await given();
    const scan = newId();
    const file = { name: '簽呈.pdf', hash: 'a'.repeat(64), size: 1, type: 'pdf' };
    town.write({ kind: 'create', register: 'attachment', id: scan, values: file });
    const day = addDays(today, -3);
    const behalf = (name: PersonName) => ({
      behalf: { person: town.people[name], day, basis: '115年第3次列管檢討會', attachments: [scan] },
    });
    const report = { directive: id, unit: works, text: '已完成', percent: 100, askRelease: true };
    await town.call('研考', 'directive.report', report, behalf('本課承辦'));
    await town.call('秘書', 'directive.rule', { rulings: [{ directive: id, decision: 'release' }] }, behalf('首長'));
    const proof = { basis: '115年第3次列管檢討會', files: [scan] };
    expect(recordsWith(town.db, 'report', 'directive', id)).toMatchObject([
      { by: town.people.本課承辦, enteredBy: town.people.研考, asOf: day, ...proof },
    ]);
    expect(recordsWith(town.db, 'ruling', 'directive', id)).toMatchObject([
      { by: town.people.首長, enteredBy: town.people.秘書, on: day, ...proof },
    ]);
    expect(directive(id)).toMatchObject({ state: 'closed', closedOn: day });
    const { entries } = await town.call('檢視', 'directive.history', { id });
    expect(entries[0]).toMatchObject({
      operation: 'directive.rule',
      behalf: { name: '首長', day, basis: proof.basis },
    });
    const { timeline } = await town.call('檢視', 'directive.case', { id });
    expect(timeline[0]).toMatchObject({ kind: 'ruling', by: '首長', enteredBy: '秘書', basis: proof.basis });
  });

  it('names one day: that of the paper, never a later one', async () => {
    const id = await given();
    const behalf = town.behalf('首長', addDays(today, -2));
    const rulings = [{ directive: id, decision: 'note' as const }];
    const other = await refusalFrom(town.call('研考', 'directive.rule', { rulings, on: today }, behalf));
    expect(other).toMatchObject({ code: 'invalid', sentence: '日期應與代為登錄的日期相同；只填其中之一。' });
    const tomorrow = town.behalf('首長', addDays(today, 1));
    expect((await refusalFrom(town.call('研考', 'directive.rule', { rulings }, tomorrow))).code).toBe('invalid');
  });
});

describe('a ruling', () => {
  it.each(['create', 'createMany', 'update', 'updateMany', 'remove', 'removeMany', 'restore'])(
    'has no operation that could %s it',
    async (verb) => {
      expect((await refusalFrom(town.as('首長').call(`ruling.${verb}`, {}))).code).toBe('usage');
    },
  );

  it.each(['release', 'continue', 'note', 'redate'] as const)('%s is undone by nobody', async (decision) => {
    const id = await given();
    const { position } = await rule(id, decision, decision === 'redate' ? { dueOn: addDays(today, 9) } : {});
    for (const name of ['首長', '研考', '秘書', '管理員', '首長職代'] as const) {
      const refusal = await refusalFrom(town.call(name, 'journal.undo', { position }));
      expect(['invalid', 'forbidden']).toContain(refusal.code);
    }
    expect(town.position).toBe(position);
    expect(recordsWith(town.db, 'ruling', 'directive', id)).toHaveLength(1);
  });

  it('comes from the head or the chair of the meeting named, and from no other chair', async () => {
    const id = await given();
    const planned = (chair: PersonName) =>
      town.call('研考', 'meeting.plan', {
        values: { title: '會報', kind: 'chiefs', on: today, chair: town.people[chair] },
      });
    const [own, others] = [await planned('主席'), await planned('首長')];
    const rulings = [{ directive: id, decision: 'release' as const }];
    const strange = town.call('主席', 'directive.rule', { rulings, meeting: others.record.id });
    expect((await refusalFrom(strange)).code).toBe('forbidden');
    expect((await refusalFrom(town.call('主席', 'directive.rule', { rulings }))).code).toBe('forbidden');
    await town.call('主席', 'directive.rule', { rulings, meeting: own.record.id });
    expect(directive(id).state).toBe('closed');
    expect(recordsWith(town.db, 'ruling', 'directive', id)).toMatchObject([{ by: town.people.主席, enteredBy: null }]);
  });

  it('lies on no day before the case was given, nor before its last closing or reopening', async () => {
    const id = await given();
    const early = town.call('首長', 'directive.rule', {
      rulings: [{ directive: id, decision: 'release' }],
      on: addDays(today, -21),
    });
    expect((await refusalFrom(early)).sentence).toContain('裁示日不得早於');
    await rule(id, 'release');
    const before = town.call('首長', 'directive.rule', {
      rulings: [{ directive: id, decision: 'reopen' }],
      on: addDays(today, -1),
    });
    expect((await refusalFrom(before)).sentence).toContain('前次結案或恢復列管');
  });
});

describe('an extension', () => {
  const asked = (id: Id, newDueOn = addDays(today, 30)) =>
    town.call('本課承辦', 'directive.ask', { directive: id, unit: works, kind: 'extend', reason: '缺料', newDueOn });

  it('is asked for until the due day and not after it', async () => {
    await asked(await given({ due: { on: today } }));
    const refusal = await refusalFrom(asked(await given({ due: { on: addDays(today, -1) } })));
    expect(refusal).toMatchObject({ code: 'invalid' });
    expect(refusal.sentence).toContain('已逾期，不能再申請展延');
  });

  it('is no extension unless it is later, and needs a due day', async () => {
    expect((await refusalFrom(asked(await given({ due: { on: today } }), today))).code).toBe('invalid');
    expect((await refusalFrom(asked(await given()))).sentence).toBe('這一案沒有期限，不必展延。');
  });

  it('leaves the first due day and counts; a changed date counts for nothing', async () => {
    const first = addDays(today, 5);
    const id = await given({ due: { on: first } });
    await asked(id);
    expect(directive(id)).toMatchObject({ dueOn: first, extensions: 0 });
    await rule(id, 'extend', { dueOn: addDays(today, 30) });
    expect(directive(id)).toMatchObject({ dueOn: addDays(today, 30), firstDueOn: first, extensions: 1 });
    await rule(id, 'redate', { dueOn: addDays(today, 10) });
    await rule(id, 'extend', { dueOn: addDays(today, 40) });
    expect(directive(id)).toMatchObject({ dueOn: addDays(today, 40), firstDueOn: first, extensions: 2 });
    expect(directive(id).dues.map((one) => one.dueOn)).toEqual([
      first,
      ...[30, 10, 40].map((days) => addDays(today, days)),
    ]);
  });

  it('that is open when the unit is released, or its case goes elsewhere, was not granted', async () => {
    for (const [decision, more] of [
      ['release', {}],
      ['transfer', { planName: '四年計畫' }],
    ] as const) {
      const id = await given({ due: { on: addDays(today, 5) } });
      await asked(id);
      await rule(id, decision, more);
      expect(recordsWith(town.db, 'request', 'directive', id)).toMatchObject([{ kind: 'extend', state: 'refused' }]);
      expect(directive(id).extensions).toBe(0);
    }
  });
});

describe('a case of several units', () => {
  it('closes when the last of its lead units is released; its co-units are done with it', async () => {
    const id = await given({ leads: [works, finance], cos: [civil] });
    await rule(id, 'release', { units: [works] });
    expect(directive(id)).toMatchObject({ state: 'tracked', standing: 'ongoing', closedOn: null });
    await rule(id, 'release', { units: [finance] });
    expect(directive(id)).toMatchObject({ state: 'closed', standing: 'released', percent: '100' });
    const states = recordsWith(town.db, 'assignment', 'directive', id).map((one) => one.state);
    expect(states).toEqual(['released', 'released', 'released']);
  });

  it('waits for its co-units where the office has it so', async () => {
    const { version } = town.record('setting', town.setting);
    await town.call('管理員', 'setting.update', { id: town.setting, version, patch: { coUnitsToo: true } });
    const id = await given({ cos: [civil] });
    await rule(id, 'release', { units: [works] });
    expect(directive(id).state).toBe('tracked');
    await rule(id, 'release', { units: [civil] });
    expect(directive(id).state).toBe('closed');
  });

  it('answers what its co-units had asked for when it closes', async () => {
    const id = await given({ cos: [civil] });
    await town.call('他課承辦', 'directive.ask', { directive: id, unit: civil, kind: 'release', reason: '已會辦' });
    await rule(id, 'release', { units: [works] });
    expect(recordsWith(town.db, 'request', 'directive', id)).toMatchObject([{ state: 'granted' }]);
  });

  it('takes reports of a unit from that unit alone', async () => {
    const id = await given({ leads: [works, civil] });
    const report = (by: PersonName, unit: Id) =>
      town.call(by, 'directive.report', { directive: id, unit, text: '施工中', percent: 40 });
    expect((await refusalFrom(report('本課承辦', civil))).code).toBe('forbidden');
    expect((await refusalFrom(report('研考', works))).sentence).toContain('只有建設課的人員');
    await report('本課承辦', works);
    await report('他課承辦', civil);
    expect(directive(id).percent).toBe('40');
  });
});

describe('merge, reopen and split', () => {
  it('a merged case hands its lead units over, and comes back with them when reopened', async () => {
    const [id, into] = [await given({ leads: [works, civil] }), await given({ leads: [finance] })];
    await rule(id, 'merge', { into });
    expect(directive(id)).toMatchObject({ state: 'closed', standing: 'merged', mergedInto: into });
    expect(directive(id).leads).toEqual([works, civil].toSorted());
    expect(directive(into).leads).toEqual([works, civil, finance].toSorted());
    await rule(id, 'reopen');
    expect(directive(id)).toMatchObject({ state: 'tracked', standing: 'ongoing', mergedInto: null, closedOn: null });
    expect(directive(id).course.map((one) => one.standing)).toEqual(['ongoing', 'merged', 'ongoing']);
    expect(await town.problems()).toEqual([]);
  });

  it('a case is not merged into itself, nor into one that is closed', async () => {
    const [id, into] = [await given(), await given()];
    expect((await refusalFrom(rule(id, 'merge', { into: id }))).code).toBe('invalid');
    await rule(into, 'release');
    expect((await refusalFrom(rule(id, 'merge', { into }))).code).toBe('invalid');
    expect((await refusalFrom(rule(id, 'merge'))).code).toBe('invalid');
  });

  it('the counts of the days before a split stay as they were', async () => {
    const id = await given();
    const period = { from: addDays(today, -30), to: addDays(today, -1) };
    const count = async () =>
      (await town.call('檢視', 'figure.compute', { name: 'directive.given', period })).numerator;
    const before = await count();
    const { version } = directive(id);
    const parts = [
      { content: '清淤', leads: [finance] },
      { content: '綠美化', leads: [civil] },
    ];
    const { ids } = await town.call('研考', 'directive.split', { id, version, keep: '排水溝', parts });
    expect(before).toBe(1);
    expect(await count()).toBe(before);
    expect(ids.map((one) => directive(one))).toMatchObject([
      { content: '清淤', splitFrom: id, givenOn: today, leads: [finance], state: 'tracked' },
      { content: '綠美化', splitFrom: id, givenOn: today, leads: [civil], state: 'tracked' },
    ]);
    const now = { from: addDays(today, -30), to: today };
    expect((await town.call('檢視', 'figure.compute', { name: 'directive.given', period: now })).numerator).toBe(3);
  });
});
