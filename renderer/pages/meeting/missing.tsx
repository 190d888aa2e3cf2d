import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import type { Id } from '#shared/base/ids.ts';
import { useMissing } from './meeting-data.ts';
import { meetingTexts as texts } from './texts.ts';

/** In place of a meeting that is not read yet, or not there. */
export function Missing({ id }: { id: Id }) {
  return useMissing(id) ? <EmptyState title={texts.gone} sentence={texts.goneSentence} /> : null;
}
