import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { aboutPages, lengthOf, lengthTogether } from '#shared/booklet/length.ts';
import { parseBody } from '#shared/booklet/markup.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import { asideTexts as texts } from './aside-texts.ts';
import { changedIn } from './chip-state.tsx';
import { chipsIn, failedIn, partsOf } from './parts.ts';
import type { BookletRecord, SectionRecord } from './use-booklet.ts';

interface BookletStatusProps {
  booklet: BookletRecord;
  sections: readonly SectionRecord[];
  values: BookletValues | undefined;
  /** The one that is open. */
  section?: SectionRecord;
  /** How many to-dos the whole report has. */
  todos?: number;
}

const hasChart = ({ body }: SectionRecord): boolean =>
  parseBody(body ?? '').some((line) => line.kind === 'insert' && line.insert === 'chart');

const strong = (text: string | number) => <b>{text}</b>;

/** How many numbers the chapter has, how long the report is, and what the keys do. */
export function BookletStatus({ booklet, sections, values, section, todos = 0 }: BookletStatusProps) {
  return (
    <StatusBar
      keys={[
        ...(section ? [{ keys: ['Alt ↑', 'Alt ↓'], does: texts.keys.sections }] : []),
        ...(section && booklet.state !== 'published' ? [{ keys: ['Ctrl J'], does: texts.keys.insert }] : []),
        { keys: ['Ctrl E'], does: texts.keys.export },
        ...(section && hasChart(section) ? [{ keys: ['Alt T'], does: texts.keys.table }] : []),
        ...(todos > 0 ? [{ keys: ['F9'], does: texts.keys.todo }] : []),
      ]}
    >
      {section && values && <Numbers section={section} values={values} />}
      {values && <Size booklet={booklet} sections={sections} values={values} />}
    </StatusBar>
  );
}

function Numbers({ section, values }: { section: SectionRecord; values: BookletValues }) {
  const parts = partsOf(section.body ?? '', values);
  const [all, failed] = [chipsIn(parts), failedIn(parts)];
  const changed = changedIn(section, values).length;
  const { numbers } = texts;
  return (
    <span>
      {numbers.here}
      {strong(all)}
      {numbers.figures}
      {values.frozen ? numbers.frozen : numbers.live}
      {strong(all - changed - failed)}
      {changed > 0 && (
        <>
          {numbers.changed}
          {strong(changed)}
        </>
      )}
      {failed > 0 && (
        <>
          {numbers.failed}
          {strong(failed)}
        </>
      )}
    </span>
  );
}

function Size({
  booklet,
  sections,
  values,
}: {
  booklet: BookletRecord;
  sections: readonly SectionRecord[];
  values: BookletValues;
}) {
  const length = lengthTogether(sections.map(({ body }) => lengthOf(partsOf(body ?? '', values), values.inserts)));
  const { size } = texts;
  return (
    <span>
      {size.whole}
      {strong(length.characters.toLocaleString('en'))}
      {size.pages(aboutPages(length, Number(booklet.cover) + Number(booklet.contents)))}
    </span>
  );
}
