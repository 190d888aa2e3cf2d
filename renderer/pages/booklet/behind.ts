import { useNavigate } from '@tanstack/react-router';
import { wantList } from '#renderer/data/wanted-list.ts';
import type { Id } from '#shared/base/ids.ts';

/** Leads to the records behind a number. */
export function useRows(): (register: string, label: string, ids: readonly Id[]) => void {
  const navigate = useNavigate();
  return (register, label, ids) => {
    wantList(register, { picked: { label, ids } });
    void navigate({ to: '/r/$register', params: { register } });
  };
}
