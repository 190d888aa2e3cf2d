import { gapOf, lineOf } from './measure.ts';
import { linesIn, type Para } from './paras.ts';

/** Room to be filled, in points. */
export interface Room {
  width: number;
  height: number;
  /** Nothing stands above it: what does not fit here fits nowhere, and is torn. */
  fresh: boolean;
}

export interface Filled {
  paras: Para[];
  height: number;
  rest: readonly Para[];
}

export function heightOf(paras: readonly Para[], size: number, width: number): number {
  const lines = paras.reduce((sum, para) => sum + linesIn(para, size, width).length, 0);
  return lines * lineOf(size) + Math.max(0, paras.length - 1) * gapOf(size);
}

/** As many paragraphs as the room holds. One is torn where its head has two lines at least, or where it must be. */
export function filled(paras: readonly Para[], size: number, room: Room): Filled {
  let height = 0;
  for (const [at, para] of paras.entries()) {
    const gap = at === 0 ? 0 : gapOf(size);
    const lines = linesIn(para, size, room.width);
    const needed = gap + lines.length * lineOf(size);
    if (height + needed > room.height) {
      const fitting = Math.floor((room.height - height - gap) / lineOf(size));
      const torn = tornAt(para, lines, fitting, room.fresh && at === 0);
      return cutBehind(paras, at, { torn, size, room });
    }
    height += needed;
  }
  return { paras: [...paras], height, rest: [] };
}

interface Cut {
  torn: Torn | undefined;
  size: number;
  room: Room;
}

/** What names the text that follows goes with it, unless it is all there is; so does a text that would be torn late. */
function cutBehind(paras: readonly Para[], whole: number, { torn, size, room }: Cut): Filled {
  const taken = [...paras.slice(0, whole), ...(torn === undefined ? [] : [torn.head])];
  const kept = taken.findLastIndex(({ strong }) => !strong) + 1;
  const end = kept > 0 || !room.fresh ? (lateStart(taken, size, room) ?? kept) : taken.length;
  const shown = taken.slice(0, end);
  const rest =
    torn !== undefined && end === taken.length
      ? [torn.rest, ...paras.slice(whole + 1)]
      : paras.slice(Math.min(end, whole));
  return { paras: shown, height: heightOf(shown, size, room.width), rest };
}

/** Where the last named text begins, if that is in the lower part of the slide. */
function lateStart(taken: readonly Para[], size: number, room: Room): number | undefined {
  const start = taken.findLastIndex(({ strong }) => strong);
  if (start < 1) return undefined;
  return heightOf(taken.slice(0, start), size, room.width) >= room.height * 0.55 ? start : undefined;
}

/** Where a sentence ends, somebody may pause to turn the slide. */
const sentenceEnd = /[。；！？][」』）]*(?=[^。；！？]*$)/u;

interface Torn {
  head: Para;
  rest: Para;
}

function tornAt(para: Para, lines: readonly string[], fitting: number, must: boolean): Torn | undefined {
  const whole = Math.min(fitting, lines.length - 1);
  if (whole < 1 || (!must && (whole < 2 || para.strong))) return undefined;
  const part = lines.slice(0, whole).join('');
  const end = sentenceEnd.exec(part);
  const sentences = end === null ? 0 : end.index + end[0].length;
  const cut = sentences > part.length * 0.4 ? sentences : part.length;
  return {
    head: { ...para, text: para.text.slice(0, cut) },
    rest: { ...para, marker: '', text: para.text.slice(cut) },
  };
}
