import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { useMay } from '#renderer/data/office.ts';
import { PrintButtons } from '#renderer/data/print-buttons.tsx';
import { useKept } from '#renderer/data/use-kept.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { ViewTabs } from '#renderer/parts/buttons/view-tabs.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import type { Id } from '#shared/base/ids.ts';
import { ruledBy } from '../acts/act-props.ts';
import { isRulable } from '../acts/rulable.ts';
import { blankLine, blankSession, isDecided, type ReviewLine, reviewChoices, rulingOf } from './review-entry.ts';
import { ReviewList } from './review-list.tsx';
import { ReviewSessionFields } from './review-session.tsx';
import { ReviewSide } from './review-side.tsx';
import { reviewTexts as texts } from './texts.ts';
import { useReviewCases } from './use-review-cases.ts';
import { useRuler } from './use-ruler.ts';
import '../directive.css';
import './review.css';

/** 列管檢討會: case after case is ruled by the keyboard, and all of it is recorded in one change. */
export function ReviewPage() {
  const navigate = useNavigate();
  const { today } = useOfficeDays();
  const lent = !useMay('ruling');
  const cases = useReviewCases(today);
  const { rows, labelOf, asking } = cases;
  const kept = useKept('directive review', blankSession);
  const { lines } = kept.value;
  const ruler = useRuler(kept.value);
  const [current, setCurrent] = useState<Id>();
  const [busy, setBusy] = useState(false);
  const listId = useId();
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === current),
  );
  const row = rows[at];
  const line = (row && lines[row.id]) ?? blankLine;
  const setLine = (next: ReviewLine): void => {
    if (row) kept.set({ lines: { ...lines, [row.id]: next } });
  };
  const go = (place: number): void => setCurrent(rows[Math.min(Math.max(place, 0), rows.length - 1)]?.id);
  const decided = rows.filter(({ id }) => isDecided(lines[id]));
  const rulings = decided.flatMap(({ id }) => rulingOf(id, lines[id] ?? blankLine, asking.has(id)) ?? []);
  const broken = rulings.filter((one) => !isRulable(one)).length;
  const whole = ruler.on !== null && (!lent || (ruler.person !== null && ruler.basis.trim() !== ''));
  const ready = rulings.length > 0 && broken === 0 && whole && !busy;
  const record = async (): Promise<void> => {
    if (!ready) return;
    setBusy(true);
    const meeting = kept.value.meeting;
    const input = {
      rulings,
      ...(meeting === null ? {} : { meeting: meeting.id }),
      ...(lent || ruler.on === null ? {} : { on: ruler.on }),
    };
    const attachments = (kept.value.scans ?? []).map(({ id }) => id);
    const behalf = { person: ruler.person?.id, day: ruler.on, basis: ruler.basis, attachments };
    await ruledBy(call('directive.rule', input, lent ? { behalf } : {}), texts.recorded(rulings.length), () => {
      const gone = new Set(decided.map(({ id }) => id));
      kept.set({ lines: Object.fromEntries(Object.entries(lines).filter(([id]) => !gone.has(id))) });
    });
    setBusy(false);
  };
  const submit = (): void => void record();
  useShortcut(saveKeys, submit);
  useDecisionKeys((place) => {
    const choice = reviewChoices[place];
    if (choice) setLine({ ...line, decision: choice.id });
  });
  const pack = {
    paper: 'reviewPack' as const,
    records: rows.map(({ id }) => id),
    ...(kept.value.meeting === null ? {} : { id: kept.value.meeting.id }),
  };
  return (
    <>
      <PageHead
        title={texts.title}
        views={<ViewTabs views={cases.scopes} current={cases.scope} onChange={cases.onScope} label={texts.list} />}
        actions={
          <>
            <PrintButtons
              label={texts.print}
              wanted={pack}
              confidential={rows.some((one) => one.confidential === true)}
              disabled={rows.length === 0}
            />
            <Button rank="primary" keys={saveKeys} busy={busy} disabled={!ready} onPress={submit}>
              {texts.record}
            </Button>
          </>
        }
      />
      <ReviewSessionFields kept={kept} ruler={ruler} lent={lent} />
      <div className="with-drawer" onKeyDownCapture={savingByKeys(submit)}>
        {rows.length === 0 ? (
          <EmptyState
            title={texts.empty}
            sentence={texts.emptySentence}
            action={
              <Button small onPress={() => void navigate({ to: '/r/$register', params: { register: 'directive' } })}>
                {texts.back}
              </Button>
            }
          />
        ) : (
          <ReviewList id={listId} rows={rows} labelOf={labelOf} today={today} lines={lines} at={at} onGo={go} />
        )}
        {row && (
          <ReviewSide
            key={row.id}
            row={row}
            labelOf={labelOf}
            line={line}
            onLine={setLine}
            onStep={(by) => go(at + by)}
          />
        )}
      </div>
      <StatusBar
        keys={[
          { keys: ['↑', '↓'], does: texts.keys.walk },
          { keys: ['Alt 1–5'], does: texts.keys.decide },
          { keys: [saveKeys], does: texts.keys.record },
        ]}
      >
        <span>{texts.counts(rows.length, decided.length)}</span>
        {broken > 0 && <span className="neg">{texts.broken(broken)}</span>}
      </StatusBar>
    </>
  );
}

/** Alt 1 to Alt 5, wherever the cursor stands. */
function useDecisionKeys(decide: (place: number) => void): void {
  useShortcut('Alt 1', () => decide(0));
  useShortcut('Alt 2', () => decide(1));
  useShortcut('Alt 3', () => decide(2));
  useShortcut('Alt 4', () => decide(3));
  useShortcut('Alt 5', () => decide(4));
}
