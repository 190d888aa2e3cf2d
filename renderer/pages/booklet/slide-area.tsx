import { InOrder } from '#renderer/parts/show/in-order.tsx';
import type { SlideArea, SlidePara, SlideRow } from '#shared/booklet/slides.ts';
import { boxAt, Lines, letters, pt } from './slide-lines.tsx';
import { slideTexts as texts } from './slide-texts.ts';

/** What stands on a slide below its title. */
export function SlideAreaView({ area }: { area: SlideArea }) {
  switch (area.kind) {
    case 'text':
      return (
        <div className="slide-text" style={{ ...boxAt(area.box), ...letters(area.size, area.line), gap: pt(area.gap) }}>
          <InOrder of={area.paras}>{(para) => <ParaView para={para} />}</InOrder>
        </div>
      );
    case 'table':
      return <TableView area={area} />;
    case 'drawing':
      if (area.source === null)
        return (
          <p className="slide-missing" style={{ ...boxAt(area.box), ...letters(16, 24) }}>
            {texts.tooLarge(area.words)}
          </p>
        );
      return <img className="slide-drawing" src={area.source} alt={area.words} style={boxAt(area.box)} />;
    case 'caption':
      return (
        <p className="slide-caption slide-lines" style={{ ...boxAt(area.box), ...letters(area.size, area.line) }}>
          <Lines lines={area.lines} />
        </p>
      );
  }
}

/** The text hangs behind its number; the sign of a bullet is smaller than its text. */
function ParaView({ para: { marker, lines, indent, hang, strong } }: { para: SlidePara }) {
  return (
    <p className={strong ? 'slide-para strong' : 'slide-para'} style={{ paddingLeft: `${indent}em` }}>
      <span className={marker === '▶' ? 'slide-bullet' : 'slide-marker'} style={{ width: `${hang}em` }}>
        <span>{marker}</span>
      </span>
      <span className="slide-lines">
        <Lines lines={lines} />
      </span>
    </p>
  );
}

function TableView({
  area: { box, words, size, line, widths, rows },
}: {
  area: Extract<SlideArea, { kind: 'table' }>;
}) {
  const { x, y, width } = box;
  return (
    <table
      className="slide-table"
      aria-label={words}
      style={{ left: pt(x), top: pt(y), width: pt(width), ...letters(size, line) }}
    >
      <colgroup>
        <InOrder of={widths}>{(own) => <col style={{ width: pt(own) }} />}</InOrder>
      </colgroup>
      <tbody>
        <InOrder of={rows}>{(row) => <RowView row={row} />}</InOrder>
      </tbody>
    </table>
  );
}

function RowView({ row: { cells, height, head, group } }: { row: SlideRow }) {
  const Cell = head ? 'th' : 'td';
  return (
    <tr className={head || group ? 'tinted' : undefined} style={{ height: pt(height) }}>
      <InOrder of={cells}>
        {({ across, down, lines, align, strong }) => (
          <Cell
            scope={head ? 'col' : undefined}
            colSpan={across}
            rowSpan={down}
            className={strong ? 'slide-lines strong' : 'slide-lines'}
            style={{ textAlign: align }}
          >
            <Lines lines={lines} />
          </Cell>
        )}
      </InOrder>
    </tr>
  );
}
