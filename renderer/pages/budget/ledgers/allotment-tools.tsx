import { Button } from '#renderer/parts/buttons/button.tsx';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import type { GridMessage } from '#renderer/parts/grid/types.ts';
import { saveKeys } from '#renderer/parts/keys/save-keys.ts';
import { State } from '#renderer/parts/marks/state.tsx';
import { allotmentTexts as texts } from './allotment-texts.ts';

interface AllotmentToolsProps {
  enters: boolean;
  /** How many lines are ticked; undefined: all are meant. */
  chosen: number | undefined;
  ready: number;
  off: number;
  /** Lines that have a difference. */
  open: number;
  message: GridMessage | undefined;
  busy: boolean;
  onSpread: (method: 'even' | 'pattern') => void;
  onSave: () => void;
  onDiscard: () => void;
  /** To the next line that has a difference. */
  onNext: () => void;
}

/** How the months are filled, what does not add up yet, and what is to be saved. */
export function AllotmentTools(props: AllotmentToolsProps) {
  const { enters, chosen, ready, off, busy, onSpread, onSave, onDiscard } = props;
  return (
    <div className="allot-tools">
      {enters && (
        <>
          <Button small onPress={() => onSpread('even')}>
            {texts.even}
          </Button>
          <Button small onPress={() => onSpread('pattern')}>
            {texts.pattern}
          </Button>
          <span className="small dim">{chosen === undefined ? texts.scopeAll : texts.scope(chosen)}</span>
        </>
      )}
      <span className="grow small" role="status">
        <Said {...props} />
      </span>
      {ready + off > 0 && (
        <>
          <Button small onPress={onDiscard}>
            {texts.discard}
          </Button>
          <Button small rank="primary" keys={saveKeys} busy={busy} disabled={ready === 0} onPress={onSave}>
            {texts.save(ready)}
          </Button>
        </>
      )}
    </div>
  );
}

function Said({ message, off, open, onNext }: AllotmentToolsProps) {
  if (message) return <span className={message.tone === 'bad' ? 'neg' : undefined}>{message.text}</span>;
  if (off + open === 0) return <State mark="good">{texts.even0}</State>;
  return (
    <State mark="behind">
      <LinkButton onPress={onNext}>{off > 0 ? texts.off(off) : texts.open(open)}</LinkButton>
    </State>
  );
}
