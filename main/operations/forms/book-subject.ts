import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { LabelOf } from '#shared/language/record.ts';
import { type Register, statesOf } from '#shared/language/register.ts';
import { formWords as words } from '#shared/words/forms.ts';
import { equal } from '../../store/canonical.ts';
import type { Kept } from '../../store/columns.ts';
import type { Draft } from '../../store/draft.ts';
import { labelsOf } from '../../store/labels.ts';
import { recordThere } from '../../store/records.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import type { Beside, ImportBook } from '../importing/book.ts';
import type { StagedWrite } from '../importing/stage.ts';
import { keptRows } from './kept-rows.ts';
import { unfitIn } from './plain-subject.ts';
import { splitsOf, unitsIn } from './splits.ts';
import type {
  FormColumn,
  FormRow,
  FormRows,
  FormSubject,
  Judging,
  Now,
  Rest,
  RowsAsked,
  Seeing,
  Taken,
  Values,
} from './subject.ts';

type Problems = Readonly<Record<string, string>>;

/** Records that change by operations of their own only: what a form says of them goes the way that a list of them would. */
export interface BookForm {
  of: Register<'advance' | 'budgetMove'>;
  key: string;
  about: string;
  /** What a row is about. */
  shown: readonly FormColumn[];
  /** Fields to fill in, as lists of such records have them. */
  filled: Register;
  fill: readonly string[];
  usual: readonly string[];
  /** States in which there is something to say. */
  open: ReadonlySet<string>;
  /** What else a row shows, that lies further away than its record. */
  also?(context: ReadContext, rows: readonly Kept[]): (row: Kept) => Values;
  judge(context: Seeing): (values: Record<string, unknown>, kept: Kept) => Beside;
  /** What only all rows together decide, by row. */
  together?(context: Seeing, rows: readonly StagedWrite[]): ReadonlyMap<number, string>;
  lent?: NonNullable<ImportBook['lent']>;
  drafts: ImportBook['drafts'];
}

export function bookSubject(form: BookForm): FormSubject {
  const { of, key, about, filled, fill, usual } = form;
  const asked = fill.flatMap((name): FormColumn[] => {
    const field = filled.fields[name];
    return field ? [{ name, field, fill: true, usual: usual.includes(name) }] : [];
  });
  const columns = [...form.shown, ...asked];
  const splits = splitsOf(of);
  return {
    ...{ label: of.label, of, key, about },
    splits: splits.map(({ name, label }) => ({ name, label })),
    columns: () => columns,
    rows: (context, wish) => rowsOf(context, form, wish),
    now: (context, ids) => nowOf(context, form, ids),
    unfit: (name, value) => unfitSaid(filled, name, value),
    judge: (context) => new BookJudging(context, form),
    ...(form.lent ? { lent: form.lent } : {}),
    drafts: (context, taken, file) => draftsOf(context, form, taken, file),
  };
}

/** What has been said of such a record is answered by another act, never wiped out. */
const unfitSaid = (filled: Register, name: string, value: unknown): string | undefined =>
  value === null ? words.notEmptied(filled.fields[name]?.label ?? name) : unfitIn(filled, name, value);

const isOpen = ({ open }: BookForm, { state }: Kept): boolean => open.has(state);

function rowsOf(context: ReadContext, form: BookForm, wish: RowsAsked): FormRows {
  const all = [...keptRows(context, form.of, wish)];
  const kept = wish.knownAt === undefined ? all.filter((one) => isOpen(form, one)) : all;
  const labels = labelsOf({ ...context, of: form.of, outward: wish.outward === true }, kept, wish.knownAt);
  const labelOf: LabelOf = (register, id) => labels[register]?.[id] ?? '';
  const units = unitsIn(context, splitsOf(form.of), kept);
  const also = form.also?.(context, kept);
  const rows = kept.map(
    (one): FormRow => ({ id: one.id, version: one.version, units: units(one), values: { ...one, ...also?.(one) } }),
  );
  return { rows, labelOf, settled: all.length - kept.length };
}

