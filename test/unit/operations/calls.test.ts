import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newId } from '#shared/base/ids.ts';
import { testFolder } from '#test/support/folders.ts';
import { ask, demoOffice } from '#test/support/office.ts';
import { refusalFrom } from '#test/support/store.ts';

const office = demoOffice();

describe('a call', () => {
  it('must be known, well-formed, signed in and allowed', async () => {
    const demo = await office.open();
    const nobody = demo.program.visitor();
    const viewer = await demo.as('viewer');
    expect((await refusalFrom(nobody.call('tag.fly', {}))).code).toBe('usage');
    expect((await refusalFrom(nobody.call('__proto__', {}))).code).toBe('usage');
    expect((await refusalFrom(nobody.call('tag.list', {}))).code).toBe('signIn');
    expect((await refusalFrom(viewer.call('tag.list', { limt: 1 }))).code).toBe('invalid');
    expect((await refusalFrom(viewer.call('tag.list', []))).code).toBe('invalid');
    expect((await refusalFrom(viewer.call('account.list', {}))).code).toBe('forbidden');
    expect((await refusalFrom(viewer.call('tag.create', { values: { name: 'x' } }))).code).toBe('forbidden');
    let deep: unknown = 1;
    for (let n = 0; n < 5000; n += 1) deep = { not: deep };
    expect((await refusalFrom(viewer.call('tag.list', { filter: deep }))).sentence).toBe('輸入的層次太深，沒有處理。');
    const admin = await demo.as('admin');
    expect((await ask(admin, 'access.list', { limit: 2 })).entries.map((one) => one.kind)).toEqual([
      'signIn',
      'refused',
    ]);
  });

  it('names the fields that are wrong', async () => {
    const demo = await office.shared();
    const handler = await demo.as('handler');
    const refused = await refusalFrom(handler.call('tag.create', { values: { name: '', tone: 'pink', size: 3 } }));
    expect(refused).toMatchObject({ code: 'invalid', sentence: '「名稱」未填，請填寫。' });
    expect(refused.facts.fields).toMatchObject({
      name: '「名稱」未填，請填寫。',
      tone: expect.stringContaining('應為其中之一'),
    });
    const many = await refusalFrom(
      handler.call('tag.createMany', { rows: [{ name: '好' }, { name: '字'.repeat(21) }] }),
    );
    expect(many.sentence).toBe('「名稱」最多20字，請縮短。');
    const own = await refusalFrom(handler.call('tag.update', { id: 'x', version: 1, patch: {} }));
    expect(own.facts.fields).toEqual({ id: '紀錄識別碼的格式不符。' });
  });

  it('writes, tells open views, and can be undone and redone', async () => {
    const demo = await office.shared();
    const handler = await demo.as('handler');
    const heard: unknown[] = [];
    demo.program.onChange((event) => heard.push(event));
    const made = await ask(handler, 'tag.createMany', { rows: [{ name: '甲' }, { name: '乙', tone: null }] });
    expect(made).toMatchObject({
      written: 2,
      rows: [
        { name: '甲', tone: 'plain' },
        { name: '乙', tone: null },
      ],
    });
    const [first] = made.rows;
    if (!first) throw new Error('nothing written');
    const updated = await ask(handler, 'tag.update', { id: first.id, version: first.version, patch: { note: '改' } });
    expect(updated.record.note).toBe('改');
    expect(
      await ask(handler, 'tag.update', { id: first.id, version: updated.record.version, patch: { note: '改' } }),
    ).toMatchObject({ position: 0 });
    expect(await ask(handler, 'journal.undo', {})).toMatchObject({ undoes: updated.position, records: 1 });
    expect((await ask(handler, 'tag.get', { id: first.id })).record.note).toBeNull();
    await ask(handler, 'journal.redo', {});
    const { record, editable } = await ask(handler, 'tag.get', { id: first.id });
    expect([record.note, editable]).toEqual(['改', true]);
    const { entries } = await ask(handler, 'tag.history', { id: first.id });
    expect(entries.map((one) => [one.kind, one.operation, one.by])).toEqual([
      ['changed', 'journal.redo', '吳建霖'],
      ['changed', 'journal.undo', '吳建霖'],
      ['changed', 'tag.update', '吳建霖'],
      ['created', 'tag.createMany', '吳建霖'],
    ]);
    expect(entries[1]?.undoes).toBe(updated.position);
    expect(heard).toHaveLength(4);
    expect(heard[0]).toEqual({ position: made.position, registers: { tag: made.rows.map((row) => row.id) } });
    const { changes } = await ask(handler, 'journal.list', { limit: 3 });
    expect(changes.map((one) => [one.operation, one.records[0]?.title, one.undoes])).toEqual([
      ['journal.redo', '甲', updated.position + 1],
      ['journal.undo', '甲', updated.position],
      ['tag.update', '甲', undefined],
    ]);
  });

  it('on something newer shows both sides', async () => {
    const demo = await office.shared();
    const [handler, chief] = [await demo.as('handler'), await demo.as('chief')];
    const { record } = await ask(handler, 'tag.create', { values: { name: '丙', note: '原' } });
    await ask(chief, 'tag.update', { id: record.id, version: record.version, patch: { note: '他' } });
    const refused = await refusalFrom(
      ask(handler, 'tag.update', { id: record.id, version: record.version, patch: { note: '我' } }),
    );
    expect(refused).toMatchObject({
      code: 'conflict',
      sentence: '「丙」的「說明」已由陳秀琴改過。比對兩邊的內容後再存。',
      facts: { by: '陳秀琴', clashes: [{ field: 'note', base: '原', theirs: '他', mine: '我' }] },
    });
  });

  it('moves records to the bin, and says who still uses them', async () => {
    const demo = await office.open();
    const admin = await demo.as('admin');
    const [unit] = (await ask(admin, 'unit.list', { filter: { field: 'name', is: 'equal', value: '秘書室' } })).rows;
    const on = { id: unit?.id ?? '', version: unit?.version ?? 0 };
    expect((await refusalFrom(ask(admin, 'unit.remove', on))).sentence).toBe(
      '「秘書室」仍有1筆人員使用，不能移至回收桶。先改掉那些紀錄。',
    );
    const [tag] = (await ask(admin, 'tag.list', { filter: { field: 'name', is: 'equal', value: '災後復建' } })).rows;
    const removed = await ask(admin, 'tag.remove', { id: tag?.id ?? '', version: tag?.version ?? 0 });
    expect((await ask(admin, 'tag.list', { removed: true })).rows).toEqual([removed.record]);
    await ask(admin, 'tag.restore', { id: removed.record.id, version: removed.record.version });
    expect((await ask(admin, 'tag.list', {})).total).toBe(4);
  });

  it('keeps saved views for those who may see them', async () => {
    const demo = await office.shared();
    const [handler, chief] = [await demo.as('handler'), await demo.as('chief')];
    const view = await ask(handler, 'view.save', { register: 'tag', name: '我的', layout: { columns: ['name'] } });
    const shared = await ask(handler, 'view.save', { register: 'tag', name: '大家的', shared: true, layout: {} });
    expect((await ask(chief, 'view.list', { register: 'tag' })).views).toEqual([shared]);
    expect((await refusalFrom(ask(chief, 'view.save', { ...shared, name: '改名' }))).code).toBe('forbidden');
    expect((await refusalFrom(ask(chief, 'view.remove', { id: shared.id }))).code).toBe('missing');
    await ask(handler, 'view.remove', { id: view.id });
    expect((await ask(handler, 'view.list', { register: 'tag' })).views).toEqual([shared]);
  });
});

