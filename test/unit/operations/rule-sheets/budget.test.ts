import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordOf } from '#main/store/records.ts';
import { todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { statesOf } from '#shared/language/register.ts';
import { registers } from '#shared/registers/index.ts';
import { type Book, BudgetOffice } from './budget-office.ts';
import {
  type AdvanceState,
  advanceLines,
  advances,
  type BudgetState,
  budgetLines,
  budgetStates,
  type CarryState,
  type ControlState,
  carries,
  carryLines,
  controlLines,
  controls,
  type MoveState,
  moveLines,
  moveStates,
  type TermState,
  termLines,
  terms,
} from './budget-sheet.ts';
import { type Asked, type Line, type Machine, tryAll } from './sheet.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const number = '試主字第2號';
const text = '理由';
type Moving = 'budget' | 'budgetMove' | 'budgetTerm' | 'control' | 'carryOver' | 'advance';

let office: BudgetOffice;
const books = new Map<Id, Book>();
const made = new Map<string, Id>();

const stands = (register: Moving) => (id: Id) => {
  const record = recordOf(office.town.db, register, id);
  return record ? (statesOf(registers[register])[record.state] ?? record.state) : '已刪除';
};

const on =
  (operation: string, more: object = {}) =>
  (id: Id): Asked => [operation, { id, ...more }];

const versioned =
  (register: Moving, operation: string, more: object = {}) =>
  (id: Id): Asked => [operation, { id, version: office.town.record(register, id).version, ...more }];

const step = (name: string) => versioned('budget', 'budget.step', { step: name, number });

const bookOf = (id: Id): Book => books.get(id) ?? { budget: id, works: '', goods: '' };
const term = (kind: string) => (id: Id) =>
  ['budgetTerm.add', { budget: id, line: bookOf(id).works, kind, amount: 1, text }] as const;

const machine = <S extends string>(
  register: Moving,
  lines: readonly Line<S>[],
  steps: Machine<S>['steps'],
): Machine<S> => ({ lines, stands: stands(register), steps });

const budgetMachine = machine<BudgetState>('budget', budgetLines, {
  送審查小組: step('submit'),
  首長核定: step('decide'),
  送代表會: step('send'),
  一讀: step('read'),
  二讀: step('readAgain'),
  三讀議決: step('resolve'),
  發布: step('promulgate'),
  開始執行: step('begin'),
  辦理決算: step('settle'),
  決算送代表會: step('audit'),
  公告決算: step('publish'),
  登錄已發布的預算: step('adopt'),
  退回各單位: step('rework'),
  退回審查: step('reconsider'),
  代表會退回: step('returned'),
  退回執行: step('reopen'),
  退回決算: step('auditAgain'),
  加註: versioned('budget', 'budget.amend', { note: '備註' }),
  函縣府備查: versioned('budget', 'budget.file', { on: todayIn(), number }),
  增列細目: (id) => ['budgetLine.put', { budget: id, create: [{ values: office.expense('物品', null) }] }],
  登錄刪減: term('cut'),
  登錄凍結: term('freeze'),
  分配預算: (id) => ['allotment.spread', { budget: id, method: 'even' }],
  擬議流用: (id) => ['budgetMove.ask', office.moveWish(bookOf(id))],
  申請動支: (id) => ['control.ask', { line: bookOf(id).goods, amount: 1, purpose: '文具' }],
  申請保留: (id) => ['carryOver.ask', office.carryWish(bookOf(id))],
});

const moveMachine = machine<MoveState>('budgetMove', moveLines, {
  主計審核: on('budgetMove.review'),
  首長核定: on('budgetMove.approve', { number }),
  退回: on('budgetMove.return', { text }),
  撤回: on('budgetMove.withdraw'),
  註銷: on('budgetMove.cancel', { text }),
});

const termMachine = machine<TermState>('budgetTerm', termLines, {
  解除: on('budgetTerm.lift', { number }),
  解除一部: on('budgetTerm.lift', { number, amount: 1 }),
  刪除: versioned('budgetTerm', 'budgetTerm.drop'),
});

const controlMachine = machine<ControlState>('control', controlLines, {
  控留: on('control.hold'),
  退回: on('control.refuse', { text }),
  核銷: on('control.use', { amount: 1 }),
  核銷完畢: on('control.use', { amount: 1, last: true }),
  註銷: on('control.cancel', { text }),
});

const left = (id: Id): number => office.town.record('carryOver', id).left || 1;

const carryMachine = machine<CarryState>('carryOver', carryLines, {
  主管核可: on('carryOver.check'),
  主計審核: on('carryOver.review'),
  首長核定: on('carryOver.approve', { number }),
  退回: on('carryOver.return', { text }),
  撤回: on('carryOver.withdraw'),
  執行: on('carryOver.use', { amount: 1 }),
  續予保留: on('carryOver.use', { amount: 1, kind: 'continued' }),
  執行餘額: (id) => ['carryOver.use', { id, amount: left(id) }],
  註銷餘額: (id) => ['carryOver.use', { id, amount: left(id), kind: 'cancelled' }],
});

let regular: Id;

const advanceMachine = machine<AdvanceState>('advance', advanceLines, {
  提請審議: on('advance.send'),
  代表會同意: on('advance.consent', { number }),
  代表會不同意: on('advance.refuse', { text }),
  支付: on('advance.pay', { amount: 300 }),
  轉正: (id) => ['advance.regularise', { id, way: 'nextYear', budget: regular }],
  註銷: on('advance.cancel', { text }),
});

const namesOf = <S extends string>(of: Readonly<Record<S, string>>): S[] => Object.keys(of) as S[];

beforeAll(async () => {
  office = await BudgetOffice.founded();
  for (const state of budgetStates) {
    const book = await office.budget(state);
    books.set(book.budget, book);
    made.set(`預算案${state}`, book.budget);
  }
  const book = await office.budget('執行');
  for (const state of moveStates) made.set(`異動${state}`, await office.move(book, state));
  for (const state of namesOf(controls)) made.set(`動支${state}`, await office.control(book, state));
  for (const state of namesOf(carries)) made.set(`保留${state}`, await office.carry(book, state));
  const [under, over] = [await office.budget('二讀'), await office.budget('二讀')];
  for (const state of namesOf(terms))
    made.set(`意見${state}`, await office.term(state.startsWith('審議中') ? under : over, state));
  for (const next of ['resolve', 'promulgate']) await office.town.step(over.budget, next, { number });
  regular = (await office.budget('三讀', 'general')).budget;
  for (const state of namesOf(advances)) made.set(`墊付${state}`, await office.advance(state, regular));
});

afterAll(() => office.town.close());

async function asWritten<S extends string>(of: Machine<S>, name: S, words: string, prefix: string): Promise<void> {
  const id = made.get(`${prefix}${name}`) ?? '';
  expect(of.stands(id)).toBe(words);
  const { otherwise, attempts } = await tryAll(office.town, of, name, id);
  expect(otherwise).toEqual([]);
  expect(attempts).toBeGreaterThan(20 * Object.keys(of.steps).length);
}

const sheet = 'every step by everybody goes as the sheet says';

describe('a budget', () => {
  it.each(budgetStates)(`%s: ${sheet}`, (state) => asWritten(budgetMachine, state, state, '預算案'));
});

describe('a move', () => {
  it.each(moveStates)(`%s: ${sheet}`, (state) => asWritten(moveMachine, state, state, '異動'));
});

describe('what the council said', () => {
  it.each(namesOf(terms))(`%s: ${sheet}`, (state) => asWritten(termMachine, state, terms[state], '意見'));
});

describe('a request under control', () => {
  it.each(namesOf(controls))(`%s: ${sheet}`, (state) => asWritten(controlMachine, state, controls[state], '動支'));
});

describe('a carry-over', () => {
  it.each(namesOf(carries))(`%s: ${sheet}`, (state) => asWritten(carryMachine, state, carries[state], '保留'));
});

describe('an advance', () => {
  it.each(namesOf(advances))(`%s: ${sheet}`, (state) => asWritten(advanceMachine, state, advances[state], '墊付'));
});
