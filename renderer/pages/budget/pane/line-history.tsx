import { takeFileOut } from '#renderer/data/files-entry.tsx';
import { useNamed } from '#renderer/data/queries.ts';
import { RecordHistory } from '#renderer/parts/register/record-history.tsx';
import { RecordLink } from '#renderer/parts/show/record-link.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { HistoryAnswer } from '#shared/contract/register-operations.ts';
import { budgetLine } from '#shared/registers/budget-line.ts';
import { paneTexts as texts } from './texts.ts';

/** Who changed what of a line, and when. */
export function LineHistory({ id }: { id: Id }) {
  const { data } = useNamed<HistoryAnswer>('budgetLine.history', { id });
  if (!data) return null;
  return (
    <div className="budget-history">
      <p className="small">
        <RecordLink register="budgetLine" id={id}>
          {texts.record}
        </RecordLink>
      </p>
      <RecordHistory of={budgetLine} history={data} onFile={takeFileOut} />
    </div>
  );
}
