import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { foundDemo } from '#main/demo/index.ts';
import { figureCatalogue } from '#main/operations/figures.ts';
import { Program } from '#main/program.ts';
import type { Visitor } from '#main/visitor.ts';
import { addDays, todayIn } from '#shared/base/day.ts';
import { demoPassword } from '#shared/demo.ts';
import { fillOffice } from './directives/fill.ts';
import { at, times } from './timing.ts';

const cases = 20_000;
const rounds = 21;
const limits = { list: 100, count: 200 } as const;

interface Measured {
  label: string;
  kind: keyof typeof limits;
  operation: string;
  input: unknown;
  /** The same rows by plain SQL on the same file. */
  plain?: string;
  as?: string;
}

const today = todayIn();
const period = { from: addDays(today, -365), to: today };

/** Every figure of the catalogue, and those of cases for a unit, a source and a kind of meeting each. */
function reportWishes(unit: string): object[] {
  const names = figureCatalogue().map(({ name }) => name);
  const ofCases = names.filter((name) => /^directive\.[a-zA-Z]+$/.test(name));
  const narrow = [
    { unit },
    { source: 'meeting' },
    { source: 'press' },
    { meetingKind: 'chiefs' },
    { unit, source: 'meeting' },
  ];
  const all = [
    ...names.map((name) => ({ name })),
    ...narrow.flatMap((more) => ofCases.map((name) => ({ name, ...more }))),
  ];
  return all.slice(0, 100);
}

function measurements(unit: string, one: string): Measured[] {
  const page = (test: string, order: string): string =>
    `SELECT * FROM r_directive t WHERE t.removed = 0 AND ${test} ORDER BY ${order} LIMIT 100`;
  const list = (label: string, input: object, plain: string): Measured => ({
    label,
    kind: 'list',
    operation: 'directive.list',
    input,
    plain,
  });
  const count = (label: string, operation: string, input: object, plain?: string): Measured => ({
    label,
    kind: 'count',
    operation,
    input,
    ...(plain === undefined ? {} : { plain }),
  });
  const tracked = { field: 'state', is: 'equal', value: 'tracked' };
  const overdue = { all: [tracked, { field: 'dueOn', is: 'below', value: today }] };
  const ofUnit = { field: 'leads', is: 'hasAny', value: [unit] };
  const inUnit = `EXISTS (SELECT 1 FROM json_each(t.leads) e WHERE e.value = '${unit}')`;
  const figure = (name: string, more: object = {}): object => ({ name, period, ...more });
  const ever = { period: { from: '2000-01-01', to: today } };
  return [
    list('first page', {}, page('1', 't.dueOn IS NULL, t.dueOn, t.number')),
    list('page at 15,000', { offset: 15_000 }, `${page('1', 't.dueOn IS NULL, t.dueOn, t.number')} OFFSET 15000`),
    list('tracked', { filter: tracked }, page("t.state = 'tracked'", 't.dueOn, t.number')),
    list('overdue', { filter: overdue }, page(`t.state = 'tracked' AND t.dueOn < '${today}'`, 't.dueOn, t.number')),
    list('of one unit', { filter: ofUnit }, page(inUnit, 't.dueOn, t.number')),
    list(
      'text in the content',
      { filter: { field: 'content', is: 'contains', value: '碼頭照明案第7' } },
      page("instr(t.content, '碼頭照明案第7') > 0", 't.dueOn, t.number'),
    ),
    list('words found', { find: '圖書館' }, page("instr(t.content, '圖書館') > 0", 't.dueOn, t.number')),
    list('by content', { order: [{ field: 'content', down: true }] }, page('1', 't.content DESC')),
    list('by last report', { order: [{ field: 'lastReportOn', down: true }] }, page('1', 't.lastReportOn DESC')),
    list('by standing', { order: [{ field: 'standing' }] }, page('1', 't.standing')),
    list(
      'by kind',
      { order: [{ field: 'kind' }] },
      page('1', '(SELECT k."order" FROM r_directiveKind k WHERE k.id = t.kind)'),
    ),
    list('grouped by standing', { group: 'standing' }, 'SELECT standing, count(*) FROM r_directive GROUP BY standing'),
    {
      label: 'as a handler sees it',
      kind: 'list',
      operation: 'directive.list',
      input: { filter: tracked },
      plain: page(`t.state = 'tracked' AND (t.confidential = 0 OR ${inUnit})`, 't.dueOn, t.number'),
      as: 'handler',
    },
    {
      label: 'reports of one case',
      kind: 'list',
      operation: 'report.list',
      input: { filter: { field: 'directive', is: 'equal', value: one } },
      plain: `SELECT * FROM r_report WHERE directive = '${one}' ORDER BY asOf DESC`,
    },
    { label: 'one case', kind: 'list', operation: 'directive.case', input: { id: one } },
    count(
      'count of a view',
      'directive.list',
      { filter: overdue, limit: 0 },
      `SELECT count(*) FROM r_directive WHERE removed = 0 AND state = 'tracked' AND dueOn < '${today}'`,
    ),
    count(
      'given in a year',
      'figure.compute',
      figure('directive.given'),
      `SELECT count(*) FROM r_directive WHERE removed = 0 AND givenOn BETWEEN '${period.from}' AND '${period.to}'`,
    ),
    count(
      'share released, ever',
      'figure.compute',
      { name: 'directive.releasedShare', ...ever },
      `SELECT count(*) FROM r_directive t WHERE removed = 0 AND (SELECT json_extract(e.value, '$.standing') FROM json_each(t.course) e WHERE json_extract(e.value, '$.on') <= '${today}' ORDER BY e.key DESC LIMIT 1) = 'released'`,
    ),
    count('the same by unit', 'figure.compute', { name: 'directive.releasedShare', ...ever, group: 'unit' }),
    count('by month', 'figure.compute', figure('directive.given', { group: 'month' })),
    count('overdue of one unit', 'figure.compute', { name: 'directive.overdue', ...ever, filter: ofUnit }),
    count('continued by kind', 'figure.compute', { name: 'directive.continued', ...ever, group: 'kind' }),
    count('a report of 100 figures', 'figure.many', { ...ever, wishes: reportWishes(unit) }),
    count(
      'units',
      'directive.units',
      {},
      "SELECT a.unit, count(DISTINCT d.id) FROM r_assignment a JOIN r_directive d ON d.id = a.directive WHERE a.removed = 0 AND a.state IN ('ongoing', 'asked') AND a.role = 'lead' AND d.state = 'tracked' GROUP BY a.unit",
    ),
    count('months of a year', 'directive.trend', { year: Number(today.slice(0, 4)) }),
    count('cases to chase', 'directive.chasing', {}),
    count('to-do of the office', 'todo.list', { all: true }),
    { ...count('to-do of a handler', 'todo.list', {}), as: 'handler' },
    count('what is missing', 'completeness.list', {}),
  ];
}

