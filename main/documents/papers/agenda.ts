import type { Day } from '#shared/base/day.ts';
import type { Paper } from '../paper.ts';
import { type AgendaItem, itemBlocks } from './agenda-items.ts';
import { marked, moment, names, sections } from './parts.ts';

export interface AgendaData {
  office: string;
  /** 115年第23次鄉務會議. */
  meeting: string;
  on: Day;
  /** 14:00. */
  at: string | null;
  place: string | null;
  /** Title and name: 鄉長 陳○○. */
  chair: string | null;
  recorder: string | null;
  members: readonly string[];
  observers: readonly string[];
  /** In their order. */
  items: readonly AgendaItem[];
  /** Confidential items with their text; else only that they are handed out apart. */
  withConfidential?: boolean;
}

/** 議程. */
export function agenda(data: AgendaData): Paper {
  const withConfidential = data.withConfidential === true;
  const sealed = withConfidential && data.items.some((item) => item.confidential);
  const rows: [string, string][] = [
    ['時間', moment(data.on, data.at)],
    ['地點', data.place ?? ''],
    ['主席', data.chair ?? ''],
    ['紀錄', data.recorder ?? ''],
    ['出席', names(data.members)],
  ];
  if (data.observers.length > 0) rows.push(['列席', names(data.observers)]);
  return {
    office: data.office,
    title: `${data.meeting}議程`,
    ...marked(sealed),
    blocks: [
      { kind: 'facts', rows },
      ...itemBlocks(data.items, { section: sections(), withConfidential, below: () => [] }),
    ],
  };
}
