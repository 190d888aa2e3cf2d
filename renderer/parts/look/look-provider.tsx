import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { ToastHost } from '../float/toast-host.tsx';

/** Once around the whole window: the language of what is only heard, and the place for notices. */
export function LookProvider({ children }: { children: ReactNode }) {
  return (
    <I18nProvider locale="zh-TW">
      {children}
      <ToastHost />
    </I18nProvider>
  );
}
