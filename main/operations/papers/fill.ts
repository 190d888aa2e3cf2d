import { type Day, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { PaperKind } from '#shared/contract/meeting-operations.ts';
import { titleOf } from '#shared/language/record.ts';
import { type RegisterName, registers } from '#shared/registers/index.ts';
import { confidentialRows } from '#shared/registers/reach.ts';
import { may, rights } from '#shared/rights.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import type { Paper } from '../../documents/paper.ts';
import type { Kept } from '../../store/columns.ts';
import { officeSetting } from '../../store/office-setting.ts';
import { isVisible } from '../../store/permits.ts';
import { type Of, recordOf, recordThere } from '../../store/records.ts';
import type { JobContext } from '../carry.ts';
import { type Names, namesIn } from '../directive/names.ts';

export interface PaperWish {
  paper: PaperKind;
  id?: Id;
  records?: Id[];
  unit?: Id;
  on?: Day;
  withheld: boolean;
}

/** What every paper is filled from. */
export interface Fill {
  context: JobContext;
  wish: PaperWish;
  names: Names;
  office: string;
  on: Day;
  /** The title before the name: 研考林佩珊. */
  titled(person: Id | null): string;
}

export interface Filled {
  paper: Paper;
  name: string;
}

export function fillFor(context: JobContext, wish: PaperWish): Fill {
  if (wish.withheld && !may(context.who, confidentialRows.right))
    throw new Refusal('forbidden', refusalWords.forbidden(rights[confidentialRows.right]));
  return {
    context,
    wish,
    names: namesIn(context.db),
    office: officeSetting(context.db).officeName,
    on: wish.on ?? todayIn(),
    titled(id) {
      const one = id ? recordOf(context.db, 'person', id) : undefined;
      return one ? `${one.title ?? ''}${one.name}` : '';
    },
  };
}

/** The record a paper is about, where the account may see it. */
export function subjectOf<N extends RegisterName>({ context, wish }: Fill, name: N): Of<N> {
  const label = registers[name].label;
  if (wish.id === undefined) throw new Refusal('invalid', `選擇要印的${label}。`);
  const record = recordThere(context.db, name, wish.id);
  if (!isVisible(registers[name], context.who, record as unknown as Kept))
    throw new Refusal('missing', refusalWords.missing(label));
  return record;
}

export const sees = ({ context }: Fill, name: RegisterName, record: unknown): boolean =>
  isVisible(registers[name], context.who, record as Kept);

/** 第22屆第8次定期會. */
export function sessionOf({ context }: Fill, council: Id | null): string | null {
  const session = council ? recordOf(context.db, 'council', council) : undefined;
  return session ? titleOf(registers.council, { ...session }) : null;
}

/** 海澄鄉民代表會第22屆第8次定期會. */
export const councilSessionOf = (fill: Fill, council: Id | null): string | null => {
  const session = sessionOf(fill, council);
  return session === null ? null : `${fill.office.replace(/公所$/, '')}民代表會${session}`;
};
