import type { RefObject } from 'react';
import { makePaper } from '#renderer/data/papers.ts';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import type { Meeting } from '../meeting-data.ts';
import type { BarKey } from './key-bar.tsx';
import type { RoomDecisionHandle } from './room-decision.tsx';
import type { RoomOpen } from './room-dialogs.tsx';
import { roomTexts as texts } from './texts.ts';
import type { Keepers } from './use-keepers.ts';
import type { Place, RoomRights } from './use-room.ts';

interface RoomKeysOf {
  meeting: Meeting;
  place: Place;
  rights: RoomRights;
  keepers: Keepers;
  decision: RefObject<RoomDecisionHandle | null>;
  large: boolean;
  setLarge: (large: boolean) => void;
  setOpen: (open: RoomOpen) => void;
  onAttendance: () => void;
}

/** What each function key does here; those that stand in the bar are bound by it. */
export function useRoomKeys(of: RoomKeysOf): BarKey[] {
  const { meeting, place, rights, keepers, decision, large, setLarge, setOpen } = of;
  const { item, onBefore, onNext } = place;
  const { writes, floor } = rights;
  useShortcut('Ctrl ↑', () => onBefore?.());
  useShortcut('Esc', () => setLarge(false), large);
  useShortcut('F3', of.onAttendance);
  const vote = (): void => {
    if (meeting.needsQuorum) setOpen('vote');
    else showNotice({ text: texts.noVote });
  };
  const minutes = async (): Promise<void> => {
    await keepers.flush();
    await makePaper({ paper: 'minutes', id: meeting.id });
  };
  const project = large ? texts.endProject : texts.keys.project;
  return [
    { keys: 'F2', does: texts.keys.decision, run: () => decision.current?.focusText(), enabled: item !== undefined },
    { keys: 'F4', does: texts.keys.mark, run: () => decision.current?.mark(), enabled: writes, place: 'seal' },
    { keys: 'F5', does: texts.keys.fill, run: () => decision.current?.fill(), enabled: writes },
    { keys: 'F7', does: texts.keys.floor, run: () => setOpen('floor'), enabled: floor },
    { keys: 'F8', does: texts.keys.vote, run: vote, enabled: writes },
    { keys: 'Ctrl ↓', does: texts.keys.next, run: () => onNext?.(), enabled: onNext !== undefined },
    { keys: 'Ctrl Z', does: texts.keys.undo, run: undoInText, enabled: true, bound: false },
    { keys: 'F11', does: project, run: () => setLarge(!large), enabled: true, place: 'end' },
    { keys: 'Ctrl P', does: texts.keys.print, run: () => void minutes(), enabled: true, place: 'end' },
  ];
}

/** The button stands for the key: what was typed last is taken back in the text. */
function undoInText(): void {
  document.execCommand('undo');
}
