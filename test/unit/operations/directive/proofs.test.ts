import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { TimelineEntry } from '#shared/contract/directive-answers.ts';
import { refusalFrom } from '#test/support/store.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

const today = todayIn();
let town: Township;

beforeEach(() => {
  town = new Township();
});

afterEach(() => town.close());

/** A scan that lies in the office, by its name. */
function scanned(name: string): Id {
  const id = newId();
  const hash = id.replaceAll('-', '').padEnd(64, '0');
  town.write({ kind: 'create', register: 'attachment', id, values: { name, size: 1, hash } });
  return id;
}

const lent = (name: PersonName, scan: Id) => ({
  behalf: { person: town.people[name], day: today, basis: '紙本簽核', attachments: [scan] },
});

/** A case whose unit has asked to be released. */
async function asked(): Promise<{ id: Id; request: Id }> {
  const { record } = await town.call('研考', 'directive.give', {
    values: { content: '涵洞清淤', leads: [town.units.建設課], source: 'none' },
  });
  const input = { directive: record.id, unit: town.units.建設課, text: '清淤完成', askRelease: true };
  const made = await town.call('研考', 'directive.report', input, lent('本課承辦', scanned('填報單.pdf')));
  return { id: record.id, request: made.ids[1] ?? '' };
}

async function steps(id: Id): Promise<Record<string, readonly [string | undefined, string[]]>> {
  const { timeline } = await town.call('研考', 'directive.case', { id });
  const line = (one: TimelineEntry) => [one.kind, [one.enteredBy, one.files.map(({ name }) => name)]] as const;
  return Object.fromEntries(timeline.map(line));
}

describe('a scan of what somebody else decided', () => {
  it('stays with each step of a request, and shows in the course of the case', async () => {
    const { id, request } = await asked();
    const ids = [request];
    await town.call('研考', 'request.approve', { ids }, lent('本課主管', scanned('課長核章.pdf')));
    const opinion = { id: request, unit: town.units.主計室, opinion: '無意見' };
    await town.call('研考', 'request.consult', opinion, lent('主計', scanned('會辦單.pdf')));
    await town.call('研考', 'request.advise', { ids, advice: 'release' });
    await town.call('研考', 'request.review', { ids }, lent('秘書', scanned('秘書核閱.pdf')));
    const rulings = [{ directive: id, decision: 'release' as const }];
    await town.call('研考', 'directive.rule', { rulings }, lent('首長', scanned('首長批示.pdf')));
    expect(await steps(id)).toMatchObject({
      report: ['研考', ['填報單.pdf']],
      approved: ['研考', ['課長核章.pdf']],
      consulted: ['研考', ['會辦單.pdf']],
      advised: [undefined, []],
      reviewed: ['研考', ['秘書核閱.pdf']],
      ruling: ['研考', ['首長批示.pdf']],
    });
  });

  it('that sent a request back is kept with the reason', async () => {
    const { id, request } = await asked();
    const input = { id: request, text: '請附照片' };
    await town.call('研考', 'request.return', input, lent('本課主管', scanned('退件.pdf')));
    expect(await steps(id)).toMatchObject({ returned: ['研考', ['退件.pdf']] });
    expect(town.record('request', request).proofs).toMatchObject([{ step: 'ask' }, { step: 'return' }]);
  });

  it('cannot be a file that the office does not have', async () => {
    const { id, request } = await asked();
    const refused = await refusalFrom(
      town.call('研考', 'request.approve', { ids: [request] }, lent('本課主管', newId())),
    );
    expect(refused.code).toBe('invalid');
    expect(await steps(id)).not.toHaveProperty('approved');
  });

  it('may not be thrown away while a step rests on it', async () => {
    const { request } = await asked();
    const scan = scanned('課長核章.pdf');
    await town.call('研考', 'request.approve', { ids: [request] }, lent('本課主管', scan));
    const { version } = town.record('attachment', scan);
    expect((await refusalFrom(town.call('研考', 'attachment.remove', { id: scan, version }))).code).toBe('invalid');
  });

  it('of a change that keeps no files itself is shown in the history, and stays', async () => {
    const scan = scanned('結案簽.pdf');
    const { record } = await town.call('研考', 'question.create', {
      values: { askedOn: today, representative: '王代表', kind: 'general', summary: '道路何時修復' },
    });
    await town.as('研考').call('question.close', { id: record.id, version: record.version }, lent('秘書', scan));
    const { entries } = await town.call('檢視', 'question.history', { id: record.id });
    expect(entries[0]?.behalf).toMatchObject({ name: '秘書', scans: [{ id: scan, name: '結案簽.pdf' }] });
    const { version } = town.record('attachment', scan);
    const refused = await refusalFrom(town.call('研考', 'attachment.remove', { id: scan, version }));
    expect(refused.sentence).toContain('代為登錄的掃描檔');
  });

  it('of confirmed minutes lies with the meeting, behind its papers', async () => {
    const [paper, scan] = [scanned('議程附件.pdf'), scanned('核定簽.pdf')];
    const { record } = await town.call('研考', 'meeting.plan', {
      values: { kind: 'affairs', title: '主管會報', on: today, chair: town.people.首長 },
    });
    const { id } = record;
    const version = (): number => town.record('meeting', id).version;
    await town.call('研考', 'meeting.update', { id, version: version(), patch: { files: [paper] } });
    await town.call('研考', 'meeting.start', { id, version: version(), at: '09:00' });
    await town.call('研考', 'meeting.adjourn', { id, version: version(), at: '10:00' });
    await town.call('研考', 'meeting.confirm', { id, version: version() }, lent('首長', scan));
    expect(town.record('meeting', id)).toMatchObject({ state: 'confirmed', files: [paper, scan] });
    const { entries } = await town.call('檢視', 'meeting.history', { id });
    expect(entries[0]?.behalf).toMatchObject({ name: '首長', scans: [{ id: scan, name: '核定簽.pdf' }] });
  });
});
