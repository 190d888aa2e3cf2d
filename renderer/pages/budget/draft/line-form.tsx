import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { EntryDrawer } from '#renderer/data/entry-drawer.tsx';
import { findRecords } from '#renderer/data/find-records.ts';
import { useCall } from '#renderer/data/queries.ts';
import { useChosenLabels } from '#renderer/data/use-chosen-labels.ts';
import { isReadable, useRecordEntry } from '#renderer/data/use-record-entry.ts';
import { useSaving } from '#renderer/data/use-saving.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { LineFact } from '#shared/budget/facts.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import { budgetLine } from '#shared/registers/budget-line.ts';
import { blank, type LineValues, lineFields } from './line-entry.ts';
import { LineFields } from './line-fields.tsx';
import { draftTexts as texts } from './texts.ts';
import { useAccountFind } from './use-account-find.ts';

interface LineFormProps {
  book: BookAnswer;
  /** The line to change; without one a new line begins with `start`. */
  line: LineFact | undefined;
  start: LineValues;
  onClose: () => void;
  onMade: (id: Id) => void;
}

/** One line in full: its accounts, its calculation and why it is needed. */
export function LineForm(props: LineFormProps) {
  const { line, book } = props;
  const { data } = useCall('budget.line', { id: line?.id ?? '' }, line !== undefined);
  if (line === undefined) return <LineEditor {...props} record={{ ...blank, ...props.start }} />;
  const { record } = data ?? {};
  return record?.id === line.id ? (
    <LineEditor {...props} record={{ ...record }} key={`${book.budget.id} ${line.id}`} />
  ) : null;
}

function LineEditor({ book, line, record, onClose, onMade }: LineFormProps & { record: LineValues }) {
  const { id: budget } = book.budget;
  const kept = useRecordEntry(line ? `budgetLine ${line.id}` : `budgetLine new ${budget}`, line?.version);
  const { entry, setEntry, version } = kept;
  const values = { ...record, ...entry.values };
  const { find, labelOf: accountLabel, isLeaf } = useAccountFind(book.accounts);
  const labelOf = useChosenLabels(budgetLine, values, accountLabel);
  const [fresh] = useState(() => newId());
  const saving = useSaving({
    kept,
    what: isReadable(entry) ? entry.values : undefined,
    work: (patch) =>
      call('budgetLine.put', {
        budget,
        ...(line ? { change: [{ id: line.id, version, patch }] } : { create: [{ id: fresh, values: filled(values) }] }),
      }),
    said: () => (line ? texts.changed : texts.added)(nameOf(values)),
    onDone: () => onMade(line?.id ?? fresh),
  });
  return (
    <div className="budget-line-form">
      <EntryDrawer
        title={line ? texts.lineForm.change : texts.lineForm.create}
        onClose={onClose}
        kept={kept}
        saving={saving}
      >
        <LineFields
          book={book}
          values={values}
          entry={entry}
          onEntry={setEntry}
          labelOf={labelOf}
          find={findRecords}
          findAccount={(scheme) => find(scheme, isLeaf)}
        />
      </EntryDrawer>
    </div>
  );
}

const nameOf = ({ name }: LineValues): string => (typeof name === 'string' && name !== '' ? name : texts.untitled);

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What was asked for and filled in. */
const filled = (values: LineValues): Record<string, unknown> =>
  Object.fromEntries(
    ['side', ...lineFields(values.side === 'revenue' ? 'revenue' : 'expenditure')].flatMap((name) =>
      isBlank(values[name]) ? [] : [[name, values[name]]],
    ),
  );
