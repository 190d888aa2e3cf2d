import { DueTag } from '#renderer/parts/marks/due-tag.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import type { OwnColumns } from '#renderer/parts/register/own-ways.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { questionTexts as texts } from './texts.ts';

/** Until the answer has gone out, how near its day is matters. */
export const isAwaited = ({ state, written }: { state: string; written?: unknown }): boolean =>
  written === true && state !== 'answered' && state !== 'closed';

const isKept = (record: AnyRecord): boolean => (record.directives as readonly string[]).length > 0;

const promiseText = (record: AnyRecord): string => {
  if (!record.promise) return '';
  return isKept(record) ? texts.promised : texts.open;
};

export const questionColumns: OwnColumns = {
  shown: ['number', 'summary', 'representative', 'units', 'kept', 'dueOn', 'state', 'askedOn', 'kind'],
  own: {
    number: { width: 104, frozen: true, grow: 0 },
    summary: { width: 200, grow: 3, frozen: false },
    representative: { title: texts.columns.representative, width: 78, grow: 0 },
    units: { title: texts.columns.units, width: 104 },
    kept: {
      title: texts.columns.promise,
      width: 96,
      text: promiseText,
      cell: (record) =>
        record.promise ? <State mark={isKept(record) ? 'released' : 'behind'}>{promiseText(record)}</State> : null,
    },
    dueOn: {
      title: texts.columns.dueOn,
      width: 92,
      cell: (record, { today }) =>
        record.written === true && <DueTag dueOn={record.dueOn} today={today} open={isAwaited(record)} />,
    },
    askedOn: { title: texts.columns.askedOn, width: 92 },
    kind: { width: 88 },
  },
};
