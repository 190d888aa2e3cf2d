import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useCall } from '#renderer/data/queries.ts';
import { useSessionChoices } from '#renderer/data/sessions.ts';
import { wantStep } from '#renderer/data/wanted-step.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { RowButtons } from '#renderer/parts/buttons/row-buttons.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { Incomplete } from '#shared/contract/meeting-operations.ts';
import { completenessTexts as texts } from './texts.ts';
import './completeness.css';

type Kind = Incomplete['kind'];

const kinds = Object.keys(texts.kinds) as Kind[];

/** The step in the record's own drawer that settles it. */
const steps: Readonly<Record<Kind, string>> = {
  noAgenda: 'carry',
  noUnit: 'send',
  noReport: 'file',
  noDirective: 'give',
  noAnswer: 'deliver',
};

/** 缺漏檢查: what fell between a word in the council and a case in the office. */
export function Completeness() {
  const [session, setSession] = useState<Id>();
  const sessions = useSessionChoices();
  const { data } = useCall('completeness.list', session === undefined ? {} : { council: session });
  const navigate = useNavigate();
  const body = useRef<HTMLDivElement>(null);
  const ready = data !== undefined;
  useEffect(() => {
    if (ready) body.current?.querySelector('button')?.focus();
  }, [ready]);
  const open = ({ register, id, kind }: Incomplete): void => {
    wantStep(id, steps[kind]);
    void navigate({ to: '/r/$register', params: { register }, search: { id } });
  };
  const lines = data?.lines ?? [];
  const chosen = sessions.find(({ id }) => id === session)?.label ?? texts.all;
  return (
    <>
      <PageHead
        title={texts.title}
        actions={
          <PopMenu
            label={texts.session}
            placement="bottom end"
            trigger={<Button>{`${texts.session}：${chosen}`}</Button>}
            entries={[
              { id: 'all', label: texts.all, checked: session === undefined, onAction: () => setSession(undefined) },
              ...sessions.map(({ id, label }) => ({
                id,
                label,
                checked: session === id,
                onAction: () => setSession(id),
              })),
            ]}
          />
        }
      />
      <div className="page-body scroll" ref={body}>
        {ready && lines.length === 0 && <EmptyState title={texts.nothing} sentence={texts.nothingSentence} />}
        {lines.length > 0 && <Lacks lines={lines} onOpen={open} />}
      </div>
      <StatusBar
        keys={[
          { keys: ['↑', '↓'], does: texts.keys.walk },
          { keys: ['Enter'], does: texts.keys.open },
          { keys: ['Alt ←'], does: texts.keys.back },
        ]}
      />
    </>
  );
}

function Lacks({ lines, onOpen }: { lines: readonly Incomplete[]; onOpen: (line: Incomplete) => void }) {
  const groups = kinds
    .map((kind) => ({ kind, lines: lines.filter((line) => line.kind === kind) }))
    .filter((group) => group.lines.length > 0);
  return (
    <div className="lacks">
      <p className="lacks-sentence">
        {texts.sentence(
          lines.length,
          groups.map((group) => texts.part(group.kind, group.lines.length)),
        )}
      </p>
      {groups.map((group) => (
        <section key={group.kind} className="lacks-part">
          <SectionHead title={texts.kinds[group.kind]} note={texts.count(group.lines.length)} />
          <RowButtons
            label={texts.kinds[group.kind]}
            rows={group.lines.map((line) => ({
              id: `${line.kind} ${line.id}`,
              content: <LackLine line={line} />,
              onPress: () => onOpen(line),
            }))}
          />
        </section>
      ))}
    </div>
  );
}

function LackLine({ line }: { line: Incomplete }) {
  return (
    <>
      <span className="lacks-number">{line.number}</span>
      <span className="lacks-title el">{line.title}</span>
      <span className="lacks-hint sub el">{line.hint}</span>
      <span className="lacks-fix">{texts.fixes[line.kind]}</span>
    </>
  );
}
