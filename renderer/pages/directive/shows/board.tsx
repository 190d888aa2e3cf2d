import type { Shown } from '#renderer/parts/register/own-ways.ts';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { type Standing, standings } from '#shared/registers/directive.ts';
import { StandingWord } from '../standing.tsx';
import { CaseCard } from './case-card.tsx';
import { showTexts as texts } from './texts.ts';
import { useShownCases } from './use-shown-cases.ts';
import { walkButtons } from './walking.ts';
import './shows.css';

const always: ReadonlySet<Standing> = new Set(['ongoing', 'asked', 'continued', 'released']);

/** 看板: how the cases stand, a column each; the arrow keys walk over the cards. */
export function Board({ input, today, open, onOpen }: Shown) {
  const { rows, total, labelOf, waiting } = useShownCases(input);
  const byStanding = Map.groupBy(rows, ({ standing }) => standing ?? 'draft');
  const columns = (Object.keys(standings) as Standing[]).filter(
    (standing) => always.has(standing) || byStanding.has(standing),
  );
  return (
    <div className="show">
      <WaitLine waiting={waiting} />
      {total > rows.length && <p className="help show-note">{texts.first(rows.length, total)}</p>}
      <div className="board" role="group" aria-label={texts.board} onKeyDownCapture={walkButtons}>
        {columns.map((standing) => {
          const own = byStanding.get(standing) ?? [];
          return (
            <section key={standing} className="board-column" aria-label={standings[standing]} data-walk>
              <header className="row board-head">
                <StandingWord standing={standing} />
                <span className="grow" />
                <span className="dim">{own.length}</span>
              </header>
              <div className="board-cards scroll">
                {own.length === 0 && <p className="help">{texts.none}</p>}
                {own.map((record) => (
                  <CaseCard
                    key={record.id}
                    record={record}
                    labelOf={labelOf}
                    today={today}
                    here={record.id === open}
                    onOpen={onOpen}
                  />
                ))}
              </div>
            </section>
          );
        })}
      </div>
    </div>
  );
}
