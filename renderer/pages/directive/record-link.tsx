import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import type { Id } from '#shared/base/ids.ts';

/** Leads to a record in its own book. */
export function RecordLink({ register, id, children }: { register: string; id: Id; children: ReactNode }) {
  const navigate = useNavigate();
  return (
    <LinkButton onPress={() => void navigate({ to: '/r/$register', params: { register }, search: { id } })}>
      {children}
    </LinkButton>
  );
}
