import { Plus } from 'lucide-react';
import { useCall } from '#renderer/data/queries.ts';
import { ActionChip, FilterChip } from '#renderer/parts/buttons/chip.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { directiveSources } from '#shared/registers/directive.ts';
import { figuresTexts as texts } from './texts.ts';
import { type Dimension, dimensions, type Wish } from './wish.ts';

export type Choices = Readonly<Record<Dimension, readonly { id: string; label: string }[]>>;

/** What one may choose by, in the order of the registers. */
export function useChoices(): Choices {
  const { data: units } = useCall('unit.list', { limit: 1000 });
  const { data: kinds } = useCall('directiveKind.list', { limit: 1000 });
  return {
    unit: (units?.rows ?? []).map(({ id, name }) => ({ id, label: name })),
    kind: (kinds?.rows ?? []).map(({ id, name }) => ({ id, label: name })),
    source: Object.entries(directiveSources).map(([id, label]) => ({ id, label })),
  };
}

export const phraseOf = (name: Dimension, wish: Wish, choices: Choices): string =>
  choices[name]
    .filter(({ id }) => wish[name]?.includes(id))
    .map(({ label }) => label)
    .join(texts.and);

interface FilterPartProps {
  wish: Wish;
  choices: Choices;
  onWish: (wish: Wish) => void;
}

/** Chips that read as a phrase; beside them the menus that make them. */
export function FilterPart({ wish, choices, onWish }: FilterPartProps) {
  const choose = (name: Dimension, values: readonly string[]): void =>
    onWish({ ...wish, [name]: values.length === 0 ? undefined : values });
  const turn = (name: Dimension, id: string): void => {
    const now = wish[name] ?? [];
    choose(name, now.includes(id) ? now.filter((one) => one !== id) : [...now, id]);
  };
  return (
    <div className="row figures-filters no-print" role="toolbar" aria-label={texts.filters}>
      {dimensions
        .filter((name) => wish[name] !== undefined)
        .map((name) => (
          <FilterChip
            key={name}
            subject={texts.dimensions[name]}
            phrase={phraseOf(name, wish, choices)}
            onRemove={() => choose(name, [])}
          />
        ))}
      {dimensions.map((name) => (
        <PopMenu
          key={name}
          label={texts.dimensions[name]}
          trigger={<ActionChip icon={Plus}>{texts.dimensions[name]}</ActionChip>}
          entries={choices[name].map(({ id, label }) => ({
            id,
            label,
            checked: wish[name]?.includes(id) ?? false,
            onAction: () => turn(name, id),
          }))}
        />
      ))}
    </div>
  );
}
