import { FileSpreadsheet } from 'lucide-react';
import type { MoneyUnit } from '#shared/base/money.ts';
import type { MatchedColumn, ReadSource, SampleMark } from '#shared/contract/import-operations.ts';
import { tableUnits } from '#shared/registers/import-profile.ts';
import { ViewTabs } from '../buttons/view-tabs.tsx';
import { type Choice, ChoiceField } from '../choose/choice-field.tsx';
import { Icon } from '../look/icon.tsx';
import { State } from '../marks/state.tsx';
import { recordAddress } from '../show/record-link.tsx';
import { ColumnMatch } from './column-match.tsx';
import { SheetSample } from './sheet-sample.tsx';
import { sourceTexts as texts } from './texts.ts';
import './importing.css';

/** What a user says of a file where it was understood otherwise. */
export interface Corrections<F extends string> {
  sheet?: number;
  unit?: MoneyUnit;
  /** Which column is which field: all of them. */
  columns?: Partial<Record<F, number>>;
  /** Fields in which a blank cell stands for what is above it: all of them. */
  fill?: readonly F[];
  /** Cells corrected in the preview, by their address. */
  cells?: Readonly<Record<string, string>>;
  /** Fields that tell records apart. */
  keys?: readonly F[];
  /** What stands in every row for fields without a column. */
  fixed?: Readonly<Record<string, string>>;
}

type Shared<F extends string> = { readonly [field in F]?: string };

interface SourcePartProps<F extends string> {
  source: ReadSource<F>;
  name: string;
  fields: readonly Choice<F>[];
  /** Fields that several columns say together. */
  shared?: Shared<F> | undefined;
  /** What became of the cells that are shown. */
  marks?: Readonly<Record<string, SampleMark>>;
  /** Amounts come in, and their unit matters. */
  money: boolean;
  corrections: Corrections<F>;
  onCorrect: (corrections: Corrections<F>) => void;
}

const units = Object.keys(tableUnits).map((id) => ({ id: id as MoneyUnit, label: id }));

/** The file as it stands beside what it was understood as, for correction; what comes of it stands below. */
export function SourcePart<F extends string>(props: SourcePartProps<F>) {
  const { source, name, fields, money, corrections, onCorrect } = props;
  const shared: Shared<F> = props.shared ?? {};
  const { sheets, sheet, head, profile } = source;
  const columns = asSaid(source.columns, corrections, shared);
  const corrected = ['columns', 'unit', 'fill', 'cells', 'fixed'].some((name) => name in corrections);
  const match = (at: number, field: F | null): void => {
    const others = columns.filter((one) => one.at !== at && one.field !== field);
    const said = [...others, { at, field }].flatMap((one) =>
      one.field === null || one.field in shared ? [] : [[one.field, one.at] as const],
    );
    const { keys, ...rest } = corrections;
    const stay = keys?.filter((key) => said.some(([one]) => one === key)) ?? [];
    onCorrect({
      ...rest,
      columns: Object.fromEntries(said) as Partial<Record<F, number>>,
      ...(stay.length > 0 ? { keys: stay } : {}),
    });
  };
  const fill = (field: F, on: boolean): void => {
    const filled = columns.flatMap((one) => (one.fills === true && one.field !== null ? [one.field] : []));
    onCorrect({ ...corrections, fill: on ? [...filled, field] : filled.filter((one) => one !== field) });
  };
  const known = profile && <a href={recordAddress('importProfile', profile.id)}>{texts.again(profile.name)}</a>;
  return (
    <div className="import-source">
      <section className="source-file">
        <div className="source-head">
          <Icon of={FileSpreadsheet} />
          <b className="el">{name}</b>
          <span className="small dim">{texts.rows(head.from, head.first - head.from)}</span>
          {money && <UnitChoice {...props} />}
        </div>
        {sheets.length > 1 && (
          <ViewTabs
            label={texts.sheet}
            current={String(sheet)}
            views={sheets.map((one) => ({ id: String(one.at), label: one.name }))}
            onChange={(id) => onCorrect({ sheet: Number(id) })}
          />
        )}
        <SheetSample rows={source.sample} head={head} marks={props.marks ?? {}} />
      </section>
      <ColumnMatch
        columns={columns}
        fields={fields}
        shared={shared}
        note={corrected ? texts.next : known}
        onField={match}
        onFill={fill}
        onReset={corrected ? () => onCorrect(sheetOnly(corrections)) : undefined}
      />
    </div>
  );
}

function UnitChoice<F extends string>({ source, corrections, onCorrect }: SourcePartProps<F>) {
  const unit = corrections.unit ?? source.unit;
  const { unitFrom } = source;
  return (
    <>
      <span className="grow" />
      <span className="small dim">{texts.unit}</span>
      <ChoiceField
        label={texts.unit}
        quietLabel
        reserve={false}
        as="list"
        value={unit}
        choices={units}
        onChange={(said) => onCorrect({ ...corrections, unit: said })}
      />
      <State mark={unitFrom === 'none' ? 'behind' : 'good'}>{texts.unitFrom[unitFrom]}</State>
    </>
  );
}

/** What the user said holds at once, while the file is read again by it. */
function asSaid<F extends string>(
  columns: readonly MatchedColumn<F>[],
  { columns: said }: Corrections<F>,
  shared: Shared<F>,
): readonly MatchedColumn<F>[] {
  if (!said) return columns;
  const fields = new Map(Object.entries(said).map(([field, at]) => [at, field as F]));
  return columns.map((column): MatchedColumn<F> => {
    if (column.field !== null && column.field in shared) return column;
    const { basis, ...plain } = column;
    const field = fields.get(column.at) ?? null;
    if (field === null) return { ...plain, field };
    return { ...plain, field, basis: field === column.field ? (basis ?? 'said') : 'said' };
  });
}

const sheetOnly = <F extends string>({ sheet }: Corrections<F>): Corrections<F> =>
  sheet === undefined ? {} : { sheet };
