import { describe, expect, it } from 'vitest';
import { historyOf } from '#main/store/history.ts';
import { visibleFields } from '#main/store/show.ts';
import type { Id } from '#shared/base/ids.ts';
import { children, longText, reference, references } from '#shared/language/field.ts';
import { register } from '#shared/language/register.ts';
import type { Who } from '#shared/rights.ts';
import { testRegisters } from '#test/support/sample.ts';
import { patch, program, type TestStore, testStore, whoWith } from '#test/support/store.ts';

/** 交辦單: refers to matters in every way a field can. */
const errand = register(
  'errand',
  '交辦單',
  {
    what: longText('事項', { required: true }),
    matter: reference('案件', () => 'matter'),
    others: references('相關案件', () => 'matter'),
    steps: children('步驟', { after: reference('接在其後', () => 'matter') }),
  },
  { subject: 'test', title: ['what'], order: [{ field: 'what' }] },
);

const hidden = '（無權檢視）';

function withErrands(): TestStore & { clerk: Who; secret: Id; open: Id; errand: Id } {
  const test = testStore([...testRegisters, errand]);
  const works = test.make('bureau', { name: '工務科' });
  const social = test.make('bureau', { name: '社會科' });
  const open = test.make('matter', { name: '本科案件', bureau: works });
  const secret = test.make('matter', { name: '他科密件', bureau: social, confidential: true });
  const made = test.make('errand', {
    what: '影印',
    matter: secret,
    others: [open, secret],
    steps: [{ after: secret }],
  });
  return { ...test, open, secret, errand: made, clerk: whoWith(['read', 'write'], [works]) };
}

describe('titles of what a record refers to', () => {
  it('are kept from who may not see it, though not that there is something', () => {
    const test = withErrands();
    expect(test.list('errand', {}, test.clerk).labels.matter).toEqual({
      [test.open]: '本科案件',
      [test.secret]: hidden,
    });
    const control = whoWith(['read', 'control']);
    expect(test.list('errand', {}, control).labels.matter?.[test.secret]).toBe('他科密件');
  });

  it('follow the rights of today when one looks back', () => {
    const test = withErrands();
    const then = test.list('errand').position;
    test.write(program, patch('matter', test.open, { confidential: true, bureau: null, name: '改列密件' }));
    const labels = test.list('errand', { knownAt: then }, test.clerk).labels.matter;
    expect(labels).toEqual({ [test.open]: hidden, [test.secret]: hidden });
  });

  it('are kept from the heads of groups', () => {
    const test = withErrands();
    const groups = test.list('errand', { group: 'matter' }, test.clerk).groups;
    expect(groups).toEqual([{ value: test.secret, label: hidden, count: 1 }]);
  });

  it('are kept from the history', () => {
    const test = withErrands();
    test.write(program, patch('errand', test.errand, { matter: test.open }));
    const scope = { db: test.reader, of: errand, who: test.clerk, registerNamed: test.store.registerNamed };
    const { labels } = historyOf(scope, test.errand, visibleFields(errand, test.clerk));
    expect(labels.matter).toEqual({ [test.open]: '本科案件', [test.secret]: hidden });
  });

  it('are kept from who may see none of them', () => {
    const test = withErrands();
    const stranger = whoWith(['write']);
    const scope = { db: test.reader, of: errand, who: stranger, registerNamed: test.store.registerNamed };
    const { labels } = historyOf(scope, test.errand, visibleFields(errand, stranger));
    expect(new Set(Object.values(labels.matter ?? {}))).toEqual(new Set([hidden]));
  });
});
