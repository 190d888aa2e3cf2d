import { describe, expect, it } from 'vitest';
import { councilRows } from '#shared/importing/council-rows.ts';
import { columnsFor, importFields, isImportable, usualKeys } from '#shared/importing/register-fields.ts';
import { importTargets } from '#shared/registers/import-profile.ts';
import { allRegisters, registers } from '#shared/registers/index.ts';
import { importElsewhere } from '#shared/words/import-elsewhere.ts';

const { unit, person } = registers;
const fieldsOf = (of: typeof unit | typeof person) => importFields(of, () => true);
const columns = (heads: string[], of: typeof unit | typeof person = unit) =>
  Object.fromEntries(columnsFor(fieldsOf(of), heads));

describe('what a file can bring', () => {
  it('is named for every register that takes plain entries, or knows what its rows mean', () => {
    const { execution, ...others } = importTargets;
    expect(execution).toBe(registers.execution.label);
    expect(others).toEqual(
      Object.fromEntries(allRegisters.filter(isImportable).map(({ name, label }) => [name, label])),
    );
  });

  it('leaves out what has operations of its own, and what no cell can say', () => {
    for (const name of ['report', 'ruling', 'account', 'setting', 'carryOver', 'importProfile'] as const)
      expect(isImportable(registers[name]), name).toBe(false);
    expect(fieldsOf(person).map(({ name }) => name)).not.toEqual(
      expect.arrayContaining(['mobile', 'deputies', 'service']),
    );
  });
});

describe('what a file cannot bring', () => {
  it('says why, and how it comes about', () => {
    const left = allRegisters.filter((of) => !isImportable(of));
    expect(left.length).toBeGreaterThan(3);
    const silent = left.filter(({ name }) => !(name in importElsewhere)).map(({ name }) => name);
    expect(silent).toEqual([]);
    for (const name of Object.keys(importElsewhere)) expect(isImportable(registers[name as 'unit']), name).toBe(false);
  });
});

describe('the columns of a file', () => {
  it('are known by name, by other names, whatever stands around them', () => {
    expect(columns(['※單位名稱（必填）', '代　字', '裁撤日期：', '備註'])).toEqual({ name: 0, prefix: 1, validTo: 2 });
    expect(columns(['課室', '字首', '迄日'])).toEqual({ name: 0, prefix: 1, validTo: 2 });
  });

  it('go to the field of that name before any that merely may be called so', () => {
    expect(columns(['單位', '姓名', '職稱'], person)).toEqual({ unit: 0, name: 1, title: 2 });
    expect(columns(['單位', '單位名稱'])).toEqual({ name: 1 });
  });

  it('are known by the end of a head over several rows, where only one ends so', () => {
    expect(columns(['基本資料單位名稱', '基本資料代字'])).toEqual({ name: 0, prefix: 1 });
    expect(columns(['成立日期', '裁撤日期', '甲迄日', '乙迄日'])).toEqual({ validFrom: 0, validTo: 1 });
  });

  it('say the two ends of a time under one head, in brackets or not', () => {
    const ends = (...heads: string[]) =>
      Object.fromEntries(
        columnsFor(
          importFields(councilRows, () => true),
          heads,
        ),
      );
    expect(ends('屆次', '會期起', '會期迄')).toEqual({ name: 0, from: 1, to: 2 });
    expect(ends('屆次', '會期（起）', '會期（訖）')).toEqual({ name: 0, from: 1, to: 2 });
  });

  it('tell records apart by what is unique, else by their title', () => {
    expect(usualKeys(unit, new Map([['prefix', 0]]))).toEqual(['prefix']);
    expect(
      usualKeys(
        unit,
        new Map([
          ['name', 1],
          ['prefix', 0],
        ]),
      ),
    ).toEqual(['name']);
    expect(usualKeys(person, new Map([['name', 0]]))).toEqual(['name']);
    expect(usualKeys(person, new Map([['unit', 0]]))).toEqual([]);
  });
});
