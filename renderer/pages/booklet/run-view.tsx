import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { wantList } from '#renderer/data/wanted-list.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { FigureChip } from '#renderer/parts/marks/figure-chip.tsx';
import { MetaList } from '#renderer/parts/show/meta-list.tsx';
import { formatDay } from '#shared/base/day.ts';
import { formatPeriod } from '#shared/base/period.ts';
import type { Run } from '#shared/booklet/compile.ts';
import { type Chip, chipKey } from '#shared/booklet/markup.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { FigureReply } from '#shared/contract/figure-operations.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { composerTexts as texts } from './texts.ts';

interface RunsProps {
  runs: readonly Run[];
  values: BookletValues;
}

/** A line as it reads: words, and numbers that know where they come from. */
export function Runs({ runs, values }: RunsProps) {
  return runs.map((run, at) =>
    run.chip ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no other name than their place
      <Figure key={at} text={run.text} chip={run.chip} values={values} />
    ) : (
      run.text
    ),
  );
}

function Figure({ text, chip, values }: { text: string; chip: Chip; values: BookletValues }) {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const key = chipKey(chip);
  const reply = values.figures[key];
  const label = reply?.ok ? reply.label : chip.figure;
  return (
    <span ref={anchor} className={reply && !reply.ok ? 'booklet-bad' : undefined}>
      <FigureChip label={label} place="text" state={stateOf(values, key)} onOpen={() => setOpen(true)}>
        {text}
      </FigureChip>
      <Popover
        className="pop"
        triggerRef={anchor}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom start"
        offset={4}
      >
        <Dialog aria-label={label} className="booklet-from">
          {reply && <Provenance text={text} reply={reply} />}
        </Dialog>
      </Popover>
    </span>
  );
}

function stateOf({ frozen, since }: BookletValues, key: string): 'live' | 'changed' | 'frozen' {
  if (since.some((one) => one.key === key)) return 'changed';
  return frozen ? 'frozen' : 'live';
}

function Provenance({ text, reply }: { text: string; reply: FigureReply }) {
  const navigate = useNavigate();
  if (!reply.ok) return <p role="alert">{reply.sentence}</p>;
  const { label, meaning, numerator, denominator, unit, measure, period, asOf, ids, register } = reply;
  const share = unit === '%' ? texts.share : texts.part;
  const how =
    denominator === null || numerator === null
      ? undefined
      : share(String(numerator), String(denominator), text, measure);
  const counter = registerNamed(register)?.options.counter ?? '筆';
  const open = (): void => {
    wantList(register, { picked: { label, ids } });
    void navigate({ to: '/r/$register', params: { register } });
  };
  return (
    <>
      <b>
        {text}　<span className="dim">{label}</span>
      </b>
      <p>{meaning}</p>
      <MetaList
        entries={[
          ...(how === undefined ? [] : [{ label: texts.rows.how, value: how }]),
          { label: texts.rows.period, value: formatPeriod(period) },
          { label: texts.rows.asOf, value: formatDay(asOf) },
        ]}
      />
      {ids.length > 0 && (
        <Button small onPress={open}>
          {texts.open(ids.length, counter)}
        </Button>
      )}
    </>
  );
}
