import { useEffect } from 'react';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { KeeperSnapshot } from './section-keeper.ts';
import { editorTexts as texts } from './texts.ts';

/** What a crash had left unsaved is back: told once. */
export function useRestoredNotice({ restored, clash }: KeeperSnapshot): void {
  const told = restored && clash === undefined;
  useEffect(() => {
    if (told) showNotice({ text: texts.restored });
  }, [told]);
}
