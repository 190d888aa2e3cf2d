import { useEffect, useRef, useState } from 'react';
import { call, registerCalls } from '#renderer/data/client.ts';
import { keepFiles, takeFileOut } from '#renderer/data/files-entry.tsx';
import { findRecords } from '#renderer/data/find-records.ts';
import { useChosenLabels } from '#renderer/data/use-chosen-labels.ts';
import { useFiles } from '#renderer/data/use-files.ts';
import { isReadable, useRecordEntry } from '#renderer/data/use-record-entry.ts';
import { useSaving } from '#renderer/data/use-saving.ts';
import { guarded, noticed, noticeWritten } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { AttachmentList } from '#renderer/parts/files/attachment-list.tsx';
import { useFocusFirst } from '#renderer/parts/input/focus-first.ts';
import { savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { problemOf, typedInto } from '#renderer/parts/register/entry.ts';
import { EntryActions } from '#renderer/parts/register/entry-actions.tsx';
import { FieldInput } from '#renderer/parts/register/field-input.tsx';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { Id } from '#shared/base/ids.ts';
import { titleOfItem } from '#shared/meeting/agenda.ts';
import { registers } from '#shared/registers/index.ts';
import type { Item } from '../meeting-data.ts';
import { agendaTexts as texts } from './texts.ts';

const { fields } = registers.item;
const entered = ['kind', 'title', 'unit', 'proposers', 'explain', 'method', 'opinion', 'confidential'] as const;

interface ItemFormProps {
  item: Item;
  labelOf: LabelOf;
  editable: boolean;
  /** Just added: its subject is written next. */
  focused: boolean;
  onSaved: () => void;
}

/** What one item is about, and its papers. While nothing is typed the form follows the item. */
export function ItemForm(props: ItemFormProps) {
  const { item, editable } = props;
  const [held, setHeld] = useState<number>();
  return (
    <div className="agenda-form">
      <ItemFields
        key={held ?? item.version}
        {...props}
        onTouched={(touched) => setHeld(touched ? (held ?? item.version) : undefined)}
      />
      <ItemPapers item={item} editable={editable} />
      {editable && <ItemMoves item={item} />}
    </div>
  );
}

type ItemFieldsProps = ItemFormProps & { onTouched: (touched: boolean) => void };

function ItemFields({ item, labelOf: known, editable, focused, onSaved, onTouched }: ItemFieldsProps) {
  const form = useFocusFirst<HTMLDivElement>(focused ? '[name=title]' : undefined);
  const [opened] = useState(item);
  const kept = useRecordEntry(`item ${item.id} agenda`, opened.version);
  const { entry, setEntry, version } = kept;
  const labelOf = useChosenLabels(registers.item, entry.values, known);
  const touched = Object.keys(entry.values).length > 0;
  const tell = useRef(onTouched);
  useEffect(() => {
    tell.current = onTouched;
  });
  useEffect(() => tell.current(touched), [touched]);
  const saving = useSaving({
    kept,
    what: touched && isReadable(entry) ? entry.values : undefined,
    work: (patch) => call('item.update', { id: item.id, version, patch: { ...patch } }),
    said: () => texts.saved(titleOfItem({ ...item, ...entry.values })),
    onDone: onSaved,
    keys: editable,
  });
  return (
    <div ref={form} onKeyDownCapture={savingByKeys(saving.submit)}>
      <div className="fields">
        {entered.map((name) => (
          <FieldInput
            key={name}
            name={name}
            field={fields[name]}
            value={name in entry.values ? entry.values[name] : item[name]}
            onChange={(value, problem) => setEntry(typedInto(entry, name, value, problem))}
            error={problemOf(entry, name)}
            readOnly={!editable}
            labelOf={labelOf}
            find={findRecords}
          />
        ))}
      </div>
      {editable && touched && (
        <EntryActions restored={kept.restored} busy={saving.busy} ready onSave={saving.submit} onLeave={kept.clear} />
      )}
    </div>
  );
}

function ItemPapers({ item, editable }: { item: Item; editable: boolean }) {
  const papers = useFiles(item.papers);
  const change = async (next: readonly Id[]): Promise<void> => {
    const { position } = await call('item.update', {
      id: item.id,
      version: item.version,
      patch: { papers: [...next] },
    });
    noticeWritten(texts.saved(titleOfItem(item)), position);
  };
  const add = async (files: readonly File[]): Promise<void> => {
    const made = await keepFiles(files);
    await change([...item.papers, ...made.map(({ id }) => id)]);
  };
  return (
    <div className="agenda-part">
      <SectionHead
        title={texts.papers}
        note={item.papers.length > 0 ? texts.papersCount(item.papers.length) : undefined}
      />
      <AttachmentList
        label={texts.papers}
        items={papers}
        onOpen={takeFileOut}
        onAdd={editable ? (files) => guarded(add(files)) : undefined}
        onRemove={editable ? (id) => guarded(change(item.papers.filter((one) => one !== id))) : undefined}
        help={editable ? texts.papersHelp : undefined}
      />
    </div>
  );
}

const moves = registerCalls(registers.item);

function ItemMoves({ item }: { item: Item }) {
  if (item.state !== 'pending' && item.state !== 'current') return null;
  const { id, version } = item;
  return (
    <div className="agenda-moves">
      <Button onPress={() => void noticed(moves.move('postpone', { id, version }), texts.postponed(titleOfItem(item)))}>
        {texts.postpone}
      </Button>
    </div>
  );
}
