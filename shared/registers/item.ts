import type { Condition } from '../language/condition.ts';
import {
  attachments,
  children,
  choice,
  day,
  flag,
  longText,
  number,
  reference,
  references,
  text,
} from '../language/field.ts';
import { register } from '../language/register.ts';
import type { Who } from '../rights.ts';
import { confidentialRows, keepsPapers, unlessConfidential } from './reach.ts';

export const itemKinds = {
  opening: '主席致詞',
  minutes: '確認前次會議紀錄',
  followUp: '前次裁示事項執行情形',
  report: '工作報告',
  proposal: '討論提案',
  bylaw: '自治法規案',
  advance: '墊付案',
  motion: '議案',
  question: '質詢及答復',
  floor: '臨時動議',
  ruling: '主席裁示',
  closing: '散會',
  other: '其他事項',
} as const;

export type ItemKind = keyof typeof itemKinds;

/** Kinds that are decided upon, and count as 案1, 案2 … */
export const decidedKinds: ReadonlySet<string> = new Set(['proposal', 'bylaw', 'advance', 'motion', 'floor']);

export const itemDecisions = {
  passed: '照案通過',
  reviewed: '照審查意見通過',
  amended: '修正通過',
  advanced: '同意墊付',
  shelved: '擱置',
  kept: '保留',
  returned: '退回',
  merged: '併案',
  withdrawn: '撤回',
  rejected: '否決',
  forwarded: '送請公所辦理',
  noted: '洽悉',
  attached: '附帶決議',
} as const;

/** What a unit itself brings, until it has been dealt with. */
const ofOwnUnit = (who: Who): Condition => ({
  all: [
    { field: 'state', is: 'oneOf', value: ['pending', 'current', 'postponed'] },
    {
      any: [
        { field: 'unit', is: 'empty' },
        { field: 'unit', is: 'oneOf', value: [...who.units] },
      ],
    },
  ],
});

/** 議程項目: what is on the agenda, its papers, and what was decided. */
export const item = register(
  'item',
  '議程項目',
  {
    meeting: reference('會議', () => 'meeting', { required: true, inList: true }),
    order: number('順序', { required: true, min: 0, max: 99_999, inList: true }),
    kind: choice('項目', itemKinds, { required: true, inList: true, initial: 'proposal' }),
    title: text('案由', { search: true, inList: true, length: 400, aliases: ['案名', '提案'] }),
    unit: reference('提案單位', () => 'unit', { inList: true }),
    proposers: text('提案人', { search: true, length: 200 }),
    explain: longText('說明', { search: true }),
    method: longText('辦法', { search: true }),
    opinion: longText('審查意見', { search: true }),
    papers: attachments('附件'),
    motion: reference('議案', () => 'motion'),
    /** The meeting's: whoever records it writes every unit's items. */
    recorder: reference('紀錄', () => 'person', { fixed: true }),
    fixedOn: day('紀錄核定日', { fixed: true }),
    postponedFrom: reference('延自', () => 'item', { fixed: true }),
    confidential: flag('密件'),
    decision: choice('議決', itemDecisions, { inList: true }),
    resolution: longText('決議', { search: true, inList: true }),
    marks: children('裁示標記', {
      directive: reference('列管案件', () => 'directive', { required: true }),
      from: number('起', { required: true, min: 0 }),
      to: number('迄', { required: true, min: 0 }),
    }),
    voted: flag('付表決'),
    inFavour: number('贊成', { min: 0, max: 9999, counter: '票' }),
    against: number('反對', { min: 0, max: 9999, counter: '票' }),
    abstained: number('棄權', { min: 0, max: 9999, counter: '票' }),
    recused: references('迴避', () => 'person'),
    recusedNames: text('其他迴避人員', { length: 200, help: '不在人員資料內的，例如代表。' }),
    note: longText('備註', { length: 2000 }),
  },
  {
    subject: 'meeting',
    counter: '項',
    within: 'meeting',
    title: ['title'],
    hint: ['kind'],
    order: [{ field: 'meeting' }, { field: 'order' }],
    visible: unlessConfidential({ field: 'unit', set: false }),
    editable: (who) =>
      keepsPapers(who)
        ? { field: 'fixedOn', is: 'empty' }
        : {
            all: [
              { field: 'fixedOn', is: 'empty' },
              { any: [{ field: 'recorder', is: 'equal', value: who.person }, ofOwnUnit(who)] },
            ],
          },
    withheld: confidentialRows,
    states: { pending: '未議', current: '討論中', done: '已議', postponed: '延後' },
    marks: { pending: 'ongoing', current: 'asked', done: 'released', postponed: 'continued' },
    moves: {
      take: { from: ['pending', 'done', 'postponed'], to: 'current', label: '開始討論', right: 'write' },
      settle: { from: ['pending', 'current'], to: 'done', label: '議畢', right: 'write', inner: true },
      postpone: { from: ['pending', 'current'], to: 'postponed', label: '延後再議', right: 'write' },
      putBack: { from: 'current', to: 'pending', label: '暫不討論', right: 'write' },
    },
  },
);
