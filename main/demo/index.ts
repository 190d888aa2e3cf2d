import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeDelimited } from '#shared/base/csv.ts';
import { todayIn } from '#shared/base/day.ts';
import { newId } from '#shared/base/ids.ts';
import { demoPassword } from '#shared/demo.ts';
import type { Role } from '#shared/rights.ts';
import { type Founded, found } from '../founding.ts';
import type { Draft } from '../store/draft.ts';
import { attachmentPath, hashFile } from '../store/verify.ts';
import figures from './figures.json' with { type: 'json' };
import office from './office.json' with { type: 'json' };

type Person = [name: string, unit: string, title: string, roles: Role[], account: string | null];

const people = office.people as Person[];

export const demoAccounts: readonly string[] = people.flatMap(([, , , , account]) => (account ? [account] : []));

const create = (register: string, values: Record<string, unknown>, id = newId()): Draft => ({
  kind: 'create',
  register,
  id,
  values,
});

/** Ids by name, made before the records so that they can name each other in any order. */
const idsFor = (names: readonly string[]): Map<string, string> => new Map(names.map((name) => [name, newId()]));

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

const tags = (): Draft[] => office.tags.map(([name, tone, note]) => create('tag', { name, tone, note }));

const figuresName = '重要施政數據.csv';

/** The fictitious township 海澄鄉公所: invented people, the figures of real reports. */
export async function foundDemo(folder: string): Promise<Founded & { password: string; accounts: readonly string[] }> {
  const unitIds = idsFor([...office.units, office.formerUnit].map(([name = '']) => name));
  const personIds = idsFor(people.map(([name]) => name));
  const paper = await figuresPaper();
  try {
    const made = await found({
      folder,
      demo: true,
      drafts: [
        create('setting', { ...office.setting, since: todayIn() }),
        ...units(unitIds),
        ...persons(personIds, unitIds),
        ...deputies(personIds),
        ...tags(),
        create('attachment', {
          name: figuresName,
          type: 'csv',
          size: paper.size,
          hash: paper.hash,
          note: '示範數據，取自公開的施政報告',
        }),
      ],
      accounts: people.flatMap(([name, , , , account]) =>
        account ? [{ name: account, person: personIds.get(name) ?? '', password: demoPassword }] : [],
      ),
    });
    await keep(path.join(made.folder, 'attachments'), paper);
    return { ...made, password: demoPassword, accounts: demoAccounts };
  } finally {
    await rm(path.dirname(paper.file), { recursive: true, force: true });
  }
}

interface Paper {
  file: string;
  size: number;
  hash: string;
}

async function figuresPaper(): Promise<Paper> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'shizhengbu-demo-')), figuresName);
  const text = `\ufeff${writeDelimited([['期間', '項目', '數據', '結果'], ...figures])}`;
  await writeFile(file, text);
  return { file, size: Buffer.byteLength(text), hash: await hashFile(file) };
}

async function keep(folder: string, paper: Paper): Promise<void> {
  const target = attachmentPath(folder, paper.hash);
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(paper.file, target);
}
