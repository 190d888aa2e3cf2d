import { choice, day, longText, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { meeting } from '../registers/meeting.ts';
import { clock, meetingKinds } from '../registers/series.ts';

const {
  title,
  number: numbered,
  series,
  kind,
  serial,
  enlarged,
  on,
  at,
  place,
  unit,
  chair,
  recorder,
} = meeting.fields;
const { council, sitting, attendance, seats, needsQuorum, openedAt, closedAt, minutesNumber, note } = meeting.fields;

/** A flag of which a list may say nothing: then it is as the series has it. */
const yesOrNo = { yes: '是', no: '否' } as const;
const yesOrNoNames = { 有: 'yes', v: 'yes', '✓': 'yes', 無: 'no' } as const;

const time = { length: 5, pattern: clock } as const;

/** 會議清冊 as files have it: meetings planned or held, with those who came. */
export const meetingRows = register(
  'meeting',
  meeting.label,
  {
    title: text(title.label, { length: 120, aliases: ['會議', '名稱', '會議全銜', '會議別'] }),
    number: text(numbered.label, { natural: true, unique: true, length: 40, aliases: ['會議編號'] }),
    series,
    kind: choice(kind.label, meetingKinds, {
      aliases: ['會議類別', '會議種類'],
      called: {
        縣務會議: 'affairs',
        鄉務: 'affairs',
        擴大鄉務會議: 'affairs',
        擴大主管會報: 'chiefs',
        室務會議: 'unit',
      },
    }),
    serial: number(serial.label, { min: 1, max: 9999, aliases: ['次別', '會次', '第幾次'] }),
    enlarged: choice(enlarged.label, yesOrNo, { called: yesOrNoNames }),
    on: day(on.label, { required: true, aliases: ['會議日期', '開會日期', '召開日期', '會議時間'] }),
    at: text(at.label, { ...time, aliases: ['開始時間', '會議開始'] }),
    place: text(place.label, { length: 60, aliases: ['會議地點', '開會地點'] }),
    unit: reference(unit.label, () => 'unit', { aliases: ['主辦單位', '承辦單位'] }),
    chair: reference(chair.label, () => 'person', { aliases: ['主持人', '會議主席'] }),
    recorder: reference(recorder.label, () => 'person', { aliases: ['記錄', '紀錄人員', '紀錄人', '記錄人'] }),
    council: reference(council.label, () => 'council', { aliases: ['會期', '屆次'] }),
    sitting,
    attendance,
    list: longText(attendance.label),
    present: longText('出席人員', { aliases: ['出席', '出席者', '與會人員', '出席代表', '出席單位及人員'] }),
    observers: longText('列席人員', { aliases: ['列席', '列席者', '列席單位及人員'] }),
    leave: longText('請假人員', { aliases: ['請假', '請假者'] }),
    absent: longText('缺席人員', { aliases: ['缺席', '未到', '未出席', '缺席者'] }),
    seats: number(seats.label, { min: 1, max: 999, aliases: ['應到人數', '應出席'] }),
    needsQuorum: choice(needsQuorum.label, yesOrNo, { called: yesOrNoNames }),
    openedAt: text(openedAt.label, { ...time, aliases: ['宣布開會時間'] }),
    closedAt: text(closedAt.label, { ...time, aliases: ['結束時間', '會議結束'] }),
    standing: choice('狀態', meeting.options.states ?? {}, {
      aliases: ['辦理情形', '召開情形'],
      called: {
        已召開: 'adjourned',
        已開會: 'adjourned',
        已開: 'adjourned',
        已辦理: 'adjourned',
        散會: 'adjourned',
        未召開: 'planned',
        未開: 'planned',
        停開: 'cancelled',
        取消召開: 'cancelled',
        流會: 'cancelled',
      },
    }),
    minutesNumber: text(minutesNumber.label, { length: 60, aliases: ['紀錄發文字號', '會議紀錄文號', '發文字號'] }),
    note,
  },
  { subject: 'meeting', counter: '次', title: ['title'], hint: ['number'] },
);

/** Columns that name people, each with who they are and whether they came. */
export const attendanceColumns = {
  present: { role: 'member', status: 'present' },
  observers: { role: 'observer', status: 'present' },
  leave: { role: 'member', status: 'leave' },
  absent: { role: 'member', status: 'absent' },
} as const;
