import { type Day, daysBetween, formatDay, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Incomplete } from '#shared/contract/meeting-operations.ts';
import { titleOf } from '#shared/language/record.ts';
import { registers } from '#shared/registers/index.ts';
import { decidedKinds, itemDecisions } from '#shared/registers/item.ts';
import { officeSetting } from '../../store/office-setting.ts';
import { type Of, recordOf, recordsSeen } from '../../store/records.ts';
import { type Read, type ReadContext, read } from '../carry.ts';

type Motion = Of<'motion'>;

const sessionName = (context: ReadContext, council: Id | null): string => {
  const session = council ? recordOf(context.db, 'council', council) : undefined;
  return session ? titleOf(registers.council, { ...session }) : '';
};

const motionLine = (context: ReadContext, kind: Incomplete['kind'], one: Motion, hint = ''): Incomplete => ({
  kind,
  register: 'motion',
  id: one.id,
  number: one.number,
  title: one.title,
  hint: [sessionName(context, one.council), hint].filter((part) => part !== '').join('　'),
});

/** 交付審議而未排入任何議程. */
function onNoAgenda(context: ReadContext, motions: readonly Motion[]): Incomplete[] {
  const items = recordsSeen(context, 'item', { field: 'motion', is: 'filled' });
  const onAgenda = new Set(items.map((one) => one.motion));
  const waiting = motions.filter(
    (one) => (one.state === 'received' || one.state === 'review') && !onAgenda.has(one.id),
  );
  return [...waiting.map((one) => motionLine(context, 'noAgenda', one)), ...postponed(context)];
}

/** Items put off that no later agenda has taken up. */
function postponed(context: ReadContext): Incomplete[] {
  const off = recordsSeen(context, 'item', { field: 'state', is: 'equal', value: 'postponed' });
  const again = new Set(
    recordsSeen(context, 'item', { field: 'postponedFrom', is: 'filled' }).map((one) => one.postponedFrom),
  );
  return off
    .filter((one) => !again.has(one.id))
    .map((one) => ({
      kind: 'noAgenda',
      register: 'item',
      id: one.id,
      number: '',
      title: one.title ?? '',
      hint: recordOf(context.db, 'meeting', one.meeting)?.title ?? '',
    }));
}

const carried = new Set(['passed', 'reviewed', 'amended', 'advanced', 'forwarded', 'attached']);

/** 有決議而無單位: nobody will carry it out. */
function withoutUnit(context: ReadContext, motions: readonly Motion[]): Incomplete[] {
  const resolved = motions
    .filter((one) => one.unit === null && (one.state === 'resolved' || one.state === 'sent'))
    .filter((one) => carried.has(String(one.decision)))
    .map((one) => motionLine(context, 'noUnit', one, one.decision ? itemDecisions[one.decision] : ''));
  const items = recordsSeen(context, 'item', {
    all: [
      { field: 'state', is: 'equal', value: 'done' },
      { field: 'unit', is: 'empty' },
      { field: 'motion', is: 'empty' },
      { field: 'decision', is: 'oneOf', value: [...carried] },
    ],
  }).filter((one) => decidedKinds.has(one.kind) && one.marks.length === 0);
  return [
    ...resolved,
    ...items.map(
      (one): Incomplete => ({
        kind: 'noUnit',
        register: 'item',
        id: one.id,
        number: '',
        title: one.title ?? '',
        hint: recordOf(context.db, 'meeting', one.meeting)?.title ?? '',
      }),
    ),
  ];
}

function withoutReport(context: ReadContext, motions: readonly Motion[], today: Day): Incomplete[] {
  const limit = officeSetting(context.db).unreportedLimit;
  return motions
    .filter((one) => one.state === 'assigned' || one.state === 'ongoing')
    .filter((one) => one.executedOn === null || daysBetween(one.executedOn, today) >= limit)
    .map((one) => {
      const hint = one.executedOn ? `最近填報${formatDay(one.executedOn, 'dots')}` : '從未填報';
      return motionLine(context, 'noReport', one, hint);
    });
}

function questionLines(context: ReadContext, council: Id | undefined): Incomplete[] {
  const questions = recordsSeen(context, 'question', { field: 'state', is: 'unequal', value: 'closed' }).filter(
    (one) => council === undefined || one.council === council,
  );
  const line = (kind: Incomplete['kind'], one: Of<'question'>, title: string, hint: string): Incomplete => ({
    kind,
    register: 'question',
    id: one.id,
    number: one.number ?? '',
    title,
    hint,
  });
  const asked = (one: Of<'question'>): string => `${formatDay(one.askedOn, 'dots')}　${one.representative}`;
  return [
    ...questions
      .filter((one) => one.promise && one.directives.length === 0)
      .map((one) => line('noDirective', one, one.promise ?? '', asked(one))),
    ...questions
      .filter((one) => one.written && one.answeredOn === null)
      .map((one) =>
        line('noAnswer', one, one.summary, `${asked(one)}${one.dueOn ? `　期限${formatDay(one.dueOn, 'dots')}` : ''}`),
      ),
  ];
}

function incomplete(context: ReadContext, council: Id | undefined, today: Day): Incomplete[] {
  const motions = recordsSeen(context, 'motion', { field: 'state', is: 'unequal', value: 'closed' }).filter(
    (one) => council === undefined || one.council === council,
  );
  return [
    ...onNoAgenda(context, motions),
    ...withoutUnit(context, motions),
    ...withoutReport(context, motions, today),
    ...questionLines(context, council),
  ];
}

export const completenessReads: Record<string, Read> = {
  'completeness.list': read('completeness.list', (context, { council, today }) => ({
    lines: incomplete(context, council, today ?? todayIn()),
  })),
};