function nowOf(context: ReadContext, form: BookForm, ids: readonly Id[]): Map<Id, Now> {
  const states = statesOf(form.of);
  return new Map(
    [...keptRows(context, form.of, { ids })].map((one) => [
      one.id,
      {
        version: one.version,
        values: one,
        ...(isOpen(form, one) ? {} : { closed: words.settled(states[one.state] ?? one.state) }),
      },
    ]),
  );
}

/** All that a row says then: what it said before, and what is new; blanks leave what is there. */
function saidOf({ fill }: BookForm, kept: Values, news: Values): Record<string, unknown> {
  const before = fill.map((name) => [name, kept[name] ?? null] as const);
  return Object.fromEntries([...before, ...Object.entries(news)].filter(([, value]) => value !== null));
}

/** What is wrong with a row is wrong with all that it says anew: none of it is taken alone. */
const ofAll = (news: Values, problems: Problems): Problems => {
  const [first] = Object.values(problems);
  if (first === undefined) return {};
  return Object.fromEntries(Object.keys(news).map((name) => [name, problems[name] ?? first]));
};

class BookJudging implements Judging {
  readonly #context: Seeing;
  readonly #form: BookForm;
  readonly #judge: ReturnType<BookForm['judge']>;
  readonly #said: { write: StagedWrite; news: Values }[] = [];

  constructor(context: Seeing, form: BookForm) {
    this.#context = context;
    this.#form = form;
    this.#judge = form.judge(context);
  }

  row(id: Id, news: Values, { version, values: kept }: Now, { bad }: Pick<Rest, 'bad'> = { bad: {} }): Problems {
    const [label] = Object.values(bad);
    if (label !== undefined) return ofAll(news, { '': words.hangsOn(label) });
    const { values, problems } = this.#judge(saidOf(this.#form, kept, news), kept as unknown as Kept);
    const row = this.#said.length;
    if (Object.keys(problems).length > 0) return ofAll(news, problems);
    const writes = Object.keys(values).filter((name) => !equal(kept[name] ?? null, values[name] ?? null));
    this.#said.push({ write: { row, record: id, version, values, writes }, news });
    return {};
  }

  get writes(): StagedWrite[] {
    return this.#said.map(({ write }) => write);
  }

  end(): Map<Id, Problems> {
    const found = this.#form.together?.(this.#context, this.writes) ?? new Map<number, string>();
    return new Map(
      this.#said.flatMap(({ write, news }) => {
        const sentence = found.get(write.row);
        return sentence === undefined ? [] : [[String(write.record), ofAll(news, { '': sentence })] as const];
      }),
    );
  }
}

const unfitOf = ({ fill, filled }: BookForm, values: Values): Problems =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const problem = fill.includes(name) ? unfitSaid(filled, name, value) : words.noColumn(name);
      return problem === undefined ? [] : [[name, problem]];
    }),
  );

function refuseFirst(problems: Problems): void {
  const [first] = Object.values(problems);
  if (first !== undefined) throw new Refusal('invalid', first, { fields: { ...problems } });
}

/** Judged once more, by whoever's rights count now. */
function draftsOf(context: TaskContext, form: BookForm, taken: readonly Taken[], file: string): Draft[] {
  const { db } = context.store;
  const { who } = context.author;
  if (!who) throw new Error('a form is taken by somebody');
  const judging = new BookJudging({ db, who }, form);
  for (const { id, version, values } of taken) {
    const kept = recordThere(db, form.of.name, id);
    if (!form.open.has(kept.state)) throw new Refusal('invalid', words.settled(statesOf(form.of)[kept.state] ?? ''));
    if (kept.version !== version) throw new Refusal('conflict', words.changedRow);
    refuseFirst(unfitOf(form, values));
    refuseFirst(judging.row(id, values, { version, values: { ...kept } }));
  }
  for (const problems of judging.end().values()) refuseFirst(problems);
  return [...form.drafts(context, judging.writes, file)];
}
