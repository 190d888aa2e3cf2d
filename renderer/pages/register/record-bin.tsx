import { Archive, ArchiveRestore } from 'lucide-react';
import { registerCalls } from '#renderer/data/client.ts';
import type { Permits } from '#renderer/data/permits.ts';
import { noticed } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { titleOf } from '#shared/language/record.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { listTexts } from './texts.ts';

interface RecordBinProps {
  of: Register;
  record: AnyRecord;
  permits: Permits;
  onRemoved: () => void;
}

/** To the bin and back; nothing where the account may not, or the register has no bin. */
export function RecordBin({ of, record, permits, onRemoved }: RecordBinProps) {
  if (!permits.remove) return null;
  const calls = registerCalls(of);
  const title = titleOf(of, record);
  const named = { id: record.id, version: record.version };
  return record.removed ? (
    <Button icon={ArchiveRestore} onPress={() => void noticed(calls.restore(named), listTexts.restored(title))}>
      {listTexts.fromBin}
    </Button>
  ) : (
    <IconButton
      icon={Archive}
      label={listTexts.toBin}
      onPress={() => void noticed(calls.remove(named), listTexts.removed(title)).then((done) => done && onRemoved())}
    />
  );
}
