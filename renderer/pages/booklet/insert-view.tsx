import type { InsertAnswer } from '#shared/booklet/inserts.ts';
import { type Insert, insertKey } from '#shared/booklet/markup.ts';
import { ChartView } from './chart-view.tsx';
import { PictureView } from './picture-view.tsx';
import { TableView } from './table-view.tsx';

interface InsertViewProps {
  insert: Insert;
  answer: InsertAnswer | undefined;
}

/** A table, a chart or a picture as it stands on paper; where it cannot be had, why. */
export function InsertView({ insert, answer }: InsertViewProps) {
  if (insert.insert === 'picture') return <PictureView id={insert.name} caption={insert.caption} />;
  if (!answer) return null;
  if (answer.kind === 'problem')
    return (
      <p className="booklet-bad" role="alert" data-chip={insertKey(insert)}>
        {answer.sentence}
      </p>
    );
  const title = insert.caption ?? answer.title;
  return answer.kind === 'table' ? (
    <TableView table={answer} title={title} />
  ) : (
    <ChartView chart={answer} title={title} />
  );
}
