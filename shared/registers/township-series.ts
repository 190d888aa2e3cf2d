import type { ItemKind } from './item.ts';
import type { meetingKinds, rhythms, weekdays } from './series.ts';

interface StartingSeries {
  readonly name: string;
  readonly kind: keyof typeof meetingKinds;
  readonly enlargedName?: string;
  readonly rhythm: keyof typeof rhythms;
  readonly weekday: keyof typeof weekdays;
  readonly week?: number;
  readonly enlargeFirst?: boolean;
  readonly at: string;
}

/** 會議系列 of a new office; days and hours are changed there at will. */
export const townshipSeries: readonly StartingSeries[] = [
  { name: '鄉務會議', kind: 'affairs', rhythm: 'month', weekday: 'd1', week: 1, at: '09:00' },
  {
    name: '主管會報',
    kind: 'chiefs',
    enlargedName: '擴大主管會報',
    rhythm: 'week',
    weekday: 'd4',
    enlargeFirst: true,
    at: '15:00',
  },
  { name: '列管檢討會', kind: 'review', rhythm: 'month', weekday: 'd2', week: 4, at: '09:30' },
];

/** 議程範本: what every meeting of an office goes through. */
export const usualAgenda: readonly ItemKind[] = [
  'opening',
  'minutes',
  'followUp',
  'report',
  'proposal',
  'floor',
  'ruling',
  'closing',
];
