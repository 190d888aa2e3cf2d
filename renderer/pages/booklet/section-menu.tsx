import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { call, registerCalls } from '#renderer/data/client.ts';
import { noticed } from '#renderer/data/written.ts';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import type { Id } from '#shared/base/ids.ts';
import { bookletSection } from '#shared/registers/booklet-section.ts';
import { moved } from './numbers.ts';
import { SectionDialog } from './section-dialog.tsx';
import { chapterTexts as texts } from './texts.ts';
import type { SectionRecord } from './use-booklet.ts';

interface SectionMenuProps {
  booklet: Id;
  sections: readonly SectionRecord[];
  /** The chosen one. */
  section: SectionRecord | undefined;
}

/** What those who compile do with the chapters: add, name, move, take out. */
export function SectionMenu({ booklet, sections, section }: SectionMenuProps) {
  const [asking, setAsking] = useState<'add' | 'edit'>();
  const arrange = (step: -1 | 1): void => {
    const next = section && moved(sections, section.id, step);
    if (!next) return;
    const order = next.map(({ id, level }) => ({ id, level: level ?? 1 }));
    void noticed(call('booklet.arrange', { id: booklet, sections: order }), texts.arranged);
  };
  useShortcut('Alt Shift ArrowUp', () => arrange(-1));
  useShortcut('Alt Shift ArrowDown', () => arrange(1));
  const remove = ({ id, version, title }: SectionRecord): void =>
    void noticed(registerCalls(bookletSection).remove({ id, version }), texts.removed(title));
  const ofChosen = section
    ? [
        { id: 'edit', label: texts.edit, onAction: () => setAsking('edit') },
        { id: 'up', label: texts.up, keys: 'Alt Shift ↑', onAction: () => arrange(-1) },
        { id: 'down', label: texts.down, keys: 'Alt Shift ↓', onAction: () => arrange(1) },
        { id: 'remove', label: texts.remove, danger: true, onAction: () => remove(section) },
      ]
    : [];
  return (
    <>
      <PopMenu
        label={texts.menu}
        placement="bottom end"
        trigger={<IconButton small icon={Ellipsis} label={texts.menu} />}
        entries={[{ id: 'add', label: texts.add, onAction: () => setAsking('add') }, ...ofChosen]}
      />
      {asking && (
        <SectionDialog
          booklet={booklet}
          sections={sections}
          section={asking === 'edit' ? section : undefined}
          behind={section}
          onLeave={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
