import { type Id, newId } from '#shared/base/ids.ts';
import { type StartingAccount, startingAccounts } from '#shared/budget/starting-accounts.ts';
import type { AccountRole, Scheme } from '#shared/registers/budget-account.ts';
import type { Draft } from '../../store/draft.ts';
import { create, named } from '../drafts.ts';
import office from '../office.json' with { type: 'json' };

/** Accounts that are the office's own, by their numbers from the top: 02-01-04. */
export interface Schemes {
  agency: Readonly<Record<string, string>>;
  source: Readonly<Record<string, string>>;
}

interface Account {
  scheme: Scheme;
  path: string;
  parent: string | null;
  level: number;
  code: string;
  name: string;
  role: AccountRole | null;
}

function numbered(scheme: Scheme, names: Readonly<Record<string, string>>): Account[] {
  return Object.entries(names)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([path, name]) => {
      const steps = path.split('-');
      const parent = steps.length > 1 ? steps.slice(0, -1).join('-') : null;
      return { scheme, path, parent, level: steps.length, code: steps.at(-1) ?? '', name, role: null };
    });
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Accounts as every office has them: 用途別 10, 20 … with 2001 …, 政事別 01, 02 … with 01 … */
function listed(scheme: 'function' | 'object', roots: readonly StartingAccount[]): Account[] {
  return roots.flatMap(({ name: root, role = null, below = [] }, at): Account[] => {
    const code = two(scheme === 'object' ? (at + 1) * 10 : at + 1);
    return [
      { scheme, path: root, parent: null, level: 1, code, name: root, role },
      ...below.map(({ name, role: own = null }, index) => ({
        scheme,
        path: `${root}/${name}`,
        parent: root,
        level: 2,
        code: scheme === 'object' ? `${code}${two(index + 1)}` : two(index + 1),
        name,
        role: own,
      })),
    ];
  });
}

/** The four schemes of a year, each account with the one it was the year before. */
export interface Tree {
  readonly drafts: readonly Draft[];
  /** 機關別 and 來源別 by their numbers. */
  at(scheme: 'agency' | 'source', path: string): Id;
  /** 政事別 and 用途別 by the name of the lower level. */
  called(scheme: 'function' | 'object', name: string): Id;
  readonly ids: ReadonlyMap<string, Id>;
}

export function treeOf(year: number, schemes: Schemes, before?: Tree): Tree {
  const usual = startingAccounts(office.setting.officeName);
  const accounts = [
    ...numbered('source', schemes.source),
    ...numbered('agency', schemes.agency),
    ...listed('function', usual.function),
    ...listed('object', usual.object),
  ];
  const ids = new Map(accounts.map(({ scheme, path }) => [`${scheme} ${path}`, newId()]));
  const lower = new Map(
    accounts.filter(({ level }) => level === 2).map(({ scheme, path, name }) => [`${scheme} ${name}`, path]),
  );
  const drafts = accounts.map(({ scheme, path, parent, level, code, name, role }) =>
    create(
      'budgetAccount',
      {
        name,
        year,
        scheme,
        parent: parent === null ? null : named(ids, `${scheme} ${parent}`),
        level,
        code,
        role,
        former: before?.ids.get(`${scheme} ${path}`) ?? null,
      },
      named(ids, `${scheme} ${path}`),
    ),
  );
  return {
    drafts,
    ids,
    at: (scheme, path) => named(ids, `${scheme} ${path}`),
    called: (scheme, name) => named(ids, `${scheme} ${named(lower, `${scheme} ${name}`)}`),
  };
}
