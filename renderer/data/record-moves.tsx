import { useState } from 'react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import type { GetAnswer, OpenMove, Written } from '#shared/contract/register-operations.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { BehalfMove } from './behalf-move.tsx';
import type { CallOptions } from './client.ts';
import { registerCalls } from './client.ts';
import { dataTexts } from './texts.ts';
import { noticed, noticeWritten } from './written.ts';

interface RecordMovesProps {
  of: Register;
  answer: GetAnswer;
  /** What has to be done before a step is taken; where it answers false, none is. */
  before?: () => Promise<boolean>;
}

const nothing = (): Promise<boolean> => Promise.resolve(true);

/** The moves that are open to the account, and those it may enter for somebody else. */
export function RecordMoves({ of, answer: { record, moves }, before = nothing }: RecordMovesProps) {
  const [entering, setEntering] = useState<OpenMove>();
  const title = titleOf(of, record);
  const made = (move: OpenMove, options?: CallOptions): Promise<Written> =>
    registerCalls(of, options).move(move.name, { id: record.id, version: record.version });
  const make = async (move: OpenMove): Promise<void> => {
    if (await before()) await noticed(made(move), said(move));
  };
  const enter = async (move: OpenMove): Promise<void> => {
    if (await before()) setEntering(move);
  };
  const said = (move: OpenMove): string => dataTexts.moved(title, move.label);
  const lent = moves.filter((move) => move.behalf);
  return (
    <>
      {lent.length > 0 && (
        <PopMenu
          label={dataTexts.onBehalf}
          placement="top start"
          trigger={<Button>{dataTexts.onBehalf}</Button>}
          entries={lent.map((move) => ({
            id: move.name,
            label: move.label,
            disabled: move.blocked !== undefined,
            onAction: () => void enter(move),
          }))}
        />
      )}
      {moves
        .filter((move) => !move.behalf)
        .map((move) => (
          <Button key={move.name} disabled={move.blocked !== undefined} onPress={() => void make(move)}>
            {move.label}
          </Button>
        ))}
      {entering && (
        <BehalfMove
          title={title}
          label={entering.label}
          onDo={async (options) => noticeWritten(said(entering), (await made(entering, options)).position)}
          onLeave={() => setEntering(undefined)}
        />
      )}
    </>
  );
}
