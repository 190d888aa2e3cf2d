import { afterEach, describe, expect, it, vi } from 'vitest';
import { demoPassword } from '#shared/demo.ts';
import type { Role } from '#shared/rights.ts';
import { ask, demoOffice, type OpenDemo } from '#test/support/office.ts';
import { refusalFrom } from '#test/support/store.ts';

const office = demoOffice();
afterEach(() => {
  vi.useRealTimers();
});

const later = (seconds: number): void => {
  vi.setSystemTime(Date.now() + seconds * 1000);
};
const holdTime = (now = '2026-11-21T02:00:00Z'): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
};

async function personOf(demo: OpenDemo, name: string) {
  const admin = await demo.as('admin');
  const [row] = (await ask(admin, 'person.list', { filter: { field: 'name', is: 'equal', value: name } })).rows;
  if (!row) throw new Error(name);
  return { admin, row };
}

const password = '新密碼-115-11-21';

describe('signing in', () => {
  it('tells neither who exists nor lets the locked out in, and slows down by account', async () => {
    holdTime();
    const demo = await office.open();
    const wrong = async (account: string, typed = 'wrong') => refusalFrom(demo.as(account, typed));
    expect(await wrong('nobody')).toEqual(await wrong('handler'));
    for (let n = 0; n < 4; n += 1) expect((await wrong('handler')).code).toBe('forbidden');
    expect(await wrong('handler', demoPassword)).toEqual({
      code: 'wait',
      sentence: '密碼錯誤次數過多，請等2秒後再試。',
      facts: { seconds: 2 },
    });
    expect((await demo.as(' ADMIN ')).session).toBeDefined();
    later(3);
    expect((await demo.as('handler')).session).toBeDefined();
    expect((await wrong('handler')).code).toBe('forbidden');
  });

  it('counts passwords tried at the same time one after the other', async () => {
    holdTime();
    const demo = await office.open();
    const codes = await Promise.all(
      Array.from({ length: 12 }, async () => (await refusalFrom(demo.as('handler', 'wrong'))).code),
    );
    expect(codes.filter((code) => code === 'forbidden')).toHaveLength(5);
    expect(codes.filter((code) => code === 'wait')).toHaveLength(7);
  });

  it('is refused for suspended accounts and people who left, also in the middle of their work', async () => {
    const demo = await office.open();
    const { admin, row } = await personOf(demo, '吳建霖');
    const handler = await demo.as('handler');
    await ask(admin, 'person.update', { id: row.id, version: row.version, patch: { to: '2020-01-01' } });
    expect((await refusalFrom(ask(handler, 'tag.list', {}))).code).toBe('signIn');
    expect((await refusalFrom(demo.as('handler'))).sentence).toBe('使用人已離職，不能登入。洽管理員。');
    const viewer = await demo.as('viewer');
    const [account] = (await ask(admin, 'account.list', { filter: { field: 'name', is: 'equal', value: 'viewer' } }))
      .rows;
    await ask(admin, 'account.update', {
      id: account?.id ?? '',
      version: account?.version ?? 0,
      patch: { suspended: true },
    });
    expect((await refusalFrom(ask(viewer, 'tag.list', {}))).code).toBe('signIn');
    expect(await ask(viewer, 'office.status', {})).toMatchObject({ stage: 'signedOut' });
    expect((await refusalFrom(demo.as('viewer'))).sentence).toBe('此帳號已停用。洽管理員。');
  });
});

