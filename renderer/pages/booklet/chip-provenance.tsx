import { Fragment, type ReactNode } from 'react';
import type { Id } from '#shared/base/ids.ts';
import { formatPeriod, type Period } from '#shared/base/period.ts';
import { type Formula, type FormulaPart, formulaOf } from '#shared/booklet/formula.ts';
import type { Chip } from '#shared/booklet/markup.ts';
import { type UnitRow, type UnitTable, unitTable } from '#shared/booklet/unit-table.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { FigureAnswer, FigureName } from '#shared/contract/figure-operations.ts';
import { styled } from '#shared/figures/style.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { cardTexts as texts } from './figure-texts.ts';
import { useCatalogue, useNarrowing, useTakenApart } from './use-chip.ts';

interface ChipProvenanceProps {
  chip: Chip;
  reply: FigureAnswer;
  values: BookletValues;
  booklet: Id;
}

const asShare: ReadonlySet<string | null> = new Set(['percent', 'share']);
/** Styles that do not show the number as it is. */
const shortened: ReadonlySet<string | null> = new Set(['words', 'digits', 'above', 'about', 'han']);

/** The inside of a chip's card: formula, days, sources, units, and what one has to know before printing it. */
export function ChipProvenance({ chip, reply, values, booklet }: ChipProvenanceProps) {
  const catalogue = useCatalogue();
  const named = (name: string): FigureName | undefined => catalogue.find((one) => one.name === name);
  const about = named(reply.name);
  const narrowing = useNarrowing(chip, about);
  const { byUnit, sources } = useTakenApart(chip, about, values, booklet);
  const formula = formulaOf(reply, named, asShare.has(chip.style));
  const table = byUnit && unitTable(byUnit, { others: texts.others, total: texts.total });
  return (
    <>
      {formula && <FormulaLine formula={formula} />}
      {formula?.kind !== 'share' && shortened.has(chip.style) && (
        <p className="chip-card-line">{texts.plainly(styled(reply, { name: 'counted' }))}</p>
      )}
      <p className="chip-card-line">
        {texts.period(spanText(reply))}
        {'　'}
        {texts.source(sourceText(narrowing, sources, registerNamed(reply.register)?.label ?? ''))}
      </p>
      {(reply.notes ?? []).map((note) => (
        <p key={note} className="chip-card-line warn-text">
          {note}
        </p>
      ))}
      <p className="chip-card-line dim small">{reply.meaning}</p>
      {table && <Units table={table} reply={reply} about={about} whole={named(about?.of ?? '')?.label} />}
    </>
  );
}

/** Up to the effective day, where that comes before the period's end. */
const spanText = ({ period, asOf }: { period: Period; asOf: string }): string =>
  formatPeriod({ from: period.from, to: asOf < period.to && asOf > period.from ? asOf : period.to }, 'dots');

const mostSources = 3;

function sourceText(narrowing: readonly string[], sources: readonly string[], register: string): string {
  if (narrowing.length > 0) return narrowing.join('、');
  if (sources.length === 0) return register;
  return sources.length > mostSources
    ? texts.andOthers(sources.slice(0, mostSources).join('、'), sources.length)
    : sources.join('、');
}

function FormulaLine({ formula }: { formula: Formula }) {
  if (formula.kind === 'sum')
    return (
      <div className="chip-formula">
        {formula.parts.map((part, at) => (
          <Fragment key={part.label}>
            {at > 0 && <i>＋</i>}
            <Part part={part} />
          </Fragment>
        ))}
        <i>＝</i>
        <Part part={formula.result} />
      </div>
    );
  return (
    <div className="chip-formula">
      <Part part={formula.part} />
      <i>{formula.kind === 'share' ? '÷' : '／'}</i>
      <Part part={formula.whole} />
      {formula.kind === 'share' && (
        <>
          <i>＝</i>
          <Part part={formula.result} />
        </>
      )}
    </div>
  );
}

const Part = ({ part: { value, label } }: { part: FormulaPart }) => (
  <div>
    <b>{value}</b>
    <span>{label}</span>
  </div>
);

interface UnitsProps {
  table: UnitTable;
  reply: FigureAnswer;
  about: FigureName | undefined;
  whole: string | undefined;
}

function Units({ table, reply, about, whole }: UnitsProps) {
  const hasWhole = table.total.whole !== null;
  const columns: { label: string; of: (row: UnitRow) => ReactNode }[] = [
    ...(hasWhole
      ? [{ label: texts.counted(whole ?? texts.whole, reply.measure), of: (row: UnitRow) => row.whole }]
      : []),
    {
      label: hasWhole ? (about?.partLabel ?? reply.label) : texts.counted(reply.label, reply.measure),
      of: (row) => row.count,
    },
    ...(hasWhole ? [{ label: texts.share, of: (row: UnitRow) => row.share }] : []),
  ];
  const cells = (row: UnitRow): ReactNode =>
    columns.map(({ label, of }) => (
      <td key={label} className="num">
        {of(row)}
      </td>
    ));
  return (
    <>
      <table className="chip-units">
        <thead>
          <tr>
            <th scope="col">{reply.category === 'directive' ? texts.lead : texts.unit}</th>
            {columns.map(({ label }) => (
              <th key={label} scope="col" className="num">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.label}>
              <td>{row.label}</td>
              {cells(row)}
            </tr>
          ))}
          <tr className="total">
            <td>{table.total.label}</td>
            {cells(table.total)}
          </tr>
        </tbody>
      </table>
      {table.twice && <p className="chip-card-line dim small">{texts.twice}</p>}
    </>
  );
}
