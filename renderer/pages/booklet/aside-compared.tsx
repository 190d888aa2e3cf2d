import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useCall } from '#renderer/data/queries.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { ComparedFigure } from '#shared/contract/booklet-operations.ts';
import { asideTexts as texts } from './aside-texts.ts';
import { comparedRow } from './compared-text.ts';
import { earlierThan, shortName } from './earlier.ts';
import { type BookletRecord, type SectionRecord, useBooklets } from './use-booklet.ts';

interface ComparedProps {
  booklet: BookletRecord;
  section: SectionRecord;
  place: string | null;
  onPlace: (key: string) => void;
}

/** The chapter's numbers beside the same of an earlier report; each row leads to its number in the text. */
export function Compared({ booklet, section, place, onPlace }: ComparedProps) {
  const [other, setOther] = useState<Id>();
  const { rows: all } = useBooklets();
  const { data } = useCall('booklet.compare', { id: booklet.id, ...(other === undefined ? {} : { with: other }) });
  const earlier = earlierThan(all, booklet);
  const chosen = all.find(({ id }) => id === data?.before?.id);
  const figures = data?.figures.filter((one) => one.section === section.id) ?? [];
  return (
    <section aria-label={texts.compare}>
      <div className="booklet-aside-head">
        <h2>{texts.compare}</h2>
        <span className="grow" />
        {earlier.length > 0 && (
          <PopMenu
            label={texts.compareWith}
            placement="bottom end"
            trigger={
              <Button small>
                <span className="el">{chosen ? shortName(chosen, booklet) : texts.compareWith}</span>
                <Icon of={ChevronDown} />
              </Button>
            }
            entries={earlier.map((one) => ({
              id: one.id,
              label: one.title,
              checked: one.id === data?.before?.id,
              onAction: () => setOther(one.id),
            }))}
          />
        )}
      </div>
      {data && !data.before && <p className="dim booklet-aside-line">{texts.noFormer}</p>}
      {data?.before && figures.length === 0 && <p className="dim booklet-aside-line">{texts.noFigures}</p>}
      {figures.length > 0 && <Figures figures={figures} place={place} onPlace={onPlace} />}
    </section>
  );
}

interface FiguresProps {
  figures: readonly ComparedFigure[];
  place: string | null;
  onPlace: (key: string) => void;
}

function Figures({ figures, place, onPlace }: FiguresProps) {
  return (
    <table className="booklet-compared">
      <thead>
        <tr>
          <th scope="col">{texts.columns.name}</th>
          {[texts.columns.before, texts.columns.now, texts.columns.change].map((label) => (
            <th key={label} scope="col" className="num">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((one) => (
          <FigureRow key={one.key} one={one} isHere={one.key === place} onPlace={onPlace} />
        ))}
      </tbody>
    </table>
  );
}

interface FigureRowProps {
  one: ComparedFigure;
  isHere: boolean;
  onPlace: (key: string) => void;
}

function FigureRow({ one, isHere, onPlace }: FigureRowProps) {
  const { label, before, now, difference } = comparedRow(one);
  return (
    <tr className={isHere ? 'sel' : undefined}>
      <td>
        <AriaButton className="booklet-compared-name" onPress={() => onPlace(one.key)}>
          {label}
        </AriaButton>
      </td>
      <td className="num was">{before}</td>
      <td className="num">{now}</td>
      <td className={difference.startsWith('△') ? 'num neg' : 'num'} title={one.change ?? undefined}>
        {difference}
      </td>
    </tr>
  );
}
