import { useNavigate } from '@tanstack/react-router';
import { RowButtons } from '#renderer/parts/buttons/row-buttons.tsx';
import { Mark } from '#renderer/parts/marks/mark.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { homeTexts as texts } from './texts.ts';
import type { Stock } from './use-stock.ts';
import './home.css';

type StepName = keyof typeof texts.steps;

/** What a new office needs first; it goes away when all of it is there. */
export function Begin({ stock }: { stock: Stock }) {
  const navigate = useNavigate();
  const { people, accounts, calendarKnown } = stock;
  if (!stock.manages || people === undefined || accounts === undefined || calendarKnown === undefined) return null;
  const steps: { name: StepName; done: boolean; go: () => void }[] = [
    {
      name: 'people',
      done: people > 1,
      go: () => void navigate({ to: '/r/$register', params: { register: 'person' } }),
    },
    {
      name: 'accounts',
      done: accounts > 1,
      go: () => void navigate({ to: '/settings', search: { section: 'people' } }),
    },
    {
      name: 'calendar',
      done: calendarKnown,
      go: () => void navigate({ to: '/settings', search: { section: 'calendar' } }),
    },
  ];
  const left = steps.filter((step) => !step.done).length;
  if (left === 0) return null;
  return (
    <section className="begin">
      <SectionHead title={texts.begin} note={texts.beginNote(left)} />
      <RowButtons
        label={texts.begin}
        rows={steps.map(({ name, done, go }) => ({
          id: name,
          content: (
            <>
              <span className={done ? 'st ok' : 'st plain'}>
                <Mark name={done ? 'released' : 'ongoing'} />
              </span>
              <span className="begin-text">
                <b>{texts.steps[name].title}</b>
                <span className="dim small">{done ? texts.done : texts.steps[name].hint}</span>
              </span>
            </>
          ),
          onPress: go,
        }))}
      />
    </section>
  );
}
