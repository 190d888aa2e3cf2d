import type { ReactNode } from 'react';
import type { Column } from '#renderer/parts/grid/types.ts';
import type { MarkName } from '#renderer/parts/marks/mark.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import type { Line, Outcome } from './lines.ts';
import { returnTexts as texts } from './texts.ts';

const { columns } = texts;

export const outcomeMarks: Readonly<Record<Outcome, MarkName>> = {
  take: 'changed',
  both: 'bothChanged',
  bad: 'refused',
  there: 'same',
};

type OnTaken = (key: string, taken: boolean) => void;

const outcomeText = ({ outcome, taken }: Line): string =>
  outcome === 'take' && !taken ? texts.leftOut : texts.outcomes[outcome];

const OutcomeState = ({ line }: { line: Line }) =>
  line.outcome === 'take' && !line.taken ? (
    <State mark="draft">{texts.leftOut}</State>
  ) : (
    <State mark={outcomeMarks[line.outcome]}>{texts.outcomes[line.outcome]}</State>
  );

const text = (className: string, value: string): ReactNode => (
  <span className={className} title={value}>
    {value}
  </span>
);

const sideText = ({ outcome, taken, merged }: Line): string => {
  if (merged) return texts.merged;
  if (outcome !== 'both') return '';
  return taken ? texts.sides.theirs : texts.sides.ours;
};

/** The cells as the file, the form before it went out, and the office have them. */
export const lineColumns = (onTaken: OnTaken): readonly Column<Line>[] => [
  {
    id: 'outcome',
    title: columns.outcome,
    width: 100,
    frozen: true,
    value: outcomeText,
    render: (line) => <OutcomeState line={line} />,
  },
  {
    id: 'cell',
    title: columns.cell,
    width: 68,
    value: ({ cell }) => cell,
    render: ({ cell }) => cell !== '' && <span className="import-code code">{cell}</span>,
  },
  { id: 'row', title: columns.row, width: 44, align: 'right', value: ({ row }) => String(row) },
  {
    id: 'title',
    title: columns.title,
    width: 128,
    grow: 2,
    value: ({ title }) => title,
    render: ({ title }) => text('el', title),
  },
  { id: 'field', title: columns.field, width: 112, value: ({ label }) => label },
  {
    id: 'base',
    title: columns.base,
    width: 104,
    grow: 1,
    value: ({ base }) => base,
    render: ({ base }) => text('sub', base),
  },
  {
    id: 'theirs',
    title: columns.theirs,
    width: 190,
    grow: 3,
    value: ({ theirs }) => theirs,
    render: ({ theirs, taken, outcome }) => {
      if (outcome === 'bad') return text('neg', theirs);
      return taken ? <b title={theirs}>{shown(theirs)}</b> : text('', shown(theirs));
    },
  },
  {
    id: 'ours',
    title: columns.ours,
    width: 150,
    grow: 1,
    value: ({ ours }) => ours,
    render: ({ ours, taken, outcome }) => {
      if (outcome === 'both' && !taken) return <b title={ours}>{shown(ours)}</b>;
      return text(taken && ours !== '' ? 'import-was' : 'sub', ours);
    },
  },
  {
    id: 'text',
    title: columns.text,
    width: 190,
    grow: 3,
    value: (line) => line.reason || sideText(line),
    render: (line) => {
      if (line.outcome === 'both') return <Sides line={line} onTaken={onTaken} />;
      return line.merged ? text('dim el', texts.merged) : text('neg el', line.reason);
    },
  },
];

const shown = (value: string): string => value || texts.blank;

/** Which side holds, for the pointer; the keyboard has 空白. */
function Sides({ line, onTaken }: { line: Line; onTaken: OnTaken }) {
  const side = (taken: boolean, label: string) => (
    <button type="button" tabIndex={-1} aria-pressed={line.taken === taken} onClick={() => onTaken(line.key, taken)}>
      {label}
    </button>
  );
  return (
    <span className="form-sides" role="group" aria-label={texts.sideOf(line.label)}>
      {side(false, texts.sides.ours)}
      {side(true, texts.sides.theirs)}
    </span>
  );
}
