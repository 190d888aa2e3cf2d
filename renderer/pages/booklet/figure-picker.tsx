import { useState } from 'react';
import { findRecords } from '#renderer/data/find-records.ts';
import { useCall } from '#renderer/data/queries.ts';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { textKey } from '#shared/base/text-key.ts';
import { chipText } from '#shared/booklet/markup.ts';
import type { FigureName } from '#shared/contract/figure-operations.ts';
import { figureCategories } from '#shared/figures/about.ts';
import { figureStyles, type StyleName } from '#shared/figures/style.ts';
import { composerTexts as texts } from './texts.ts';

const most = 30;

interface FigurePickerProps {
  onPick: (text: string) => void;
  onLeave: () => void;
}

/** A figure by a part of its name, and how it is to be written. */
export function FigurePicker({ onPick, onLeave }: FigurePickerProps) {
  const { data } = useCall('figure.list', {});
  const figures = data?.figures ?? [];
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const [style, setStyle] = useState<StyleName>();
  const [unit, setUnit] = useState<Candidate | null>(null);
  const figure = figures.find(({ name }) => name === chosen?.id);
  const written = style ?? figure?.styles[0] ?? 'counted';
  const find = (text: string): Promise<Candidate[]> => Promise.resolve(matching(figures, text));
  return (
    <Dialog
      isOpen
      title={texts.pick}
      verb={texts.insert}
      disabled={!figure}
      onDo={() =>
        figure && onPick(chipText({ figure: figure.name, style: written, params: unit ? { unit: unit.id } : {} }))
      }
      leave={texts.noPick}
      onLeave={onLeave}
    >
      <div className="fields">
        <ReferenceField
          label={texts.search}
          value={chosen}
          onChange={(next) => {
            setChosen(next);
            setStyle(undefined);
            setUnit(null);
          }}
          find={find}
          help={figure?.meaning}
        />
        {figure?.parameters.includes('unit') && (
          <ReferenceField
            label={texts.forUnit}
            value={unit}
            onChange={(next) => setUnit(next)}
            find={(text) => findRecords('unit', text)}
          />
        )}
        {figure && (
          <ChoiceField
            label={texts.style}
            as="list"
            value={written}
            choices={figure.styles.map((name) => ({
              id: name,
              label: figureStyles[name].label,
              hint: figureStyles[name].example,
            }))}
            onChange={setStyle}
            reserve={false}
          />
        )}
      </div>
    </Dialog>
  );
}

function matching(figures: readonly FigureName[], text: string): Candidate[] {
  const key = textKey(text);
  return figures
    .filter(({ label, name, category }) =>
      [label, name, figureCategories[category]].some((one) => textKey(one).includes(key)),
    )
    .slice(0, most)
    .map(({ name, label, category }) => ({ id: name, label, hint: figureCategories[category] }));
}
