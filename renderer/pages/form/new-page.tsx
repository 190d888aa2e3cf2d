import { useEffect, useState } from 'react';
import { letGoOfForm, takenToForm } from '#renderer/data/form-rows.ts';
import { useMay, useSession } from '#renderer/data/office.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { State } from '#renderer/parts/marks/state.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { FormOffer } from '#shared/contract/form-operations.ts';
import type { FormSubjectName } from '#shared/registers/form.ts';
import { blankEntry, columnsOf, type NewEntry, nameOf, sheetsOf, splitOf } from './new-entry.ts';
import { NewFields } from './new-fields.tsx';
import { OfferPart } from './offer-part.tsx';
import { subjectsFor } from './subjects.ts';
import { newTexts as texts } from './texts.ts';
import { useIssue } from './use-issue.ts';
import { type Offer, useOffer } from './use-offer.ts';
import './form.css';

interface NewFormPageProps {
  /** What the form is about, where it was asked for. */
  about: FormSubjectName | undefined;
  onLeave: () => void;
  onIssued: (form: Id) => void;
}

/** 製作填報表: what is asked, of whom and until when; it goes out as one file for each unit. */
export function NewFormPage({ about, onLeave, onIssued }: NewFormPageProps) {
  const { today } = useOfficeDays();
  const session = useSession();
  const issuing = useIssue(useMay('export'), onIssued);
  const [entry, setEntry] = useState(() => {
    const rows = takenToForm();
    return blankEntry(rows?.about ?? about ?? 'report', rows);
  });
  useEffect(() => letGoOfForm, []);
  const offered = useOffer(entry);
  const { offer, chosen } = offered;
  const sheets = offer && sheetsOf(entry, offer);
  const ready = !issuing.busy && offer !== undefined && chosen !== undefined && isWhole(entry, offer);
  const submit = (): void => {
    if (ready) void issuing.issue({ ...chosen, ...wishOf(entry, offer, nameOf(entry, today)) }, entry.kind);
  };
  useShortcut(saveKeys, submit);
  useShortcut('Esc', onLeave, !issuing.busy);
  const { progress, refusal } = issuing;
  const fields = refusal?.facts.fields ?? {};
  const said = offered.problem ?? loose(refusal?.message, fields);
  return (
    <>
      <PageHead
        title={texts.title}
        meta={offer && sheets !== undefined && texts.meta(sheets, offer.rows)}
        actions={
          <>
            <Button rank="quiet" disabled={issuing.busy} onPress={onLeave}>
              {texts.back}
            </Button>
            <Button
              rank="primary"
              keys={saveKeys}
              busy={issuing.busy}
              disabled={!ready && !issuing.busy}
              onPress={submit}
            >
              {sheets === undefined || sheets === 0 ? texts.issuing : texts.issue(sheets)}
            </Button>
          </>
        }
      />
      <WaitLine
        waiting={issuing.busy || offered.waiting}
        progress={
          progress && issuing.busy ? { done: progress.done, all: progress.total, label: progress.label } : undefined
        }
        onCancel={issuing.busy ? issuing.stop : undefined}
      />
      <div className="form-new" onKeyDownCapture={savingByKeys(submit)}>
        <section className="form-entry scroll" aria-label={texts.title}>
          {said && (
            <div className="form-said" role="alert">
              <State mark="farBehind">{said}</State>
            </div>
          )}
          <NewFields
            entry={entry}
            onEntry={setEntry}
            subjects={subjectsFor(session)}
            offered={offered}
            refused={fields}
          />
        </section>
        <div className="form-offer scroll">
          <Offered offered={offered} entry={entry} onEntry={setEntry} refused={fields} />
        </div>
      </div>
      <StatusBar keys={[{ keys: [saveKeys], does: texts.keys.issue }]}>
        <span>{texts.undoable}</span>
      </StatusBar>
    </>
  );
}

interface OfferedProps {
  offered: Offer;
  entry: NewEntry;
  onEntry: (entry: NewEntry) => void;
  refused: Readonly<Record<string, string>>;
}

/** What goes out, or why there is nothing. */
function Offered({ offered, ...rest }: OfferedProps) {
  const { offer, chosen, waiting } = offered;
  if (!chosen) return waiting ? null : <EmptyState title={texts.noBudget} sentence={texts.noBudgetSentence} />;
  if (!offer) return null;
  if (offer.rows === 0) return <EmptyState title={texts.none} sentence={texts.noneSentence} />;
  return <OfferPart key={rest.entry.about} offer={offer} {...rest} />;
}

const isWhole = (entry: NewEntry, offer: FormOffer): boolean =>
  offer.rows > 0 &&
  sheetsOf(entry, offer) !== 0 &&
  columnsOf(entry, offer).length > 0 &&
  entry.name?.trim() !== '' &&
  entry.dueProblem === undefined;

const wishOf = (entry: NewEntry, offer: FormOffer, name: string) => ({
  name,
  columns: columnsOf(entry, offer),
  by: splitOf(entry, offer),
  dueOn: entry.dueOn,
  note: entry.note.trim() === '' ? null : entry.note,
});

/** Fields that stand on the page; what is refused elsewhere is said above them. */
const shownFields = ['about', 'name', 'dueOn', 'note', 'columns', 'by'];

const loose = (sentence: string | undefined, fields: Readonly<Record<string, string>>): string | undefined =>
  shownFields.some((name) => name in fields) ? undefined : sentence;
