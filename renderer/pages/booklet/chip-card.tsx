import { Lock } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { Mark } from '#renderer/parts/marks/mark.tsx';
import { Tag } from '#renderer/parts/marks/tag.tsx';
import type { Id } from '#shared/base/ids.ts';
import { type Chip, chipKey } from '#shared/booklet/markup.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import { useRows } from './behind.ts';
import { ChipProvenance } from './chip-provenance.tsx';
import { type ChipState, useChipStanding } from './chip-state.tsx';
import { FigurePicker } from './figure-picker.tsx';
import { cardTexts as texts } from './figure-texts.ts';
import { useBooklet, useTimes } from './use-chip.ts';
import './chip-card.css';

export interface ChipCardProps {
  chip: Chip;
  /** As it stands in the text. */
  text: string;
  anchor: RefObject<HTMLElement | null>;
  booklet: Id;
  values: BookletValues;
  /** Where the text may be written: the chip that takes its place. */
  onRewrite?: ((next: Chip) => void) | undefined;
  onClose: () => void;
}

/** Where a number of a report comes from: how it is reckoned, over which days, of which units, and the way to its records. */
export function ChipCard(props: ChipCardProps) {
  const { chip, anchor, booklet, values, onRewrite, onClose } = props;
  const [rewriting, setRewriting] = useState(false);
  const record = useBooklet(booklet);
  const reply = values.figures[chipKey(chip)];
  if (rewriting && record && onRewrite)
    return (
      <FigurePicker
        begin={chip}
        booklet={record}
        values={values}
        onPick={(next) => {
          onRewrite(next);
          onClose();
        }}
        onLeave={onClose}
      />
    );
  return (
    <Popover
      className="pop"
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom start"
      offset={6}
    >
      <Dialog aria-label={reply?.ok ? reply.label : chip.figure} className="chip-card">
        <CardBody {...props} onRewriting={onRewrite && (() => setRewriting(true))} />
      </Dialog>
    </Popover>
  );
}

function CardBody({
  chip,
  text,
  booklet,
  values,
  onClose,
  onRewriting,
}: ChipCardProps & { onRewriting: (() => void) | undefined }) {
  const openRows = useRows();
  const times = useTimes(booklet, chip, values);
  const standing = useChipStanding(values)(chip);
  const reply = values.figures[chipKey(chip)];
  const ids = reply?.ok ? reply.ids : [];
  const open = (): void => {
    if (!reply?.ok) return;
    onClose();
    openRows(reply.register, reply.label, ids);
  };
  return (
    <>
      <div className="chip-card-head">
        <b>{text}</b>
        <span className="dim">{reply?.ok ? reply.label : chip.figure}</span>
        <span className="grow" />
        <StateTag state={standing.state} />
      </div>
      {standing.was !== undefined && (
        <p className="chip-card-line warn-text">
          {(values.frozen ? texts.printedThen : texts.writtenThen)(standing.was, standing.now ?? '')}
        </p>
      )}
      {reply?.ok ? (
        <ChipProvenance chip={chip} reply={reply} values={values} booklet={booklet} />
      ) : (
        <p className="chip-card-line" role="alert">
          {reply?.sentence ?? texts.notYet}
        </p>
      )}
      <div className="chip-card-foot">
        {ids.length > 0 && <LinkButton onPress={open}>{texts.open(ids.length)}</LinkButton>}
        {onRewriting && <LinkButton onPress={onRewriting}>{texts.rewrite}</LinkButton>}
        <span className="grow" />
        <span className="dim">{texts.times(times)}</span>
      </div>
    </>
  );
}

function StateTag({ state }: { state: ChipState }) {
  if (state === 'frozen')
    return (
      <Tag kind="line">
        <Icon of={Lock} />
        {texts.states.frozen}
      </Tag>
    );
  return (
    <Tag kind={state === 'live' ? 'soft-ok' : 'soft-warn'}>
      <Mark name={state === 'live' ? 'good' : 'behind'} />
      {texts.states[state]}
    </Tag>
  );
}
