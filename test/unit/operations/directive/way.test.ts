import { describe, expect, it } from 'vitest';
import { addDays, todayIn } from '#shared/base/day.ts';
import { ask, demoOffice } from '#test/support/office.ts';
import { refusalFrom } from '#test/support/store.ts';

const office = demoOffice();

async function unitNamed(visitor: Parameters<typeof ask>[0], name: string): Promise<string> {
  const { rows } = await ask(visitor, 'unit.list', { filter: { field: 'name', is: 'equal', value: name } });
  return rows[0]?.id ?? '';
}

async function personNamed(visitor: Parameters<typeof ask>[0], name: string): Promise<string> {
  const { rows } = await ask(visitor, 'person.list', { filter: { field: 'name', is: 'equal', value: name } });
  return rows[0]?.id ?? '';
}

describe('the way of a directive', () => {
  it('goes from the unit over the chief, the control officer and the secretary to the head', async () => {
    const demo = await office.open();
    const control = await demo.as('control');
    const works = await unitNamed(control, '建設課');
    const today = todayIn();
    const made = await ask(control, 'directive.give', {
      values: { content: '港邊排水溝清淤', leads: [works], due: { on: addDays(today, 5) } },
    });
    const id = made.record.id;
    expect(made.number).toMatch(/^建-\d{3}-\d{3}$/);
    const handler = await demo.as('handler');
    await ask(handler, 'directive.report', {
      directive: id,
      unit: works,
      text: '已完成',
      percent: 100,
      askRelease: true,
    });
    let open = await ask(control, 'directive.case', { id });
    expect(open.units).toMatchObject([{ state: 'asked', percent: '100', request: { state: 'asked' } }]);
    const request = open.units[0]?.request?.id ?? '';
    expect((await refusalFrom(handler.call('request.approve', { ids: [request] }))).code).toBe('forbidden');
    const chief = await personNamed(control, '周國棟');
    await ask(control, 'request.approve', { ids: [request] }, { behalf: { person: chief, day: today, basis: '紙本' } });
    await ask(control, 'request.advise', { ids: [request], advice: 'release', text: '已驗收' });
    const secretary = await demo.as('secretary');
    await ask(secretary, 'request.review', { ids: [request] });
    expect(
      (await refusalFrom(secretary.call('directive.rule', { rulings: [{ directive: id, decision: 'release' }] }))).code,
    ).toBe('forbidden');
    const head = await demo.as('head');
    await ask(head, 'directive.rule', { rulings: [{ directive: id, decision: 'release', text: '解列', request }] });
    open = await ask(control, 'directive.case', { id });
    expect(open.timeline.map((one) => one.kind)).toEqual([
      'ruling',
      'reviewed',
      'advised',
      'approved',
      'request',
      'report',
      'given',
    ]);
    const { record } = await ask(control, 'directive.get', { id });
    expect(record).toMatchObject({ state: 'closed', standing: 'released', closedOn: today, percent: '100' });
    expect((await refusalFrom(head.call('journal.undo', {}))).code).toBe('forbidden');
    expect((await ask(control, 'office.verify', {})).problems).toEqual([]);
  });
});
