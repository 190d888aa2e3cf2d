import { once } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { callNumber } from '#shared/contract/bridge.ts';
import type { AccessEntry } from '#shared/contract/office-operations.ts';
import type { Exported, ListAnswer } from '#shared/contract/register-operations.ts';
import { demoOffice } from '#test/support/office.ts';
import { type Line, linesOf, listened, openDoor } from './knock.ts';

const demo = demoOffice();

const json = { 'content-type': 'application/json' };

describe('a call', () => {
  it('that is no JSON, or not said to be, is refused in words', async () => {
    const opened = await openDoor(await demo.open());
    const guest = await opened.enter();
    const ask = async (body: string, headers: Record<string, string> = json) => {
      const how = { method: 'POST', headers: { ...guest.headers, ...headers }, body };
      const [line] = linesOf((await opened.knock('/call/office.status', how)).body);
      return line?.refusal;
    };
    for (const body of ['', '{', 'null', '12', '"text"'])
      expect(await ask(body), body).toMatchObject({ code: 'usage', sentence: '輸入不是正確的JSON。' });
    const asForm = { 'content-type': 'text/plain' };
    expect(await ask('{}', asForm)).toMatchObject({ code: 'usage', sentence: '輸入應為application/json。' });
    expect((await guest.call('office.status', {})).answer).toMatchObject({ stage: 'signedOut' });
  });

  it.each(['nothing.at.all', 'toString', '__proto__', 'unit', '%E0%A4%A', ''])(
    'of the unknown name 「%s」 is refused',
    async (name) => {
      const opened = await openDoor(await demo.open());
      const guest = await opened.enter();
      const { refusal } = await guest.call(name, {});
      expect(refusal).toMatchObject({ code: 'usage' });
      expect(refusal?.sentence).toContain('這個操作。');
    },
  );

  it('with an unknown input is refused by name', async () => {
    const opened = await openDoor(await demo.open());
    const guest = await opened.enter();
    await guest.signIn('handler');
    const { refusal } = await guest.call('tag.list', { limit: 100_000 });
    expect(refusal?.code).toBe('invalid');
    const deep = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) as unknown;
    expect((await guest.call('tag.list', { filter: deep })).refusal?.sentence).toContain('層次太深');
  });

  it.each([9, 50])('of %i MB is refused in words, and the next one is heard', async (megabytes) => {
    const opened = await openDoor(await demo.open());
    const guest = await opened.enter();
    await guest.signIn('handler');
    const note = 'x'.repeat(megabytes * 1024 * 1024);
    const { refusal } = await guest.call('tag.create', { values: { name: '大', note } });
    expect(refusal).toMatchObject({ code: 'usage' });
    expect(refusal?.sentence).toBe('輸入超過上限8MB，沒有處理。分批送出，大量資料改用匯入。');
    expect((await guest.call('tag.list', {})).answer).toMatchObject({ total: 4 });
  });

  it('that is a job tells how far it is, line by line, before its answer', async () => {
    const opened = await openDoor(await demo.open());
    const guest = await opened.enter();
    await guest.signIn('admin');
    const lines = await guest.lines('person.export', { kind: 'csv' });
    expect(lines.at(0)?.progress).toEqual({ done: 22, total: 22, label: '匯出人員' });
    expect(lines.at(-1)?.answer).toMatchObject({ rows: 22 });
  });

  it('that is a job stops when its window goes', async () => {
    const opened = await openDoor(await demo.open());
    const guest = await opened.enter();
    await guest.signIn('admin');
    const rows = Array.from({ length: 4000 }, (_, at) => ({ name: `標籤${at}` }));
    expect((await guest.call('tag.createMany', { rows })).answer).toMatchObject({ written: 4000 });
    const how = { method: 'POST', headers: { ...guest.headers, ...json }, body: '{"input":{"kind":"csv"}}' };
    const response = await listened(opened.origin, '/call/tag.export', how);
    await once(response, 'data');
    response.destroy();
    expect((await guest.call('tag.export', { kind: 'csv' })).answer).toMatchObject({ rows: 4004 });
    const { answer } = await guest.call('access.list', {});
    const { entries } = answer as { entries: AccessEntry[] };
    expect(entries.filter(({ kind }) => kind === 'exported')).toHaveLength(1);
  });
});

describe('a call that is to stop', () => {
  it('says itself that it did, to the window that asked and to no other', async () => {
    const opened = await openDoor(await demo.open());
    const guest = await opened.enter();
    const other = await opened.enter();
    await guest.signIn('admin');
    const rows = Array.from({ length: 4000 }, (_, at) => ({ name: `標籤${at}` }));
    await guest.call('tag.createMany', { rows });
    const undone = async (number: string, stop: () => Promise<unknown>): Promise<Line[]> => {
      const headers = { ...guest.headers, ...json, [callNumber]: number };
      const response = await listened(opened.origin, '/call/journal.undo', {
        method: 'POST',
        headers,
        body: '{"input":{}}',
      });
      let said = '';
      response.on('data', (piece) => {
        if (said === '') void stop();
        said += String(piece);
      });
      await once(response, 'end');
      return linesOf(said);
    };
    const asked = (headers: Record<string, string>) => () => opened.knock('/stop/a-1', { method: 'POST', headers });
    const stopped = await undone('a-1', asked(guest.headers));
    expect(stopped[0]?.progress).toMatchObject({ done: 0, total: 8000 });
    expect(stopped.at(-1)?.refusal?.sentence).toBe('已取消，資料未變更。');
    expect((await guest.call('tag.list', { limit: 0 })).answer).toMatchObject({ total: 4004 });
    const went = await undone('a-1', asked(other.headers));
    expect(went.at(-1)?.answer).toMatchObject({ records: 4000 });
    expect((await guest.call('tag.list', { limit: 0 })).answer).toMatchObject({ total: 4 });
  });
});

