import { useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import { useCall } from '#renderer/data/queries.ts';
import { useChosenLabels } from '#renderer/data/use-chosen-labels.ts';
import { useRecordEntry } from '#renderer/data/use-record-entry.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { EntryActions } from '#renderer/parts/register/entry-actions.tsx';
import { type Id, newId } from '#shared/base/ids.ts';
import type { LineFact } from '#shared/budget/facts.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import type { Calls } from '#shared/contract/index.ts';
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
  const { entry, setEntry, setRefused, restored, clear, version } = kept;
  const values = { ...record, ...entry.values };
  const { find, labelOf: accountLabel, isLeaf } = useAccountFind(book.accounts);
  const labelOf = useChosenLabels(budgetLine, values, accountLabel);
  const [busy, setBusy] = useState(false);
  const [fresh] = useState(() => newId());
  const save = async (): Promise<void> => {
    if (busy || Object.keys(entry.problems).length > 0) return;
    setBusy(true);
    try {
      const made = line
        ? await put(budget, { change: [{ id: line.id, version, patch: entry.values }] })
        : await put(budget, { create: [{ id: fresh, values: filled(values) }] });
      clear();
      noticeWritten((line ? texts.changed : texts.added)(nameOf(values)), made.position);
      onMade(line?.id ?? fresh);
    } catch (error) {
      const refusal = refused(error);
      if (refusal.facts.fields) setRefused(refusal.facts.fields);
      else noticeRefused(refusal);
      setBusy(false);
    }
  };
  const submit = (): void => void save();
  useShortcut(saveKeys, submit);
  return (
    <div className="budget-line-form">
      <Drawer
        title={line ? texts.lineForm.change : texts.lineForm.create}
        onClose={onClose}
        actions={
          <EntryActions
            restored={restored}
            busy={busy}
            ready
            onSave={submit}
            onLeave={() => {
              clear();
              onClose();
            }}
          />
        }
      >
        <div onKeyDownCapture={savingByKeys(submit)}>
          <LineFields
            book={book}
            values={values}
            entry={entry}
            onEntry={setEntry}
            labelOf={labelOf}
            find={findRecords}
            findAccount={(scheme) => find(scheme, isLeaf)}
          />
        </div>
      </Drawer>
    </div>
  );
}

type Put = Calls['budgetLine.put']['input'];

const put = (budget: Id, what: Omit<Put, 'budget'>) => call('budgetLine.put', { budget, ...what });

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
