import { useNavigate } from '@tanstack/react-router';
import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { RowButtons } from '#renderer/parts/buttons/row-buttons.tsx';
import { momentText } from '#renderer/parts/register/record-history.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { operationNamed } from '#shared/contract/index.ts';
import type { JournalView } from '#shared/contract/office-operations.ts';
import { homeTexts as texts } from './texts.ts';
import './home.css';

const shown = 12;

/** 最近變更: who, what, when; a line leads to the record. */
export function Changes() {
  const reads = useMay('read');
  const { data } = useCall('journal.list', { limit: shown }, reads);
  const navigate = useNavigate();
  if (!data) return <section className="home-changes" />;
  const open = (change: JournalView): void => {
    const [first] = change.records;
    if (first) void navigate({ to: '/r/$register', params: { register: first.register }, search: { id: first.id } });
  };
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
  return (
    <>
      <span className="sub change-when">{momentText(change.at)}</span>
      <span className="change-who el">{change.by}</span>
      <span className="sub change-what el">{whatOf(change)}</span>
      <span className="el">{recordsOf(change)}</span>
    </>
  );
}

const whatOf = ({ operation, undoes }: JournalView): string =>
  undoes === undefined ? (operationNamed(operation)?.summary ?? operation) : texts.what.undo;

/** The journal names at most five records of a change. */
const mostNamed = 5;

function recordsOf({ records }: JournalView): string {
  const names = records.map((record) => record.title).join('、');
  return records.length < mostNamed ? names : `${names}${texts.what.more(records.length)}`;
}
