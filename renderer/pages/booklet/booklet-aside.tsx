import { useState } from 'react';
import { call, registerCalls } from '#renderer/data/client.ts';
import { useSession } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { noticed } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { bookletComment } from '#shared/registers/booklet-comment.ts';
import { composerTexts as texts } from './texts.ts';
import { type BookletRecord, type CommentRecord, type SectionRecord, useComments } from './use-booklet.ts';

interface BookletAsideProps {
  booklet: BookletRecord;
  section: SectionRecord;
}

/** Beside the text: what its numbers were last time, and what people have to say of it. */
export function BookletAside({ booklet, section }: BookletAsideProps) {
  return (
    <aside className="booklet-aside scroll">
      <Compared booklet={booklet} section={section} />
      <Comments booklet={booklet} section={section} />
    </aside>
  );
}

function Compared({ booklet, section }: BookletAsideProps) {
  const { data } = useCall('booklet.compare', { id: booklet.id });
  if (!data) return null;
  const rows = data.figures.filter((one) => one.section === section.id);
  return (
    <section aria-label={texts.compare}>
      <h2>{texts.compare}</h2>
      {data.before ? <p className="dim el">{data.before.title}</p> : <p className="dim">{texts.noFormer}</p>}
      {rows.length === 0 && <p className="dim">{texts.noFigures}</p>}
      {rows.length > 0 && (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{texts.columns.name}</th>
              <th scope="col" className="num">
                {texts.columns.before}
              </th>
              <th scope="col" className="num">
                {texts.columns.now}
              </th>
              <th scope="col" className="num">
                {texts.columns.change}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.key}>
                <td>{one.label}</td>
                <td className="num">{one.before}</td>
                <td className="num">{one.now}</td>
                <td className="num">{one.change}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Comments({ booklet, section }: BookletAsideProps) {
  const all = useComments(booklet.id);
  const session = useSession();
  const { today } = useOfficeDays();
  const [text, setText] = useState('');
  const mine = all.filter((one) => one.section === section.id);
  const add = async (): Promise<void> => {
    const values = { booklet: booklet.id, section: section.id, text, on: today, by: session?.person ?? null };
    if (await noticed(call('bookletComment.create', { values }), texts.commented)) setText('');
  };
  return (
    <section aria-label={texts.comments}>
      <h2>{texts.comments}</h2>
      {mine.length === 0 && <p className="dim">{texts.noComments}</p>}
      {mine.map((one) => (
        <Comment key={one.id} one={one} />
      ))}
      <LongTextField label={texts.comment} value={text} onChange={setText} maxLength={2000} reserve={false} />
      <Button small disabled={text.trim() === ''} onPress={() => void add()}>
        {texts.addComment}
      </Button>
    </section>
  );
}

function Comment({ one }: { one: CommentRecord }) {
  const settle = (): void =>
    void noticed(registerCalls(bookletComment).move('settle', { id: one.id, version: one.version }), texts.settled);
  return (
    <div className="booklet-comment">
      <p>{one.text}</p>
      <Button small rank="quiet" onPress={settle}>
        {texts.settle}
      </Button>
    </div>
  );
}
