import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { useNamed } from '#renderer/data/queries.ts';
import { noticed } from '#renderer/data/written.ts';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { bulkTexts as texts } from './bulk-texts.ts';

export interface BulkDialogProps {
  rows: readonly AnyRecord[];
  onLeave: () => void;
  onDone: () => void;
}

/** One advice for all ticked cases whose units have asked and whose chiefs agreed. */
export function BulkAdvise({ rows, onLeave, onDone }: BulkDialogProps) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const { data } = useNamed<ListAnswer>('request.list', {
    filter: {
      all: [
        { field: 'directive', is: 'oneOf', value: rows.map(({ id }) => id) },
        { field: 'kind', is: 'equal', value: 'release' },
        { field: 'state', is: 'oneOf', value: ['approved', 'advised'] },
      ],
    },
    limit: 1000,
  });
  const requests = data?.rows ?? [];
  const cases = new Set(requests.map(({ directive }) => directive)).size;
  const send = async (): Promise<void> => {
    setBusy(true);
    const work = call('request.advise', { ids: requests.map(({ id }) => id), advice: 'release', text });
    if (await noticed(work, texts.advised(cases))) {
      onLeave();
      onDone();
    } else setBusy(false);
  };
  return (
    <Dialog
      isOpen
      title={texts.adviseTitle(rows.length)}
      sentence={data && (cases === 0 ? texts.adviseNone : texts.adviseSome(cases, rows.length))}
      verb={texts.send}
      busy={busy}
      disabled={cases === 0}
      onDo={() => void send()}
      leave={texts.leave}
      onLeave={onLeave}
    >
      <LongTextField label={texts.adviseText} value={text} onChange={setText} maxLength={4000} reserve={false} />
    </Dialog>
  );
}
