import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall } from '#renderer/data/queries.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { RowButtons } from '#renderer/parts/buttons/row-buttons.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import type { Id } from '#shared/base/ids.ts';
import { takenAlong } from '../picked.ts';
import { chasingTexts as texts } from './texts.ts';
import { UnitChase } from './unit-chase.tsx';
import '../directive.css';
import './chasing.css';

/** 稽催: by unit, what is overdue or was not reported for long; a message to paste, a letter to print. */
export function ChasingPage() {
  const navigate = useNavigate();
  const [picked] = useState(() => takenAlong('chasing'));
  const { data, isLoading } = useCall('directive.chasing', picked ? { cases: [...picked] } : {});
  const [chosen, setChosen] = useState<Id>();
  const units = data?.units ?? [];
  const unit = units.find((one) => one.unit === chosen) ?? units[0];
  const cases = new Set(units.flatMap((one) => one.cases.map(({ id }) => id))).size;
  return (
    <>
      <PageHead
        title={texts.title}
        meta={data && `${picked ? texts.picked : texts.due}　${texts.meta(units.length, cases)}`}
      />
      <WaitLine waiting={isLoading} />
      {unit && (
        <div className="chasing">
          <div className="chasing-units scroll">
            <RowButtons
              label={texts.units}
              rows={units.map((one) => ({
                id: one.unit,
                content: (
                  <span className={`row grow${one.unit === unit.unit ? ' chasing-here' : ''}`}>
                    <b>{one.name}</b>
                    <span className="grow" />
                    <span className="dim">{texts.count(one.cases.length)}</span>
                  </span>
                ),
                onPress: () => setChosen(one.unit),
              }))}
            />
          </div>
          <UnitChase key={unit.unit} unit={unit} />
        </div>
      )}
      {data && !unit && (
        <div className="page-body">
          <EmptyState
            title={texts.empty}
            sentence={texts.emptySentence}
            action={
              <Button small onPress={() => void navigate({ to: '/r/$register', params: { register: 'directive' } })}>
                {texts.back}
              </Button>
            }
          />
        </div>
      )}
      <StatusBar
        keys={[
          { keys: ['↑', '↓'], does: texts.keys.walk },
          { keys: ['Ctrl Enter'], does: texts.keys.record },
        ]}
      />
    </>
  );
}
