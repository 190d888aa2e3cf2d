import { Filter, ListFilter } from 'lucide-react';
import { useState } from 'react';
import { findRecords } from '#renderer/data/find-records.ts';
import { usePermits } from '#renderer/data/permits.ts';
import { useCall } from '#renderer/data/queries.ts';
import { useChosenLabels } from '#renderer/data/use-chosen-labels.ts';
import { ActionChip, FilterChip } from '#renderer/parts/buttons/chip.tsx';
import { Field } from '#renderer/parts/fields/field.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import type { FilterLine } from '#renderer/parts/register/conditions.ts';
import { FilterEditor } from '#renderer/parts/register/filter-editor.tsx';
import { conditionText, labelOfField, phraseOf } from '#shared/language/condition-text.ts';
import type { Register } from '#shared/language/register.ts';
import type { Lines } from './own-draft.ts';
import { ownTexts as texts } from './texts.ts';

interface ConditionsPartProps {
  label: string;
  help?: string;
  error?: string | undefined;
  of: Register;
  lines: Lines;
  onLines: (lines: Lines) => void;
}

/** Records that the lines name, as a record would name them. */
function namedIn({ lines }: Lines): Record<string, unknown> {
  const values: Record<string, string[]> = {};
  for (const { field, value } of lines) {
    const ids = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
    values[field] = [...(values[field] ?? []), ...ids];
  }
  return values;
}

const noLabel = (): string => '';

/** A condition as chips that read as a phrase; more are added as in a list, or taken from a saved view. */
export function ConditionsPart({ label, help, error, of, lines: kept, onLines }: ConditionsPartProps) {
  const { base, lines } = kept;
  const { seen } = usePermits(of);
  const [editing, setEditing] = useState<number | 'new'>();
  const labelOf = useChosenLabels(of, namedIn(kept), noLabel);
  const change = (next: readonly FilterLine[]): void => onLines({ ...kept, lines: next });
  const apply = (made: FilterLine): void => {
    change(typeof editing === 'number' ? lines.with(editing, made) : [...lines, made]);
    setEditing(undefined);
  };
  const isWide = base === null && lines.length === 0;
  return (
    <Field label={label} help={help} error={error}>
      {(_, group) => (
        <div className="row figures-filters" role="toolbar" {...group}>
          {isWide && <span className="dim">{texts.everything}</span>}
          {base !== null && (
            <FilterChip
              subject={texts.kept}
              phrase={conditionText(of, base, labelOf)}
              onRemove={() => onLines({ base: null, lines })}
            />
          )}
          {lines.map((one, at) => (
            <FilterChip
              key={`${one.field} ${one.is} ${String(one.value)}`}
              subject={labelOfField(of, one.field)}
              phrase={phraseOf(of, one, labelOf)}
              onEdit={() => setEditing(at)}
              onRemove={() => change(lines.toSpliced(at, 1))}
            />
          ))}
          <ActionChip icon={Filter} onPress={() => setEditing('new')}>
            {texts.addLine}
          </ActionChip>
          <FromView of={of} onLines={onLines} />
          {editing !== undefined && (
            <FilterEditor
              of={of}
              seen={seen}
              line={typeof editing === 'number' ? lines[editing] : undefined}
              onApply={apply}
              onLeave={() => setEditing(undefined)}
              labelOf={labelOf}
              find={findRecords}
              onNamed={() => undefined}
            />
          )}
        </div>
      )}
    </Field>
  );
}

/** Saved views whose condition is their lines alone: those of a subject move with the day. */
function FromView({ of, onLines }: { of: Register; onLines: (lines: Lines) => void }) {
  const { data } = useCall('view.list', { register: of.name });
  const views = (data?.views ?? []).flatMap(({ id, name, layout }) => {
    const lines = linesIn(layout);
    return lines === undefined ? [] : [{ id, name, lines }];
  });
  if (views.length === 0) return null;
  return (
    <PopMenu
      label={texts.fromView}
      trigger={<ActionChip icon={ListFilter}>{texts.fromView}</ActionChip>}
      entries={views.map(({ id, name, lines }) => ({
        id,
        label: name,
        onAction: () => onLines({ base: null, lines }),
      }))}
    />
  );
}

function linesIn(layout: Record<string, unknown>): readonly FilterLine[] | undefined {
  const { filter, within, picked } = layout;
  const isPlain = within === null || within === undefined || within === 'all';
  return isPlain && !picked && Array.isArray(filter) ? (filter as FilterLine[]) : undefined;
}
