import { useEffect, useRef } from 'react';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { type Entry, problemOf, typedInto } from '#renderer/parts/register/entry.ts';
import { FieldInput } from '#renderer/parts/register/field-input.tsx';
import type { FindRecords, LabelOf } from '#renderer/parts/register/names.ts';
import { formatMoney } from '#shared/base/money.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import { budgetLine, type Side } from '#shared/registers/budget-line.ts';
import { type Item, itemsSum, withProducts } from './items.ts';
import { type LineValues, lineFields } from './line-entry.ts';
import { draftTexts as texts } from './texts.ts';
import './draft.css';

interface LineFieldsProps {
  book: BookAnswer;
  values: LineValues;
  entry: Entry;
  onEntry: (entry: Entry) => void;
  labelOf: LabelOf;
  find: FindRecords;
  findAccount: (scheme: Scheme) => FindRecords;
}

const wide = new Set(['account', 'items', 'explain', 'name', 'funding']);

/** In which scheme a field's accounts stand. */
function schemeFor(name: string, side: Side): Scheme | undefined {
  if (name === 'function' || name === 'object') return name;
  if (name !== 'account') return undefined;
  return side === 'revenue' ? 'source' : 'agency';
}

const itemsIn = (value: unknown): readonly Item[] => (Array.isArray(value) ? (value as readonly Item[]) : []);

/** The fields of a line; amounts of its items follow their factors, and their sum stands beside the estimate. */
export function LineFields(props: LineFieldsProps) {
  const { book, values, entry, onEntry, labelOf, find, findAccount } = props;
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:not([disabled])')?.focus(), []);
  const side: Side = values.side === 'revenue' ? 'revenue' : 'expenditure';
  const compiling = book.budget.state === 'compiling';
  const set = (name: string, value: unknown, problem?: string): void => {
    const next = name === 'items' ? withProducts(itemsIn(value), itemsIn(values.items)) : value;
    onEntry(typedInto(entry, name, next, problem));
  };
  return (
    <div ref={form} className="fields two">
      {lineFields(side).map((name) => {
        const scheme = schemeFor(name, side);
        return (
          <div key={name} className={wide.has(name) ? 'whole' : undefined}>
            <FieldInput
              name={name}
              field={budgetLine.fields[name]}
              value={values[name]}
              onChange={(value, problem) => set(name, value, problem)}
              error={problemOf(entry, name)}
              readOnly={name === 'estimate' && !compiling}
              labelOf={labelOf}
              find={scheme ? findAccount(scheme) : find}
            />
            {name === 'items' && compiling && (
              <ItemsSum
                items={itemsIn(values.items)}
                estimate={values.estimate}
                onTake={(sum) => set('estimate', sum)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

interface ItemsSumProps {
  items: readonly Item[];
  estimate: unknown;
  onTake: (sum: number) => void;
}

/** What the items come to, and how far the estimate is from it. */
function ItemsSum({ items, estimate, onTake }: ItemsSumProps) {
  const sum = itemsSum(items);
  if (sum === null) return null;
  const stated = typeof estimate === 'number' ? estimate : 0;
  if (sum === stated) return <p className="small sub">{texts.itemsSum(formatMoney(sum))}</p>;
  return (
    <p className="small budget-off">
      <span className="st warn">{texts.itemsDiffer(formatMoney(sum), formatMoney(sum - stated))}</span>
      <LinkButton onPress={() => onTake(sum)}>{texts.takeSum}</LinkButton>
    </p>
  );
}
