import path from 'node:path';
import { type Day, todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { demoPassword } from '#shared/demo.ts';
import { directiveKinds } from '#shared/registers/directive-kinds.ts';
import { townshipSeries } from '#shared/registers/township-series.ts';
import type { Role } from '#shared/rights.ts';
import { type Founded, found } from '../founding.ts';
import { startingKinds, startingSeries } from '../starting-books.ts';
import type { Draft } from '../store/draft.ts';
import { budgetYears } from './budget/budget-years.ts';
import { type Cast, create, idsFor, named } from './drafts.ts';
import { indicatorDrafts } from './indicators/indicators.ts';
import office from './office.json' with { type: 'json' };
import { Papers } from './papers.ts';
import { pastYears } from './past-years.ts';
import { plansDrafts } from './plans/plans.ts';
import { reports } from './reports.ts';
import { affairsRhythm } from './this-year/meetings.ts';
import { thisYear } from './this-year/this-year.ts';

type Person = [name: string, unit: string, title: string, roles: Role[], account: string | null];

const people = office.people as Person[];

const demoAccounts: readonly string[] = people.flatMap(([, , , , account]) => (account ? [account] : []));

function units(ids: Map<string, string>): Draft[] {
  const [former = '', prefix = '', chiefTitle = '', successor = ''] = office.formerUnit;
  const present = office.units.map(([name = '', code, chief], index) =>
    create(
      'unit',
      {
        name,
        prefix: code,
        chiefTitle: chief,
        order: (index + 1) * 10,
        ...(name === successor ? { formerNames: former } : {}),
      },
      ids.get(name),
    ),
  );
  const past = create(
    'unit',
    {
      name: former,
      prefix,
      chiefTitle,
      order: 900,
      validFrom: '2001-01-01',
      validTo: '2019-12-31',
      successor: ids.get(successor),
    },
    ids.get(former),
  );
  return [...present, past];
}

function persons(ids: Map<string, string>, unitIds: Map<string, string>): Draft[] {
  const mobiles = new Map(office.mobiles.map(([name = '', mobile = '']) => [name, mobile]));
  return people.map(([name, unit, title, roles], index) =>
    create(
      'person',
      {
        name,
        unit: unitIds.get(unit),
        title,
        roles: [...roles].sort(),
        extension: String(101 + index),
        mobile: mobiles.get(name) ?? null,
      },
      ids.get(name),
    ),
  );
}

/** Deputies are named once everybody is there. */
function deputies(ids: Map<string, string>): Draft[] {
  return office.deputies.map(
    ([name = '', deputy = '', from, to]): Draft => ({
      kind: 'patch',
      register: 'person',
      id: ids.get(name) ?? '',
      patch: { deputies: [{ id: newId(), person: ids.get(deputy), from, to }] },
    }),
  );
}

const tags = (ids: Map<string, string>): Draft[] =>
  office.tags.map(([name, tone, note]) => create('tag', { name, tone, note }, ids.get(name ?? '')));

const titles = { head: '許明淵', control: '林佩珊' } as const;

/** What this office knows of the meetings that every office starts with. */
function seriesValues(personIds: ReadonlyMap<string, Id>, today: Day): (name: string) => Record<string, unknown> {
  const places = new Map(Object.entries(office.places));
  return (name) => ({
    ...(name === '鄉務會議' ? affairsRhythm(today) : {}),
    place: named(places, name),
    chair: named(personIds, titles.head),
    recorder: named(personIds, titles.control),
    members: people
      .flatMap(([member, , , roles]) =>
        roles.some((one) => one === 'chief' || one === 'secretary') ? [named(personIds, member)] : [],
      )
      .sort(),
  });
}

/** The fictitious township 海澄鄉公所: invented people, the figures of real reports, and a year alive `today`. */
export async function foundDemo(
  folder: string,
  today: Day = todayIn(),
): Promise<Founded & { password: string; accounts: readonly string[] }> {
  const unitIds = idsFor([...office.units, office.formerUnit].map(([name = '']) => name));
  const personIds = idsFor(people.map(([name]) => name));
  const kindIds = idsFor(directiveKinds.map((one) => one.name));
  const seriesIds = idsFor(townshipSeries.map((one) => one.name));
  const tagIds = idsFor(office.tags.map(([name]) => name ?? ''));
  const prefixes = new Map([...office.units, office.formerUnit].map(([name = '', prefix = '']) => [name, prefix]));
  const papers = await Papers.write();
  const cast: Cast = {
    today,
    unit: (name) => named(unitIds, name),
    prefix: (name) => named(prefixes, name),
    person: (name) => named(personIds, name),
    kind: (name) => named(kindIds, name),
    series: (name) => named(seriesIds, name),
    tag: (name) => named(tagIds, name),
    file: (name) => papers.idOf(name),
  };
  try {
    const made = await found({
      folder,
      demo: true,
      acts: (store) => reports(store, folder, cast),
      drafts: [
        create('setting', { ...office.setting, since: today }),
        ...units(unitIds),
        ...persons(personIds, unitIds),
        ...deputies(personIds),
        ...tags(tagIds),
        ...papers.drafts,
        ...startingKinds(kindIds),
        ...startingSeries(seriesIds, seriesValues(personIds, today)),
        ...pastYears(cast, today),
        ...thisYear(cast),
        ...budgetYears(cast),
        ...indicatorDrafts(cast),
        ...plansDrafts(cast),
      ],
      accounts: people.flatMap(([name, , , , account]) =>
        account ? [{ name: account, person: personIds.get(name) ?? '', password: demoPassword }] : [],
      ),
    });
    await papers.keepIn(path.join(made.folder, 'attachments'));
    return { ...made, password: demoPassword, accounts: demoAccounts };
  } finally {
    await papers.clear();
  }
}
