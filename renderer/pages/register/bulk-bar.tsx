import { Archive } from 'lucide-react';
import { refused, registerCalls } from '#renderer/data/client.ts';
import type { Permits } from '#renderer/data/permits.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { checkedCount, isChecked, type PagedSource } from '#renderer/parts/grid/index.ts';
import type { Checked } from '#renderer/parts/grid/types.ts';
import { KeyCap } from '#renderer/parts/keys/key-cap.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import type { OwnWays } from '#renderer/parts/register/own-ways.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { listTexts } from './texts.ts';

interface BulkBarProps {
  of: Register;
  checked: Checked;
  onDone: () => void;
  source: PagedSource<AnyRecord>;
  permits: Permits;
  bin: boolean;
  /** What the subject can do with many at once. */
  own: OwnWays['bulk'];
}

/** What can be done with all that is ticked; docked under the list, over no row. */
export function BulkBar({ of, checked, onDone, source, permits, bin, own: Own }: BulkBarProps) {
  const counter = of.options.counter ?? '筆';
  const count = checkedCount(checked, source.count);
  useShortcut('Esc', onDone, count > 0);
  if (count === 0) return null;
  const remove = async (): Promise<void> => {
    try {
      const rows = await checkedRows(source, checked);
      const done = await registerCalls(of).removeMany(rows.map(({ id, version }) => ({ id, version })));
      noticeWritten(listTexts.movedMany(done.written, counter), done.position);
      onDone();
    } catch (error) {
      noticeRefused(refused(error));
    }
  };
  return (
    <div className="bulk" role="toolbar" aria-label={listTexts.selected(count, counter)}>
      <b>{listTexts.selected(count, counter)}</b>
      <span className="vr" />
      {Own && !bin && <Own of={of} count={count} rows={() => checkedRows(source, checked)} onDone={onDone} />}
      {permits.remove && !bin && (
        <LinkButton icon={Archive} onPress={() => void remove()}>
          {listTexts.toBin}
        </LinkButton>
      )}
      <span className="grow" />
      <LinkButton onPress={onDone}>{listTexts.unselect}</LinkButton>
      <KeyCap>Esc</KeyCap>
    </div>
  );
}

async function checkedRows(source: PagedSource<AnyRecord>, checked: Checked): Promise<AnyRecord[]> {
  await source.load?.(0, source.count);
  const rows: AnyRecord[] = [];
  for (let at = 0; at < source.count; at += 1) {
    const row = source.rowAt(at);
    if (row && isChecked(checked, row.id)) rows.push(row);
  }
  return rows;
}
