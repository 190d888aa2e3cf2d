import { useSetting } from '#renderer/data/use-setting.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { Tag } from '#renderer/parts/marks/tag.tsx';
import { formatDay } from '#shared/base/day.ts';
import { carryEnds } from '#shared/budget/calendar.ts';
import { ledgerTexts } from './texts.ts';

const texts = ledgerTexts.carry;

/** Until when carried money lives: some years after its own (決算法7). */
export function CarryLife({ year, open }: { year: unknown; open: boolean }) {
  const setting = useSetting();
  const { today } = useOfficeDays();
  const years = setting?.carryYears;
  if (typeof year !== 'number' || years === undefined || years === null) return null;
  const until = carryEnds(year, years);
  if (open && until < today) return <Tag kind="late">{texts.ended}</Tag>;
  const ending = open && until.slice(0, 4) === today.slice(0, 4);
  const text = texts.until(formatDay(until, 'dots'));
  return ending ? <Tag kind="soft-warn">{text}</Tag> : <span className="dim">{text}</span>;
}
