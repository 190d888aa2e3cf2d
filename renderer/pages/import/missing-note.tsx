import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { allChecked, noneChecked } from '#renderer/parts/grid/index.ts';
import type { ImportPreview } from '#shared/contract/import-operations.ts';
import { importTexts as texts } from './texts.ts';
import type { Going } from './use-checked.ts';

interface MissingNoteProps {
  preview: ImportPreview;
  going: Going;
  /** They lie open: all of them can be chosen at once. */
  open: boolean;
}

/** What becomes of the records that the file lacks. */
export function MissingNote({ preview, going, open }: MissingNoteProps) {
  const { left, mayGo } = preview;
  if (left === 0) return null;
  const every = going.count === mayGo;
  return (
    <>
      {left > going.count && <span className="el">{texts.left(left - going.count)}</span>}
      {open && mayGo > 0 && (
        <LinkButton onPress={() => going.setChecked(every ? noneChecked : allChecked)}>
          {every ? texts.keepAll : texts.binAll(mayGo)}
        </LinkButton>
      )}
    </>
  );
}
