/** A cell by the letters of its column and the number of its row. */
export type Place = readonly [letters: string, row: number];

/** Spreadsheet programs take so many arguments, no more. */
const mostArguments = 255;

export const columnNumber = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

/** SUM(F7:F9,F12): cells that follow each other are one range, too many of them several calls. */
export function callOver(name: 'SUM' | 'COUNT', cells: readonly Place[]): string {
  const ranges = rangesOf(cells);
  if (ranges.length <= mostArguments) return `${name}(${ranges.join(',')})`;
  const calls = Array.from({ length: Math.ceil(ranges.length / mostArguments) }, (_, group) => {
    const some = ranges.slice(group * mostArguments, (group + 1) * mostArguments);
    return `${name}(${some.join(',')})`;
  });
  return `SUM(${calls.join(',')})`;
}

function rangesOf(cells: readonly Place[]): string[] {
  const ranges: string[] = [];
  for (let at = 0; at < cells.length; ) {
    const end = runEnd(cells, at);
    const [from = '', to = ''] = [cells[at], cells[end]].map((cell) => cell?.join(''));
    ranges.push(from === to ? from : `${from}:${to}`);
    at = end + 1;
  }
  return ranges;
}

/** The last cell of those that follow each other without a gap, downwards or else across. */
function runEnd(cells: readonly Place[], start: number): number {
  const reach = (next: (here: Place, there: Place) => boolean): number => {
    let end = start;
    for (;;) {
      const [here, there] = [cells[end], cells[end + 1]];
      if (!here || !there || !next(here, there)) return end;
      end += 1;
    }
  };
  const down = reach((here, there) => here[0] === there[0] && there[1] === here[1] + 1);
  if (down > start) return down;
  return reach((here, there) => here[1] === there[1] && columnNumber(there[0]) === columnNumber(here[0]) + 1);
}
