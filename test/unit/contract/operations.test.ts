import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jobs } from '#main/operations/jobs.ts';
import { reads } from '#main/operations/reads.ts';
import { tasks } from '#main/operations/tasks.ts';
import { programJobs } from '#main/program-jobs.ts';
import { contract, operationNamed } from '#shared/contract/index.ts';
import { conditionSchema, operationsOf } from '#shared/contract/register-operations.ts';
import { text } from '#shared/language/field.ts';
import { register } from '#shared/language/register.ts';
import { isStored } from '#shared/language/schema.ts';
import { allRegisters, registerNamed, registers } from '#shared/registers/index.ts';
import { rights } from '#shared/rights.ts';
import { matter, sample } from '#test/support/sample.ts';

describe('the contract', () => {
  it.each(Object.entries(contract))('%s can be described, has a right and is carried out', (name, operation) => {
    const schema = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' });
    expect(schema.type).toBe('object');
    expect(['anyone', 'signedIn', ...Object.keys(rights)]).toContain(operation.right);
    expect(operation.summary).toMatch(/\p{Script=Han}/u);
    const doers = { read: reads, write: tasks, job: { ...jobs, ...programJobs } }[operation.kind];
    const doer = name in programJobs ? programJobs[name] : doers[name];
    expect(doer, `${operation.kind} ${name}`).toBeTypeOf('function');
  });

  it('knows no operation that is only inherited', () => {
    for (const name of ['__proto__', 'constructor', 'toString', '']) expect(operationNamed(name)).toBeUndefined();
    expect(registerNamed('__proto__')).toBeUndefined();
  });

  it('takes inputs and conditions strictly', () => {
    expect(operationNamed('tag.list')?.input.safeParse({ limt: 5 }).success).toBe(false);
    expect(operationNamed('tag.list')?.input.safeParse({ limit: 1001 }).success).toBe(false);
    expect(conditionSchema.safeParse({ field: 'name', is: 'equal' }).success).toBe(false);
    expect(
      conditionSchema.safeParse({ any: [{ not: { field: 'name', is: 'oneOf', value: ['a', 1, null] } }] }).success,
    ).toBe(true);
    expect(conditionSchema.safeParse({ field: 'name', is: 'equal', value: { $gt: '' } }).success).toBe(false);
  });
});

describe('a new office', () => {
  const said = (officeName: string): unknown =>
    operationNamed('office.create')?.input.safeParse({
      folder: '/x',
      officeName,
      officePrefix: '海',
      county: '海東縣',
      firstYear: 115,
      units: [{ name: '民政課', prefix: '民' }],
      admin: { account: 'admin', name: '王', password: '12345678' },
    }).success;

  it.each([
    ['海澄鄉公所', true],
    ['𠮷野鄉公所', true],
    ['', false],
    ['鄉\n公所', false],
    ['鄉\u0000', false],
    ['鄉\ud800', false],
  ])('named %j: %s', (name, taken) => {
    expect(said(name)).toBe(taken);
  });
});

describe('the operations of a register', () => {
  it('follow from its description', () => {
    const names = (of: Parameters<typeof operationsOf>[0]) =>
      Object.keys(operationsOf(of)).map((name) => name.split('.')[1]);
    expect(names(matter)).toEqual(expect.arrayContaining(['list', 'create', 'track', 'close']));
    expect(names(matter)).not.toContain('unseal');
    expect(names(sample)).toEqual(expect.arrayContaining(['unseal', 'erase']));
    expect(names(registers.account)).not.toContain('create');
    expect(operationsOf(matter)['matter.close']).toMatchObject({ kind: 'write', right: 'ruling', summary: '結案' });
    expect(operationsOf(matter)['matter.remove']?.right).toBe('control');
    expect(operationsOf(sample)['sample.unseal']).toMatchObject({ kind: 'job', right: 'unseal' });
  });

  it('are not hidden by a move of the same name', () => {
    const clashing = register(
      'x',
      '甲',
      { name: text('名稱') },
      {
        subject: 'test',
        title: ['name'],
        states: { a: '甲', b: '乙' },
        moves: { update: { from: 'a', to: 'b', label: '改', right: 'write' } },
      },
    );
    expect(() => operationsOf(clashing)).toThrow(/x\.update/);
  });
});

describe('every register', () => {
  it.each(allRegisters.map((of) => [of.name, of] as const))('%s holds together', (name, of) => {
    expect(registers).toHaveProperty(name);
    expect(name).toMatch(/^[a-z][a-zA-Z]*$/);
    for (const [field, described] of Object.entries(of.fields)) {
      expect(field, field).toMatch(/^[a-z][a-zA-Z0-9]*$/);
      if (described.to) expect(registerNamed(described.to()), `${name}.${field}`).toBeDefined();
      for (const part of Object.values(described.fields ?? {}))
        if (part.to) expect(registerNamed(part.to())).toBeDefined();
    }
    const known = (field: string) => field === 'state' || field === 'id' || field in of.fields;
    for (const field of of.options.title) expect(known(field), `${name}.${field}`).toBe(true);
    for (const field of [...(of.options.hint ?? []), ...(of.options.order ?? []).map((one) => one.field)])
      expect(
        known(field) && isStored(of.fields[field] ?? { kind: 'text', label: '', required: false }),
        `${name}.${field}`,
      ).toBe(true);
    for (const rule of of.options.rules ?? []) expect([rule.field, ...rule.needs].every(known)).toBe(true);
  });
});
