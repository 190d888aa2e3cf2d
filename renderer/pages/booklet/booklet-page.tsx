import { useState } from 'react';
import { useCall, useNamed } from '#renderer/data/queries.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { State } from '#renderer/parts/marks/state.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { BookletAside } from './booklet-aside.tsx';
import { BookletHead } from './booklet-head.tsx';
import { SectionList } from './section-list.tsx';
import { SectionSheet } from './section-sheet.tsx';
import { bookletTexts, composerTexts as texts } from './texts.ts';
import { type BookletRecord, chipsIn, partsOf, problemsIn, type SectionRecord, useSections } from './use-booklet.ts';
import './booklet.css';

interface BookletPageProps {
  id: Id;
  onBack: () => void;
}

/** One report: its chapters at the left, the chosen one as it stands on paper, and what it was last time. */
export function BookletPage({ id, onBack }: BookletPageProps) {
  const { data: answer } = useNamed<GetAnswer>('booklet.get', { id });
  const sections = useSections(id);
  const { data: values, isFetching } = useCall('booklet.values', { id });
  const [chosen, setChosen] = useState<Id>();
  const [editing, setEditing] = useState(false);
  const at = Math.max(
    0,
    sections.findIndex((one) => one.id === chosen),
  );
  const section = sections[at];
  const go = (step: number) => (): void => {
    const next = sections[at + step];
    if (next && !editing) setChosen(next.id);
  };
  useShortcut('Alt ArrowUp', go(-1));
  useShortcut('Alt ArrowDown', go(1));
  if (!answer) return <WaitLine waiting />;
  const booklet = answer.record as unknown as BookletRecord;
  return (
    <>
      <BookletHead answer={answer} booklet={booklet} sections={sections} onBack={onBack} />
      <WaitLine waiting={isFetching} />
      {values && <Since values={values} />}
      <div className="booklet">
        <SectionList
          booklet={booklet}
          sections={sections}
          chosen={section?.id}
          disabled={editing}
          onChoose={setChosen}
        />
        {section && values && (
          <SectionSheet
            key={section.id}
            section={section}
            booklet={booklet}
            at={at}
            values={values}
            editing={editing}
            onEditing={setEditing}
          />
        )}
        {section && <BookletAside booklet={booklet} section={section} />}
      </div>
      <Counts section={section} values={values} />
    </>
  );
}

function Counts({ section, values }: { section: SectionRecord | undefined; values: BookletValues | undefined }) {
  const parts = section && values ? partsOf(section.body ?? '', values) : [];
  const problems = values ? problemsIn(parts, values).length : 0;
  return (
    <StatusBar
      keys={[
        { keys: ['Alt ↑', 'Alt ↓'], does: bookletTexts.keys.sections },
        { keys: ['Ctrl E'], does: bookletTexts.keys.export },
        { keys: ['F2'], does: bookletTexts.keys.edit },
      ]}
    >
      <span>{texts.figuresHere(chipsIn(parts))}</span>
      {problems > 0 && <span>{texts.problemsHere(problems)}</span>}
    </StatusBar>
  );
}

/** What a published report would say today. */
function Since({ values: { since } }: { values: BookletValues }) {
  if (since.length === 0) return null;
  return (
    <ul className="booklet-since scroll" aria-label={texts.since}>
      {since.map(({ key, label, printed, today }) => (
        <li key={key}>
          <State mark="behind">{texts.sinceLine(label, printed, today)}</State>
        </li>
      ))}
    </ul>
  );
}
