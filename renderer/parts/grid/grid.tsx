import {
  type CSSProperties,
  useId,
  useImperativeHandle,
  useInsertionEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Body } from './body.tsx';
import type { Arranged, Tracks } from './columns.ts';
import { GridCore } from './core.ts';
import { Field } from './field.tsx';
import { Foot } from './foot.tsx';
import { select } from './going.ts';
import { Head } from './head.tsx';
import { LoadingLine } from './loading-line.tsx';
import { listenToGrid } from './root-events.ts';
import { at } from './selection.ts';
import { shownTable } from './shown.ts';
import type { GridProps } from './types.ts';
import { useSourceVersion } from './use-grid.ts';
import { useGridLayout } from './use-grid-layout.ts';
import { Watch } from './watch.tsx';
import './grid.css';
import './rows.css';
import './field.css';

/** One core for lists and trees: rows in a window, columns by layout, cells edited in place. */
export function Grid<Row>(props: GridProps<Row>) {
  const { source, layout, checks, label } = props;
  const [core] = useState(() => new GridCore(props));
  const [room, setRoom] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const version = useSourceVersion(source);
  const { arranged, groups, looks, tracks, freezes, insets, titleHeight, rowHeight } = useGridLayout(props, room);

  // Before any effect below reads them: the handlers always work with what is on the screen.
  useInsertionEffect(() => Object.assign(core, { props, arranged, tracks, insets, rowHeight }) && undefined);
  useLayoutEffect(() => (root.current ? listenToGrid(core, root.current, setRoom) : undefined), [core]);
  useLayoutEffect(() => core.look());
  useImperativeHandle(props.handle, () => ({
    focus: () => core.field?.focus({ preventScroll: true }),
    goTo: (index) => select(core, at(index, core.state.selection.current.col)),
    shown: () => shownTable(core.props.source, core.columns),
  }));

  const headRows = groups.length > 0 ? 2 : 1;
  const edits = props.onEdits !== undefined;
  const lead = checks !== undefined;
  const naming = {
    role: source.folding ? 'treegrid' : 'grid',
    'aria-label': label,
    'aria-rowcount': headRows + source.count + (insets.foot > 0 ? 1 : 0),
    'aria-colcount': arranged.columns.length + (lead ? 1 : 0),
    'aria-multiselectable': true,
    'aria-busy': source.progress !== undefined,
  };
  return (
    <div className="grid" ref={root} data-height={layout.rowHeight} data-scrolls={freezes || undefined}>
      <div className="grid-scroll">
        <div className="grid-content" style={tracksStyle(arranged, tracks)}>
          <Field
            {...{ core, gridId, source, arranged, tracks, rowHeight, titleHeight, edits }}
            headHeight={insets.head}
          />
          <div id={gridId} className="grid-sheet" {...naming}>
            <Head
              {...{ core, gridId, arranged, looks, groups }}
              sort={layout.sort}
              checked={checks?.value}
              checksAll={checks?.may === undefined}
              rows={source.count}
            />
            <div className="grid-rows" role="presentation">
              <Body
                {...{ core, gridId, source, arranged, looks, rowHeight, headRows }}
                checked={checks?.value}
                mayCheck={checks?.may}
                rowTone={props.rowTone}
              />
            </div>
            {insets.foot > 0 ? <Foot {...{ arranged, looks, lead }} ariaIndex={headRows + source.count + 1} /> : null}
          </div>
        </div>
        {source.count === 0 && !source.progress ? <div className="grid-empty">{props.empty}</div> : null}
      </div>
      <LoadingLine progress={source.progress} top={insets.head} />
      <Watch core={core} grid={props} version={version} />
    </div>
  );
}

/** Widths go to the style sheet by three properties: sizing a column draws no row again. */
function tracksStyle<Row>({ frozen }: Arranged<Row>, { widths, total, lead }: Tracks): CSSProperties {
  const template = (part: readonly number[]) => part.map((width) => `${width}px`).join(' ') || 'none';
  const first = lead > 0 ? [lead, ...widths.slice(0, frozen)] : widths.slice(0, frozen);
  const properties: Record<`--${string}`, string> = {
    '--grid-frozen': template(first),
    '--grid-rest': template(widths.slice(frozen)),
  };
  return { ...properties, minWidth: total };
}
