import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { InOrder } from '#renderer/parts/show/in-order.tsx';
import { levelLabel } from '#shared/base/numerals.ts';
import type { Part, Run } from '#shared/booklet/compile.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import { InsertView } from './insert-view.tsx';
import { Runs } from './run-view.tsx';
import { composerTexts as texts } from './texts.ts';

interface SectionViewProps {
  parts: readonly Part[];
  values: BookletValues;
}

/** A section as it will stand on paper. */
export function SectionView({ parts, values }: SectionViewProps) {
  if (parts.length === 0) return <EmptyState title={texts.noText} sentence={texts.noTextSentence} />;
  return (
    <div className="booklet-text">
      <InOrder of={parts}>{(part) => <PartView part={part} values={values} />}</InOrder>
    </div>
  );
}

function PartView({ part, values }: { part: Part; values: BookletValues }) {
  switch (part.kind) {
    case 'text':
      return (
        <Line
          level={part.level}
          mark={part.level === null ? null : levelLabel(part.level, part.n)}
          runs={part.runs}
          values={values}
        />
      );
    case 'bullet':
      return <Line level={null} mark="▶" runs={part.runs} values={values} />;
    case 'insert':
      return <InsertView insert={part.insert} answer={values.inserts[part.key]} />;
    case 'problem':
      return (
        <p className="booklet-bad" role="alert">
          {part.text}
        </p>
      );
  }
}

interface LineProps {
  level: number | null;
  mark: string | null;
  runs: readonly Run[];
  values: BookletValues;
}

/** A paragraph behind its number. */
function Line({ level, mark, runs, values }: LineProps) {
  if (mark === null)
    return (
      <p>
        <Runs runs={runs} values={values} />
      </p>
    );
  return (
    <p className="booklet-level" data-level={level ?? undefined}>
      <span className="booklet-mark">{mark}</span>
      <span>
        <Runs runs={runs} values={values} />
      </span>
    </p>
  );
}
