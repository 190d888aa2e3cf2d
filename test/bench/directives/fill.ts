import { type Act, type CaseFact, caseDrafts } from '#main/demo/case-drafts.ts';
import type { Cast } from '#main/demo/drafts.ts';
import { commit } from '#main/store/commit.ts';
import { openWritable } from '#main/store/database.ts';
import type { Draft, Store } from '#main/store/draft.ts';
import { openJournal } from '#main/store/journal.ts';
import { subjectKeyRows } from '#main/store/key-rows.ts';
import { makeKey, subjectKeys } from '#main/store/keys.ts';
import { placeAt } from '#main/store/place.ts';
import { recordsWhere } from '#main/store/records.ts';
import { addDays, type Day } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { directiveSources } from '#shared/registers/directive.ts';
import { allRegisters, type RegisterName, registerNamed } from '#shared/registers/index.ts';

const casesInOneChange = 500;
const reportsOfCase = 10;
const years = 6;

const works = ['濱海路排水改善', '漁港碼頭照明', '鄉立圖書館整修', '社區活動中心防漏', '公墓遷葬補償', '觀光步道欄杆'];
const sources = Object.keys(directiveSources) as (keyof typeof directiveSources)[];

interface Books {
  cast: Cast;
  units: readonly string[];
  kinds: readonly string[];
  head: string;
}

function booksOf(db: ReturnType<typeof openWritable>, today: Day): Books {
  const idsOf = (register: RegisterName): Map<string, Id> =>
    new Map(recordsWhere(db, register, { all: [] }).map((one) => [String((one as { name?: unknown }).name), one.id]));
  const [units, people, kinds] = [idsOf('unit'), idsOf('person'), idsOf('directiveKind')];
  const of = (known: ReadonlyMap<string, Id>) => (name: string) => known.get(name) ?? '';
  const none = () => '';
  const cast = {
    unit: of(units),
    person: of(people),
    kind: of(kinds),
    prefix: none,
    series: none,
    tag: none,
    file: none,
  };
  return { cast: { today, ...cast }, units: [...units.keys()], kinds: [...kinds.keys()], head: '許明淵' };
}

/** Every n-th of the cases is like the others of its kind: no chance in a measurement. */
function factOf({ cast, units, kinds, head }: Books, index: number): CaseFact {
  const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
  const ago = Math.floor((index * years * 365) / 20_000) + 1;
  const givenOn = addDays(cast.today, -ago);
  const lead = pick(units, index);
  const leads = index % 5 === 0 ? [lead, pick(units, index + 3)] : [lead];
  const step = Math.max(1, Math.floor(Math.min(ago, 300) / (reportsOfCase + 1)));
  const reports = Array.from({ length: reportsOfCase }, (_, at): Act => {
    const text = `第${at + 1}次填報：${pick(works, index)}已完成${(at + 1) * 10}%，餘依進度辦理。`;
    return { act: 'report', on: addDays(givenOn, step * at), unit: pick(leads, at), percent: (at + 1) * 9, text };
  });
  const last = addDays(givenOn, Math.min(ago - 1, step * reportsOfCase));
  const closed = ago > 300 && index % 10 !== 0;
  const decision = closed ? 'release' : 'continue';
  const asking: Act = { act: 'ask', on: last, unit: lead, kind: 'release', reason: '已完成', approvedOn: last };
  const ruling: Act = { act: 'rule', on: last, decision, text: '照研考建議' };
  return {
    id: newId(),
    number: `測-${String(index).padStart(6, '0')}`,
    content: `${pick(works, index)}案第${index}號，請於期限內完成並填報辦理情形。`,
    kind: pick(kinds, index),
    source: pick(sources, index),
    from: {},
    givenOn,
    givenBy: head,
    dueOn: addDays(givenOn, 60 + (index % 400)),
    leads,
    cos: index % 4 === 0 ? [pick(units, index + 1)] : [],
    desks: () => ({ handler: null, chief: null }),
    acts: index % 7 === 0 && !closed ? [...reports, asking] : [...reports, ruling],
  };
}

/** Twenty thousand cases, each as its own operations would have left it, in an office that is closed. */
export function fillOffice(folder: string, cases: number, today: Day): void {
  const db = openWritable(placeAt(folder).office);
  try {
    db.script('PRAGMA synchronous = OFF');
    const keys = subjectKeys(makeKey(), subjectKeyRows(db));
    const store: Store = { db, journal: openJournal(db), keys, registerNamed, registers: allRegisters };
    const books = booksOf(db, today);
    for (let made = 0; made < cases; made += casesInOneChange) {
      const drafts = Array.from({ length: Math.min(casesInOneChange, cases - made) }, (_, at): Draft[] =>
        caseDrafts(books.cast, factOf(books, made + at)),
      );
      commit(store, { who: null, account: null, behalf: null }, { operation: 'bench.fill', drafts: drafts.flat() });
    }
  } finally {
    db.close();
  }
}
