import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import { call, refused, registerCalls } from '#renderer/data/client.ts';
import { getDraft, putDraft } from '#renderer/data/drafts.ts';
import { whenLeft } from '#renderer/data/when-left.ts';
import { savedAt } from '#renderer/data/written.ts';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { Id } from '#shared/base/ids.ts';
import { parseBody } from '#shared/booklet/markup.ts';
import { readSeen, seenOf } from '#shared/booklet/seen.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import { bookletSection } from '#shared/registers/booklet-section.ts';
import type { SectionRecord } from '../use-booklet.ts';
import type { BodyEditor } from './body-editor.ts';
import { keepOpen } from './open-sections.ts';
import { type KeeperSnapshot, type KeptText, SectionKeeper } from './section-keeper.ts';
import { editorTexts as texts } from './texts.ts';

/** Which of the attachments a text shows. */
const shownIn = (body: string, known: readonly string[]): string[] => {
  const named = parseBody(body).map((line) => (line.kind === 'insert' && line.insert === 'picture' ? line.name : ''));
  return known.filter((id) => named.includes(id));
};

const textOf = ({ version, body }: SectionRecord): KeptText => ({ version, body: body ?? '' });

interface KeptSection {
  keeper: SectionKeeper;
  snapshot: KeeperSnapshot;
  addPictures: (ids: readonly Id[]) => void;
}

/** What of the record the text does not say itself. */
interface Beside {
  section: SectionRecord;
  /** Pictures that came to the text and are not in the record yet. */
  added: readonly Id[];
}

interface Ground {
  section: SectionRecord;
  editor: RefObject<BodyEditor | undefined>;
  /** What the text's numbers say, to be kept with it. */
  values: RefObject<BookletValues>;
}

/** The office as the keeper of one chapter reaches it. */
function keeperFor({ editor, values }: Ground, beside: Beside): SectionKeeper {
  const { id } = beside.section;
  const key = `bookletSection:${id}`;
  const learn = (record: SectionRecord): KeptText => {
    beside.section = record;
    return textOf(record);
  };
  return new SectionKeeper({
    read: async () => learn((await registerCalls(bookletSection).get(id)).record as unknown as SectionRecord),
    save: async (version, body) => {
      const { record } = await call('booklet.write', {
        ...{ id, version },
        body: body === '' ? null : body,
        pictures: shownIn(body, [...new Set([...beside.section.pictures, ...beside.added])]),
        seen: { ...seenOf(body, values.current, readSeen(beside.section.seen)) },
      });
      savedAt.set(new Date());
      return learn(record as unknown as SectionRecord);
    },
    getDraft: () => getDraft(key),
    putDraft: (draft) => putDraft(key, draft),
    refused,
    isComposing: () => editor.current?.isComposing ?? false,
    onMerged: (by) => showNotice({ text: texts.merged(by === '' ? texts.someone : by) }),
  });
}

/** Saves what is written in a chapter by itself, and follows what others write in it. */
export function useSectionKeeper(ground: Ground): KeptSection {
  const { section } = ground;
  const [beside] = useState((): Beside => ({ section, added: [] }));
  const [keeper] = useState(() => keeperFor(ground, beside));
  const snapshot = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useEffect(() => {
    if (section.version > beside.section.version) beside.section = section;
    keeper.hear(textOf(section));
  }, [keeper, beside, section]);
  useEffect(() => {
    const leave = (): void => keeper.leave();
    const stopListening = whenLeft(leave);
    const forget = keepOpen(keeper);
    return () => {
      stopListening();
      forget();
      leave();
    };
  }, [keeper]);
  const addPictures = (ids: readonly Id[]): void => {
    beside.added = [...beside.added, ...ids];
  };
  return { keeper, snapshot, addPictures };
}
