import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { exportingTexts as texts } from './texts.ts';
import type { ExportRun } from './use-export.ts';

/** Before anything is saved: which characters the file does not have. */
export function LostDialog({ work }: { work: Pick<ExportRun<unknown>, 'lossy' | 'keep' | 'leave'> }) {
  const { lossy, keep, leave } = work;
  const lost = lossy?.lost ?? [];
  const more = lossy?.lostMore ?? 0;
  const listed = lost.map(({ character, count }) => texts.lostOne(character, count));
  return (
    <Dialog
      isOpen={lossy !== undefined}
      title={texts.lost(lost.length + more)}
      sentence={texts.lostSentence}
      verb={texts.saveAnyway}
      onDo={() => void keep()}
      leave={texts.back}
      onLeave={leave}
    >
      <p className="small">{[...listed, ...(more > 0 ? [texts.lostMore(more)] : [])].join('、')}</p>
    </Dialog>
  );
}
