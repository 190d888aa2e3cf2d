import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useSession } from '#renderer/data/office.ts';
import { permitsOf } from '#renderer/data/permits.ts';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import type { UnknownName } from '#shared/contract/import-operations.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { nameField } from './name-field.ts';
import { importTexts as texts } from './texts.ts';
import '#renderer/parts/buttons/chip.css';

interface UnknownMenuProps {
  names: readonly UnknownName[];
  onMake: (name: UnknownName) => void;
}

/** Names that no record has: each can be made by hand, where the account may; none is made by itself. */
export function UnknownMenu({ names, onMake }: UnknownMenuProps) {
  const session = useSession();
  if (names.length === 0) return null;
  const may = ({ register }: UnknownName): boolean => {
    const of = registerNamed(register);
    return of !== undefined && nameField(of) !== undefined && permitsOf(of, session).create;
  };
  return (
    <PopMenu
      label={texts.unknownLabel}
      placement="bottom end"
      trigger={
        <AriaButton className="chip import-unknown">
          {texts.unknown(names.length)}
          <Icon of={ChevronDown} />
        </AriaButton>
      }
      entries={names.map((one) => ({
        id: `${one.register} ${one.name}`,
        label: texts.make(one.label, one.name),
        hint: texts.row(one.rows),
        disabled: !may(one),
        onAction: () => onMake(one),
      }))}
    />
  );
}
