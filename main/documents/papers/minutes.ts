import type { Day } from '#shared/base/day.ts';
import type { Level } from '#shared/base/numerals.ts';
import { isNamed } from '#shared/meeting/agenda.ts';
import { decidedKinds, itemDecisions } from '#shared/registers/item.ts';
import type { Block, Paper } from '../paper.ts';
import { type AgendaItem, itemBlocks } from './agenda-items.ts';
import { blank, clockWords, dots, labelledIf, marked, moment, names, sections, stacked } from './parts.ts';

export interface MinutesItem extends AgendaItem {
  decision: keyof typeof itemDecisions | null;
  resolution: string | null;
  /** Only where it was put to the vote. */
  votes: { inFavour: number | null; against: number | null; abstained: number | null } | null;
  recused: readonly string[];
  postponed: boolean;
}

export interface Attendee {
  /** With unit or title: 建設課 林○○. */
  name: string;
  status: 'present' | 'deputy' | 'leave' | 'absent' | null;
  /** Who came in place of whom, and the like. */
  note: string | null;
}

export interface MinutesDirective {
  number: string | null;
  content: string;
  leads: readonly string[];
  cos: readonly string[];
  dueOn: Day | null;
  confidential: boolean;
}

export interface MinutesData {
  office: string;
  meeting: string;
  on: Day;
  /** When it opened, else when it was called for. */
  at: string | null;
  closedAt: string | null;
  place: string | null;
  chair: string | null;
  recorder: string | null;
  members: readonly Attendee[];
  observers: readonly Attendee[];
  /** 應出席人數, where it is not the number of members listed. */
  seats: number | null;
  items: readonly MinutesItem[];
  directives: readonly MinutesDirective[];
  withConfidential?: boolean;
}

/** 會議紀錄. */
export function minutes(data: MinutesData): Paper {
  const withConfidential = data.withConfidential === true;
  const confidential = [...data.items, ...data.directives].some((one) => one.confidential);
  const section = sections();
  const closing = data.items.findLastIndex(({ kind }) => kind === 'closing');
  const items = closing < 0 ? data.items : data.items.filter((_, at) => at !== closing);
  return {
    office: data.office,
    title: `${data.meeting}紀錄`,
    ...marked(withConfidential && confidential),
    blocks: [
      { kind: 'facts', rows: factRows(data) },
      ...itemBlocks(items, { section, withConfidential, below: decided }),
      ...directiveBlocks(data, section, withConfidential),
      section(data.closedAt === null ? '散會' : `散會：${clockWords(data.closedAt)}`),
      {
        kind: 'signatures',
        signers: [
          { role: '紀錄', name: data.recorder },
          { role: '主席', name: data.chair },
        ],
      },
    ],
  };
}

function factRows(data: MinutesData): [string, string][] {
  const rows: [string, string][] = [
    ['時間', moment(data.on, data.at)],
    ['地點', data.place ?? ''],
    ['主席', data.chair ?? ''],
    ['出席', stacked(presenceWords(data), came(data.members))],
  ];
  for (const [label, status] of [
    ['請假', 'leave'],
    ['未到', 'absent'],
  ] as const) {
    const away = data.members.filter((one) => one.status === status);
    if (away.length > 0) rows.push([label, names(away.map(withNote))]);
  }
  const observers = came(data.observers);
  if (observers !== '') rows.push(['列席', observers]);
  rows.push(['紀錄', data.recorder ?? '']);
  return rows;
}

const isHere = ({ status }: Attendee): boolean => status === 'present' || status === 'deputy';

function presenceWords({ members, seats }: MinutesData): string | null {
  const expected = seats ?? members.length;
  return expected === 0 ? null : `應到${expected}人，實到${members.filter(isHere).length}人`;
}

const came = (people: readonly Attendee[]): string => names(people.filter(isHere).map(withNote));

function withNote({ name, status, note }: Attendee): string {
  const said = names([status === 'deputy' && blank(note) ? '代理出席' : '', note ?? '']);
  return said === '' ? name : `${name}（${said}）`;
}

/** What was decided: the vote, who stood aside, and the resolution itself. */
function decided(item: MinutesItem, under: Level): Block[] {
  const stoodAside = item.recused.length === 0 ? '' : `${names(item.recused)}（未參與討論及表決）`;
  return [
    ...labelledIf('表決', votesWords(item), under),
    ...labelledIf('迴避', stoodAside, under),
    ...resolved(item, under),
  ];
}

/** Items that are what the chair said: no label before it. */
const speaks: ReadonlySet<string> = new Set(['opening', 'ruling']);

function resolved(item: MinutesItem, under: Level): Block[] {
  const text = resolutionWords(item);
  const decides = decidedKinds.has(item.kind);
  if (text !== '' && speaks.has(item.kind)) return [{ kind: 'body', text, under }];
  if (text !== '') return [{ kind: 'labelled', label: decides ? '決議' : '裁示', text, under, strong: true }];
  if (item.kind === 'floor' && !isNamed(item)) return [{ kind: 'body', text: '無。', under }];
  return decides ? [{ kind: 'labelled', label: '決議', text, under, strong: true }] : [];
}

function votesWords({ votes }: MinutesItem): string {
  if (votes === null) return '';
  const counted = [
    ['贊成', votes.inFavour],
    ['反對', votes.against],
    ['棄權', votes.abstained],
  ] as const;
  return counted.flatMap(([word, count]) => (count === null ? [] : `${word}${count}票`)).join('、');
}

function resolutionWords({ decision, resolution, postponed }: MinutesItem): string {
  if (postponed) return stacked('本案延後再議。', resolution);
  const label = decision === null ? '' : itemDecisions[decision];
  const text = (resolution ?? '').trim();
  if (text === '') return label === '' ? '' : `${label}。`;
  return label === '' || text.includes(label) ? text : `${label}。${text}`;
}

function directiveBlocks(data: MinutesData, section: ReturnType<typeof sections>, withConfidential: boolean): Block[] {
  const printed = data.directives.filter((one) => withConfidential || !one.confidential);
  const apart = data.directives.length - printed.length;
  if (data.directives.length === 0) return [];
  const blocks: Block[] = [section('裁示事項列管表')];
  if (printed.length > 0) {
    blocks.push({
      kind: 'table',
      columns: [
        { title: '編號', share: 16, align: 'center' },
        { title: '裁示事項', share: 44 },
        { title: '主辦', share: 14, align: 'center' },
        { title: '協辦', share: 14, align: 'center' },
        { title: '期限', share: 14, align: 'center' },
      ],
      rows: printed.map((one, at) => ({
        cells: [one.number ?? String(at + 1), one.content, one.leads.join('\n'), one.cos.join('\n'), dots(one.dueOn)],
      })),
    });
  }
  if (apart > 0) blocks.push({ kind: 'note', text: `另有密件${apart}案，另行分送。` });
  return blocks;
}
