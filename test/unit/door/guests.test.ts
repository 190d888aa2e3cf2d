import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '#main/door/headers.ts';
import { demoOffice } from '#test/support/office.ts';
import { openDoor } from './knock.ts';

const demo = demoOffice();

describe('who is let in', () => {
  it('asks for a ticket, takes it once, and knows the window by a cookie of its own', async () => {
    const { door, knock } = await openDoor(await demo.shared());
    const { search } = new URL(door.address());
    const admitted = await knock(`/${search}`);
    expect(admitted.status).toBe(303);
    expect(admitted.headers.location).toBe('/');
    expect(admitted.headers['set-cookie']?.[0]).toMatch(/^shizhengbu=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const again = await knock(`/${search}`);
    expect(again.status).toBe(403);
    expect(again.body).toBe('這個連結已用過或已失效。關閉這個分頁，重新啟動施政簿。');
  });

  it('turns away who has no ticket or a made-up one, and says nothing of what is inside', async () => {
    const { knock } = await openDoor(await demo.shared());
    for (const where of ['/', '/?ticket=', '/?ticket=abc', '/assets/start.js', '/events', '/files/abc']) {
      const answer = await knock(where);
      expect(answer.status, where).toBe(403);
      expect(answer.body, where).not.toContain('海澄');
    }
    expect((await knock('/', { headers: { cookie: 'shizhengbu=abc' } })).status).toBe(403);
  });

  it('keeps windows apart: who signs in on one is not signed in on the other', async () => {
    const opened = await openDoor(await demo.shared());
    const [first, second] = [await opened.enter(), await opened.enter()];
    await first.signIn('handler');
    expect((await first.call('tag.list', {})).answer).toMatchObject({ total: 4 });
    expect((await second.call('tag.list', {})).refusal?.code).toBe('signIn');
  });

  it.each([
    ['another Host', { host: 'evil.example' }],
    ['localhost by name', { host: 'localhost' }],
    ['a foreign Origin', { origin: 'http://evil.example' }],
    ['an opaque Origin', { origin: 'null' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['a request from another site', { 'sec-fetch-site': 'cross-site' }],
    ['a request from the same site, another origin', { 'sec-fetch-site': 'same-site' }],
  ])('turns away %s, cookie or not', async (_name, headers: Record<string, string>) => {
    const opened = await openDoor(await demo.shared());
    const guest = await opened.enter();
    const body = JSON.stringify({ input: {} });
    const asked = { ...guest.headers, 'content-type': 'application/json', ...headers };
    const answer = await opened.knock('/call/office.status', { method: 'POST', headers: asked, body });
    expect(answer.status).toBe(403);
    expect((await opened.knock('/', { headers: { cookie: guest.cookie, ...headers } })).status).toBe(403);
  });

  it('takes no call without an Origin', async () => {
    const opened = await openDoor(await demo.shared());
    const { cookie } = await opened.enter();
    const headers = { cookie, 'content-type': 'application/json' };
    expect((await opened.knock('/call/office.status', { method: 'POST', headers, body: '{}' })).status).toBe(403);
  });
});

describe('the pages', () => {
  it('come under a policy that lets nothing in from elsewhere, refusals too', async () => {
    const opened = await openDoor(await demo.shared());
    const guest = await opened.enter();
    for (const answer of [await guest.get('/'), await guest.get('/nothing.html'), await opened.knock('/')]) {
      expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    expect(contentSecurityPolicy).not.toContain('unsafe');
  });

  it('are those of the build, and nothing beside it', async () => {
    const opened = await openDoor(await demo.shared());
    const guest = await opened.enter();
    expect((await guest.get('/')).body).toContain('施政簿');
    expect((await guest.get('/assets/start.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    const ways = ['/../secret.json', '/..%2fsecret.json', '/%2e%2e/secret.json', '/assets/../../secret.json'];
    const tricks = ['/assets/..%5c..%5csecret.json', '/secret.json%00.js', '//secret.json', '/%E0%A4%A', '/assets'];
    for (const where of [...ways, ...tricks]) {
      const answer = await guest.get(where);
      expect(answer.body, where).not.toContain('secret');
    }
    expect((await guest.get('/../secret.json')).status).toBe(404);
  });
});
