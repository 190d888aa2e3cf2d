import { attachments, children, choice, day, flag, longText, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { keepsPapers } from './reach.ts';
import { clock, meetingKinds } from './series.ts';

export const attendanceRoles = { member: '出席', observer: '列席' } as const;

export const attendanceStates = { present: '出席', deputy: '代理出席', leave: '請假', absent: '未到' } as const;

export interface Attendance {
  readonly person: string | null;
  readonly name: string | null;
  readonly role: keyof typeof attendanceRoles;
  readonly status: keyof typeof attendanceStates | null;
}

/** How many of the members there are, and how many came. */
export function presence(meeting: { readonly attendance?: unknown; readonly seats?: unknown }): {
  members: number;
  present: number;
} {
  const list = (meeting.attendance ?? []) as readonly Attendance[];
  const members = list.filter((one) => one.role === 'member');
  const present = members.filter((one) => one.status === 'present' || one.status === 'deputy').length;
  const seats = typeof meeting.seats === 'number' ? meeting.seats : members.length;
  return { members: seats, present };
}

/** 會議. One of a series or by itself; a sitting of the council names its session. */
export const meeting = register(
  'meeting',
  '會議',
  {
    title: text('會議名稱', { required: true, search: true, inList: true, length: 120, width: 30 }),
    number: text('編號', {
      natural: true,
      fixed: true,
      unique: true,
      search: true,
      inList: true,
      length: 40,
      width: 12,
    }),
    series: reference('會議系列', () => 'series', { inList: true }),
    kind: choice('類別', meetingKinds, { required: true, inList: true, initial: 'affairs' }),
    year: number('年度', { fixed: true, min: 1, max: 999 }),
    serial: number('次', { min: 1, max: 9999 }),
    enlarged: flag('擴大舉行'),
    on: day('日期', { required: true, inList: true, aliases: ['會議日期', '開會日期'] }),
    at: text('時間', { inList: true, length: 5, pattern: clock, help: '例如14:00' }),
    place: text('地點', { inList: true, length: 60 }),
    unit: reference('召集單位', () => 'unit'),
    chair: reference('主席', () => 'person', { inList: true }),
    recorder: reference('紀錄', () => 'person'),
    council: reference('代表會會期', () => 'council'),
    sitting: number('第幾次會議', { min: 1, max: 99 }),
    attendance: children('出列席', {
      person: reference('人員', () => 'person'),
      name: text('姓名', { length: 40 }),
      role: choice('身分', attendanceRoles, { required: true, initial: 'member' }),
      status: choice('到會', attendanceStates),
      note: text('備註', { length: 60 }),
    }),
    seats: number('應出席人數', { min: 1, max: 999, help: '留白即依出席名單。' }),
    needsQuorum: flag('須達開會人數與表決'),
    openedAt: text('開會時間', { fixed: true, length: 5 }),
    closedAt: text('散會時間', { fixed: true, length: 5 }),
    confirmedOn: day('紀錄核定日', { fixed: true }),
    confirmedBy: reference('核定人', () => 'person', { fixed: true }),
    minutesNumber: text('紀錄文號', { length: 60, search: true }),
    files: attachments('附件'),
    note: longText('備註', { length: 2000 }),
  },
  {
    subject: 'meeting',
    counter: '次',
    title: ['title'],
    hint: ['number'],
    order: [
      { field: 'on', down: true },
      { field: 'at', down: true },
    ],
    editable: (who) =>
      keepsPapers(who)
        ? { field: 'state', is: 'unequal', value: 'confirmed' }
        : {
            all: [
              { field: 'state', is: 'unequal', value: 'confirmed' },
              {
                any: [
                  { field: 'recorder', is: 'equal', value: who.person },
                  { field: 'unit', is: 'oneOf', value: [...who.units] },
                ],
              },
            ],
          },
    own: true,
    states: {
      planned: '籌備中',
      noticed: '議程已發',
      open: '進行中',
      adjourned: '紀錄待核定',
      confirmed: '紀錄已核定',
      cancelled: '取消',
    },
    marks: {
      planned: 'draft',
      noticed: 'ongoing',
      open: 'asked',
      adjourned: 'continued',
      confirmed: 'closed',
      cancelled: 'moved',
    },
    moves: {
      notice: { from: 'planned', to: 'noticed', label: '發議程', right: 'write' },
      recall: { from: 'noticed', to: 'planned', label: '收回議程', right: 'write' },
      start: { from: ['planned', 'noticed'], to: 'open', label: '開會', right: 'write', inner: true },
      adjourn: { from: 'open', to: 'adjourned', label: '散會', right: 'write', inner: true },
      resume: { from: 'adjourned', to: 'open', label: '續開', right: 'write', inner: true },
      confirm: { from: 'adjourned', to: 'confirmed', label: '核定紀錄', right: 'ruling', undo: false, inner: true },
      cancel: { from: ['planned', 'noticed'], to: 'cancelled', label: '取消會議', right: 'write' },
      revive: { from: 'cancelled', to: 'planned', label: '恢復', right: 'write' },
    },
  },
);
