import { FileText, ListOrdered, MonitorPlay } from 'lucide-react';
import { makePaper } from '#renderer/data/papers.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { Mark, type MarkName } from '#renderer/parts/marks/mark.tsx';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { AgendaLine } from '#shared/meeting/agenda.ts';
import { itemDecisions, item as itemRegister } from '#shared/registers/item.ts';
import { addresses, go } from '../go.ts';
import { type Given, type GivenParts, type Item, useGiven, useMeeting } from '../meeting-data.ts';
import { MeetingFacts } from './meeting-facts.tsx';
import { listTexts as texts } from './texts.ts';
import './list.css';

/** A meeting beside its list: facts, agenda with what came of it, and what was ruled. */
export function MeetingDrawer({ id, frame, onClose, parts }: OwnDrawerProps) {
  const meeting = useMeeting(id);
  const given = useGiven(id);
  return (
    <Drawer {...frame} onClose={onClose} actions={<Foot id={id} own={parts.actions} />}>
      {parts.heading}
      {meeting && <MeetingFacts parts={meeting} />}
      <div className="meeting-part">
        <SectionHead title={texts.agenda} />
        {meeting?.lines.length === 0 && <p className="dim small">{texts.noAgenda}</p>}
        <ol className="meeting-lines">
          {meeting?.lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ol>
      </div>
      {given.rows.length > 0 && <GivenList given={given} />}
      {parts.attachments}
      {parts.history}
    </Drawer>
  );
}

function Foot({ id, own }: { id: string; own: OwnDrawerProps['parts']['actions'] }) {
  return (
    <div className="meeting-foot">
      <div className="row">
        <Button icon={ListOrdered} onPress={() => go(addresses.page(id))}>
          {texts.page}
        </Button>
        <Button icon={MonitorPlay} onPress={() => go(addresses.room(id))}>
          {texts.room}
        </Button>
        <PopMenu
          label={texts.print}
          placement="top start"
          trigger={<Button icon={FileText}>{texts.print}</Button>}
          entries={[
            { id: 'agenda', label: texts.printAgenda, onAction: () => void makePaper({ paper: 'agenda', id }) },
            { id: 'minutes', label: texts.printMinutes, onAction: () => void makePaper({ paper: 'minutes', id }) },
          ]}
        />
      </div>
      {own}
    </div>
  );
}

const marks = itemRegister.options.marks as Readonly<Record<string, MarkName>>;

function Line({ line: { level, number, title, item, state } }: { line: AgendaLine<Item> }) {
  return (
    <li data-level={level}>
      <span className="n">{number}</span>
      <span className="grow">{title}</span>
      {item?.decision && <span className="dim small nw">{itemDecisions[item.decision]}</span>}
      <Mark name={marks[state] ?? 'ongoing'} />
    </li>
  );
}

function GivenList({ given: { rows, labelOf } }: { given: GivenParts }) {
  const units = ({ leads }: Given): string => leads.map((unit) => labelOf('unit', unit)).join('、');
  return (
    <div className="meeting-part">
      <SectionHead title={texts.given} />
      <ul className="meeting-given">
        {rows.map((directive) => (
          <li key={directive.id}>
            <a className="code" href={addresses.record('directive', directive.id)}>
              {directive.number ?? texts.draft}
            </a>
            <span className="grow el">{directive.content}</span>
            <span className="dim small nw">{units(directive)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
