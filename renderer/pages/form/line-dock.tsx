import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { scrolls } from '#renderer/parts/show/scrolls.ts';
import { outcomeMarks } from './line-columns.tsx';
import type { Line } from './lines.ts';
import { returnTexts as texts } from './texts.ts';

interface LineDockProps {
  line: Line;
  onTaken: (key: string, taken: boolean) => void;
}

const sides = [
  { id: 'ours', label: texts.sides.ours },
  { id: 'theirs', label: texts.sides.theirs },
] as const;

/** The chosen cell in full: reports are longer than a line of the table. */
export function LineDock({ line, onTaken }: LineDockProps) {
  const { columns } = texts;
  return (
    <section className="line-dock" aria-label={texts.current}>
      <div className="row line-dock-head">
        <State mark={outcomeMarks[line.outcome]}>{texts.outcomes[line.outcome]}</State>
        <b className="el" title={line.title}>
          {line.title}
        </b>
        <span className="small dim nw">{texts.place2(line.row, line.label)}</span>
        <span className="grow" />
        {line.outcome === 'both' && (
          <Segmented
            label={texts.sideOf(line.label)}
            segments={sides}
            value={line.taken ? 'theirs' : 'ours'}
            onChange={(side) => onTaken(line.key, side === 'theirs')}
          />
        )}
        {line.outcome === 'take' && (
          <Checkbox checked={line.taken} onChange={(on) => onTaken(line.key, on)}>
            {texts.take}
          </Checkbox>
        )}
      </div>
      {line.reason && <p className="small neg">{line.reason}</p>}
      {line.merged && <p className="small dim">{texts.merged}</p>}
      {line.field !== '' && (
        <dl className="line-sides">
          <Side label={columns.base} text={line.base} />
          <Side label={columns.theirs} text={line.theirs} />
          <Side label={columns.ours} text={line.ours} />
        </dl>
      )}
    </section>
  );
}

const Side = ({ label, text }: { label: string; text: string }) => (
  <div>
    <dt className="small dim">{label}</dt>
    <dd>
      <div className="scroll" {...scrolls(label)}>
        {text || <span className="dim">{texts.blank}</span>}
      </div>
    </dd>
  </div>
);
