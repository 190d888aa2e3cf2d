import { SealMark } from '../marks/seal-mark.tsx';
import { type Cut, type LineBox, labelTops, type MarkPlace } from './geometry.ts';
import type { Marked } from './marks.ts';

type DecorationProps = {
  places: readonly MarkPlace[];
  marks: readonly Marked[];
  current: string | undefined;
  large: boolean;
  /** What lies behind the cut has been moved down by this much. */
  cut: Cut | null;
  gap: number;
};

/** Lines under the marked sentences, and their numbers or the seal in the gutter. Seen only: what they say stands in the list. */
export function Decoration({ places, marks, current, large, cut, gap }: DecorationProps) {
  const shown = places.flatMap(({ id, lines }) => {
    const mark = marks.find((one) => one.id === id);
    return mark && lines[0] ? [{ mark, lines: lines.map((line) => behindGap(line, cut, gap)) }] : [];
  });
  const labelHeight = large ? 28 : 20;
  const tops = labelTops(
    shown.map(({ lines }) => (lines[0] ? lines[0].top + (lines[0].height - labelHeight) / 2 : 0)),
    labelHeight,
  );
  return (
    <div className="marking-decoration" aria-hidden="true">
      {shown.map(({ mark, lines }, at) => (
        <div key={mark.id} data-mark={mark.id} className={kindOf(mark, current)}>
          {lines.map((line) => (
            <i key={`${line.top} ${line.left}`} className="marking-line" style={line} />
          ))}
          <span className="marking-label" style={{ top: tops[at] }}>
            {mark.draft || mark.label === '' ? <SealMark /> : <span className="code">{mark.label}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}

function kindOf(mark: Marked, current: string | undefined): string {
  if (mark.id === current) return 'marking-mark current';
  return mark.draft ? 'marking-mark draft' : 'marking-mark';
}

function behindGap(line: LineBox, cut: Cut | null, gap: number): LineBox {
  return cut && line.top + line.height / 2 > cut.top ? { ...line, top: line.top + gap } : line;
}
