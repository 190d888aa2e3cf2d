import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordOf } from '#main/store/records.ts';
import { addDays, todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { statesOf } from '#shared/language/register.ts';
import { registers } from '#shared/registers/index.ts';
import { type PersonName, Township } from '#test/support/township.ts';
import { type Line, type Machine, tryAll } from './sheet.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const town = new Township();
afterAll(() => town.close());

const today = todayIn();
const council = newId();
const { 建設課: works } = town.units;

const 管考: readonly PersonName[] = ['研考', '秘書'];
const 本課: readonly PersonName[] = ['本課承辦', '本課主管', '主管職代'];
const 答復者: readonly PersonName[] = [...本課, '研考', '秘書', '首長職代'];

/** 議案的處境：狀態，以及議決或函復與否. */
const motions = {
  收案: '收案',
  審查: '審查',
  議決通過: '大會議決',
  議決擱置: '大會議決',
  議決否決: '大會議決',
  函送: '函送',
  分文列管: '分文列管',
  辦理中: '辦理中',
  完成: '完成',
  窒礙未函復: '窒礙難行',
  窒礙已函復: '窒礙難行',
  窒礙擬覆議: '窒礙難行',
  覆議中: '覆議中',
  提報下次會: '提報下次會',
  結案: '結案',
} as const;
type MotionState = keyof typeof motions;

const from = <S extends string>(stands: string, ...names: S[]): Partial<Record<S, string>> =>
  Object.fromEntries(names.map((name) => [name, stands])) as Partial<Record<S, string>>;

const hindered = ['窒礙未函復', '窒礙已函復', '窒礙擬覆議'] as const;

const motionLines: readonly Line<MotionState>[] = [
  {
    step: '加註',
    by: 管考,
    from: Object.fromEntries(Object.entries(motions).filter(([name]) => name !== '結案')),
    rows: true,
  },
  { step: '交付審查', by: 管考, from: from('審查', '收案') },
  { step: '大會議決', by: 管考, from: from('大會議決', '收案', '審查') },
  { step: '函送', by: 管考, from: from('函送', '議決通過') },
  { step: '下次會再議', by: 管考, from: from('審查', '議決擱置') },
  { step: '逕予結案', by: 管考, from: from('結案', '議決否決') },
  { step: '分文列管', by: 管考, from: from('分文列管', '函送') },
  { step: '填報辦理中', by: 本課, from: from('辦理中', '分文列管', '辦理中', '完成', ...hindered) },
  { step: '填報已完成', by: 本課, from: from('完成', '分文列管', '辦理中', '完成', ...hindered) },
  { step: '填報窒礙難行', by: 本課, from: from('窒礙難行', '分文列管', '辦理中', '完成', ...hindered) },
  { step: '送請覆議', by: ['首長', '首長職代'], from: from('覆議中', '窒礙擬覆議') },
  { step: '維持原決議', by: 管考, from: from('辦理中', '覆議中') },
  { step: '覆議成立結案', by: 管考, from: from('結案', '覆議中') },
  { step: '提報下次會', by: 管考, from: from('提報下次會', '完成', '窒礙已函復', '窒礙擬覆議') },
  { step: '結案', by: 管考, from: from('結案', '提報下次會') },
];

const questions = {
  口頭: '已登錄',
  書面: '已登錄',
  擬答中: '擬答中',
  已答復: '已答復',
  承諾未列管: '已答復',
  結案: '結案',
} as const;
type QuestionState = keyof typeof questions;

const questionLines: readonly Line<QuestionState>[] = [
  {
    step: '加註',
    by: 答復者,
    from: Object.fromEntries(Object.entries(questions).filter(([name]) => name !== '結案')),
    rows: true,
  },
  { step: '交擬書面答復', by: 答復者, from: from('擬答中', '口頭', '書面'), rows: true },
  { step: '送出書面答復', by: ['本課主管', '主管職代', '秘書', '首長', '首長職代'], from: from('已答復', '擬答中') },
  { step: '補充答復', by: 答復者, from: from('擬答中', '已答復', '承諾未列管'), rows: true },
  { step: '結案', by: 管考, from: from('結案', '口頭', '已答復') },
];

const stands = (register: 'motion' | 'question') => (id: Id) => {
  const record = recordOf(town.db, register, id);
  return record ? (statesOf(registers[register])[record.state] ?? record.state) : '已刪除';
};

const move =
  (register: 'motion' | 'question', name: string, more: object = {}) =>
  (id: Id) =>
    [`${register}.${name}`, { id, version: town.record(register, id).version, ...more }] as const;

const filed = (execution: string) => (id: Id) =>
  ['motion.file', { motion: id, unit: works, execution, text: '辦理情形' }] as const;

const motionMachine: Machine<MotionState> = {
  lines: motionLines,
  stands: stands('motion'),
  steps: {
    加註: move('motion', 'update', { patch: { note: '備註' } }),
    交付審查: move('motion', 'review'),
    大會議決: move('motion', 'resolve'),
    函送: move('motion', 'send'),
    下次會再議: move('motion', 'again'),
    逕予結案: move('motion', 'drop'),
    分文列管: move('motion', 'assign'),
    填報辦理中: filed('ongoing'),
    填報已完成: filed('done'),
    填報窒礙難行: filed('hindered'),
    送請覆議: move('motion', 'reconsider'),
    維持原決議: move('motion', 'uphold'),
    覆議成立結案: move('motion', 'lapse'),
    提報下次會: move('motion', 'report'),
    結案: move('motion', 'close'),
  },
};

const questionMachine: Machine<QuestionState> = {
  lines: questionLines,
  stands: stands('question'),
  steps: {
    加註: move('question', 'update', { patch: { note: '備註' } }),
    交擬書面答復: move('question', 'draft'),
    送出書面答復: move('question', 'deliver'),
    補充答復: move('question', 'amend'),
    結案: move('question', 'close'),
  },
};

type Way = readonly [moves: readonly string[], values: Record<string, unknown>];

const sent = ['resolve', 'send'] as const;
const stuck: Way = [[...sent, 'assign', 'hinder'], { execution: 'hindered' }];

const motionWays: Record<MotionState, Way> = {
  收案: [[], {}],
  審查: [['review'], {}],
  議決通過: [['resolve'], {}],
  議決擱置: [['resolve'], { decision: 'shelved' }],
  議決否決: [['resolve'], { decision: 'rejected' }],
  函送: [sent, {}],
  分文列管: [[...sent, 'assign'], {}],
  辦理中: [[...sent, 'assign', 'begin'], { execution: 'ongoing' }],
  完成: [[...sent, 'assign', 'complete'], { execution: 'done' }],
  窒礙未函復: stuck,
  窒礙已函復: [stuck[0], { execution: 'hindered', replyOn: today, replyNumber: '試建字第1150000001號' }],
  窒礙擬覆議: [stuck[0], { execution: 'hindered', reconsiderOn: today }],
  覆議中: [[...stuck[0], 'reconsider'], { execution: 'hindered', reconsiderOn: today }],
  提報下次會: [[...sent, 'assign', 'complete', 'report'], { execution: 'done' }],
  結案: [[...sent, 'assign', 'complete', 'report', 'close'], { execution: 'done' }],
};

const answered = { written: true, dueOn: today };

const questionWays: Record<QuestionState, Way> = {
  口頭: [[], { reply: '會後辦理' }],
  書面: [[], answered],
  擬答中: [['draft'], answered],
  已答復: [['draft', 'deliver'], answered],
  承諾未列管: [['draft', 'deliver'], { ...answered, promise: '年底前完成' }],
  結案: [['close'], {}],
};

function make(register: 'motion' | 'question', [moves, more]: Way, values: Record<string, unknown>): Id {
  const id = newId();
  town.write(
    { kind: 'create', register, id, values: { ...values, ...more } },
    ...moves.map((name) => ({ kind: 'move' as const, register, id, move: name })),
  );
  return id;
}

const made = new Map<string, Id>();

beforeAll(() => {
  const session = { term: 22, number: 7, type: 'regular', from: today, to: addDays(today, 5) };
  town.write({ kind: 'create', register: 'council', id: council, values: session });
  const resolved = { decision: 'passed', resolvedOn: addDays(today, -5), receivedOn: addDays(today, -3) };
  const motion = {
    ...{ title: '自治條例修正案', source: 'office', category: 'bylaw', council, unit: works },
    ...resolved,
    letterOn: addDays(today, -4),
    letterNumber: '試代字第1150000001號',
    reportedTo: council,
  };
  for (const [index, [name, way]] of Object.entries(motionWays).entries())
    made.set(`議案${name}`, make('motion', way, { ...motion, number: `公所提案第${index + 1}號` }));
  const answer = { answer: '如說明', answerNumber: '試建字第1150000002號', answeredOn: today };
  const question = { askedOn: today, representative: '陳代表', summary: '路燈何時修復', units: [works], ...answer };
  for (const [name, way] of Object.entries(questionWays)) made.set(`質詢${name}`, make('question', way, question));
});

describe('a motion', () => {
  it.each(Object.entries(motions))('%s: every step by everybody goes as the sheet says', async (name, words) => {
    const id = made.get(`議案${name}`) ?? '';
    expect(motionMachine.stands(id)).toBe(words);
    const { otherwise, attempts } = await tryAll(town, motionMachine, name as MotionState, id);
    expect(otherwise).toEqual([]);
    expect(attempts).toBeGreaterThan(400);
  });
});

describe('a question', () => {
  it.each(Object.entries(questions))('%s: every step by everybody goes as the sheet says', async (name, words) => {
    const id = made.get(`質詢${name}`) ?? '';
    expect(questionMachine.stands(id)).toBe(words);
    const { otherwise, attempts } = await tryAll(town, questionMachine, name as QuestionState, id);
    expect(otherwise).toEqual([]);
    expect(attempts).toBeGreaterThan(100);
  });
});
