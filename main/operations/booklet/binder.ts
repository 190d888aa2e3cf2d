import { writeFile } from 'node:fs/promises';
import { formatDay, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { titleOf } from '#shared/language/record.ts';
import { registers } from '#shared/registers/index.ts';
import { type BinderPart, binderOf } from '../../documents/binder.ts';
import { translated } from '../../store/database.ts';
import { recordsSeen } from '../../store/records.ts';
import type { JobContext } from '../carry.ts';
import { answerPaper, motionExecutionPaper, officeMotionsPaper } from '../papers/council-papers.ts';
import { councilSessionOf, type Fill, fillFor, subjectOf } from '../papers/fill.ts';
import { agendaPaper } from '../papers/meeting-papers.ts';
import { keptReport } from './manuscript.ts';

/** What an agenda calls a paper, in the order in which sessions hear them where the agenda names none. */
const usualOrder: readonly string[] = [
  '議事日程',
  '施政報告',
  '工作報告',
  '業務報告',
  '提案',
  '議決案執行情形',
  '答復',
];

interface Part extends BinderPart {
  kind: string;
}

/** 會期資料彙編: all papers of a session, in the order of its agenda, as one file. */
export async function bindSession(
  context: JobContext,
  { council }: { council: Id },
): Promise<{ file: string; name: string }> {
  const fill = fillFor(context, { paper: 'agenda', id: council, withheld: false });
  const session = subjectOf(fill, 'council');
  const name = councilSessionOf(fill, council) ?? titleOf(registers.council, { ...session });
  const parts = inOrder(context, council, partsOf(fill, council));
  const bytes = await binderOf(
    {
      office: fill.office,
      title: `${name}會議資料`,
      lines: [name, '會議資料'],
      foot: [fill.office, formatDay(fill.on)],
      parts,
    },
    context.pdf,
    { signal: context.signal, progress: (done, total) => context.progress(done, total, '合併文件') },
  );
  const file = context.files.room(`${name}會議資料_${formatDay(todayIn(), 'dots').replaceAll('.', '')}.pdf`);
  try {
    await writeFile(file.path, bytes);
  } catch (error) {
    throw translated(error);
  }
  await context.log('exported', { paper: 'binder', subject: council });
  return { file: context.files.offer(file), name: file.name };
}

function partsOf(fill: Fill, council: Id): Part[] {
  const { context } = fill;
  const about = (id: Id): Fill => ({ ...fill, wish: { ...fill.wish, id } });
  const ofSession = { field: 'council', is: 'equal', value: council } as const;
  const sittings = recordsSeen(context, 'meeting', ofSession).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const booklets = recordsSeen(context, 'booklet', ofSession);
  const written = recordsSeen(context, 'question', { all: [ofSession, { field: 'answer', is: 'filled' }] });
  return [
    ...sittings.map((one) => ({
      kind: '議事日程',
      title: `${one.title}議事日程`,
      paper: agendaPaper(about(one.id)).paper,
    })),
    ...booklets.map((one) => ({ kind: kindOf(one.title), title: one.title, paper: keptReport(context, one).paper })),
    { kind: '提案', title: '公所提案', paper: officeMotionsPaper(about(council)).paper },
    { kind: '議決案執行情形', title: '議決案執行情形', paper: motionExecutionPaper(about(council)).paper },
    ...written.map((one) => ({
      kind: '答復',
      title: `書面答復（${one.representative}）`,
      paper: answerPaper(about(one.id)).paper,
    })),
  ];
}

const kindOf = (title: string): string => usualOrder.find((one) => title.includes(one)) ?? title;

/** Where the agenda's items name a kind of paper, it stands where the first of them does. */
function inOrder(context: JobContext, council: Id, parts: readonly Part[]): Part[] {
  const sittings = recordsSeen(context, 'meeting', { field: 'council', is: 'equal', value: council });
  const items = recordsSeen(context, 'item', {
    field: 'meeting',
    is: 'oneOf',
    value: sittings.map(({ id }) => id),
  });
  const days = new Map(sittings.map(({ id, on }) => [id, on]));
  const listed = items.toSorted((a, b) => order(days, a).localeCompare(order(days, b))).map(({ title }) => title);
  const place = ({ kind }: Part): number => {
    const at = listed.findIndex((title) => title?.includes(kind));
    const usual = usualOrder.indexOf(kind);
    const behind = usual < 0 ? usualOrder.length : usual;
    // The agenda itself always leads.
    if (kind === usualOrder[0]) return -1;
    return at < 0 ? listed.length + behind : at;
  };
  return parts.toSorted((a, b) => place(a) - place(b));
}

const order = (days: ReadonlyMap<Id, string>, item: { meeting: Id; order: number | null }): string =>
  `${days.get(item.meeting) ?? ''}-${String(item.order ?? 0).padStart(6, '0')}`;
