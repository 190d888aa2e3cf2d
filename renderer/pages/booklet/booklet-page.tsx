import { useEffect, useState } from 'react';
import { useCall, useNamed } from '#renderer/data/queries.ts';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { State } from '#renderer/parts/marks/state.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { asideTexts } from './aside-texts.ts';
import { BookletAside } from './booklet-aside.tsx';
import { BookletHead } from './booklet-head.tsx';
import { BookletStatus } from './booklet-status.tsx';
import { ChapterProvider, changedIn } from './chip-state.tsx';
import { markChip, unmark } from './marked-chip.ts';
import { SectionList } from './section-list.tsx';
import { SectionSheet } from './section-sheet.tsx';
import { SlidesView } from './slides-view.tsx';
import { composerTexts as texts } from './texts.ts';
import { nextTodo, placeOf, type Todo, todosOf } from './todos.ts';
import { type BookletRecord, type SectionRecord, useComments, useSections } from './use-booklet.ts';
import type { BookletWish } from './wish.ts';
import './booklet.css';

interface BookletPageProps {
  id: Id;
  wish: BookletWish;
  onWish: (wish: BookletWish) => void;
  onBack: () => void;
}

/** One report: its chapters at the left, the chosen one as it stands on paper, and what it was last time. */
export function BookletPage({ id, wish, onWish, onBack }: BookletPageProps) {
  const { data: answer } = useNamed<GetAnswer>('booklet.get', { id });
  const { data: values, isFetching } = useCall('booklet.values', { id });
  const sections = useSections(id);
  if (!answer) return <WaitLine waiting />;
  const booklet = answer.record as unknown as BookletRecord;
  return (
    <>
      <BookletHead answer={answer} booklet={booklet} wish={wish} onWish={onWish} onBack={onBack} />
      <WaitLine waiting={isFetching} />
      {values && <Since values={values} />}
      {wish.view === 'slides' ? (
        <SlidesView booklet={id} onSection={(section) => onWish({ section })} />
      ) : (
        <Chapters booklet={booklet} sections={sections} values={values} wish={wish} onWish={onWish} />
      )}
      {wish.view === 'slides' && <BookletStatus booklet={booklet} sections={sections} values={values} />}
    </>
  );
}

interface ChaptersProps {
  booklet: BookletRecord;
  sections: readonly SectionRecord[];
  values: BookletValues | undefined;
  wish: BookletWish;
  onWish: (wish: BookletWish) => void;
}

/** Where in the open chapter one stands: a to-do that was gone to, or a number that was looked for. */
interface Here {
  section: Id;
  todo?: string;
  place: string | null;
}

function Chapters({ booklet, sections, values, wish, onWish }: ChaptersProps) {
  const comments = useComments(booklet.id);
  const [asTable, setAsTable] = useState(false);
  const onAsTable = (): void => setAsTable(!asTable);
  const [here, setHere] = useState<Here>();
  const at = Math.max(
    0,
    sections.findIndex((one) => one.id === wish.section),
  );
  const section = sections[at];
  const todos = values ? sections.flatMap((one) => todosOf(one, { values, comments })) : [];
  const choose = (next: Id): void => onWish({ section: next });
  const walk = (step: number) => (): void => {
    const next = sections[at + step];
    if (next) choose(next.id);
  };
  const goTo = (todo: Todo): void => {
    choose(todo.section);
    setHere({ section: todo.section, todo: todo.id, place: placeOf(todo) });
  };
  useShortcut('Alt ArrowUp', walk(-1));
  useShortcut('Alt ArrowDown', walk(1));
  useShortcut('Alt T', onAsTable);
  useShortcut('F9', () => {
    const next =
      section &&
      nextTodo(
        todos,
        sections.map(({ id }) => id),
        section.id,
        here?.todo,
      );
    if (next) goTo(next);
    else showNotice({ text: asideTexts.nothing });
  });
  const place = section && here?.section === section.id ? here.place : null;
  useMarked(section?.id, place);
  if (!section || !values) return <div className="booklet" />;
  return (
    <>
      <div className="booklet">
        <SectionList booklet={booklet} sections={sections} chosen={section.id} onChoose={choose} />
        <ChapterProvider value={{ booklet: booklet.id, changed: changedIn(section, values), asTable, onAsTable }}>
          <SectionSheet key={section.id} section={section} booklet={booklet} at={at} values={values} />
        </ChapterProvider>
        <BookletAside
          booklet={booklet}
          section={section}
          values={values}
          todos={todos.filter((one) => one.section === section.id)}
          here={here?.section === section.id ? here.todo : undefined}
          place={place}
          onPlace={(next) => setHere({ section: section.id, place: next })}
          onTodo={goTo}
        />
      </div>
      <BookletStatus booklet={booklet} sections={sections} values={values} section={section} todos={todos.length} />
    </>
  );
}

/** The number that was looked for is marked as long as its chapter is open. */
function useMarked(section: Id | undefined, place: string | null): void {
  useEffect(() => {
    if (section === undefined || place === null) {
      unmark();
      return;
    }
    return markChip(place);
  }, [section, place]);
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
