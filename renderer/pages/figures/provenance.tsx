import { useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { FigureChip } from '#renderer/parts/marks/figure-chip.tsx';
import { MetaList } from '#renderer/parts/show/meta-list.tsx';
import { type Day, formatDay } from '#shared/base/day.ts';
import { formatPeriod } from '#shared/base/period.ts';
import type { FigureAnswer } from '#shared/contract/figure-operations.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { figuresTexts as texts } from './texts.ts';
import { useRows } from './use-rows.ts';
import '#renderer/parts/choose/choose.css';

interface FigureProps {
  answer: FigureAnswer;
  known: Day | undefined;
  /** The number as it stands there. */
  children: string;
  place?: 'text' | 'page';
  /** What the number is, where it is not the figure's own value. */
  label?: string | undefined;
}

/** A figure, and where it comes from: meaning, parts, period, and the way to its records. */
export function Figure({ answer, known, children, place = 'page', label = answer.label }: FigureProps) {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <span ref={anchor}>
      <FigureChip label={label} place={place} onOpen={() => setOpen(true)}>
        {children}
      </FigureChip>
      <Popover
        className="pop"
        triggerRef={anchor}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom start"
        offset={4}
      >
        <Dialog aria-label={texts.from(answer.label)} className="figures-from">
          <Provenance answer={answer} known={known} />
        </Dialog>
      </Popover>
    </span>
  );
}

function howOf({ numerator, denominator, value, unit, register }: FigureAnswer): string | undefined {
  if (denominator === null) return undefined;
  if (unit === '%') return value === null ? undefined : texts.share(numerator, denominator, String(value));
  return texts.part(numerator, denominator, counterOf(register, unit));
}

/** A share counts records too: 119案, not 119%. */
const counterOf = (register: string, unit: string): string =>
  unit === '%' ? (registerNamed(register)?.options.counter ?? '') : unit;

function Provenance({ answer, known }: { answer: FigureAnswer; known: Day | undefined }) {
  const openRows = useRows();
  const { label, meaning, register, ids, period, asOf } = answer;
  const how = howOf(answer);
  const { rows } = texts;
  return (
    <>
      <b>{label}</b>
      <p>{meaning}</p>
      <MetaList
        entries={[
          ...(how === undefined ? [] : [{ label: rows.how, value: how }]),
          { label: rows.period, value: formatPeriod(period) },
          { label: rows.asOf, value: formatDay(asOf) },
          { label: rows.known, value: known === undefined ? texts.knownNow : texts.knownOn(known) },
        ]}
      />
      {ids.length > 0 && (
        <Button small onPress={() => openRows(register, label, ids)}>
          {texts.open(ids.length, counterOf(register, answer.unit))}
        </Button>
      )}
    </>
  );
}
