import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays, todayIn } from '#shared/base/day.ts';
import { readDocx } from '#test/support/docx.ts';
import { testFolder } from '#test/support/folders.ts';
import { readOdt } from '#test/support/odt.ts';
import { ask, demoOffice } from '#test/support/office.ts';
import { refusalFrom } from '#test/support/store.ts';

const office = demoOffice();

describe('a meeting', () => {
  it('is planned from its series, held, and its minutes confirmed make directives', async () => {
    const demo = await office.open();
    const control = await demo.as('control');
    const today = todayIn();
    const { rows: units } = await ask(control, 'unit.list', { limit: 100 });
    const works = units.find((one) => one.name === '建設課')?.id ?? '';
    const { rows: people } = await ask(control, 'person.list', { limit: 100 });
    const head = people.find((one) => one.name === '許明淵')?.id ?? '';
    const series = await ask(control, 'series.create', {
      values: {
        name: '試辦會報',
        kind: 'liaison',
        rhythm: 'week',
        weekday: 'd4',
        at: '09:30',
        chair: head,
        members: people.slice(0, 4).map((one) => one.id),
        agenda: [{ kind: 'opening' }, { kind: 'proposal', title: '提案' }, { kind: 'closing' }] as never,
      },
    });
    const { proposals } = await ask(control, 'meeting.propose', { series: series.record.id });
    expect(proposals[0]).toMatchObject({ name: '試辦會報', at: '09:30', serial: 1 });
    const made = await ask(control, 'meeting.plan', { values: { series: series.record.id, on: today } });
    const meeting = made.record;
    expect(meeting.title).toBe(`${Number(today.slice(0, 4)) - 1911}年第1次試辦會報`);
    const { rows: items } = await ask(control, 'item.list', {
      filter: { field: 'meeting', is: 'equal', value: meeting.id },
    });
    expect(items.map((one) => one.kind)).toEqual(['opening', 'proposal', 'closing']);
    const item = items[1];
    if (!item) throw new Error('no item');
    const started = await ask(control, 'meeting.start', { id: meeting.id, version: meeting.version, at: '09:31' });
    const text = '照案通過。請建設課儘速辦理。';
    const given = await ask(control, 'directive.give', {
      values: {
        content: '請建設課儘速辦理。',
        meeting: meeting.id,
        item: item.id,
        mark: { from: 5, to: 14 },
        draft: true,
      },
    });
    expect(given.record).toMatchObject({ state: 'draft', number: null, givenBy: head });
    const fresh = await ask(control, 'item.get', { id: item.id });
    const saved = await ask(control, 'item.update', {
      id: item.id,
      version: fresh.record.version,
      patch: { resolution: text },
    });
    await ask(control, 'item.settle', { id: item.id, version: saved.record.version, decision: 'passed' });
    const ended = await ask(control, 'meeting.adjourn', {
      id: meeting.id,
      version: started.record.version,
      at: '10:20',
    });
    const behalf = { person: head, day: today, basis: '紀錄簽核' };
    const input = { id: meeting.id, version: ended.record.version };
    expect((await refusalFrom(control.call('meeting.confirm', input))).code).toBe('forbidden');
    const without = await refusalFrom(control.call('meeting.confirm', input, { behalf }));
    expect(without.sentence).toContain('有1則裁示事項未指定主辦單位');
    const draft = await ask(control, 'directive.amend', {
      id: given.record.id,
      version: given.record.version,
      leads: [works],
      due: { on: addDays(today, 10) },
    });
    expect(draft.record.number).toMatch(/^建-/);
    await ask(control, 'meeting.confirm', input, { behalf });
    const { record } = await ask(control, 'directive.get', { id: given.record.id });
    expect(record).toMatchObject({ state: 'tracked', standing: 'ongoing', leads: [works] });
    const printed = await ask(control, 'paper.make', { paper: 'minutes', id: meeting.id });
    const target = path.join(testFolder(), printed.name);
    copyFileSync(demo.program.files.take(printed.file).path, target);
    expect(printed.name).toMatch(/^\d+年第1次試辦會報紀錄_\d{7}\.docx$/);
    const free = await ask(control, 'paper.make', { paper: 'minutes', id: meeting.id, format: 'odt' });
    expect(free.name).toMatch(/^\d+年第1次試辦會報紀錄_\d{7}\.odt$/);
    const { lines } = readOdt(readFileSync(demo.program.files.take(free.file).path));
    expect(lines).toEqual(readDocx(readFileSync(target)).lines);
    expect((await ask(control, 'office.verify', {})).problems).toEqual([]);
  });
});
