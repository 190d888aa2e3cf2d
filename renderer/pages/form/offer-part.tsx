import { Lock } from 'lucide-react';
import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { Ledger } from '#renderer/parts/show/ledger.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { formatMoney } from '#shared/base/money.ts';
import type { FormOffer } from '#shared/contract/form-operations.ts';
import { columnsOf, type NewEntry, splitOf, withoutUnit } from './new-entry.ts';
import { newTexts as texts } from './texts.ts';

interface OfferPartProps {
  offer: FormOffer;
  entry: NewEntry;
  onEntry: (entry: NewEntry) => void;
  refused: Readonly<Record<string, string>>;
}

/** What each unit will get: the columns it fills in, and how many rows it has. */
export function OfferPart(props: OfferPartProps) {
  return (
    <>
      <OfferedColumns {...props} />
      <OfferedUnits {...props} />
    </>
  );
}

function OfferedColumns({ offer, entry, onEntry, refused }: OfferPartProps) {
  const chosen = columnsOf(entry, offer);
  const locked = offer.columns.filter(({ name, fillable, naming }) => !fillable || (naming && !chosen.includes(name)));
  const toggle = (name: string, on: boolean): void =>
    onEntry({ ...entry, columns: on ? [...chosen, name] : chosen.filter((one) => one !== name) });
  const problem = refused.columns ?? (chosen.length === 0 ? texts.noColumn : undefined);
  return (
    <section className="form-section" aria-label={texts.columns}>
      <SectionHead title={texts.columns} note={texts.columnsNote} />
      <div className="form-columns">
        {offer.columns
          .filter(({ fillable }) => fillable)
          .map(({ name, label }) => (
            <Checkbox key={name} checked={chosen.includes(name)} onChange={(on) => toggle(name, on)}>
              {label}
            </Checkbox>
          ))}
      </div>
      {problem && (
        <p className="small neg" role="alert">
          {problem}
        </p>
      )}
      {locked.length > 0 && (
        <p className="small dim form-locked">
          <Icon of={Lock} />
          {texts.locked}　{locked.map(({ label }) => label).join('、')}
        </p>
      )}
    </section>
  );
}

const whole = '';

function OfferedUnits({ offer, entry, onEntry, refused }: OfferPartProps) {
  const by = splitOf(entry, offer);
  const [usual] = offer.splits;
  const left = withoutUnit(offer);
  const choices = [...offer.splits.map(({ name, label }) => ({ id: name, label })), { id: whole, label: texts.whole }];
  const other = offer.splits.find(({ name }) => name === by && name !== usual?.name);
  return (
    <section className="form-section" aria-label={texts.units}>
      <SectionHead title={texts.by} />
      {usual && (
        <div className="form-by">
          <ChoiceField
            label={texts.by}
            quietLabel
            value={by ?? whole}
            choices={choices}
            onChange={(id) => onEntry({ ...entry, by: id === whole ? null : id })}
            error={refused.by}
            reserve={false}
          />
        </div>
      )}
      {by === null && <p className="small">{texts.wholeSentence(offer.rows)}</p>}
      {other && <p className="small">{texts.splitSentence(other.label)}</p>}
      {by !== null && !other && (
        <Ledger
          label={texts.units}
          columns={[
            { id: 'unit', label: texts.unit },
            { id: 'rows', label: texts.rows, number: true, width: '96px' },
          ]}
          rows={offer.units.map(({ unit, name, rows }) => ({
            id: unit ?? whole,
            cells: { unit: name, rows: formatMoney(rows) },
          }))}
        />
      )}
      {offer.settled > 0 && <p className="small dim">{texts.settled(offer.settled)}</p>}
      {offer.withheld > 0 && <p className="small dim">{texts.withheld(offer.withheld)}</p>}
      {by !== null && !other && left > 0 && <p className="small dim">{texts.withoutUnit(left)}</p>}
    </section>
  );
}
