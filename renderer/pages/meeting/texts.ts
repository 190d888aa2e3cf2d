import type { Day } from '#shared/base/day.ts';
import { formatDay, partsOf, WEEKDAYS, weekdayOf } from '#shared/base/day.ts';

const spoken = (day: Day): string => {
  const { month, day: date } = partsOf(day);
  return `${month}月${date}日（${WEEKDAYS.charAt(weekdayOf(day))}）`;
};

/** 11月20日（五）14:00 */
export const whenText = (on: Day, at: string | null): string => `${spoken(on)}${at ?? ''}`;

/** 11:27 as papers say it: 115年11月20日（星期五）14:00. */
export const wholeWhen = (on: Day, at: string | null): string => `${formatDay(on, 'fullWeekday')}${at ?? ''}`;

export const meetingTexts = {
  agenda: '議程',
  attendance: '出席',
  pasting: '紀錄貼入',
  roomShort: '會議室',
  printAgenda: '印議程',
  printMinutes: '印紀錄',
  confirm: '核定紀錄',
  more: '更多',
  moved: (title: string, label: string) => `「${title}」${label}`,
  gone: '找不到這次會議',
  goneSentence: '會議可能已移至回收桶。',
  facts: { when: '時間', place: '地點', chair: '主席', recorder: '紀錄', number: '編號', council: '會期' },
  none: '未定',
  counts: (present: number, members: number) => ({ present: `實到${present}`, members: `應到${members}` }),
  away: (leave: number, absent: number) => `請假${leave}、未到${absent}`,
  quorumMet: (needed: number) => `已達開會人數（${needed}）`,
  quorumShort: (needed: number, lack: number) => `未達開會人數（${needed}），尚缺${lack}人`,
  attendanceSquares: (members: number, present: number) => `應到${members}，實到${present}`,
} as const;
