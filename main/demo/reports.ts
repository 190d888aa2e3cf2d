import { addDays, type Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Period } from '#shared/base/period.ts';
import { allRegisters, registerNamed } from '#shared/registers/index.ts';
import { rights } from '#shared/rights.ts';
import { beginBooklet, freezeBooklet, type Writing } from '../operations/booklet/begin.ts';
import { bookletThere, sectionsOf } from '../operations/booklet/kept.ts';
import { freezeOf } from '../operations/booklet/publish.ts';
import type { ReadContext } from '../operations/carry.ts';
import { commit } from '../store/commit.ts';
import type { Draft, Store } from '../store/draft.ts';
import { placeAt } from '../store/place.ts';
import { recordsWhere, recordThere } from '../store/records.ts';
import { type Cast, create } from './drafts.ts';
import data from './reports.json' with { type: 'json' };

const author = { who: null, account: null, behalf: null } as const;

const writing = (store: Store): Writing => ({
  store,
  author,
  commit: (operation, drafts) => commit(store, author, { operation, drafts }),
});

/** Whoever compiles the reports sees everything; an office that is being founded has no access log yet. */
const reading = ({ db }: Store, folder: string): ReadContext => ({
  db,
  access: db,
  who: {
    account: '',
    person: '',
    name: '',
    units: [],
    roles: [],
    rights: new Set(Object.keys(rights) as (keyof typeof rights)[]),
  },
  registers: allRegisters,
  registerNamed,
  place: placeAt(folder),
});

/** Day by day of each step, and nobody behind it but the office itself. */
interface Steps {
  submitted: Day;
  approved: Day;
  published: Day;
}

function publish(store: Store, folder: string, id: Id, { submitted, approved, published }: Steps): void {
  const work = writing(store);
  const move = (name: string, patch: Record<string, unknown>): Draft => ({
    kind: 'move',
    register: 'booklet',
    id,
    move: name,
    patch,
  });
  work.commit('booklet.approve', [
    ...sectionsOf(store.db, id).map(
      (section) => ({ kind: 'move', register: 'bookletSection', id: section.id, move: 'finish' }) as const,
    ),
    move('submit', { submittedOn: submitted }),
    move('approve', { approvedOn: approved }),
  ]);
  const context = reading(store, folder);
  freezeBooklet(work, freezeOf(context, bookletThere(context, id)), published);
}

/** 文件001: the county's report over half of 110年, published with its figures and the records behind them. */
function countyReport(store: Store, folder: string): void {
  const { id } = beginBooklet(writing(store), {
    template: 'session',
    period: { from: '2021-04-01', to: '2021-09-30' },
    title: '第七屆第六次定期會業務報告',
  });
  publish(store, folder, id, { submitted: '2021-10-15', approved: '2021-10-20', published: '2021-10-22' });
}

interface Session {
  id: Id;
  from: Day;
}

/** From half a year before its session to the month before it. */
function periodBefore({ from }: Session): Period {
  const end = addDays(`${from.slice(0, 7)}-01`, -1);
  const start = addDays(`${from.slice(0, 7)}-01`, -170);
  return { from: `${start.slice(0, 7)}-01`, to: end };
}

function told(body: string | null, unit: string): string {
  const work: Record<string, string[]> = data.work;
  const plans: Record<string, string> = data.plans;
  const lines = (work[unit] ?? []).map((line) => `▶ ${line}`);
  const [did = '', plan = ''] = (body ?? '').split('## 未來工作重點');
  return `${did.replace('▶ ', lines.join('\n'))}## 未來工作重點${plan.replace('▶ ', `▶ ${plans[unit] ?? '賡續辦理各項業務，提昇服務品質。'}`)}`;
}

/** The units have written what they did. */
function write(store: Store, id: Id): void {
  const drafts = sectionsOf(store.db, id).flatMap((section): Draft[] => {
    const unit = section.unit === null ? undefined : recordThere(store.db, 'unit', section.unit).name;
    if (unit === undefined || unit !== section.title) return [];
    return [{ kind: 'patch', register: 'bookletSection', id: section.id, patch: { body: told(section.body, unit) } }];
  });
  writing(store).commit('bookletSection.update', drafts);
}

/** Some units are done, the others are still at it. */
function half(store: Store, id: Id): void {
  const drafts = sectionsOf(store.db, id).flatMap((section, at): Draft[] =>
    at % 3 === 2 ? [] : [{ kind: 'move', register: 'bookletSection', id: section.id, move: 'finish' }],
  );
  writing(store).commit('bookletSection.finish', drafts);
}

function comments(store: Store, id: Id, cast: Cast): void {
  const sections = sectionsOf(store.db, id);
  const drafts = data.comments.map(({ chapter, by, text }) =>
    create('bookletComment', {
      booklet: id,
      section: sections.find(({ title }) => title === chapter)?.id ?? null,
      by: cast.person(by),
      on: addDays(cast.today, -2),
      text,
    }),
  );
  writing(store).commit('bookletComment.create', drafts);
}

/** What the last session was told, published; and what the coming one will be, half written. */
function sessionReports(store: Store, folder: string, cast: Cast): void {
  const sessions = recordsWhere(store.db, 'council', { field: 'type', is: 'equal', value: 'regular' }).toSorted(
    (a, b) => (a.from < b.from ? -1 : 1),
  );
  const last = sessions.findLast(({ from }) => from <= cast.today);
  const coming = sessions.find(({ from }) => from > cast.today) ?? last;
  if (!last || !coming) return;
  if (last !== coming) {
    const told = beginBooklet(writing(store), { template: 'work', period: periodBefore(last), council: last.id });
    write(store, told.id);
    publish(store, folder, told.id, {
      submitted: addDays(last.from, -12),
      approved: addDays(last.from, -10),
      published: addDays(last.from, -9),
    });
  }
  const { id } = beginBooklet(writing(store), {
    template: 'work',
    period: periodBefore(coming),
    council: coming.id,
    dueOn: addDays(coming.from, -7),
  });
  write(store, id);
  half(store, id);
  comments(store, id, cast);
}

/** The demo office's reports: published ones that no later change touches, and one that is being written. */
export function reports(store: Store, folder: string, cast: Cast): void {
  countyReport(store, folder);
  sessionReports(store, folder, cast);
}
