import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId, newId } from '#shared/base/ids.ts';
import { choice, choices, text } from '#shared/language/field.ts';
import { register } from '#shared/language/register.ts';
import { entrySchema, fieldSchema, patchSchema } from '#shared/language/schema.ts';
import { account } from '#shared/registers/account.ts';
import { tag } from '#shared/registers/tag.ts';
import { sample } from '#test/support/sample.ts';

const [one, two] = [newId(), newId()].sort() as [string, string];
type Name = keyof typeof sample.fields;

const parse = (name: Name, value: unknown): unknown => {
  const result = fieldSchema(sample.fields[name]).safeParse(value);
  return result.success ? result.data : { says: result.error.issues[0]?.message };
};

describe('a value of each kind', () => {
  it.each<[Name, unknown, unknown]>([
    ['number', ' 民-115-042 ', '民-115-042'],
    ['number', '兩\r\n 行', '兩 行'],
    ['number', 'x'.repeat(20), 'x'.repeat(20)],
    ['number', '𠮷'.repeat(20), '𠮷'.repeat(20)],
    ['body', '甲\r\n乙\r丙', '甲\n乙\n丙'],
    ['body', '甲\t乙', '甲\t乙'],
    ['count', -1000, -1000],
    ['amount', 0, 0],
    ['share', '33.30', '33.3'],
    ['share', 33.3, '33.3'],
    ['share', '-0', '0'],
    ['score', '007.500', '7.5'],
    ['on', '2026-11-21', '2026-11-21'],
    ['within', '2026-11', '2026-11'],
    ['span', { from: '2026-01-01', to: '2026-01-01' }, { from: '2026-01-01', to: '2026-01-01' }],
    ['urgent', true, true],
    ['level', 'town', 'town'],
    ['topics', ['school', 'road'], ['road', 'school']],
    ['bureau', one, one],
    ['others', [two, one], [one, two]],
    ['files', [], []],
    ['secret', '0912', '0912'],
  ])('%s takes %j', (name, value, kept) => {
    expect(parse(name, value)).toEqual(kept);
  });

  it.each<[Name, unknown, string]>([
    ['number', 5, '「編號」應為文字。'],
    ['number', 'x'.repeat(21), '「編號」最多20字，請縮短。'],
    ['number', 'a\u0000b', '「編號」含有無法顯示的控制字元，請重新輸入。'],
    ['number', 'a\ud800', '「編號」含有無法顯示的控制字元，請重新輸入。'],
    ['count', 1.5, '「件數」應為整數。'],
    ['count', '5', '「件數」應為整數。'],
    ['count', 1001, '「件數」不得大於1000。'],
    ['count', -1001, '「件數」不得小於-1000。'],
    ['amount', 0.5, '「金額」應為整數的元，不含小數。'],
    ['amount', Number.NaN, '「金額」應為整數的元，不含小數。'],
    ['share', '1.234', '「比率」應為數字，小數最多2位。'],
    ['share', 'abc', '「比率」應為數字，小數最多2位。'],
    ['share', 1e30, '「比率」應為數字，小數最多2位。'],
    ['share', '9'.repeat(16), '「比率」的數字太大，無法保存。'],
    ['on', '2026-02-30', '「日期」不是存在的日期，例如115年11月21日請填2026-11-21。'],
    ['on', '115.11.21', '「日期」不是存在的日期，例如115年11月21日請填2026-11-21。'],
    ['within', '2026-13', '「月份」不是存在的月份，例如115年11月請填2026-11。'],
    ['span', { from: '2026-02-01', to: '2026-01-01' }, '「期間」應有起日與迄日，且起日不晚於迄日。'],
    ['span', '2026', '「期間」應有起日與迄日，且起日不晚於迄日。'],
    ['urgent', 'yes', '「急件」應為是或否。'],
    ['urgent', null, '「急件」應為是或否。'],
    ['level', 'moon', '「層級」應為其中之一：鄉、縣、中央。'],
    ['level', '__proto__', '「層級」應為其中之一：鄉、縣、中央。'],
    ['topics', 'road', '「類別」應為清單。'],
    ['topics', null, '「類別」應為清單。'],
    ['topics', ['road', 'road'], '「類別」有重複的項目，請刪去其一。'],
    ['topics', ['moon'], '「類別」應為其中之一：道路、河川、學校。'],
    ['bureau', 'x', '「科室」應指向一筆既有紀錄。'],
    ['others', [one, one], '「協辦」有重複的項目，請刪去其一。'],
    ['total', 5, '「合計」由程式填寫，不能直接修改。'],
  ])('%s refuses %j in words', (name, value, sentence) => {
    expect(parse(name, value)).toEqual({ says: sentence });
  });

  it.each<Name>(['number', 'body', 'count', 'amount', 'share', 'on', 'within', 'span', 'level', 'bureau', 'secret'])(
    '%s may be blank',
    (name) => {
      for (const blank of ['', '  ', null, undefined]) expect(parse(name, blank)).toBeNull();
    },
  );

  it('must be filled where it is required, also against blanks', () => {
    const name = fieldSchema(text('案名', { required: true }));
    for (const blank of ['', ' \n ', null, undefined])
      expect(name.safeParse(blank).error?.issues[0]?.message).toBe('「案名」未填，請填寫。');
    expect(fieldSchema(choices('類', { a: '甲' }, { least: 1 })).safeParse([]).error?.issues[0]?.message).toBe(
      '「類」至少應有1項。',
    );
  });

  it('follows its own pattern', () => {
    expect(fieldSchema(account.fields.name).safeParse('王').error?.issues[0]?.message).toMatch(/限用小寫英文/);
    expect(fieldSchema(account.fields.name).safeParse('wang.115').data).toBe('wang.115');
  });

  it('comes out the same when it goes in again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.double({ noNaN: true }), (typed, number) => {
        for (const [name, value] of [
          ['body', typed],
          ['number', typed],
          ['score', String(number)],
          ['score', number],
        ] as const) {
          const first = fieldSchema(sample.fields[name]).safeParse(value);
          if (first.success) expect(fieldSchema(sample.fields[name]).parse(first.data)).toEqual(first.data);
        }
      }),
    );
  });
});