describe('a file', () => {
  it('comes in as a token that operations take, under a name that every desktop can store', async () => {
    const opened = await openDoor(await demo.open());
    const guest = await opened.enter();
    await guest.signIn('handler');
    const put = async (name: string, body: string): Promise<string> => {
      const where = `/files?name=${encodeURIComponent(name)}`;
      const { body: said } = await opened.knock(where, { method: 'PUT', headers: guest.headers, body });
      return (JSON.parse(said) as { answer: { file: string } }).answer.file;
    };
    const file = await put('../../會議:紀錄?.txt', '內容');
    expect((await guest.call('attachment.add', { file })).answer).toMatchObject({ name: '會議＿紀錄＿.txt', size: 6 });
    const { answer } = await guest.call('attachment.list', { find: '會議' });
    const [row] = (answer as ListAnswer).rows;
    const taken = (await guest.call('attachment.take', { id: row?.id })).answer as { file: string };
    const sent = await guest.get(`/files/${taken.file}`);
    expect(sent.body).toBe('內容');
    expect(sent.headers['content-disposition']).toContain(encodeURIComponent('會議＿紀錄＿.txt'));
    expect(sent.headers['content-type']).toBe('application/octet-stream');
  });

  it('is shown in place of being saved where it is a PDF and that is asked for', async () => {
    const opened = await openDoor(await demo.shared());
    const guest = await opened.enter();
    await guest.signIn('handler');
    const { body } = await opened.knock('/files?name=report.pdf', {
      method: 'PUT',
      headers: guest.headers,
      body: '%PDF-1.7',
    });
    const { file } = (JSON.parse(body) as { answer: { file: string } }).answer;
    expect((await guest.get(`/files/${file}`)).headers['content-disposition']).toMatch(/^attachment;/);
    const shown = await guest.get(`/files/${file}?show`);
    expect(shown.headers['content-disposition']).toMatch(/^inline;/);
    expect(shown.headers['content-type']).toBe('application/pdf');
    expect(shown.headers['content-security-policy']).toBe("frame-ancestors 'none'");
  });

  it('goes out by its token alone', async () => {
    const opened = await openDoor(await demo.open());
    const guest = await opened.enter();
    await guest.signIn('admin');
    const { answer } = await guest.call('person.export', { kind: 'csv' });
    const { file, name } = answer as Exported;
    expect((await guest.get(`/files/${file}`)).body).toContain('林佩珊');
    const shown = await guest.get(`/files/${file}?show`);
    expect(shown.headers['content-disposition'], 'only a PDF is shown').toMatch(/^attachment;/);
    expect(shown.headers['content-type']).toBe('application/octet-stream');
    for (const other of [name, encodeURIComponent(name), `${file}x`, '..%2f..', '']) {
      const refused = await guest.get(`/files/${encodeURI(other)}`);
      expect(refused.status, other).toBe(404);
      expect(refused.body, other).toBe('找不到這個檔案，可能已取用或過期。重新選擇檔案。');
    }
    expect((await opened.knock(`/files/${file}`)).status).toBe(403);
    expect((await guest.call('calendar.import', { file: 'nothing' })).refusal?.code).toBe('missing');
  });
});

describe('the stream of changes', () => {
  it('tells every window what was changed, and counts the windows that listen', async () => {
    const opened = await openDoor(await demo.open());
    const [writing, watching] = [await opened.enter(), await opened.enter()];
    await writing.signIn('handler');
    await watching.signIn('viewer');
    expect(opened.door.windows()).toBe(0);
    const stream = await listened(opened.origin, '/events', { headers: { cookie: watching.cookie } });
    expect(stream.headers['content-type']).toBe('text/event-stream');
    expect(opened.door.windows()).toBe(1);
    const heard: string[] = [];
    stream.setEncoding('utf8').on('data', (piece: string) => heard.push(piece));
    const { answer } = await writing.call('tag.create', { values: { name: '新的' } });
    const { record, position } = answer as { record: { id: string }; position: number };
    await vi.waitFor(() => expect(heard.join('')).toContain(record.id));
    const [, event = ''] = /^data: (.*)$/m.exec(heard.join('')) ?? [];
    expect(JSON.parse(event)).toEqual({ position, registers: { tag: [record.id] } });
    stream.destroy();
    await vi.waitFor(() => expect(opened.door.windows()).toBe(0));
  });

  it('says nothing to a window where nobody is at work', async () => {
    const opened = await openDoor(await demo.open());
    const [writing, idle, working] = [await opened.enter(), await opened.enter(), await opened.enter()];
    await writing.signIn('handler');
    await working.signIn('viewer');
    const hearing = async (cookie: string): Promise<string[]> => {
      const heard: string[] = [];
      const stream = await listened(opened.origin, '/events', { headers: { cookie } });
      stream.setEncoding('utf8').on('data', (piece: string) => heard.push(piece));
      return heard;
    };
    const [outside, inside] = [await hearing(idle.cookie), await hearing(working.cookie)];
    await writing.call('tag.create', { values: { name: '另一個' } });
    await vi.waitFor(() => expect(inside.join('')).toContain('data: '));
    expect(outside.join('')).not.toContain('data: ');
  });
});
