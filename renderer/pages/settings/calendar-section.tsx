import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Upload } from 'lucide-react';
import { bridge, call, refused } from '#renderer/data/client.ts';
import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { noticeWritten } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { Ledger } from '#renderer/parts/show/ledger.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { partsOf, rocYear, todayIn } from '#shared/base/day.ts';
import { rocYearsText, yearsIn } from './calendar-years.ts';
import { settingsTexts } from './texts.ts';
import './settings.css';

const texts = settingsTexts.calendar;
const most = 1000;

/** 辦公日曆: which years are known; each comes whole from the official list. */
export function CalendarSection() {
  const today = todayIn();
  const present = useCall('calendar.year', { year: partsOf(today).year });
  const days = useCall('calendar.list', { order: [{ field: 'on', down: true }], limit: most });
  const years = yearsIn(days.data?.rows ?? []);
  return (
    <>
      <section>
        <SectionHead title={settingsTexts.section.calendar} />
        {present.data && (
          <p className="settings-line">
            <State mark={present.data.known ? 'good' : 'behind'}>
              {present.data.known ? texts.known(rocYear(today)) : texts.unknown(rocYear(today))}
            </State>
          </p>
        )}
        <Import />
      </section>
      <section>
        <SectionHead
          title={texts.years}
          action={
            <Link to="/r/$register" params={{ register: 'calendar' }}>
              {texts.show}
            </Link>
          }
        />
        {days.data && years.length === 0 && <EmptyState title={texts.none} sentence={texts.noneSentence} />}
        {years.length > 0 && (
          <Ledger
            label={texts.years}
            columns={[
              { id: 'year', label: texts.year },
              { id: 'off', label: texts.off, number: true },
              { id: 'work', label: texts.work, number: true },
            ]}
            rows={years.map(({ year, off, work }) => ({
              id: String(year),
              cells: { year: texts.yearText(year), off: texts.days(off), work: texts.days(work) },
            }))}
          />
        )}
      </section>
    </>
  );
}

function Import() {
  const manages = useMay('manage');
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const [chosen] = await bridge.chooseFiles({ accept: ['.csv'] });
      return chosen && call('calendar.import', { file: chosen.file });
    },
    onSuccess: (done) => {
      if (done) noticeWritten(texts.imported(rocYearsText(done.years), done.days), done.position);
    },
  });
  if (!manages) return null;
  const refusal = error ? refused(error) : undefined;
  return (
    <>
      <p className="settings-line small dim">{texts.how}</p>
      <Button icon={Upload} busy={isPending} onPress={() => mutate()}>
        {texts.import}
      </Button>
      {refusal && (
        <ul className="settings-refused small" role="alert">
          {refusal.message.split('\n').map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
