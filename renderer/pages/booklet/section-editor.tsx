import { useRef, useState } from 'react';
import { bridge, call, refused } from '#renderer/data/client.ts';
import { useCall } from '#renderer/data/queries.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import type { Id } from '#shared/base/ids.ts';
import { bookletInserts } from '#shared/booklet/inserts.ts';
import { FigurePicker } from './figure-picker.tsx';
import { composerTexts as texts } from './texts.ts';
import type { SectionRecord } from './use-booklet.ts';

interface Kept {
  id: Id;
  caption: string;
}

interface SectionEditorProps {
  body: string;
  onBody: (body: string) => void;
  section: SectionRecord;
  /** Pictures that came to the text. */
  onPictures: (ids: readonly Id[]) => void;
  onSave: () => void;
  onLeave: () => void;
}

/** The text of a chapter as it is written; below it stands what becomes of it. */
export function SectionEditor({ body, onBody, section, onPictures, onSave, onLeave }: SectionEditorProps) {
  const [picking, setPicking] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const { data: compared } = useCall('booklet.compare', { id: section.booklet });
  const former = compared?.texts[section.id];
  useShortcut('Ctrl J', () => setPicking(true), !picking);
  useShortcut('Esc', onLeave, !picking);
  const insert = (text: string): void => onBody(insertedAt(frame.current, body, text));
  const line = (text: string): void => onBody(body === '' ? text : `${body}\n${text}`);
  const show = (kept: readonly Kept[]): void => {
    onPictures(kept.map(({ id }) => id));
    line(kept.map(({ id, caption }) => `[[照片:${id}|${caption}]]`).join('\n'));
  };
  return (
    <div ref={frame} className="booklet-editor" onKeyDownCapture={savingByKeys(onSave)}>
      <div className="row">
        <Button small keys="Ctrl J" onPress={() => setPicking(true)}>
          {texts.insertFigure}
        </Button>
        <PopMenu
          label={texts.insertBlock}
          placement="bottom start"
          trigger={<Button small>{texts.insertBlock}</Button>}
          entries={Object.entries(bookletInserts).map(([name, { insert: kind, label, about }]) => ({
            id: name,
            label,
            hint: about,
            onAction: () => line(`[[${kind === 'table' ? '表' : '圖'}:${name}|${label}]]`),
          }))}
        />
        <Button small onPress={() => void pictures(show)}>
          {texts.insertPicture}
        </Button>
        {former !== undefined && (
          <Button small onPress={() => onBody(former)}>
            {texts.formerText}
          </Button>
        )}
        <span className="grow" />
        <Button small rank="quiet" onPress={onLeave}>
          {texts.cancel}
        </Button>
        <Button small rank="primary" keys={saveKeys} onPress={onSave}>
          {texts.save}
        </Button>
      </div>
      <LongTextField
        label={texts.body}
        value={body}
        onChange={onBody}
        minRows={12}
        maxLength={60_000}
        help={texts.bodyHelp}
      />
      {picking && (
        <FigurePicker
          onPick={(text) => {
            insert(text);
            setPicking(false);
          }}
          onLeave={() => setPicking(false)}
        />
      )}
    </div>
  );
}

/** Chosen pictures are kept as attachments; the text names them. */
async function pictures(onKept: (kept: readonly Kept[]) => void): Promise<void> {
  const kept: Kept[] = [];
  try {
    for (const { file, name } of await bridge.chooseFiles({ accept: ['.png', '.jpg', '.jpeg'] })) {
      const { id } = await call('attachment.add', { file });
      kept.push({
        id,
        caption: name
          .replace(/\.[^.]+$/, '')
          .replaceAll('|', '｜')
          .replaceAll(']', '］'),
      });
    }
  } catch (error) {
    noticeRefused(refused(error));
  }
  if (kept.length > 0) onKept(kept);
}

/** Where the caret was left in the text; at its end where nobody was in it. */
function insertedAt(frame: HTMLElement | null, body: string, text: string): string {
  const area = frame?.querySelector('textarea');
  const at = area?.selectionStart ?? body.length;
  return body.slice(0, at) + text + body.slice(area?.selectionEnd ?? at);
}
