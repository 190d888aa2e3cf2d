import { Check, CircleAlert } from 'lucide-react';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { momentText } from '../clock.ts';
import type { DecisionKeeper, DecisionSnapshot } from './decision-keeper.ts';
import { roomTexts as texts } from './texts.ts';

/** Whether what is typed is in the record; what to do where it is not. */
export function SavedLine({ keeper, decision }: { keeper: DecisionKeeper; decision: DecisionSnapshot }) {
  const { problem, restored } = decision;
  if (problem)
    return (
      <div className="room-saved wrong" role="status">
        <Icon of={CircleAlert} />
        <span>{problem.message}</span>
        {problem.code === 'conflict' ? (
          <>
            <LinkButton onPress={() => void keeper.keepMine()}>{texts.keepMine}</LinkButton>
            <LinkButton onPress={() => void keeper.takeKept()}>{texts.takeTheirs}</LinkButton>
          </>
        ) : (
          <LinkButton onPress={() => void keeper.keepMine()}>{texts.retry}</LinkButton>
        )}
      </div>
    );
  return (
    <div className="room-saved" role="status">
      {restored && (
        <>
          <span>{texts.restored}</span>
          <LinkButton onPress={() => void keeper.takeKept()}>{texts.takeKept}</LinkButton>
        </>
      )}
      {decision.state === 'saved' && wordsOf(decision) !== '' && <Icon of={Check} />}
      <span className="nw">{wordsOf(decision)}</span>
    </div>
  );
}

function wordsOf({ state, savedAt, text }: DecisionSnapshot): string {
  if (state === 'saving') return texts.saving;
  if (state !== 'saved') return texts.typing;
  if (savedAt) return texts.saved(momentText(savedAt));
  return text === '' ? '' : texts.kept;
}
