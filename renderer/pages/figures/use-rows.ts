import { useNavigate } from '@tanstack/react-router';
import { wantList } from '#renderer/data/wanted-list.ts';
import type { Id } from '#shared/base/ids.ts';

export type OpenRows = (register: string, label: string, ids: readonly Id[]) => void;

/** From a number to the records it counts. */
export function useRows(): OpenRows {
  const navigate = useNavigate();
  return (register, label, ids) => {
    wantList(register, { picked: { label, ids } });
    void navigate({ to: '/r/$register', params: { register } });
  };
}
