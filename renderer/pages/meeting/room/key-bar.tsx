import { Button as AriaButton } from 'react-aria-components/Button';
import { KeyCap } from '#renderer/parts/keys/key-cap.tsx';
import { ariaKeys } from '#renderer/parts/keys/keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';

export interface BarKey {
  keys: string;
  does: string;
  run: () => void;
  enabled: boolean;
  /** Stands at the right end, or does what the room is there for. */
  place?: 'end' | 'seal';
  /** The key is bound by what has the focus: the bar's button alone does it. */
  bound?: false;
}

/** The fixed bar of function keys; each is a button as well. */
export function KeyBar({ keys, label }: { keys: readonly BarKey[]; label: string }) {
  const ends = keys.filter(({ place }) => place === 'end');
  const rest = keys.filter(({ place }) => place !== 'end');
  return (
    <div className="room-keys" role="toolbar" aria-label={label}>
      {rest.map((key) => (
        <KeyButton key={key.keys} {...key} />
      ))}
      <span className="grow" />
      {ends.map((key) => (
        <KeyButton key={key.keys} {...key} />
      ))}
    </div>
  );
}

function KeyButton({ keys, does, run, enabled, place, bound }: BarKey) {
  useShortcut(keys, run, enabled && bound !== false);
  return (
    <AriaButton
      className={place === 'seal' ? 'room-key seal' : 'room-key'}
      onPress={run}
      isDisabled={!enabled}
      preventFocusOnPress
      aria-keyshortcuts={ariaKeys(keys)}
    >
      <KeyCap>{keys}</KeyCap> {does}
    </AriaButton>
  );
}
