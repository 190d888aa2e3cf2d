import { Plus } from 'lucide-react';
import type { Command } from 'prosemirror-state';
import type { ReactNode } from 'react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { type MenuEntry, PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import type { Level } from '#shared/base/numerals.ts';
import { bookletInserts } from '#shared/booklet/inserts.ts';
import { insertedPiece, wrapped } from './blocks.ts';
import { deeper, higher, marked } from './levels.ts';
import type { InsertLine, ParagraphMark } from './schema.ts';
import { editorTexts as texts } from './texts.ts';

interface ToolbarProps {
  disabled: boolean;
  /** Of the paragraph one is in. */
  mark: ParagraphMark | undefined;
  onRun: (command: Command) => void;
  onFigure: () => void;
  onInsert: (line: InsertLine) => void;
  onPicture: () => void;
  onCondition: (kind: 'if' | 'each') => void;
  /** What the chapter said last time. */
  onFormer: (() => void) | undefined;
  children: ReactNode;
}

/** What can come into the text, above it. */
export function Toolbar(props: ToolbarProps) {
  const { disabled, mark, onRun, onFigure, onInsert, onPicture, onCondition, onFormer, children } = props;
  return (
    <div className="body-bar">
      <Button small rank="quiet" icon={Plus} keys="Ctrl J" disabled={disabled} onPress={onFigure}>
        {texts.insertFigure}
      </Button>
      <Dropped disabled={disabled} label={texts.insertBlock} entries={insertEntries(onInsert)} />
      <Button small rank="quiet" disabled={disabled} onPress={onPicture}>
        {texts.insertPicture}
      </Button>
      <Dropped disabled={disabled} label={texts.conditions} entries={conditionEntries(onRun, onCondition)} />
      <Dropped disabled={disabled} label={texts.level} entries={levelEntries(mark, onRun)} />
      {onFormer && (
        <Button small rank="quiet" disabled={disabled} onPress={onFormer}>
          {texts.formerText}
        </Button>
      )}
      <span className="grow" />
      {children}
    </div>
  );
}

interface DroppedProps {
  label: string;
  disabled: boolean;
  entries: readonly MenuEntry[];
}

function Dropped({ label, disabled, entries }: DroppedProps) {
  return (
    <PopMenu
      label={label}
      trigger={
        <Button small rank="quiet" disabled={disabled}>
          {label}
        </Button>
      }
      entries={entries}
    />
  );
}

const insertEntries = (onInsert: ToolbarProps['onInsert']): MenuEntry[] =>
  Object.entries(bookletInserts).map(([name, { insert, label, about }]) => ({
    id: name,
    label,
    hint: about,
    onAction: () => onInsert({ kind: 'insert', insert, name, params: {}, caption: label }),
  }));

const conditionEntries = (onRun: ToolbarProps['onRun'], onCondition: ToolbarProps['onCondition']): MenuEntry[] => [
  { id: 'if', label: texts.addIf, hint: texts.aboutIf, onAction: () => onCondition('if') },
  {
    id: 'each',
    label: texts.addEach,
    hint: texts.aboutEach,
    onAction: () => onRun(wrapped({ kind: 'each', test: null })),
  },
  { id: 'eachIf', label: texts.addEachIf, onAction: () => onCondition('each') },
  { id: 'line', line: true },
  ...Object.entries(texts.words).map(([word, label]) => ({
    id: word,
    label,
    onAction: () => onRun(insertedPiece({ word })),
  })),
];

const levels: readonly Level[] = [1, 2, 3, 4, 5];

const levelEntries = (mark: ParagraphMark | undefined, onRun: ToolbarProps['onRun']): MenuEntry[] => {
  const kind = (id: string, label: string, one: ParagraphMark): MenuEntry => ({
    id,
    label,
    checked: mark === one,
    onAction: () => onRun(marked(one)),
  });
  return [
    { id: 'deeper', label: texts.deeper, keys: 'Tab', onAction: () => onRun(deeper) },
    { id: 'higher', label: texts.higher, keys: 'Shift Tab', onAction: () => onRun(higher) },
    { id: 'line', line: true },
    ...levels.map((level) => kind(String(level), texts.levels[level], level)),
    kind('bullet', texts.bullet, 'bullet'),
    kind('plain', texts.plain, null),
  ];
};
