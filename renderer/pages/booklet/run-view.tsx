import { useRef, useState } from 'react';
import { FigureChip } from '#renderer/parts/marks/figure-chip.tsx';
import { InOrder } from '#renderer/parts/show/in-order.tsx';
import type { Run } from '#shared/booklet/compile.ts';
import { type Chip, chipKey } from '#shared/booklet/markup.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import { ChipCard } from './chip-card.tsx';
import { useChapter, useChipStanding } from './chip-state.tsx';

interface RunsProps {
  runs: readonly Run[];
  values: BookletValues;
}

/** A line as it reads: words, and numbers that know where they come from. */
export function Runs({ runs, values }: RunsProps) {
  return (
    <InOrder of={runs}>
      {(run) => (run.chip ? <Figure text={run.text} chip={run.chip} values={values} /> : run.text)}
    </InOrder>
  );
}

interface FigureProps {
  text: string;
  chip: Chip;
  values: BookletValues;
}

function Figure({ text, chip, values }: FigureProps) {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const { booklet } = useChapter();
  const standing = useChipStanding(values);
  const key = chipKey(chip);
  const reply = values.figures[key];
  return (
    <span ref={anchor} data-chip={key} className={reply && !reply.ok ? 'booklet-bad' : undefined}>
      <FigureChip
        label={reply?.ok ? reply.label : chip.figure}
        place="text"
        state={standing(chip).state}
        onOpen={() => setOpen(true)}
      >
        {text}
      </FigureChip>
      {isOpen && (
        <ChipCard
          chip={chip}
          text={text}
          anchor={anchor}
          booklet={booklet}
          values={values}
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  );
}
