import { Button } from '#renderer/parts/buttons/button.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { formatMoney } from '#shared/base/money.ts';
import type { WayOn } from '#shared/budget/limits.ts';
import type { CheckAnswer } from '#shared/contract/budget-answers.ts';
import { Findings } from './findings.tsx';
import { GaugeBar } from './gauge-bar.tsx';
import type { AskedKind, MoveEntry } from './move-entry.ts';
import { waysOn } from './move-entry.ts';
import { actTexts } from './texts.ts';
import type { Checking } from './use-check.ts';

const texts = actTexts.check;

interface MoveCheckProps {
  checking: Checking;
  entry: MoveEntry;
  /** Another lawful kind is tried. */
  onWay: (kind: AskedKind) => void;
}

/** 試算: both lines before and after, the year's gauge, and what stands against it. */
export function MoveCheck({ checking, entry, onWay }: MoveCheckProps) {
  const { answer, current, failed } = checking;
  return (
    <section className="move-check scroll" aria-label={texts.heading} aria-busy={answer !== undefined && !current}>
      <h3 className="small">{texts.heading}</h3>
      {!answer && <p className="dim small">{failed ? texts.failed : texts.waits}</p>}
      {answer && (
        <>
          <Changes answer={answer} kind={entry.kind} />
          {answer.gauges.map((gauge) => (
            <GaugeBar key={gauge.way} gauge={gauge} />
          ))}
          <div aria-live="polite">
            {answer.findings.length === 0 ? (
              <p className="small move-good">
                <State mark="good">{texts.good}</State>
              </p>
            ) : (
              <Findings
                findings={answer.findings}
                ways={<Ways ways={waysOn(answer.findings, entry.kind)} onWay={onWay} />}
              />
            )}
          </div>
        </>
      )}
    </section>
  );
}

interface ChangesProps {
  answer: CheckAnswer;
  kind: AskedKind;
}

/** Current amounts and what is left, each before and after. */
function Changes({ answer: { from, to }, kind }: ChangesProps) {
  return (
    <table className="move-table">
      <thead>
        <tr>
          <td />
          <th scope="col" className="num">
            {texts.before}
          </th>
          <th scope="col" className="num">
            {texts.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {from && (
          <>
            <Change
              of={`${kind === 'transfer' ? texts.giving : texts.reserve}${texts.current}`}
              before={from.current}
              after={from.after}
            />
            <Change
              of={`　${texts.balance}`}
              before={from.balance}
              after={from.balance - (from.current ?? 0) + from.after}
            />
          </>
        )}
        {to && <Change of={`${texts.taking}${texts.current}`} before={to.current} after={to.after} />}
      </tbody>
    </table>
  );
}

function Change({ of, before, after }: { of: string; before: number | null; after: number }) {
  return (
    <tr>
      <th scope="row">{of}</th>
      <td className="num">{before === null ? '' : formatMoney(before)}</td>
      <td className={after < 0 ? 'num neg' : 'num'}>
        <b>{formatMoney(after)}</b>
      </td>
    </tr>
  );
}

const isAsked = (way: WayOn): way is Exclude<WayOn, 'supplement'> => way !== 'supplement';

/** 追加 is a budget of its own; the other ways are kinds of this entry. */
function Ways({ ways, onWay }: { ways: readonly WayOn[]; onWay: (kind: AskedKind) => void }) {
  if (ways.length === 0) return null;
  return (
    <div className="row ways">
      <span className="small">{texts.ways}</span>
      {ways.map((way) => (
        <Button
          key={way}
          small
          onPress={() => {
            if (isAsked(way)) onWay(way);
            else window.location.hash = '#/r/budget';
          }}
        >
          {texts.wayOf[way]}
        </Button>
      ))}
    </div>
  );
}
