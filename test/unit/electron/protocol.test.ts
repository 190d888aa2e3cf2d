import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pageHeaders } from '#main/door/headers.ts';
import { pageAddress } from '#main/electron/address.ts';
import { answerPage } from '#main/electron/protocol.ts';

vi.mock('electron', () => ({ protocol: {} }));

let built = '';
let pages = '';
beforeAll(() => {
  built = mkdtempSync(path.join(tmpdir(), 'shizhengbu-test-'));
  pages = path.join(built, 'renderer');
  mkdirSync(path.join(pages, 'assets'), { recursive: true });
  mkdirSync(path.join(built, 'renderer-other'));
  writeFileSync(path.join(pages, 'index.html'), '<title>施政簿</title>');
  writeFileSync(path.join(pages, 'assets', 'index.js'), 'start()');
  writeFileSync(path.join(built, 'secret.js'), 'secret');
  writeFileSync(path.join(built, 'renderer-other', 'index.js'), 'other');
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

const ask = (address: string, method = 'GET'): Promise<Response> => answerPage(pages, method, address);

describe('the scheme of the pages', () => {
  it('answers files of the build with their type and the headers of the browser door', async () => {
    const page = await ask(pageAddress);
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('<title>施政簿</title>');
    expect(Object.fromEntries(page.headers)).toEqual({ ...pageHeaders, 'content-type': 'text/html; charset=utf-8' });
    const script = await ask(`${pageAddress}assets/index.js?v=1#top`);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '../secret.js',
    '..%2fsecret.js',
    '%2e%2e%2fsecret.js',
    'assets/..%2f..%2fsecret.js',
    '..%2frenderer-other%2findex.js',
    '..\\secret.js',
    '..%5csecret.js',
    '%00',
    '%',
    'assets',
    'assets/',
    'none.html',
  ])('has nothing at %j', async (name) => {
    const answer = await ask(`${pageAddress}${name}`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toBe(pageHeaders['content-security-policy']);
    expect(await answer.text()).toBe('沒有這一頁。');
  });

  it('answers nobody else’s address and nothing but reading', async () => {
    expect((await ask('app://elsewhere/index.html')).status).toBe(404);
    expect((await ask(pageAddress, 'POST')).status).toBe(404);
  });
});
