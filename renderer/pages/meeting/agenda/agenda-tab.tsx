import { ListPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { usePermits } from '#renderer/data/permits.ts';
import { noticed, noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import type { Id } from '#shared/base/ids.ts';
import { kindName, titleOfItem } from '#shared/meeting/agenda.ts';
import { registers } from '#shared/registers/index.ts';
import type { ItemKind } from '#shared/registers/item.ts';
import { addItem } from '../arrange.ts';
import type { Item, MeetingParts } from '../meeting-data.ts';
import { movedBy } from '../places.ts';
import { AddMenu } from './add-menu.tsx';
import { AgendaList } from './agenda-list.tsx';
import { CarryDialog } from './carry-dialog.tsx';
import { ItemForm } from './item-form.tsx';
import { agendaTexts as texts } from './texts.ts';
import './agenda.css';

/** The agenda at the left, one item of it at the right. */
export function AgendaTab({ parts, keeps }: { parts: MeetingParts; keeps: boolean }) {
  const { meeting, items, lines, labelOf } = parts;
  const permits = usePermits(registers.item);
  const [picked, setPicked] = useState<Id>();
  const [toFill, setToFill] = useState<Id>();
  const [carrying, setCarrying] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLElement>(null);
  const item = items.find(({ id }) => id === picked);
  const changes = keeps && permits.change;
  const seen = lines.flatMap((line) => line.item?.id ?? []);
  const focusForm = (): void => pane.current?.querySelector<HTMLElement>('[name=title], textarea, input')?.focus();

  async function add(kind: ItemKind): Promise<void> {
    try {
      const made = await addItem(meeting.id, items, kind, {});
      noticeWritten(texts.added(kindName(kind)), made.position);
      setPicked(made.id);
      setToFill(made.id);
    } catch (error) {
      noticeRefused(refused(error));
    }
  }
  async function move(one: Item, by: 1 | -1): Promise<void> {
    const ids = movedBy(items, seen, one.id, by);
    if (ids) await noticed(call('item.arrange', { meeting: meeting.id, items: ids }), texts.moved(titleOfItem(one)));
  }
  async function remove({ id, version, ...one }: Item): Promise<void> {
    await noticed(call('item.remove', { id, version }), texts.removed(titleOfItem(one)));
  }
  return (
    <>
      <div className="agenda-page">
        <section ref={side} className="agenda-side" aria-label={texts.list}>
          {changes && (
            <div className="agenda-bar">
              <AddMenu onAdd={(kind) => void add(kind)} />
              <Button small icon={ListPlus} onPress={() => setCarrying(true)}>
                {texts.carry}
              </Button>
            </div>
          )}
          {lines.length === 0 && <EmptyState title={texts.none} sentence={texts.noneSentence} />}
          <AgendaList
            lines={lines}
            labelOf={labelOf}
            picked={picked}
            onPick={setPicked}
            onOpen={focusForm}
            onMove={changes ? (one, by) => void move(one, by) : undefined}
            onRemove={changes ? (one) => void remove(one) : undefined}
          />
        </section>
        <div ref={pane} className="agenda-pane scroll">
          {item ? (
            <ItemForm
              key={item.id}
              item={item}
              labelOf={labelOf}
              editable={changes && permits.changeableRow({ ...item })}
              focused={toFill === item.id}
              onSaved={() => {
                setToFill(undefined);
                side.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
              }}
            />
          ) : (
            <EmptyState title={texts.pick} sentence={texts.pickSentence} />
          )}
        </div>
      </div>
      <StatusBar
        keys={[
          { keys: ['↑', '↓'], does: texts.keys.walk },
          { keys: ['Alt ↑', 'Alt ↓'], does: texts.keys.move },
          { keys: ['Enter'], does: texts.keys.open },
          { keys: ['Ctrl N'], does: texts.keys.add },
          { keys: ['Del'], does: texts.keys.remove },
          { keys: ['Ctrl Enter'], does: texts.keys.save },
        ]}
      />
      {carrying && <CarryDialog meeting={meeting} items={items} onLeave={() => setCarrying(false)} />}
    </>
  );
}
