import { describe, expect, it } from 'vitest';
import { parseCalendarCsv } from '#shared/base/calendar-csv.ts';
import { writeDelimited } from '#shared/base/csv.ts';
import { addDays, weekdayOf } from '#shared/base/day.ts';

const HEAD = ['西元日期', '星期', '是否放假', '備註'];

/** A whole year as the government's file has it, with the given exceptions from Monday to Friday. */
function yearRows(exceptions: Record<string, [string, string]> = {}): string[][] {
  return Array.from({ length: 365 }, (_, index) => {
    const day = addDays('2026-01-01', index);
    const weekday = weekdayOf(day);
    const [off, note] = exceptions[day] ?? [weekday % 6 === 0 ? '2' : '0', ''];
    return [day.replaceAll('-', ''), '日一二三四五六'.charAt(weekday), off, note];
  });
}

function csv(rows: string[][]): string {
  return `\uFEFF${writeDelimited([HEAD, ...rows])}`;
}

describe('parseCalendarCsv', () => {
  it('keeps what differs from Monday to Friday, and the notes', () => {
    const text = csv(
      yearRows({
        '2026-01-01': ['2', '開國紀念日'],
        '2026-01-10': ['0', '補行上班，\n"調整"'],
        '2026-01-04': ['2', '週日'],
      }),
    );
    const reading = parseCalendarCsv(text);
    expect(reading).toEqual({
      ok: true,
      value: { years: new Set([2026]), off: new Set(['2026-01-01']), work: new Set(['2026-01-10']) },
      notes: new Map([
        ['2026-01-01', '開國紀念日'],
        ['2026-01-04', '週日'],
        ['2026-01-10', '補行上班，\n"調整"'],
      ]),
    });
  });

  it('reads other line ends, empty lines and columns in another order', () => {
    const rows = yearRows().map(([date, weekday, off, note]) => [off, note, date, weekday].join(','));
    const reading = parseCalendarCsv(['是否放假,備註,西元日期,星期', ...rows, ''].join('\n'));
    expect(reading).toMatchObject({ ok: true, value: { years: new Set([2026]) } });
  });

  const withRow = (index: number, row: string[]): string => csv(yearRows().with(index, row));

  it.each([
    [withRow(1, ['20260102', '四', '0', '']), '第3行：115年1月2日是星期五，不是星期四。請檢查日期。'],
    [withRow(1, ['20260102', '五', '1', '']), '第3行：「是否放假」只能是0（上班）或2（放假）。請更正。'],
    [withRow(1, ['20260132', '五', '0', '']), '第3行：1月只有31日。'],
    [withRow(1, ['20260101', '四', '0', '']), '第3行：115年1月1日在第2行已經有了。請刪去一行。'],
    [csv(yearRows().toSpliced(30, 28)), '缺115年1月31日等28日。請選整年的檔案。'],
    [csv([]), '檔案裡沒有日期。請選政府行政機關辦公日曆表的CSV檔。'],
    ['日期,放假\n20260101,2', '第1行：少了「西元日期」「是否放假」欄。請選政府行政機關辦公日曆表的CSV檔。'],
    ['', '第1行：少了「西元日期」「是否放假」欄。請選政府行政機關辦公日曆表的CSV檔。'],
  ])('refuses a wrong file (%#)', (text, reason) => {
    expect(parseCalendarCsv(text)).toEqual({ ok: false, reasons: [reason] });
  });

  it('names the line of the file, not the row, and not every line of a wrong file', () => {
    const rows = yearRows({ '2026-01-01': ['2', '開國\n紀念日'] }).map((row, index) =>
      index === 0 ? row : [...row.slice(0, 2), 'X', ''],
    );
    const reading = parseCalendarCsv(csv(rows));
    expect(reading.ok ? [] : reading.reasons).toHaveLength(20);
    expect(reading.ok ? '' : reading.reasons[0]).toMatch(/^第4行：/);
  });
});