describe('parts of a record', () => {
  it('get an id where they have none, and keep their order', () => {
    const kept = parse('steps', [{ what: '會勘' }, { id: one, what: '施工', due: '2026-11-21' }]) as { id: string }[];
    expect(kept).toMatchObject([
      { what: '會勘', due: null, by: null },
      { id: one, what: '施工', due: '2026-11-21' },
    ]);
    expect(isId(kept[0]?.id)).toBe(true);
  });

  it.each([
    [
      [
        { id: one, what: '甲' },
        { id: one, what: '乙' },
      ],
      '「步驟」有重複的項目，請刪去其一。',
    ],
    [[{ what: '' }], '「事項」未填，請填寫。'],
    [[{}], '「事項」未填，請填寫。'],
    [[{ what: '甲', who: '乙' }], '沒有「who」這個欄位。'],
    ['甲', '「步驟」應為清單。'],
    [['甲'], '內容應為欄位與值。'],
  ])('refuse %j', (value, sentence) => {
    expect(parse('steps', value)).toEqual({ says: sentence });
  });
});

describe('an entry', () => {
  const said = (values: unknown): unknown => {
    const result = entrySchema(sample).safeParse(values);
    return result.success ? result.data : result.error.issues.map((issue) => issue.message);
  };

  it('fills in what was not said', () => {
    expect(said({})).toMatchObject({ number: null, urgent: false, topics: [], steps: [], secret: null });
    expect(entrySchema(tag).parse({ name: '重大' })).toEqual({ name: '重大', tone: 'plain', note: null });
    expect(entrySchema(tag).parse({ name: '重大', tone: null })).toMatchObject({ tone: null });
  });

  it.each([
    [{ colour: 1, size: 2 }, '沒有「colour」、「size」這個欄位。'],
    [{ set: '2026-11-21' }, '沒有「set」這個欄位。'],
    [{ total: 1 }, '沒有「total」這個欄位。'],
    [{ id: one }, '沒有「id」這個欄位。'],
    [{ state: 'current' }, '沒有「state」這個欄位。'],
    ['text', '內容應為欄位與值。'],
    [null, '內容應為欄位與值。'],
    [[], '內容應為欄位與值。'],
  ])('refuses %j', (values, sentence) => {
    expect(said(values)).toEqual([sentence]);
  });

  it('is not poisoned by inherited names', () => {
    for (const hostile of ['{"__proto__":{"number":"x"}}', '{"constructor":{"prototype":{"x":1}}}']) {
      const result = entrySchema(sample).safeParse(JSON.parse(hostile));
      expect(result.success ? result.data : {}).not.toMatchObject({ number: 'x' });
      expect(({} as Record<string, unknown>).number).toBeUndefined();
    }
  });

  it('asks for what is required', () => {
    const must = register(
      'must',
      '必',
      { a: text('甲', { required: true }), b: choice('乙', { x: 'X' }, { required: true, initial: 'x' }) },
      { subject: 'test', title: ['a'] },
    );
    expect(
      entrySchema(must)
        .safeParse({})
        .error?.issues.map((issue) => issue.message),
    ).toEqual(['「甲」未填，請填寫。']);
    expect(entrySchema(must).parse({ a: '一' })).toEqual({ a: '一', b: 'x' });
  });
});

describe('a patch', () => {
  it('holds only what is to change', () => {
    expect(patchSchema(sample).parse({})).toEqual({});
    expect(patchSchema(sample).parse({ number: '' })).toEqual({ number: null });
    expect(patchSchema(tag).safeParse({ name: '' }).success).toBe(false);
    expect(patchSchema(sample).safeParse({ set: null }).error?.issues[0]?.message).toBe('沒有「set」這個欄位。');
  });
});
