import { takeFileOut } from '#renderer/data/files-entry.tsx';
import { useNamed } from '#renderer/data/queries.ts';
import { RecordHistory } from '#renderer/parts/register/record-history.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { HistoryAnswer } from '#shared/contract/register-operations.ts';
import type { Register } from '#shared/language/register.ts';
import { listTexts } from './texts.ts';

/** What happened to a record, newest first. */
export function RecordPast({ of, id }: { of: Register; id: string }) {
  const { data } = useNamed<HistoryAnswer>(`${of.name}.history`, { id });
  return (
    <div className="record-part">
      <SectionHead title={listTexts.history} />
      {data && <RecordHistory of={of} history={data} onFile={takeFileOut} />}
    </div>
  );
}
