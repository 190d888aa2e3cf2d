/** Steps people read at a glance. */
const steps = [1, 2, 5];

export interface Scale {
  /** Top and bottom of the axis; the bottom is the count of what goes down. */
  top: number;
  bottom: number;
  /** Lines across, from the top; below zero for what goes down. */
  ticks: number[];
}

/** One scale for what goes up and what goes down from zero, with at most `most` spaces between its lines. */
export function upDownScale(up: number, down: number, most = 5): Scale {
  const step = stepFor(up, down, most);
  const [above, below] = [Math.max(1, Math.ceil(up / step)), Math.ceil(down / step)];
  const ticks = Array.from({ length: above + below + 1 }, (_, at) => (above - at) * step);
  return { top: above * step, bottom: below * step, ticks };
}

function stepFor(up: number, down: number, most: number): number {
  for (let power = 1; ; power *= 10) {
    const fitting = steps
      .map((one) => one * power)
      .find((step) => Math.max(1, Math.ceil(up / step)) + Math.ceil(down / step) <= most);
    if (fitting !== undefined) return fitting;
  }
}
