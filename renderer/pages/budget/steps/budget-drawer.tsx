import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '#renderer/data/office.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { type MenuEntry, PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { Tag } from '#renderer/parts/marks/tag.tsx';
import { StateWord } from '#renderer/parts/register/grid-columns.tsx';
import { MetaList } from '#renderer/parts/show/meta-list.tsx';
import { RecordLink } from '#renderer/parts/show/record-link.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { StepsRow } from '#renderer/parts/steps/steps-row.tsx';
import { formatDay } from '#shared/base/day.ts';
import type { BookAnswer, BudgetRecord } from '#shared/contract/budget-answers.ts';
import { budgetKinds, budget as register } from '#shared/registers/budget.ts';
import { moneyText } from '../shown.ts';
import { AmendAct, FileAct } from './file-act.tsx';
import { isAside, type OpenStep, openSteps } from './open-steps.ts';
import { StateStrip } from './state-strip.tsx';
import { StepAct } from './step-act.tsx';
import { stepTexts as texts } from './texts.ts';
import './steps.css';

interface BudgetDrawerProps {
  book: BookAnswer;
  name: string;
  onOpenNew: () => void;
  onClose: () => void;
}

/** The budget itself: how far it has come, by when the law wants what, and the next step. */
export function BudgetDrawer({ book, name, onOpenNew, onClose }: BudgetDrawerProps) {
  const { budget, deadlines } = book;
  return (
    <Drawer
      title={name}
      state={<StateWord of={register} state={budget.state} />}
      onClose={onClose}
      actions={<BudgetSteps budget={budget} name={name} onOpenNew={onOpenNew} />}
    >
      <SectionHead title={texts.way} />
      <StateStrip budget={budget} />
      {budget.kind === 'general' && (
        <section className="budget-part">
          <SectionHead title={texts.deadlines} />
          <ul className="budget-deadlines">
            {deadlines.map(({ id, name, on, article, done, late }) => (
              <li key={id}>
                <span className={late && done === null ? 'neg' : undefined}>
                  {formatDay(on, 'dots')} {name}
                </span>
                {late && done === null && <Tag kind="late">{texts.late}</Tag>}
                {done !== null && <span className={late ? 'neg small' : 'dim small'}>{texts.doneOn(done)}</span>}
                <span className="dim small">{article}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="budget-part">
        <MetaList entries={factsOf(budget)} />
        <p className="budget-record-link small">
          <RecordLink register="budget" id={budget.id}>
            {texts.record}
          </RecordLink>
        </p>
      </section>
    </Drawer>
  );
}

function factsOf(budget: BudgetRecord) {
  const { facts } = texts;
  const filed = budget.filedOn === null ? '' : `${formatDay(budget.filedOn, 'dots')}　${budget.filedNumber ?? ''}`;
  return [
    { label: facts.kind, value: budgetKinds[budget.kind] },
    { label: facts.surplusUsed, value: moneyText(budget.surplusUsed) },
    { label: facts.borrowing, value: moneyText(budget.borrowing) },
    { label: facts.repayment, value: moneyText(budget.repayment) },
    { label: facts.filed, value: filed },
    { label: facts.note, value: budget.note ?? '' },
  ].map(({ label, value }) => ({ label, value: value === '' ? <span className="dim">{texts.blank}</span> : value }));
}

type Act = OpenStep | 'file' | 'amend';

interface BudgetStepsProps {
  budget: BudgetRecord;
  name: string;
  onOpenNew: () => void;
}

function BudgetSteps({ budget, name, onOpenNew }: BudgetStepsProps) {
  const { rights } = useSession();
  const [act, setAct] = useState<Act>();
  const leave = (): void => setAct(undefined);
  const steps = openSteps(budget.state, rights);
  const accounting = rights.includes('accounting');
  if (act === 'file') return <FileAct budget={budget} onDone={leave} onLeave={leave} />;
  if (act === 'amend') return <AmendAct budget={budget} onDone={leave} onLeave={leave} />;
  if (act) return <StepAct key={act.id} budget={budget} name={name} step={act} onDone={leave} onLeave={leave} />;
  const more: MenuEntry[] = [
    ...steps
      .filter(({ id }) => isAside(id))
      .map((step) => ({ id: step.id, label: `${step.label}…`, onAction: () => setAct(step) })),
    ...(accounting
      ? [
          { id: 'amend', label: `${texts.amend}…`, onAction: () => setAct('amend') },
          ...(budget.promulgatedOn === null
            ? []
            : [{ id: 'file', label: `${texts.file}…`, onAction: () => setAct('file') }]),
          { id: 'line', line: true as const },
          { id: 'new', label: `${texts.open}…`, onAction: onOpenNew },
        ]
      : []),
  ];
  return (
    <StepsRow
      steps={steps.filter(({ id }) => !isAside(id))}
      onChoose={(id) => setAct(steps.find((step) => step.id === id))}
      others={
        more.length > 0 && (
          <PopMenu
            label={texts.more}
            placement="top start"
            trigger={
              <Button small>
                <Icon of={Ellipsis} />
                {texts.more}
              </Button>
            }
            entries={more}
          />
        )
      }
    />
  );
}