describe('a session', () => {
  it('locks when idle, and opens by its password alone', async () => {
    holdTime();
    const demo = await office.open();
    const visitor = await demo.as('handler');
    later(14 * 60);
    await ask(visitor, 'session.touch', {});
    later(14 * 60);
    expect(await ask(visitor, 'office.status', {})).toMatchObject({ stage: 'working' });
    later(2 * 60);
    expect((await refusalFrom(ask(visitor, 'tag.list', {}))).code).toBe('locked');
    expect(visitor.session?.officeKey).toBeUndefined();
    expect(await ask(visitor, 'office.status', {})).toMatchObject({
      stage: 'locked',
      session: { accountName: 'handler' },
    });
    expect((await refusalFrom(ask(visitor, 'session.unlock', { password: 'wrong' }))).code).toBe('forbidden');
    await ask(visitor, 'session.unlock', { password: demoPassword });
    expect((await ask(visitor, 'tag.list', {})).total).toBe(4);
    await ask(visitor, 'session.lock', {});
    expect((await refusalFrom(ask(visitor, 'tag.list', {}))).code).toBe('locked');
    await ask(visitor, 'session.signOut', {});
    expect((await refusalFrom(ask(visitor, 'session.unlock', { password: demoPassword }))).code).toBe('signIn');
  });

  it('asks for a new password where the administrator set it', async () => {
    const demo = await office.shared();
    const { admin, row } = await personOf(demo, '李怡君');
    const { id } = await ask(admin, 'account.open', { name: 'lee', person: row.id, password });
    const lee = await demo.as('lee', password);
    expect(await refusalFrom(ask(lee, 'tag.list', {}))).toMatchObject({ code: 'locked', facts: { mustChange: true } });
    const change = (old: string, fresh: string) => ask(lee, 'session.changePassword', { old, password: fresh });
    expect((await refusalFrom(change(password, password))).sentence).toBe('新密碼不能與舊密碼相同。');
    expect((await refusalFrom(change('wrong', `${password}2`))).sentence).toBe('舊密碼不符，密碼沒有更改。');
    expect((await refusalFrom(change(password, 'short'))).sentence).toBe('密碼至少8字。');
    await change(password, `${password}2`);
    expect((await ask(lee, 'tag.list', {})).total).toBe(4);
    expect((await refusalFrom(demo.as('lee', password))).code).toBe('forbidden');
    await ask(admin, 'account.resetPassword', { id, password });
    expect((await refusalFrom(ask(lee, 'tag.list', {}))).facts).toEqual({ mustChange: true });
    expect((await refusalFrom(ask(lee, 'account.resetPassword', { id, password }))).code).toBe('locked');
  });

  it('comes back by the recovery key, which is not guessed either', async () => {
    holdTime();
    const demo = await office.open();
    const visitor = demo.program.visitor();
    const recover = (recoveryKey: string, account = 'admin') =>
      ask(visitor, 'session.recover', { recoveryKey, account, password });
    expect((await refusalFrom(recover('AAAA-BBBB'))).sentence).toBe('復原金鑰不符。核對紙本上的每一組字後再試。');
    expect((await refusalFrom(recover(demo.recoveryKey, 'nobody'))).code).toBe('forbidden');
    await recover(demo.recoveryKey.toLowerCase().replaceAll('-', ' '));
    const admin = await demo.as('admin', password);
    const [handler] = (await ask(admin, 'person.list', { filter: { field: 'name', is: 'equal', value: '吳建霖' } }))
      .rows;
    expect(handler?.mobile).toEqual({ sealed: true });
    for (let n = 0; n < 5; n += 1) await refusalFrom(recover('AAAA'));
    expect((await refusalFrom(recover(demo.recoveryKey))).code).toBe('wait');
    const kinds = (await ask(admin, 'access.list', {})).entries.map((one) => one.kind);
    expect(kinds).toEqual(expect.arrayContaining(['recovered', 'recoveryFailed', 'signIn']));
  });
});

describe('the last administrator', () => {
  it.each<[string, 'person' | 'account', Record<string, unknown>]>([
    ['keeps the role', 'person', { roles: ['viewer'] }],
    ['does not leave', 'person', { to: '2020-01-01' }],
    ['is not suspended', 'account', { suspended: true }],
  ])('%s', async (_name, register, values) => {
    const demo = await office.shared();
    const { admin, row } = await personOf(demo, '張志豪');
    const [account] = (await ask(admin, 'account.list', { filter: { field: 'name', is: 'equal', value: 'admin' } }))
      .rows;
    const target = register === 'person' ? row : account;
    const refused = await refusalFrom(
      admin.call(`${register}.update`, { id: target?.id, version: target?.version, patch: values }),
    );
    expect(refused.sentence).toBe('至少要保留一位可登入的管理員。先指定另一位。');
    expect((await ask(admin, 'session.choices', {})).choices.map((one) => one.account)).toContain('admin');
  });
});

