import { para, points } from './html-pieces.ts';
import { tag } from './html-text.ts';
import { type Grid, type GridCell, type GridRow, tightRoom } from './pieces.ts';

const spanned = (count: number): string | undefined => (count > 1 ? String(count) : undefined);

const scopeOf = (across: number): string => (across > 1 ? 'colgroup' : 'col');

function cell({ middle, fill, down, across, paras }: GridCell, head: boolean): string {
  return tag(
    head ? 'th' : 'td',
    {
      scope: head ? scopeOf(across) : undefined,
      rowspan: spanned(down),
      colspan: spanned(across),
      class: middle ? 'middle' : undefined,
      style: fill === undefined ? undefined : `background:#${fill}`,
    },
    paras.map((one) => para({ ...one, keepNext: false })).join(''),
  );
}

function row({ head, whole, height, cells }: GridRow): string {
  const style = height === undefined ? undefined : `height:${points(height)}`;
  const inside = cells.map((one) => cell(one, head)).join('');
  return tag('tr', { class: whole ? 'whole' : undefined, style }, inside);
}

const staysWithNext = ({ cells }: GridRow): boolean =>
  cells.some(({ paras }) => paras.some(({ keepNext }) => keepNext));

/** Its last row belongs to what follows. */
export function leadsOn({ rows }: Grid): boolean {
  const last = rows.at(-1);
  return last !== undefined && staysWithNext(last);
}

interface Body {
  rows: GridRow[];
  /** Stays on one page. */
  whole: boolean;
}

/** Rows that cannot be parted: they stay with the next, or a cell reaches down into them. */
function partsOf(rows: readonly GridRow[]): Body[] {
  const parts: Body[] = [];
  let open: Body | undefined;
  let kept = false;
  let reach = -1;
  for (const [at, one] of rows.entries()) {
    if (!open || !(kept || reach >= at)) {
      open = { rows: [], whole: false };
      parts.push(open);
    }
    kept = staysWithNext(one);
    open.rows.push(one);
    open.whole ||= kept;
    reach = Math.max(reach, ...one.cells.map(({ down }) => at + down - 1));
  }
  return parts;
}

/** The engine keeps rows on one page only where they are a body of the table; all others share one. */
function bodiesOf(rows: readonly GridRow[]): Body[] {
  const bodies: Body[] = [];
  for (const part of partsOf(rows)) {
    const last = bodies.at(-1);
    if (last && !last.whole && !part.whole) last.rows.push(...part.rows);
    else bodies.push(part);
  }
  return bodies;
}

/** `after`: what its last row leads on to, set below it in the same body, so that both stay on one page. */
export function grid({ width, widths, rows, room }: Grid, after = ''): string {
  const columns = widths.map((one) => `<col style="width:${((one / width) * 100).toFixed(3)}%">`).join('');
  const head = rows.filter((one) => one.head).map(row);
  const bodies = bodiesOf(rows.filter((one) => !one.head));
  const below = after === '' ? '' : tag('tr', {}, tag('td', { class: 'after', colspan: String(widths.length) }, after));
  const drawn = bodies.map(({ rows: own, whole }, at) =>
    tag(
      'tbody',
      { class: whole ? 'whole' : undefined },
      own.map(row).join('') + (at === bodies.length - 1 ? below : ''),
    ),
  );
  return tag(
    'table',
    { class: room === tightRoom ? 'tight' : undefined },
    tag('colgroup', {}, columns) + tag('thead', {}, head.join('')) + drawn.join(''),
  );
}
