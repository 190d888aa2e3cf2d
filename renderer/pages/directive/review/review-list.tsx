import { DueTag } from '#renderer/parts/marks/due-tag.tsx';
import { Mark } from '#renderer/parts/marks/mark.tsx';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { type ReviewLine, reviewChoices } from './review-entry.ts';
import { reviewTexts as texts } from './texts.ts';

interface ReviewListProps {
  id: string;
  rows: readonly AnyRecord[];
  labelOf: LabelOf;
  today: Day;
  lines: Readonly<Record<Id, ReviewLine>>;
  at: number;
  onGo: (at: number) => void;
}

const reviewOption = (listId: string, at: number): string => `${listId}-${at}`;

/** The cases of the meeting, a line each; the focus stays in the remark, as in a list of candidates. */
export function ReviewList({ id, rows, labelOf, today, lines, at, onGo }: ReviewListProps) {
  return (
    <div className="review-list scroll">
      <div className="review-row review-titles" aria-hidden="true">
        {Object.entries(texts.columns).map(([name, title]) => (
          <span key={name} className={name === 'percent' ? 'num' : undefined}>
            {title}
          </span>
        ))}
      </div>
      <div role="listbox" id={id} tabIndex={-1} aria-label={texts.list}>
        {rows.map((row, place) => (
          <div
            key={row.id}
            id={reviewOption(id, place)}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            className={`review-row${place === at ? ' on' : ''}`}
            ref={place === at ? keepInView : undefined}
            onPointerDown={(event) => {
              event.preventDefault();
              onGo(place);
            }}
          >
            <span className="code nw">{String(row.number ?? '')}</span>
            <span className="el">{String(row.content)}</span>
            <span className="el">
              {((row.leads ?? []) as readonly Id[]).map((unit) => labelOf('unit', unit)).join('、')}
            </span>
            <span>
              <DueTag dueOn={row.dueOn} today={today} open />
            </span>
            <span className="num">{row.percent === null ? '' : `${String(row.percent)}%`}</span>
            <span className="el sub">{String(row.advice ?? '')}</span>
            <Decided line={lines[row.id]} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Decided({ line }: { line: ReviewLine | undefined }) {
  const choice = reviewChoices.find(({ id }) => id === line?.decision);
  if (!choice) return <span className="dim">{texts.undecided}</span>;
  return (
    <span className="st act el">
      <Mark name={choice.mark} />
      {choice.label}
      {line?.text && <span className="sub el">{line.text}</span>}
    </span>
  );
}

function keepInView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
