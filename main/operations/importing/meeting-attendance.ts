import { type Id, newId } from '#shared/base/ids.ts';
import { textKey } from '#shared/base/text-key.ts';
import { attendanceColumns } from '#shared/importing/meeting-rows.ts';
import { attendanceRoles, attendanceStates } from '#shared/registers/meeting.ts';
import type { ReadableDb } from '../../store/database.ts';
import { type Of, recordsWhere } from '../../store/records.ts';

type Values = Readonly<Record<string, unknown>>;
export type Attendance = Of<'meeting'>['attendance'][number];

interface Saying {
  called: string;
  role: Attendance['role'];
  status: Attendance['status'];
  /** Undefined where the list says nothing of it. */
  note?: string | null;
}

const codeIn = <C extends string>(labels: Readonly<Record<C, string>>, text: string): C | undefined =>
  (Object.keys(labels) as C[]).find((code) => labels[code] === text);

/** 王大明（代）, 李四（王五代）: came for somebody, or somebody for them. */
const deputy = /[（(]([^）)]*代[^）)]*)[）)]$/;

function sayingOf(text: string, said: Pick<Saying, 'role' | 'status'>): Saying {
  const [, stood] = deputy.exec(text) ?? [];
  const called = text.replace(/[（(][^）)]*[）)]$/, '').trim();
  if (stood === undefined || said.status !== 'present') return { ...said, called };
  return { ...said, called, status: 'deputy', note: stood };
}

/** 王大明、李四等12人 in one cell. */
const namesIn = (cell: string): string[] =>
  cell
    .split(/[、,，;；\n]+/)
    .map((part) => part.replace(/(?:等|共計?)\s*\d*\s*人$/, '').trim())
    .filter((part) => part !== '');

/** As our own lists write it: 王大明　出席　請假　公出, one after the other. */
function ownSaying(text: string): Saying {
  const [called = '', first = '', ...rest] = text.split('　').map((part) => part.trim());
  const role = codeIn(attendanceRoles, first) ?? 'member';
  const status = codeIn(attendanceStates, rest[0] ?? '') ?? null;
  const note = (status === null ? rest : rest.slice(1)).join('　');
  return { called, role, status, note: note === '' ? null : note };
}

/** Everybody a row names; of a whole list nobody else came. */
function sayingsOf(values: Values): { said: Saying[]; whole: boolean; covers: ReadonlySet<string> } | undefined {
  const { list } = values;
  if (typeof list === 'string' && list.includes('　'))
    return { said: list.split('；').map(ownSaying), whole: true, covers: new Set() };
  const all = typeof list === 'string' ? { ...values, present: list } : values;
  const columns = Object.entries(attendanceColumns).filter(([name]) => typeof all[name as 'present'] === 'string');
  if (columns.length === 0) return undefined;
  return {
    said: columns.flatMap(([name, as]) => namesIn(String(all[name as 'present'])).map((text) => sayingOf(text, as))),
    whole: false,
    covers: new Set(columns.map(([, { role, status }]) => `${role} ${status}`)),
  };
}

/** People as lists call them: by their name, with a title before or after it; where that is not clear nobody. */
export class Attendees {
  readonly #names: ReadonlyMap<Id, string>;
  readonly #ids = new Map<string, Id[]>();

  constructor(db: ReadableDb) {
    const people = recordsWhere(db, 'person', { all: [] });
    this.#names = new Map(people.map(({ id, name }) => [id, name]));
    for (const { id, name } of people) this.#ids.set(textKey(name), [...(this.#ids.get(textKey(name)) ?? []), id]);
  }

  /** The list as a row has it, beside that of before; undefined where the row says nothing of it. */
  after(before: readonly Attendance[], values: Values): Attendance[] | undefined {
    const sayings = sayingsOf(values);
    if (!sayings) return undefined;
    const left = [...sayings.said];
    const kept = before.flatMap((row) => {
      const at = left.findIndex((one) => this.#isOf(one, row));
      const [said] = at < 0 ? [] : left.splice(at, 1);
      if (said) return [{ ...row, ...ofRow(said, row) }];
      const covered = sayings.covers.has(`${row.role} ${row.status === 'deputy' ? 'present' : row.status}`);
      return sayings.whole || covered ? [] : [row];
    });
    return [...kept, ...left.map((said) => this.#fresh(said))];
  }

  #isOf(said: Saying, { person, name }: Attendance): boolean {
    if (person !== null && this.#find(said.called) === person) return true;
    return textKey(said.called) === textKey(person === null ? (name ?? '') : (this.#names.get(person) ?? ''));
  }

  #fresh(said: Saying): Attendance {
    const person = this.#find(said.called) ?? null;
    const { role, status, note = null } = said;
    return { id: newId(), person, name: person === null ? said.called.slice(0, 40) : null, role, status, note };
  }

  #find(called: string): Id | undefined {
    const key = textKey(called);
    const exact = this.#ids.get(key);
    if (exact) return exact.length === 1 ? exact[0] : undefined;
    const within = [...this.#ids].filter(([name]) => name.length > 1 && (key.endsWith(name) || key.startsWith(name)));
    const [ids, ...others] = within.map(([, found]) => found);
    return others.length === 0 && ids?.length === 1 ? ids[0] : undefined;
  }
}

const ofRow = ({ role, status, note }: Saying, row: Attendance) => ({
  role,
  status,
  note: note === undefined ? row.note : note,
});
