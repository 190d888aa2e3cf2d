import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { useMay, useSession } from '#renderer/data/office.ts';
import { noticed } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { Id } from '#shared/base/ids.ts';
import { asideTexts as texts } from './aside-texts.ts';

/** What somebody has to say of a chapter: it waits there until it is dealt with. */
export function AddComment({ booklet, section }: { booklet: Id; section: Id }) {
  const session = useSession();
  const may = useMay('write');
  const { today } = useOfficeDays();
  const [text, setText] = useState<string>();
  const add = async (): Promise<void> => {
    const values = { booklet, section, text: text ?? '', on: today, by: session.person ?? null };
    if (await noticed(call('bookletComment.create', { values }), texts.commented)) setText(undefined);
  };
  if (!may) return null;
  if (text === undefined)
    return (
      <div className="booklet-aside-line">
        <Button small rank="quiet" onPress={() => setText('')}>
          {texts.addComment}
        </Button>
      </div>
    );
  return (
    <div className="booklet-comment">
      <LongTextField label={texts.comment} value={text} onChange={setText} maxLength={2000} reserve={false} />
      <div className="row">
        <Button small rank="primary" disabled={text.trim() === ''} onPress={() => void add()}>
          {texts.sendComment}
        </Button>
        <Button small rank="quiet" onPress={() => setText(undefined)}>
          {texts.noComment}
        </Button>
      </div>
    </div>
  );
}
