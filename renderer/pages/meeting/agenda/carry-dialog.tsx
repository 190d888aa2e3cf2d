import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { useCall } from '#renderer/data/queries.ts';
import { noticed } from '#renderer/data/written.ts';
import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { saveKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import type { Id } from '#shared/base/ids.ts';
import { titleOfItem } from '#shared/meeting/agenda.ts';
import type { Item, Meeting } from '../meeting-data.ts';
import { agendaTexts } from './texts.ts';

const { carrying: texts } = agendaTexts;

interface CarryDialogProps {
  meeting: Meeting;
  items: readonly Item[];
  onLeave: () => void;
}

interface Offer {
  id: Id;
  title: string;
  hint: string;
}

/** What other meetings put off and has not come again, and motions that are on no agenda here. */
function useOffers({ id }: Meeting, items: readonly Item[]): { items: Offer[]; motions: Offer[] } {
  const { data: postponed } = useCall('item.list', {
    filter: {
      all: [
        { field: 'state', is: 'equal', value: 'postponed' },
        { field: 'meeting', is: 'unequal', value: id },
      ],
    },
    limit: 200,
  });
  const ids = (postponed?.rows ?? []).map((one) => one.id);
  const { data: again } = useCall(
    'item.list',
    { filter: { field: 'postponedFrom', is: 'oneOf', value: ids }, limit: 1000 },
    ids.length > 0,
  );
  const { data: motions } = useCall('motion.list', {
    filter: { field: 'state', is: 'oneOf', value: ['received', 'review'] },
    limit: 200,
  });
  const carried = new Set((again?.rows ?? []).map(({ postponedFrom }) => postponedFrom));
  const here = new Set(items.map(({ motion }) => motion));
  return {
    items: (postponed?.rows ?? [])
      .filter((one) => !carried.has(one.id))
      .map((one) => ({ id: one.id, title: titleOfItem(one), hint: postponed?.labels.meeting?.[one.meeting] ?? '' })),
    motions: (motions?.rows ?? [])
      .filter((one) => !here.has(one.id))
      .map((one) => ({ id: one.id, title: one.title, hint: one.number })),
  };
}

export function CarryDialog({ meeting, items, onLeave }: CarryDialogProps) {
  const offers = useOffers(meeting, items);
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const [busy, setBusy] = useState(false);
  const within = (list: readonly Offer[]): Id[] => list.map(({ id }) => id).filter((id) => chosen.has(id));
  const submit = async (): Promise<void> => {
    if (busy || chosen.size === 0) return;
    setBusy(true);
    const wanted = { id: meeting.id, items: within(offers.items), motions: within(offers.motions) };
    if (await noticed(call('meeting.carry', wanted), texts.done(chosen.size))) onLeave();
    else setBusy(false);
  };
  const nothing = offers.items.length + offers.motions.length === 0;
  return (
    <Dialog
      isOpen
      title={texts.title}
      sentence={nothing ? texts.none : undefined}
      verb={texts.do}
      onDo={() => void submit()}
      busy={busy}
      disabled={chosen.size === 0}
      keys={saveKeys}
      leave={texts.back}
      onLeave={onLeave}
    >
      <SaveKey onSave={() => void submit()} />
      <Offers label={texts.items} offers={offers.items} {...{ chosen, setChosen }} />
      <Offers label={texts.motions} offers={offers.motions} {...{ chosen, setChosen }} />
    </Dialog>
  );
}

/** Bound inside the dialog: what lies behind one hears no keys. */
function SaveKey({ onSave }: { onSave: () => void }) {
  useShortcut(saveKeys, onSave);
  return null;
}

interface OffersProps {
  label: string;
  offers: readonly Offer[];
  chosen: ReadonlySet<Id>;
  setChosen: (chosen: ReadonlySet<Id>) => void;
}

function Offers({ label, offers, chosen, setChosen }: OffersProps) {
  if (offers.length === 0) return null;
  const toggle = (id: Id, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <fieldset className="agenda-offers">
      <legend>{label}</legend>
      {offers.map(({ id, title, hint }) => (
        <Checkbox key={id} checked={chosen.has(id)} onChange={(on) => toggle(id, on)}>
          <span>
            {title} <span className="dim small">{hint}</span>
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
