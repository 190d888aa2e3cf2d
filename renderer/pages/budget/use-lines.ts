import { useNavigate } from '@tanstack/react-router';
import { wantList } from '#renderer/data/wanted-list.ts';
import type { Id } from '#shared/base/ids.ts';

/** From a figure to the lines it counts. */
export function useLines(): (label: string, lines: readonly Id[]) => void {
  const navigate = useNavigate();
  return (label, ids) => {
    wantList('budgetLine', { picked: { label, ids } });
    void navigate({ to: '/r/$register', params: { register: 'budgetLine' } });
  };
}
