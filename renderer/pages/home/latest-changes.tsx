import { useCall } from '#renderer/data/queries.ts';
import { RowButtons } from '#renderer/parts/buttons/row-buttons.tsx';
import { momentText } from '#renderer/parts/register/record-history.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { JournalView } from '#shared/contract/office-operations.ts';
import { operationWord } from './changed.ts';
import { homeTexts as texts } from './texts.ts';
import { useWays } from './use-way.ts';

const shown = 12;

/** 最近變更: who, what, when; a line leads to the record. */
export function LatestChanges() {
  const { data } = useCall('journal.list', { limit: shown });
  const ways = useWays();
  if (!data) return <section className="home-changes" />;
  const open = ({ records: [first] }: JournalView): void => first && ways.list(first.register, undefined, first.id);
  return (
    <section className="home-changes">
      <SectionHead title={texts.changes} note={texts.changesNote} />
      {data.changes.length === 0 && <EmptyState title={texts.none} sentence={texts.noneSentence} />}
      <RowButtons
        label={texts.changes}
        rows={data.changes.map((change) => ({
          id: String(change.position),
          content: <ChangeLine change={change} />,
          onPress: () => open(change),
        }))}
      />
    </section>
  );
}

function ChangeLine({ change }: { change: JournalView }) {
  const { at, by, operation, undoes } = change;
  return (
    <>
      <span className="sub change-when">{momentText(at)}</span>
      <span className="change-who el">{by}</span>
      <span className="sub change-what el">{operationWord({ operation, undone: undoes !== undefined })}</span>
      <span className="el">{recordsOf(change)}</span>
    </>
  );
}

/** The journal names at most five records of a change. */
const mostNamed = 5;

function recordsOf({ records }: JournalView): string {
  const names = records.map((record) => record.title).join('、');
  return records.length < mostNamed ? names : `${names}${texts.what.more(records.length)}`;
}
