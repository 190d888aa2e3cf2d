import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { useSession } from '#renderer/data/office.ts';
import { makePaper } from '#renderer/data/papers.ts';
import { noticed } from '#renderer/data/written.ts';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { type MenuEntry, PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import type { CaseAnswer } from '#shared/contract/directive-answers.ts';
import { requestKinds } from '#shared/registers/request.ts';
import type { Case } from '../case-facts.tsx';
import { actTexts } from '../texts.ts';
import { AmendDialog } from './amend-dialog.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { InspectDialog } from './inspect-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { moreTexts as texts } from './texts.ts';

interface MoreMenuProps extends OwnDrawerProps {
  record: Case;
  about: CaseAnswer;
}

type Asked = 'amend' | 'assign' | 'split' | 'inspect';

/** What else can be done with a case; rare, so behind one button. */
export function MoreMenu(props: MoreMenuProps) {
  const { record, about } = props;
  const [asked, setAsked] = useState<Asked>();
  const leave = (): void => setAsked(undefined);
  const entries = useEntries(props, setAsked);
  const shared = { record, about, onLeave: leave };
  return (
    <>
      <PopMenu
        label={texts.more}
        placement="top start"
        trigger={<IconButton icon={Ellipsis} label={texts.more} small />}
        entries={entries}
      />
      {asked === 'amend' && <AmendDialog record={record} labelOf={labelsFrom(props.answer.labels)} onLeave={leave} />}
      {asked === 'assign' && <AssignDialog {...shared} />}
      {asked === 'split' && <SplitDialog {...shared} />}
      {asked === 'inspect' && <InspectDialog {...shared} />}
    </>
  );
}

function useEntries({ record, about, onEdit }: MoreMenuProps, ask: (what: Asked) => void): MenuEntry[] {
  const navigate = useNavigate();
  const { units, rights } = useSession();
  const number = record.number ?? record.content;
  const { id, version, confidential, meeting, state } = record;
  const control = about.may.control;
  const turn = (): void =>
    void noticed(
      call('directive.withhold', { id, version, confidential: !confidential }),
      confidential ? texts.opened(number) : texts.withheld(number),
    );
  const mine = about.units.flatMap(({ request, unit, unitName }) =>
    request && units.includes(unit) ? [{ id: request.id, kind: requestKinds[request.kind], unitName }] : [],
  );
  const managed: MenuEntry[] = [
    { id: 'assign', label: `${texts.assign}…`, onAction: () => ask('assign') },
    { id: 'split', label: `${texts.split}…`, onAction: () => ask('split') },
    { id: 'inspect', label: `${texts.inspect}…`, onAction: () => ask('inspect') },
    { id: 'withhold', label: confidential ? texts.open : texts.withhold, onAction: turn },
    { id: 'line', line: true },
  ];
  const writes = rights.includes('write');
  return [
    ...(writes && state === 'draft' ? [{ id: 'amend', label: `${texts.amend}…`, onAction: () => ask('amend') }] : []),
    ...(control && state === 'tracked' ? managed : []),
    ...mine.map((one) => ({
      id: one.id,
      label: texts.withdraw(one.unitName, one.kind),
      onAction: () => void noticed(call('request.withdraw', { id: one.id }), actTexts.withdrawn(number)),
    })),
    ...(meeting === null
      ? []
      : [
          {
            id: 'meeting',
            label: texts.meeting,
            onAction: () =>
              void navigate({ to: '/r/$register', params: { register: 'meeting' }, search: { id: meeting } }),
          },
        ]),
    {
      id: 'print',
      label: texts.print,
      onAction: () => void makePaper({ paper: 'directiveList', records: [id], withheld: confidential }),
    },
    ...(onEdit ? [{ id: 'edit', label: texts.edit, keys: 'Ctrl E', onAction: onEdit }] : []),
  ];
}