describe('deputies', () => {
  it('hold the rights of those they stand in for on those days alone', async () => {
    const demo = await office.shared();
    const { admin, row } = await personOf(demo, '吳建霖');
    const rolesOn = async (day: string): Promise<readonly Role[]> => {
      holdTime(`${day}T02:00:00Z`);
      return (await ask(await demo.as('handler'), 'office.status', {})).session?.roles ?? [];
    };
    const control = (await ask(admin, 'person.list', { filter: { field: 'name', is: 'equal', value: '林佩珊' } }))
      .rows[0];
    const deputies = [{ id: undefined, person: row.id, from: '2026-12-07', to: '2026-12-08' }];
    await admin.call('person.update', { id: control?.id, version: control?.version, patch: { deputies } });
    expect(await rolesOn('2026-12-06')).toEqual(['handler']);
    expect(await rolesOn('2026-12-07')).toEqual(['handler', 'control']);
    expect(await rolesOn('2026-12-08')).toEqual(['handler', 'control']);
    expect(await rolesOn('2026-12-09')).toEqual(['handler']);
  });
});

describe('entering for somebody else', () => {
  it('takes the right to do so, the rights of who decided, and is refused for reads and later days', async () => {
    holdTime();
    const demo = await office.shared();
    const { row: head } = await personOf(demo, '許明淵');
    const { admin, row: secretary } = await personOf(demo, '蔡文彬');
    const control = await demo.as('control');
    const behalf = (person: string, day = '2026-11-20') => ({ behalf: { person, day, basis: '第12次主管會報' } });
    const make = (visitor: typeof control, options: object) =>
      ask(visitor, 'tag.create', { values: { name: `標籤${Math.random()}`.slice(0, 12) } }, options);
    const made = await make(control, behalf(secretary.id));
    const history = await ask(control, 'tag.history', { id: made.record.id });
    expect(history.entries[0]).toMatchObject({
      by: '林佩珊',
      behalf: { name: '蔡文彬', day: '2026-11-20', basis: '第12次主管會報' },
    });
    expect((await refusalFrom(make(control, behalf(head.id)))).sentence).toContain('「登錄資料」');
    expect((await refusalFrom(make(admin, behalf(secretary.id)))).sentence).toBe(
      '此帳號沒有「代為登錄」的權限。由研考或秘書登錄。',
    );
    expect((await refusalFrom(make(control, behalf(secretary.id, '2026-11-22')))).sentence).toBe(
      '代為登錄的日期不得晚於今日。',
    );
    expect((await refusalFrom(make(control, behalf('nobody')))).sentence).toBe('找不到代為登錄的對象。重新選擇人員。');
    expect((await refusalFrom(make(control, { behalf: { person: head.id } }))).code).toBe('usage');
    expect((await refusalFrom(ask(control, 'tag.list', {}, behalf(secretary.id)))).code).toBe('usage');
  });

  it('does not lend the management of the office', async () => {
    holdTime();
    const demo = await office.shared();
    const { row: chief, admin } = await personOf(demo, '張志豪');
    const control = await demo.as('control');
    const options = { behalf: { person: chief.id, day: '2026-11-20', basis: '口頭' } };
    const me = (await ask(admin, 'person.list', { filter: { field: 'name', is: 'equal', value: '林佩珊' } })).rows[0];
    const update = ask(
      control,
      'person.update',
      { id: me?.id ?? '', version: me?.version ?? 0, patch: { roles: ['admin'] } },
      options,
    );
    expect((await refusalFrom(update)).sentence).toContain('「管理機關、人員與帳號」');
    const [account] = (await ask(admin, 'account.list', {})).rows;
    const reset = ask(control, 'account.resetPassword', { id: account?.id ?? '', password }, options);
    expect((await refusalFrom(reset)).code).toBe('usage');
  });
});
