import type { Id } from '#shared/base/ids.ts';
import { textKey } from '#shared/base/text-key.ts';
import { itemDecisions } from '#shared/registers/item.ts';
import { unitName } from '../../store/people.ts';
import type { ReadContext } from '../carry.ts';

type Values = Readonly<Record<string, unknown>>;

/** Whether the office's own 議決案執行情形表 says no more here than the motion does: its units stand under 備註, its decision under 決議. */
export function isAsPrinted({ db }: ReadContext, name: string, value: unknown, kept: Values): boolean {
  if (name === 'resolution') return !kept.resolution && value === `${decisionLabel(kept.decision)}。`;
  if (name !== 'note' || typeof value !== 'string') return false;
  const units = [kept.unit, ...(kept.cos as readonly Id[])].filter((unit) => typeof unit === 'string');
  const reply = kept.replyNumber ? `函復：${kept.replyNumber}` : '';
  return textKey(value) === textKey(`${units.map((unit) => unitName(db, unit)).join('、')}\n${reply}`);
}

const decisionLabel = (code: unknown): string => itemDecisions[code as keyof typeof itemDecisions] ?? '';
