import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { type ItemKind, itemKinds } from '#shared/registers/item.ts';
import { agendaTexts as texts } from './texts.ts';

const kinds = Object.keys(itemKinds) as ItemKind[];

/** All kinds of items; Ctrl N opens it. */
export function AddMenu({ onAdd }: { onAdd: (kind: ItemKind) => void }) {
  const place = useRef<HTMLSpanElement>(null);
  useShortcut('Ctrl N', () => place.current?.querySelector('button')?.click());
  return (
    <span ref={place}>
      <PopMenu
        label={texts.add}
        trigger={
          <Button rank="primary" small icon={Plus} keys="Ctrl N">
            {texts.add}
          </Button>
        }
        entries={kinds.map((id) => ({ id, label: itemKinds[id], onAction: () => onAdd(id) }))}
      />
    </span>
  );
}
