import { useState } from 'react';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { textKey } from '#shared/base/text-key.ts';
import { type Chip, chipKey } from '#shared/booklet/markup.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { FigureName, FigureReply } from '#shared/contract/figure-operations.ts';
import { figureCategories } from '#shared/figures/about.ts';
import { pickerTexts as texts } from './figure-texts.ts';
import { aboutAnswered, chipFor, isWord, styleIn, worded } from './picked-chip.ts';
import { PickerFields } from './picker-fields.tsx';
import { becomes, useBecoming } from './use-becoming.ts';
import type { BookletRecord } from './use-booklet.ts';
import { useCatalogue } from './use-chip.ts';

const most = 30;

interface FigurePickerProps {
  /** The chip that is written another way. */
  begin?: Chip;
  booklet: BookletRecord;
  values: BookletValues;
  onPick: (chip: Chip) => void;
  onLeave: () => void;
}

/** A figure by a part of its name, what of it, over which days, and how it is to be written. */
export function FigurePicker({ begin, booklet, values, onPick, onLeave }: FigurePickerProps) {
  const catalogue = useCatalogue();
  const [chip, setChip] = useState<Chip | null>(begin ?? null);
  const reply = useBecoming(chip, values);
  const known = chip && values.figures[chipKey(chip)];
  const about = chip ? aboutOf(chip, catalogue, reply ?? known ?? undefined) : undefined;
  const wordProblem = chip && about ? problemOf(chip, about) : undefined;
  const ready = chip !== null && about !== undefined && wordProblem === undefined && reply?.ok !== false;
  const pick = (): void => {
    if (ready) onPick({ ...chip, style: styleIn(chip, about) });
  };
  const choose = (next: Candidate | null): void => {
    const figure = catalogue.find(({ name }) => name === next?.id);
    setChip(figure ? chipFor(figure, chip) : null);
  };
  return (
    <Dialog
      isOpen
      title={begin ? texts.rewriteTitle : texts.title}
      verb={begin ? texts.rewriteVerb : texts.verb}
      keys="Enter"
      disabled={!ready}
      onDo={pick}
      leave={begin ? texts.rewriteLeave : texts.leave}
      onLeave={onLeave}
    >
      <EnterPicks onEnter={pick} />
      <div className="booklet-picker">
        <ReferenceField
          label={texts.search}
          value={about ? { id: about.name, label: about.label } : null}
          onChange={choose}
          find={(text) => Promise.resolve(matching(catalogue, text))}
          help={about ? about.meaning : texts.searchHelp}
        />
        {chip && about && (
          <PickerFields
            chip={chip}
            about={about}
            reply={reply}
            booklet={booklet}
            values={values}
            wordProblem={wordProblem}
            onChip={setChip}
          />
        )}
      </div>
      <Becomes chip={chip} about={about} reply={reply} />
    </Dialog>
  );
}

/** Stands inside the dialog, so that it hears what is pressed there. */
function EnterPicks({ onEnter }: { onEnter: () => void }) {
  useShortcut('Enter', onEnter);
  return null;
}

function Becomes({
  chip,
  about,
  reply,
}: {
  chip: Chip | null;
  about: FigureName | undefined;
  reply?: FigureReply | undefined;
}) {
  if (!chip || !about) return <p className="booklet-becomes dim">{texts.noFigure}</p>;
  if (!reply) return <p className="booklet-becomes dim">{texts.reckoning}</p>;
  if (!reply.ok)
    return (
      <p className="booklet-becomes booklet-bad" role="alert">
        {reply.sentence}
      </p>
    );
  return (
    <div className="booklet-becomes" role="status">
      {texts.becomes}
      <b>{becomes(reply, { ...chip, style: styleIn(chip, about) })}</b>
      {(reply.notes ?? []).map((note) => (
        <p key={note} className="help">
          {note}
        </p>
      ))}
    </div>
  );
}

function aboutOf(chip: Chip, catalogue: readonly FigureName[], reply: FigureReply | undefined): FigureName | undefined {
  const found = catalogue.find(({ name }) => name === chip.figure);
  return found ?? (reply?.ok && reply.name === chip.figure ? aboutAnswered(reply) : undefined);
}

const problemOf = (chip: Chip, about: FigureName): string | undefined =>
  worded.has(styleIn(chip, about)) && !isWord(chip.params.word ?? '') ? texts.wordProblem : undefined;

/** What begins with the text comes first; what is found by category or name in the code behind it. */
function matching(figures: readonly FigureName[], text: string): Candidate[] {
  const key = textKey(text);
  const rank = ({ label, name, category }: FigureName): number => {
    const at = textKey(label).indexOf(key);
    if (at >= 0) return at === 0 ? 0 : 1;
    return textKey(figureCategories[category]).includes(key) || textKey(name).includes(key) ? 2 : 3;
  };
  return figures
    .map((one) => ({ one, at: rank(one) }))
    .filter(({ at }) => at < 3)
    .toSorted((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ one: { name, label, category } }) => ({ id: name, label, hint: figureCategories[category] }));
}
