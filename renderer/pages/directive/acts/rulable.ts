import type { RulingEntry } from '#shared/contract/directive-operations.ts';

/** Nothing is missing that the decision asks for. */
export function isRulable({ decision, dueOn, into, planName, text, units }: RulingEntry): boolean {
  if (units !== undefined && units.length === 0) return false;
  if (decision === 'extend' || decision === 'redate') return typeof dueOn === 'string';
  if (decision === 'merge') return into !== undefined;
  if (decision === 'transfer') return (planName ?? '').trim() !== '';
  return decision !== 'note' || (text ?? '').trim() !== '';
}
