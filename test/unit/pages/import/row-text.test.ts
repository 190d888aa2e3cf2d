import { describe, expect, test } from 'vitest';
import { nameField } from '#renderer/pages/import/name-field.ts';
import {
  changesOf,
  changesText,
  isWriting,
  mayGo,
  placeOf,
  problemFields,
  problemsText,
} from '#renderer/pages/import/row-text.ts';
import { importTexts } from '#renderer/pages/import/texts.ts';
import { sourceName } from '#renderer/parts/importing/source-name.ts';
import type { ImportedRow } from '#shared/contract/import-operations.ts';
import { inspection } from '#shared/registers/inspection.ts';
import { unit } from '#shared/registers/unit.ts';

const row = (said: Partial<ImportedRow>): ImportedRow => ({
  row: 9,
  action: 'add',
  title: '觀光課',
  record: null,
  cells: [],
  problems: [],
  ...said,
});

const cell = (field: string, label: string, before: string, after: string) => ({ field, label, before, after });

describe('a row of the preview', () => {
  test('a change shows what stood there, and an empty place as such', () => {
    const changed = row({
      action: 'change',
      cells: [cell('order', '排列', '50', '55'), cell('validFrom', '成立日期', '', '88.01.01')],
    });
    expect(changesText(changed)).toBe('排列50→55　成立日期空白→88.01.01');
  });

  test('an addition shows its values without the name that stands beside them', () => {
    const added = row({ cells: [cell('name', '單位名稱', '', '觀光課'), cell('prefix', '代字', '', '觀')] });
    expect(changesOf(added)).toEqual([{ id: 'prefix', label: '代字', before: undefined, after: '觀' }]);
  });

  test('stands at its first bad cell, else at its number', () => {
    const bad = { cell: 'F9', field: 'validFrom', label: '成立日期', sentence: '沒有13月。' };
    const whole = { cell: '9', field: null, label: '', sentence: '與第3列是同一筆。' };
    expect(placeOf(row({ action: 'refused', problems: [bad] }))).toBe('F9');
    expect(placeOf(row({ action: 'refused', problems: [whole] }))).toBe('9列');
    expect(placeOf(row({}))).toBe('9列');
    expect(problemsText(row({ problems: [bad] }))).toBe('沒有13月。');
    expect(problemsText(row({ problems: [bad, whole] }))).toBe('F9：沒有13月。9：與第3列是同一筆。');
    expect(problemFields(row({ problems: [bad, bad, whole] }))).toEqual(['成立日期']);
  });

  test('only what writes something can be left out', () => {
    expect(
      (['add', 'change', 'same', 'refused', 'missing'] as const).map((action) => isWriting(row({ action }))),
    ).toEqual([true, true, false, false, false]);
  });

  test('of a record that the file lacks is no row of it; it may go where nothing is against it', () => {
    const why = { cell: '3', field: null, label: '', sentence: '仍有1筆' };
    expect(placeOf(row({ action: 'missing', row: 3 }))).toBe('');
    expect(mayGo(row({ action: 'missing' }))).toBe(true);
    expect(mayGo(row({ action: 'missing', problems: [why] }))).toBe(false);
    expect(mayGo(row({ action: 'add' }))).toBe(false);
  });
});

test('what was imported is said without what there was none of', () => {
  const said = (added: number, changed: number, removed: number) =>
    importTexts.done('單位', { added, changed, removed });
  expect(said(1200, 3, 0)).toBe('已匯入單位：新增1,200筆、變更3筆');
  expect(said(0, 3, 2)).toBe('已匯入單位：變更3筆、移到回收桶2筆');
  expect([importTexts.apply(12, 0), importTexts.apply(12, 3), importTexts.apply(0, 3)]).toEqual([
    '匯入12筆',
    '匯入12筆、移除3筆',
    '移除3筆',
  ]);
});

test('a bare name can only fill a title that is written', () => {
  expect(nameField(unit)).toBe('name');
  expect(nameField(inspection)).toBeUndefined();
});

describe('a source is called', () => {
  const head = { from: 1, first: 2 };

  test('by the title above its table, without the year', () => {
    const sample = [['', '海澄鄉公所115年度組織編制表'], ['單位']];
    expect(sourceName({ sample, head, file: 'a.xlsx' }, '單位')).toBe('海澄鄉公所組織編制表');
  });

  test('by its file where it has no title, and by what it is for where that says nothing', () => {
    const sample = [['單位'], ['民政課']];
    const bare = { sample, head: { from: 0, first: 1 } };
    expect(sourceName({ ...bare, file: '115年單位.xlsx' }, '單位')).toBe('單位');
    expect(sourceName({ ...bare, file: '人事室.xlsx' }, '單位')).toBe('人事室');
    expect(sourceName({ ...bare, file: '' }, '單位')).toBe('單位');
  });
});
