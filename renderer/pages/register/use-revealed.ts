import { useState } from 'react';
import { refused, registerCalls } from '#renderer/data/client.ts';
import type { Permits } from '#renderer/data/permits.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import type { SealedShown } from '#renderer/parts/register/sealed-shown.ts';
import type { Register } from '#shared/language/register.ts';

/** Sealed values that were asked for, until they are hidden again; the office writes down every asking. */
export function useRevealed(of: Register, id: string, permits: Permits): SealedShown {
  const [revealed, setRevealed] = useState<Record<string, string>>({});
  const reveal = async (field: string): Promise<void> => {
    try {
      const { value } = await registerCalls(of).unseal(id, field);
      setRevealed((shown) => ({ ...shown, [field]: value }));
    } catch (error) {
      noticeRefused(refused(error));
    }
  };
  return {
    revealed,
    onReveal: permits.unseal ? (field) => void reveal(field) : undefined,
    onHide: (field) => setRevealed(({ [field]: _gone, ...rest }) => rest),
  };
}
