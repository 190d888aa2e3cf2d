import './key-cap.css';

export function KeyCap({ children }: { children: string }) {
  return <kbd className="cap">{children}</kbd>;
}

/** ↑ ↓ 換案: one cap per key, then what they do. */
export function KeyHint({ keys, does }: { keys: readonly string[]; does: string }) {
  return (
    <span className="key-hint">
      {keys.map((key) => (
        <KeyCap key={key}>{key}</KeyCap>
      ))}
      {does}
    </span>
  );
}