const folder = mkdtempSync(path.join(tmpdir(), 'shizhengbu-bench-'));
const office = path.join(folder, 'office');
const program = new Program(path.join(folder, 'home'));
let slow = 0;
try {
  await foundDemo(office);
  const filling = performance.now();
  fillOffice(office, cases, today);
  console.log(`${cases} cases filled in: ${Math.round(performance.now() - filling)} ms`);
  const opening = performance.now();
  await program.open(office);
  console.log(`opened and indexed: ${Math.round(performance.now() - opening)} ms`);
  const visitors = new Map<string, Visitor>();
  for (const account of ['control', 'handler', 'admin']) {
    const visitor = program.visitor();
    await visitor.call('session.signIn', { account, password: demoPassword });
    visitors.set(account, visitor);
  }
  const call = (account: string, name: string, input: unknown) => visitors.get(account)?.call(name, input);
  const raw = new Database(path.join(office, 'office.sqlite'), { readonly: true });
  const [unit = ''] = raw.prepare("SELECT id FROM r_unit WHERE name = '建設課'").pluck().all() as string[];
  const [one = ''] = raw.prepare("SELECT id FROM r_directive WHERE number = '測-000007'").pluck().all() as string[];
  for (const table of ['directive', 'assignment', 'report', 'request', 'ruling'])
    console.log(`${table}: ${raw.prepare(`SELECT count(*) FROM r_${table}`).pluck().get()}`);
  // Every round comes after a change, so that nothing is answered from what an earlier one left.
  let changes = 0;
  const change = async (): Promise<void> => {
    changes += 1;
    await call('control', 'tag.create', { values: { name: `量測${changes}`, tone: 'plain' } });
  };
  console.log(['', 'median ms', 'p95 ms', 'limit', 'plain SQL'].map((cell, i) => cell.padStart(i && 11)).join(''));
  for (const { label, kind, operation, input, plain, as = 'control' } of measurements(unit, one)) {
    const ours = await times(() => call(as, operation, input), { rounds, before: change });
    const statement = plain === undefined ? undefined : raw.prepare(plain);
    const theirs = statement ? await times(() => statement.all(), { rounds }) : [];
    const over = at(ours, 0.95) > limits[kind];
    slow += Number(over);
    const cells = [at(ours, 0.5).toFixed(1), at(ours, 0.95).toFixed(1), String(limits[kind])];
    const beside = theirs.length > 0 ? at(theirs, 0.5).toFixed(1) : '';
    console.log(
      `${label.padEnd(24)}${[...cells, beside].map((cell) => cell.padStart(11)).join('')}${over ? '  over' : ''}`,
    );
  }
  raw.close();
} finally {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
}
if (slow > 0) {
  console.log(`${slow} over their limit`);
  process.exitCode = 1;
}