describe('attachments', () => {
  it('are kept once by content, given back by token, and bounded', async () => {
    const demo = await office.open();
    const handler = await demo.as('handler');
    const source = path.join(testFolder(), '會勘紀錄.pdf');
    writeFileSync(source, 'PDF');
    const offer = () => demo.program.files.offer({ path: source, name: '會勘紀錄.pdf' });
    const [first, second] = [
      await ask(handler, 'attachment.add', { file: offer() }),
      await ask(handler, 'attachment.add', { file: offer(), note: '再' }),
    ];
    expect(first.hash).toBe(second.hash);
    const taken = await ask(handler, 'attachment.take', { id: first.id });
    expect(readFileSync(demo.program.files.take(taken.file).path, 'utf8')).toBe('PDF');
    expect((await refusalFrom(ask(handler, 'attachment.add', { file: '../../etc/passwd' }))).code).toBe('missing');
    expect((await refusalFrom(ask(handler, 'attachment.take', { id: newId() }))).code).toBe('missing');
    const admin = await demo.as('admin');
    const [setting] = (await ask(admin, 'setting.list', {})).rows;
    await ask(admin, 'setting.update', {
      id: setting?.id ?? '',
      version: setting?.version ?? 0,
      patch: { attachmentLimitMb: 1 },
    });
    writeFileSync(source, Buffer.alloc(1024 * 1024 + 1));
    expect((await refusalFrom(ask(handler, 'attachment.add', { file: offer() }))).sentence).toContain(
      '檔案超過1MB的上限',
    );
    expect(await ask(admin, 'office.verify', {})).toMatchObject({ sound: true });
  });
});

describe('the calendar', () => {
  it('is taken in as a whole year, in either encoding, and can be undone', async () => {
    const demo = await office.shared();
    const admin = await demo.as('admin');
    const file = path.join(testFolder(), 'calendar.csv');
    const csv = ['西元日期,星期,是否放假,備註', '20260101,四,2,開國紀念日', '20260102,五,0,', '20260103,六,2,'].join(
      '\r\n',
    );
    writeFileSync(file, `\ufeff${csv}`);
    const take = () => ask(admin, 'calendar.import', { file: demo.program.files.offer({ path: file, name: 'a.csv' }) });
    const reply = await take().catch((error: unknown) => error);
    if (reply instanceof Error) {
      // The official table lists every day of the year; a part of one is refused with its reasons.
      expect(reply.message).toMatch(/。/);
      expect((await ask(admin, 'calendar.list', {})).total).toBe(0);
      return;
    }
    expect((await ask(admin, 'calendar.year', { year: 2026 })).known).toBe(true);
    await ask(admin, 'journal.undo', {});
    expect((await ask(admin, 'calendar.year', { year: 2026 })).known).toBe(false);
  });
});
