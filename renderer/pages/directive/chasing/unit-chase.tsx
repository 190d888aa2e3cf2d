import { Copy } from 'lucide-react';
import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { PrintButtons } from '#renderer/data/print-buttons.tsx';
import { guarded, noticed } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { DueTag } from '#renderer/parts/marks/due-tag.tsx';
import { Ledger } from '#renderer/parts/show/ledger.tsx';
import { RecordLink } from '#renderer/parts/show/record-link.tsx';
import { addDays, type Day } from '#shared/base/day.ts';
import type { ChasingUnit } from '#shared/contract/directive-answers.ts';
import { ReportedWord } from '../reported-word.tsx';
import { chasingTexts as texts } from './texts.ts';

type Way = keyof typeof texts.ways;

const ways = (Object.keys(texts.ways) as Way[]).map((id) => ({ id, label: texts.ways[id] }));

/** One unit's cases, the words for it, and the record that it was chased. */
export function UnitChase({ unit }: { unit: ChasingUnit }) {
  const [way, setWay] = useState<Way>('message');
  const [text, setText] = useState(unit.message);
  const [replyBy, setReplyBy] = useState<Day | null>(unit.replyBy);
  const [number, setNumber] = useState('');
  const [busy, setBusy] = useState(false);
  const cases = unit.cases.map(({ id }) => id);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    showNotice({ text: texts.copied(unit.name) });
  };
  const record = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const said = { units: [{ unit: unit.unit, cases, text }], way, number };
    await noticed(
      call('directive.chase', { ...said, ...(replyBy === null ? {} : { replyBy }) }),
      texts.recorded(unit.name),
    );
    setBusy(false);
  };
  const submit = (): void => void record();
  useShortcut(saveKeys, submit);
  const letter = { paper: 'chasingLetter', unit: unit.unit, records: cases } as const;
  return (
    <section className="chasing-unit scroll" aria-label={unit.name} onKeyDownCapture={savingByKeys(submit)}>
      <ChasedCases unit={unit} />
      <div className="fields chasing-fields">
        <LongTextField label={texts.message} value={text} onChange={setText} maxLength={8000} reserve={false} />
        <div className="row">
          <Button icon={Copy} onPress={() => guarded(copy())}>
            {texts.copy}
          </Button>
          <PrintButtons
            label={texts.letter}
            wanted={letter}
            confidential={unit.cases.some((one) => one.confidential)}
          />
        </div>
        <div className="fields chasing-record">
          <ChoiceField label={texts.way} value={way} onChange={setWay} choices={ways} reserve={false} />
          <DayField label={texts.replyBy} value={replyBy} onChange={setReplyBy} reserve={false} />
          <TextField label={texts.number} value={number} onChange={setNumber} maxLength={60} code reserve={false} />
          <Button rank="primary" keys={saveKeys} busy={busy} onPress={submit}>
            {texts.record}
          </Button>
        </div>
      </div>
    </section>
  );
}

function ChasedCases({ unit }: { unit: ChasingUnit }) {
  const { today } = useOfficeDays();
  return (
    <Ledger
      label={`${unit.name}　${texts.cases}`}
      columns={[
        { id: 'number', label: texts.columns.number, width: '108px' },
        { id: 'content', label: texts.columns.content },
        { id: 'due', label: texts.columns.due, width: '96px' },
        { id: 'last', label: texts.columns.last, width: '124px' },
      ]}
      rows={unit.cases.map((one) => ({
        id: one.id,
        cells: {
          number: (
            <RecordLink register="directive" id={one.id}>
              <span className="code">{one.number}</span>
            </RecordLink>
          ),
          content: one.content,
          due: <DueTag dueOn={one.dueOn} today={today} open />,
          last: (
            <ReportedWord
              last={one.lastReportOn}
              since={addDays(today, -one.unreported)}
              today={today}
              open
              none={texts.none}
            />
          ),
        },
      }))}
    />
  );
}
