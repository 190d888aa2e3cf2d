import { type Day, todayIn } from '#shared/base/day.ts';

interface Moment {
  position: number;
  at: string;
}

/** The newest change before a position, or of all. */
export type Newest = (before?: number) => Promise<Moment | undefined>;

const dayOf = ({ at }: Moment): Day => todayIn('Asia/Taipei', new Date(at));

/** How far the journal had come at the end of a day; halving, since a journal has a hundred thousand changes. */
export async function positionBy(day: Day, newest: Newest): Promise<number> {
  const last = await newest();
  if (!last) return 0;
  if (dayOf(last) <= day) return last.position;
  let [known, unknown] = [0, last.position];
  while (unknown - known > 1) {
    const middle = Math.floor((known + unknown) / 2);
    const change = await newest(middle + 1);
    if (change === undefined || dayOf(change) <= day) known = middle;
    else unknown = middle;
  }
  return known;
}
