import type { Id } from '../base/ids.ts';
import type { Month } from '../base/month.ts';
import type { PaperKey } from '../papers/paper-list.ts';
import { none, operation } from './operation.ts';

/** A paper that the asking account may make, with what it would most likely be made of today. */
export interface PaperOffer {
  key: PaperKey;
  subject: { id: Id; title: string } | null;
  /** Of papers that count up to a month: the last one that is over. */
  month: Month | null;
}

export const paperOperations = {
  'paper.list': operation<{ papers: PaperOffer[] }>()('read', {
    right: 'read',
    summary: '可製作的文件，附建議的會議、會期、單位、預算案與月份',
    input: none,
  }),
} as const;
