import { useRef, useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { DirectiveEntries } from '#renderer/parts/marking/directive-line.tsx';
import type { Marked, MarkRange } from '#renderer/parts/marking/marks.ts';
import type { Id } from '#shared/base/ids.ts';
import { readSentence } from '#shared/directive/sentences.ts';
import type { Given, GivenParts, Item, Meeting } from '../meeting-data.ts';
import type { KnownUnits } from '../use-units.ts';
import { aheadOf, type DecisionKeeper, type DecisionSnapshot, type KeptMark } from './decision-keeper.ts';
import { dueEntry, sentenceText } from './sentence-text.ts';
import { roomTexts as texts } from './texts.ts';
import type { Keepers } from './use-keepers.ts';
import { useOfficeCalendar } from './use-office-calendar.ts';

/** What is filled in for a sentence: of a directive that is there, or of one to be. */
export interface OpenLine {
  id: string;
  entries: DirectiveEntries;
  dueText: string | undefined;
  problem: string | undefined;
}

/** A sentence on its way to being a directive: it moves with the text while the office is asked. */
interface Pending {
  id: string;
  from: number;
  to: number;
}

export interface MarkingOf {
  meeting: Meeting;
  item: Item;
  keeper: DecisionKeeper;
  decision: DecisionSnapshot;
  given: GivenParts;
  units: KnownUnits;
}

export interface Marking {
  marks: readonly Marked[];
  open: OpenLine | undefined;
  onMarks: (next: readonly Marked[]) => void;
  onMark: (range: MarkRange) => void;
  onOpen: (id: string) => void;
  change: (entries: DirectiveEntries) => void;
  done: () => void;
  leave: () => void;
}

/** Sentences of an item's decision that are, or are becoming, directives. */
export function useMarking({ meeting, item, keeper, decision, given, units }: MarkingOf): Marking {
  const { today } = useOfficeDays();
  const calendar = useOfficeCalendar();
  const [open, setOpen] = useState<OpenLine>();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const latest = useRef<readonly Pending[]>([]);
  const counted = useRef(0);
  const directiveOf = (id: string): Given | undefined => given.rows.find((one) => one.id === id);
  const isPending = (id: string): boolean => pending.some((one) => one.id === id);
  const kept = decision.marks.map((mark) => markOf(mark, directiveOf(mark.directive)));

  function put(next: readonly Pending[]): void {
    latest.current = next;
    setPending(next);
  }
  const drop = (id: string): void => put(latest.current.filter((one) => one.id !== id));

  function onMarks(next: readonly Marked[]): void {
    keeper.moveMarks(next.filter(({ id }) => !isPending(id)).map(({ id, from, to }) => ({ directive: id, from, to })));
    put(next.filter(({ id }) => isPending(id)).map(({ id, from, to }) => ({ id, from, to })));
    if (open && isPending(open.id) && !next.some(({ id }) => id === open.id)) setOpen(undefined);
  }
  function onMark({ from, to, text }: MarkRange): void {
    if (open && isPending(open.id)) drop(open.id);
    counted.current += 1;
    const id = `new ${counted.current}`;
    const { leads, cos, dueOn, dueText } = readSentence(text, { units: units.units, today, calendar });
    put([...latest.current, { id, from, to }]);
    const entries = { leads: leads.map(units.named), cos: cos.map(units.named), due: dueOn };
    setOpen({ id, entries, dueText: dueText ?? undefined, problem: undefined });
  }
  function onOpen(id: string): void {
    const directive = directiveOf(id);
    if (directive?.state !== 'draft') return;
    const { leads, cos, dueOn } = directive;
    const entries = { leads: leads.map(units.named), cos: cos.map(units.named), due: dueOn };
    setOpen({ id, entries, dueText: undefined, problem: undefined });
  }

  /** The place is taken when the office is asked: until then the text may have moved. */
  async function give({ id, entries, dueText }: OpenLine): Promise<void> {
    const made = await keeper.act(async () => {
      const { text } = keeper.snapshot();
      const range = latest.current.find((one) => one.id === id);
      if (!range) return undefined;
      const ahead = aheadOf(text);
      const sentence = sentenceText(text.slice(range.from, range.to));
      const { record, position } = await call('directive.give', {
        values: {
          content: sentence,
          meeting: meeting.id,
          item: item.id,
          ...unitsOf(entries),
          due: dueEntry(entries.due),
          note: entries.due === null && dueText !== undefined ? texts.dueIn(dueText) : null,
          confidential: item.confidential,
          mark: { from: range.from - ahead, to: range.to - ahead },
          draft: true,
        },
      });
      noticeWritten(texts.markedAs(sentence), position);
      return record.id;
    });
    const placed = latest.current.find((one) => one.id === id);
    if (made !== undefined && placed) keeper.moveMarks(moved(keeper.snapshot().marks, made, placed));
    drop(id);
  }
  async function amend({ id, entries }: OpenLine): Promise<void> {
    const directive = directiveOf(id);
    if (!directive) return;
    const { version } = directive;
    await call('directive.amend', { id, version, ...unitsOf(entries), due: dueEntry(entries.due) });
  }
  /** Writing goes on at once; what the office refuses opens the line again. */
  function done(): void {
    if (!open) return;
    setOpen(undefined);
    const work = isPending(open.id) ? give(open) : amend(open);
    work.catch((error: unknown) => setOpen({ ...open, problem: refused(error).message }));
  }
  function leave(): void {
    if (open) drop(open.id);
    setOpen(undefined);
  }
  return {
    marks: [...kept, ...pending.map(({ id, from, to }): Marked => ({ id, from, to, label: '', draft: true }))],
    open,
    onMarks,
    onMark,
    onOpen,
    change: (entries) => setOpen((now) => now && { ...now, entries, problem: undefined }),
    done,
    leave,
  };
}

const unitsOf = ({ leads, cos }: DirectiveEntries) => ({
  leads: leads.map(({ id }) => id),
  cos: cos.map(({ id }) => id),
});

function markOf({ directive: id, from, to }: KeptMark, directive: Given | undefined): Marked {
  const number = directive?.number ?? '';
  return { id, from, to, label: number, draft: number === '' };
}

/** Where the sentence is now, if it was written about while the office was asked. */
const moved = (marks: readonly KeptMark[], directive: Id, { from, to }: Pending): KeptMark[] =>
  marks.map((mark) => (mark.directive === directive ? { directive, from, to } : mark));

/** Takes a directive back that only was marked; its sentence stays in the decision. */
export async function takeOff(keeper: DecisionKeeper | undefined, { id, version, content }: Given): Promise<void> {
  const discard = async () => {
    const { position } = await call('directive.discard', { id, version });
    noticeWritten(texts.takenOff(content.slice(0, 20)), position);
  };
  try {
    await (keeper ? keeper.act(discard) : discard());
  } catch (error) {
    noticeRefused(refused(error));
  }
}

/** The same from a list of all rulings, each under its item's keeper. */
export const takeOffFrom =
  (keepers: Keepers) =>
  (directive: Given): void =>
    void takeOff(directive.item === null ? undefined : keepers.of(directive.item), directive);
