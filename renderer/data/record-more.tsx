import { Ellipsis } from 'lucide-react';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { type MenuEntry, PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import { titleOf } from '#shared/language/record.ts';
import { registerCalls } from './client.ts';
import { usePermits } from './permits.ts';
import { dataTexts as texts } from './texts.ts';
import { noticed } from './written.ts';

/** What is done to a record itself, beside its steps. */
export function RecordMore({ of, answer: { record }, onEdit, onClose }: OwnDrawerProps) {
  const permits = usePermits(of);
  const toBin = async (): Promise<void> => {
    const work = registerCalls(of).remove({ id: record.id, version: record.version });
    if (await noticed(work, texts.removed(titleOf(of, record)))) onClose();
  };
  const entries: MenuEntry[] = [
    ...(onEdit ? [{ id: 'edit', label: texts.edit, keys: 'Ctrl E', onAction: onEdit }] : []),
    ...(permits.remove ? [{ id: 'bin', label: texts.toBin, onAction: () => void toBin() }] : []),
  ];
  if (entries.length === 0) return null;
  return (
    <PopMenu
      label={texts.more}
      placement="top start"
      trigger={<IconButton icon={Ellipsis} label={texts.more} small />}
      entries={entries}
    />
  );
}
