import { describe, expectTypeOf, it } from 'vitest';
import type { Calls } from '#shared/contract/index.ts';
import { children, money, sealed, text } from '#shared/language/field.ts';
import { type EntriesOf, type RecordOf, register } from '#shared/language/register.ts';
import type { person } from '#shared/registers/person.ts';
import type { matter, sample } from '#test/support/sample.ts';

describe('the types that follow from a register', () => {
  it('know what a record holds', () => {
    type Sample = RecordOf<typeof sample>;
    expectTypeOf<Sample['number']>().toEqualTypeOf<string | null>();
    expectTypeOf<Sample['amount']>().toEqualTypeOf<number | null>();
    expectTypeOf<Sample['urgent']>().toEqualTypeOf<boolean>();
    expectTypeOf<Sample['level']>().toEqualTypeOf<'town' | 'county' | 'state' | null>();
    expectTypeOf<Sample['topics']>().toEqualTypeOf<readonly ('road' | 'river' | 'school')[]>();
    expectTypeOf<Sample['secret']>().toEqualTypeOf<{ sealed: true } | null>();
    expectTypeOf<Sample['steps'][number]['what']>().toEqualTypeOf<string>();
    expectTypeOf<RecordOf<typeof matter>['state']>().toEqualTypeOf<'draft' | 'tracked' | 'closed'>();
  });

  it('know what makes a record', () => {
    expectTypeOf<{ name: string }>().toExtend<EntriesOf<typeof person>>();
    expectTypeOf<{ name: string; mobile: string }>().toExtend<EntriesOf<typeof person>>();
    expectTypeOf<{ unit: string }>().not.toExtend<EntriesOf<typeof person>>();
    expectTypeOf<{ name: string; mobile: { sealed: true } }>().not.toExtend<EntriesOf<typeof person>>();
  });

  it('reach the calls', () => {
    expectTypeOf<Calls['person.get']['answer']['record']['roles']>().toEqualTypeOf<RecordOf<typeof person>['roles']>();
    expectTypeOf<Calls['person.unseal']['answer']>().toEqualTypeOf<{ value: string }>();
    expectTypeOf<Calls['person.fly' & keyof Calls]>().toBeNever();
  });

  it('refuse wrong states, heads as fields, and personal data in parts', () => {
    const fields = { name: text('名稱', { required: true }) };
    const options = { subject: 'test', title: ['name'], states: { open: '開', shut: '關' } } as const;
    // @ts-expect-error: there is no such state
    register('x', '甲', fields, { ...options, initial: 'ajar' });
    // @ts-expect-error: a move leads to a state
    register('x', '甲', fields, {
      ...options,
      moves: { go: { from: 'open', to: 'ajar', label: '去', right: 'write' } },
    });
    // @ts-expect-error: there is no such right
    register('x', '甲', fields, { ...options, moves: { go: { from: 'open', to: 'shut', label: '去', right: 'fly' } } });
    // @ts-expect-error: every record has a state of its own
    register('x', '甲', { ...fields, state: text('狀態') }, options);
    // @ts-expect-error: parts hold no sealed values
    children('人', { phone: sealed('電話') });
    // @ts-expect-error: money starts at a number
    money('金額', { initial: '5' });
    register('x', '甲', fields, {
      ...options,
      initial: 'shut',
      moves: { go: { from: 'open', to: 'shut', label: '去', right: 'write' } },
    });
  });
});
