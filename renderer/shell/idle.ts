import { useEffect } from 'react';
import { call } from '#renderer/data/client.ts';
import { refreshOffice } from '#renderer/data/office.ts';
import type { OfficeStatus } from '#shared/contract/office-operations.ts';

const between = 20_000;

/**
 * Tells the office that somebody is still at the keyboard, and looks now and then whether the session
 * has been locked for idling. The office decides; the window only shows it.
 */
export function useIdleLock(office: OfficeStatus | undefined): void {
  const working = office?.stage === 'working';
  useEffect(() => {
    if (!working) return;
    let moved = false;
    const move = (): void => {
      moved = true;
    };
    const tell = (): void => {
      const told = moved ? call('session.touch', {}).catch(() => null) : Promise.resolve(null);
      moved = false;
      void told.then(async () => {
        const { stage } = await call('office.status', {});
        if (stage !== 'working') await refreshOffice();
      });
    };
    const signs = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, move, { passive: true });
    const timer = setInterval(tell, between);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, move);
    };
  }, [working]);
}
