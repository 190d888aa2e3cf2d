import { useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { ReferenceSetField } from '#renderer/parts/choose/reference-set-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { NumberField } from '#renderer/parts/fields/number-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { textKey } from '#shared/base/text-key.ts';
import { majority } from '#shared/meeting/quorum.ts';
import { presence } from '#shared/registers/meeting.ts';
import { isPresent } from '../attendance.ts';
import { type Item, type Meeting, useShares } from '../meeting-data.ts';
import { usePeople } from '../use-people.ts';
import type { DecisionKeeper } from './decision-keeper.ts';
import { roomTexts as texts } from './texts.ts';

const { votes } = texts;

interface VoteDialogProps {
  meeting: Meeting;
  item: Item;
  keeper: DecisionKeeper;
  onLeave: () => void;
}

interface Entry {
  inFavour: number | null;
  against: number | null;
  abstained: number | null;
  recused: readonly Candidate[];
  recusedNames: string;
}

const namesIn = (text: string): number => text.split('、').filter((name) => name.trim() !== '').length;

/** 付表決: the votes, who stepped aside, and whether it is carried. */
export function VoteDialog({ meeting, item, keeper, onLeave }: VoteDialogProps) {
  const people = usePeople(meeting);
  const { pass } = useShares();
  const candidate = (id: string): Candidate => ({ id, label: people.get(id)?.name ?? '' });
  const [typed, setTyped] = useState<Partial<Entry>>({});
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [unread, setUnread] = useState(false);
  const entry: Entry = {
    inFavour: item.inFavour,
    against: item.against,
    abstained: item.abstained,
    recused: item.recused.map(candidate),
    recusedNames: item.recusedNames ?? '',
    ...typed,
  };
  const change = (part: Partial<Entry>): void => {
    setRefusal(undefined);
    setTyped({ ...typed, ...part });
  };
  const counted = countVotes(entry, presence(meeting).present, pass);
  const submit = async (): Promise<void> => {
    if (busy || unread || counted.answer.problem !== null) return;
    setBusy(true);
    try {
      await keeper.act(async (version) => {
        await call('item.update', { id: item.id, version, patch: votePatch(entry, item, counted.answer.passed) });
      });
      onLeave();
    } catch (error) {
      setRefusal(refused(error).message);
      setBusy(false);
    }
  };
  const save = (): void => void submit();
  const present = meeting.attendance.filter(isPresent).flatMap(({ person }) => person ?? []);
  const number = (name: 'inFavour' | 'against' | 'abstained') => (
    <NumberField
      label={votes[name]}
      places={0}
      unit="票"
      value={entry[name] === null ? null : String(entry[name])}
      onChange={(value, problem) => {
        setUnread(problem !== undefined);
        change({ [name]: value === null ? null : Number(value) });
      }}
    />
  );
  return (
    <Dialog
      isOpen
      title={votes.title}
      sentence={item.title ?? ''}
      verb={votes.record}
      onDo={save}
      busy={busy}
      disabled={unread || counted.answer.problem !== null}
      keys={saveKeys}
      leave={votes.back}
      onLeave={onLeave}
    >
      <div onKeyDownCapture={savingByKeys(save)}>
        <div className="fields vote-fields">
          {number('inFavour')}
          {number('against')}
          {number('abstained')}
        </div>
        <ReferenceSetField
          label={votes.recused}
          value={entry.recused}
          onChange={(recused) => change({ recused })}
          find={async (text) => present.map(candidate).filter(({ label }) => textKey(label).includes(textKey(text)))}
        />
        <TextField
          label={votes.recusedNames}
          help={votes.recusedHelp}
          value={entry.recusedNames}
          onChange={(recusedNames) => change({ recusedNames })}
        />
        <p role="status" className={counted.answer.problem === null ? undefined : 'err-text'}>
          {refusal ?? counted.words}
        </p>
      </div>
    </Dialog>
  );
}

function countVotes(entry: Entry, present: number, rule: ReturnType<typeof useShares>['pass']) {
  const recused = entry.recused.length + namesIn(entry.recusedNames);
  const [inFavour, against, abstained] = [entry.inFavour ?? 0, entry.against ?? 0, entry.abstained ?? 0];
  const answer = majority({ present, recused, inFavour, against, abstained, rule });
  return { answer, words: answer.problem ?? wordsFor(answer, present - recused) };
}

function wordsFor({ needed, passed, tied }: ReturnType<typeof majority>, voters: number): string {
  const head = votes.voters(voters, needed);
  if (passed) return `${head}；${votes.passed}。`;
  return tied ? `${head}；${votes.tied}。` : `${head}；${votes.failed}。`;
}

/** A decision is proposed with the votes where none was chosen: carried as it stands, or lost. */
function votePatch({ recused, recusedNames, ...numbers }: Entry, item: Item, passed: boolean) {
  return {
    voted: true,
    ...numbers,
    recused: recused.map(({ id }) => id),
    recusedNames: recusedNames.trim() === '' ? null : recusedNames,
    ...(item.decision === null ? { decision: passed ? ('passed' as const) : ('rejected' as const) } : {}),
  };
}
