import { useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { FigureChip } from '#renderer/parts/marks/figure-chip.tsx';
import { MetaList } from '#renderer/parts/show/meta-list.tsx';
import { type Day, formatDay } from '#shared/base/day.ts';
import { formatDecimal } from '#shared/base/decimal.ts';
import { formatPeriod } from '#shared/base/period.ts';
import type { FigureAnswer } from '#shared/contract/figure-operations.ts';
import type { Amount } from '#shared/figures/about.ts';
import { figureStyles, type StyleName, styled } from '#shared/figures/style.ts';
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
  /** The ways in which reports may write it, shown with this number. */
  styles?: readonly StyleName[];
}

/** A figure, and where it comes from: meaning, parts, period, and the way to its records. */
export function Figure({ answer, known, children, place = 'page', label = answer.label, styles = [] }: FigureProps) {
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
          <Provenance answer={answer} known={known} styles={styles} />
        </Dialog>
      </Popover>
    </span>
  );
}

/** More are seen in the list behind the figure. */
const mostGroups = 20;

const grouped = (value: Amount): string => (value === null ? '' : formatDecimal(value, { grouping: true }));

function howOf({ numerator, denominator, value, unit, measure, places, parts }: FigureAnswer): string | undefined {
  if (parts) return parts.map((one) => `${one.label}${grouped(one.value)}${one.measure}`).join(texts.plus);
  if (denominator === null) return undefined;
  const [part, whole] = [grouped(numerator), grouped(denominator)];
  if (unit === '%') return value === null ? undefined : texts.share(part, whole, String(value), places ?? 0);
  return texts.part(part, whole, measure);
}

function Provenance({ answer, known, styles }: Required<Pick<FigureProps, 'answer' | 'known' | 'styles'>>) {
  const openRows = useRows();
  const { label, meaning, register, ids, period, asOf, name, notes = [] } = answer;
  const groups = answer.category === 'own' ? (answer.groups ?? []) : [];
  const how = howOf(answer);
  const { rows } = texts;
  return (
    <>
      <b>{label}</b>
      <p>{meaning}</p>
      {notes.map((note) => (
        <p key={note} className="help">
          {note}
        </p>
      ))}
      <MetaList
        entries={[
          ...(how === undefined ? [] : [{ label: rows.how, value: how }]),
          { label: rows.period, value: formatPeriod(period) },
          { label: rows.asOf, value: formatDay(asOf) },
          { label: rows.known, value: known === undefined ? texts.knownNow : texts.knownOn(known) },
        ]}
      />
      {groups.length > 0 && (
        <MetaList
          entries={groups.slice(0, mostGroups).map((one) => ({
            label: one.label,
            value: `${grouped(one.count)}${answer.measure}`,
          }))}
        />
      )}
      {styles.length > 0 && <Styles answer={answer} styles={styles} name={name} />}
      {ids.length > 0 && (
        <Button small onPress={() => openRows(register, label, ids)}>
          {texts.open(ids.length, registerNamed(register)?.options.counter ?? answer.measure)}
        </Button>
      )}
    </>
  );
}

/** As each style of a report writes this number, under the name by which a report takes it. */
function Styles({ answer, styles, name }: { answer: FigureAnswer; styles: readonly StyleName[]; name: string }) {
  const shown = styles.filter((style) => style !== 'change' && style !== 'part' && style !== 'sentence');
  return (
    <details className="figures-styles">
      <summary>{texts.styles}</summary>
      <MetaList
        entries={[
          { label: texts.rows.name, value: <code>{name}</code> },
          ...shown.map((style) => ({ label: figureStyles[style].label, value: styled(answer, { name: style }) })),
          { label: figureStyles.sentence.label, value: answer.sentence },
        ]}
      />
    </details>
  );
}
