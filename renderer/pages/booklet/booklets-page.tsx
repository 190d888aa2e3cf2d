import { BookCopy, FileInput, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCounts } from '#renderer/data/counts.ts';
import { useMay } from '#renderer/data/office.ts';
import { useSessions } from '#renderer/data/sessions.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { RowButtons } from '#renderer/parts/buttons/row-buttons.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { DueTag } from '#renderer/parts/marks/due-tag.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { formatDay } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { formatPeriod } from '#shared/base/period.ts';
import { statesOf } from '#shared/language/register.ts';
import { booklet } from '#shared/registers/booklet.ts';
import { bindSession, takeTemplate } from './files.ts';
import { NewBooklet } from './new-booklet.tsx';
import { PapersPart } from './papers-part.tsx';
import { bookletTexts as texts } from './texts.ts';
import { type BookletRecord, useBooklets } from './use-booklet.ts';
import './booklet.css';

interface BookletsPageProps {
  onOpen: (id: Id) => void;
}

/** 報告: what is being compiled, and what was published. */
export function BookletsPage({ onOpen }: BookletsPageProps) {
  const { rows, waiting } = useBooklets();
  const [adding, setAdding] = useState(false);
  const compiles = useMay('control');
  const exports = useMay('export');
  const [session] = useSessions();
  const [binding, setBinding] = useState(false);
  useShortcut('Ctrl N', () => setAdding(true), compiles && !adding);
  const bind = async (council: Id): Promise<void> => {
    setBinding(true);
    await bindSession(council);
    setBinding(false);
  };
  const add = compiles && (
    <Button rank="primary" icon={Plus} keys="Ctrl N" onPress={() => setAdding(true)}>
      {texts.add}
    </Button>
  );
  return (
    <>
      <PageHead
        title={texts.title}
        actions={
          <>
            {exports && session && (
              <Button icon={BookCopy} busy={binding} onPress={() => void bind(session.id)}>
                {texts.binder}
              </Button>
            )}
            {compiles && (
              <Button rank="quiet" icon={FileInput} onPress={takeTemplate}>
                {texts.takeTemplate}
              </Button>
            )}
            {add}
          </>
        }
      />
      <WaitLine waiting={waiting || binding} />
      <div className="page-body booklets scroll">
        {rows.length === 0 && !waiting && (
          <EmptyState title={texts.empty} sentence={texts.emptySentence} action={add || undefined} />
        )}
        {rows.length > 0 && <Booklets rows={rows} onOpen={onOpen} />}
        <PapersPart />
      </div>
      <StatusBar
        keys={[
          { keys: ['Enter'], does: texts.keys.open },
          ...(compiles ? [{ keys: ['Ctrl N'], does: texts.keys.add }] : []),
        ]}
      />
      {adding && <NewBooklet onLeave={() => setAdding(false)} onBegun={onOpen} />}
    </>
  );
}

function Booklets({ rows, onOpen }: { rows: readonly BookletRecord[]; onOpen: (id: Id) => void }) {
  const counts = useCounts(rows.flatMap(({ id }) => [sections(id, true), sections(id, false)]));
  return (
    <RowButtons
      label={texts.list}
      rows={rows.map((one, at) => ({
        id: one.id,
        content: <BookletLine one={one} done={counts[at * 2]} all={counts[at * 2 + 1]} />,
        onPress: () => onOpen(one.id),
      }))}
    />
  );
}

const sections = (id: Id, done: boolean) => ({
  register: 'bookletSection',
  filter: {
    all: [
      { field: 'booklet', is: 'equal' as const, value: id },
      ...(done ? [{ field: 'state', is: 'equal' as const, value: 'done' }] : []),
    ],
  },
});

interface BookletLineProps {
  one: BookletRecord;
  done: number | undefined;
  all: number | undefined;
}

function BookletLine({ one, done, all }: BookletLineProps) {
  const { today } = useOfficeDays();
  const closed = one.state === 'published';
  return (
    <span className="booklet-line grow">
      <b className="el" title={one.title}>
        {one.title}
      </b>
      <span className="dim">{formatPeriod(one.period)}</span>
      <State mark={booklet.options.marks?.[one.state] ?? 'ongoing'}>{statesOf(booklet)[one.state] ?? one.state}</State>
      <span className="dim num">
        {!closed && done !== undefined && all !== undefined && texts.done(done, all)}
        {closed && one.publishedOn && texts.published(formatDay(one.publishedOn, 'dots'))}
      </span>
      <span className="num">{!closed && one.dueOn !== null && <DueTag dueOn={one.dueOn} today={today} open />}</span>
    </span>
  );
}
