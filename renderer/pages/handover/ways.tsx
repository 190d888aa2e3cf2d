import { PrintButtons } from '#renderer/data/print-buttons.tsx';
import type { OwnWays } from '#renderer/parts/register/own-ways.ts';
import type { Id } from '#shared/base/ids.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { HandoverForm } from './handover-form.tsx';
import { handoverTexts as texts } from './texts.ts';

const countOf = (record: AnyRecord, field: string): number => ((record[field] ?? []) as readonly Id[]).length;

/** 移交清冊: made from what is unfinished, printed, and signed on paper. */
export const handoverWays: OwnWays = {
  title: texts.title,
  add: { label: texts.add },
  form: HandoverForm,
  columns: {
    shown: ['kind', 'on', 'unit', 'from', 'to', 'watcher', 'counts', 'state'],
    own: {
      counts: {
        title: texts.counts,
        width: 260,
        text: (record) =>
          `${texts.cases}${countOf(record, 'cases')}　${texts.motions}${countOf(record, 'motions')}　${texts.questions}${countOf(record, 'questions')}`,
      },
    },
  },
  recordActions: ({ id }) => <PrintButtons label={texts.print} wanted={{ paper: 'handover', id }} confidential />,
};
