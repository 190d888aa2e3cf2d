import Database from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { tableOf } from '#main/store/tables.ts';
import { choice, choices, computed, money, percent, text } from '#shared/language/field.ts';
import { register } from '#shared/language/register.ts';

const line = register(
  'line',
  '預算科目',
  {
    name: text('名稱', { required: true }),
    kind: choice('性質', { current: '經常門', capital: '資本門' }),
    sources: choices('經費來源', { county: '縣預算', island: '離島建設基金' }),
    amount: money('金額'),
    share: percent('比率', { places: 2 }),
    shown: computed('摘要', { shows: 'text', needs: ['name'], compute: ({ name }) => String(name) }),
  },
  { subject: 'budget', title: ['name'] },
);

const table = tableOf(line);

describe('the drizzle table of a register', () => {
  it('infers its columns from the description', () => {
    type Row = typeof table.$inferSelect;
    expectTypeOf<Row['name']>().toEqualTypeOf<string>();
    expectTypeOf<Row['kind']>().toEqualTypeOf<'current' | 'capital' | null>();
    expectTypeOf<Row['sources']>().toEqualTypeOf<readonly ('county' | 'island')[]>();
    expectTypeOf<Row['amount']>().toEqualTypeOf<number | null>();
    expectTypeOf<Row['share']>().toEqualTypeOf<string | null>();
    expectTypeOf<Row>().not.toHaveProperty('shown');
  });

  it('reads and writes values as records hold them', () => {
    const db = drizzle(new Database(':memory:'));
    db.run(
      'CREATE TABLE r_line (row_number INTEGER PRIMARY KEY, id TEXT, state TEXT, removed INTEGER, version INTEGER, name TEXT, kind TEXT, sources TEXT, amount INTEGER, share INTEGER) STRICT',
    );
    const head = { id: 'a', state: 'current', removed: false, version: 1 };
    const values = {
      name: '設備及投資',
      kind: 'capital',
      sources: ['county'],
      amount: 1_850_000,
      share: '90.68',
    } as const;
    db.insert(table)
      .values({ ...head, ...values })
      .run();
    expect(db.get<{ share: number }>('SELECT share FROM r_line')).toMatchObject({ share: 9068 });
    expect(db.select().from(table).where(eq(table.share, '90.68')).get()).toMatchObject({ ...head, ...values });
  });
});
