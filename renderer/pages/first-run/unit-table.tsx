import { Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { Field } from '#renderer/parts/fields/field.tsx';
import { useComposition } from '#renderer/parts/input/use-composition.ts';
import { firstRunTexts } from './texts.ts';
import type { UnitRow } from './unit-rows.ts';
import { inColumns, newUnit } from './unit-rows.ts';
import './first-run.css';

const texts = firstRunTexts.office;

interface UnitTableProps {
  units: readonly UnitRow[];
  onUnits: (units: readonly UnitRow[]) => void;
  onLeft: () => void;
  error: string | undefined;
}

/** What a township office usually has, to be ticked and put right where it stands. */
export function UnitTable({ units, onUnits, onLeft, error }: UnitTableProps) {
  const root = useRef<HTMLDivElement>(null);
  const count = useRef(units.length);
  useEffect(() => {
    if (units.length > count.current)
      [...(root.current?.querySelectorAll<HTMLInputElement>('input[name=unitName]') ?? [])].at(-1)?.focus();
    count.current = units.length;
  }, [units.length]);
  const change = (changed: UnitRow) => onUnits(units.map((unit) => (unit.id === changed.id ? changed : unit)));
  return (
    <div ref={root} className="units">
      <Field label={texts.units} note={texts.unitsNote} error={error}>
        {(_, group) => (
          <div className="unit-columns" role="group" aria-labelledby={group['aria-labelledby']}>
            {inColumns(units).map((column) => (
              <UnitColumn key={column[0]?.id} units={column} onChange={change} onLeft={onLeft} />
            ))}
          </div>
        )}
      </Field>
      <div className="unit-add small">
        <LinkButton icon={Plus} onPress={() => onUnits([...units, newUnit()])}>
          {texts.add}
        </LinkButton>
      </div>
    </div>
  );
}

interface UnitColumnProps {
  units: readonly UnitRow[];
  onChange: (unit: UnitRow) => void;
  onLeft: () => void;
}

function UnitColumn({ units, onChange, onLeft }: UnitColumnProps) {
  return (
    <table className="unit-table" aria-label={texts.units}>
      <thead>
        <tr>
          <td className="unit-tick" />
          <th scope="col">{texts.unit}</th>
          <th scope="col" className="unit-prefix">
            {texts.unitPrefix}
          </th>
          <th scope="col">{texts.chief}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <UnitLine key={unit.id} unit={unit} onChange={onChange} onLeft={onLeft} />
        ))}
      </tbody>
    </table>
  );
}

function UnitLine({ unit, onChange, onLeft }: Omit<UnitColumnProps, 'units'> & { unit: UnitRow }) {
  const called = unit.name || texts.unit;
  return (
    <tr className={unit.used ? undefined : 'unused'}>
      <td className="unit-tick">
        <Checkbox
          label={texts.use(unit.name)}
          checked={unit.used}
          onChange={(used) => {
            onChange({ ...unit, used });
            onLeft();
          }}
        />
      </td>
      <td>
        <Cell
          name="unitName"
          label={`${called}　${texts.unit}`}
          text={unit.name}
          most={40}
          onLeft={onLeft}
          onText={(name) => onChange({ ...unit, name })}
        />
      </td>
      <td>
        <Cell
          name="unitPrefix"
          label={`${called}　${texts.unitPrefix}`}
          text={unit.prefix}
          most={4}
          onLeft={onLeft}
          onText={(prefix) => onChange({ ...unit, prefix })}
        />
      </td>
      <td className="sub">
        <Cell
          name="unitChief"
          label={`${called}　${texts.chief}`}
          text={unit.chiefTitle}
          most={20}
          onLeft={onLeft}
          onText={(chiefTitle) => onChange({ ...unit, chiefTitle })}
        />
      </td>
    </tr>
  );
}

interface CellProps {
  name: string;
  label: string;
  text: string;
  most: number;
  onText: (text: string) => void;
  onLeft: () => void;
}

function Cell({ name, label, text, most, onText, onLeft }: CellProps) {
  const composition = useComposition<HTMLInputElement>({ text, onText });
  return (
    <input
      {...composition}
      onBlur={onLeft}
      className="unit-cell"
      type="text"
      name={name}
      aria-label={label}
      maxLength={most}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
