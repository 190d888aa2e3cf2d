import { useState } from 'react';
import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { RowButtons } from '#renderer/parts/buttons/row-buttons.tsx';
import { momentText } from '#renderer/parts/register/record-history.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { ChangedRecord, Seen } from '#shared/contract/office-operations.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { byRegister, operationWord, type RegisterChanges } from './changed.ts';
import { LatestChanges } from './latest-changes.tsx';
import { changeTexts as texts } from './texts.ts';
import { useWays } from './use-way.ts';
import './home.css';

/** What others changed since this account was here last; at its first visit the latest changes. */
export function Changes() {
  const reads = useMay('read');
  const { data: visit } = useCall('session.visit', {}, reads);
  if (!visit) return <section className="home-changes" />;
  return visit.former ? <Since former={visit.former} /> : <LatestChanges />;
}

/** How many records stand there before the rest is asked for. */
const room = 12;

function Since({ former }: { former: Seen }) {
  const { data } = useCall('journal.since', { position: former.position });
  const [all, setAll] = useState(false);
  if (!data) return <section className="home-changes" />;
  const { records, changes, more } = data;
  const left = records.length - room;
  return (
    <section className="home-changes" aria-label={texts.title}>
      <SectionHead
        title={texts.title}
        note={texts.note(momentText(former.at), changes, more)}
        action={
          left > 0 && <LinkButton onPress={() => setAll(!all)}>{all ? texts.fewer : texts.rest(left)}</LinkButton>
        }
      />
      {records.length === 0 && <p className="home-changes-none dim">{texts.none}</p>}
      {byRegister(all ? records : records.slice(0, room), records).map((group) => (
        <Group key={group.register} group={group} />
      ))}
    </section>
  );
}

function Group({ group: { register, total, records } }: { group: RegisterChanges }) {
  const ways = useWays();
  const of = registerNamed(register);
  const label = of?.label ?? register;
  const open = ({ id, ids, title }: ChangedRecord): void => {
    if (ids.length > 1) ways.list(register, { picked: { label: texts.many(title, ids.length), ids } });
    else ways.list(register, undefined, id);
  };
  return (
    <>
      <h3 className="change-group">
        {label}
        <span className="dim small">{texts.count(total, of?.options.counter ?? texts.counter)}</span>
      </h3>
      <RowButtons
        label={texts.of(label)}
        rows={records.map((one) => ({
          id: `${one.id} ${one.at}`,
          content: <Line one={one} />,
          onPress: () => open(one),
        }))}
      />
    </>
  );
}

function Line({ one }: { one: ChangedRecord }) {
  const { at, by, title, changes, ids } = one;
  return (
    <>
      <span className="sub change-when">{momentText(at)}</span>
      <span className="change-who el">{by.join(texts.and)}</span>
      <span className="sub change-what el">
        {operationWord(one)}
        {changes > 1 && texts.times(changes)}
      </span>
      <span className="grow el">{ids.length > 1 ? texts.many(title, ids.length) : title}</span>
    </>
  );
}
