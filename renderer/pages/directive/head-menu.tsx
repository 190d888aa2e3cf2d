import { useNavigate } from '@tanstack/react-router';
import {
  BellRing,
  ChartColumn,
  ChevronDown,
  ClipboardCheck,
  FileOutput,
  HandHelping,
  ListTree,
  Presentation,
  Printer,
  Search,
} from 'lucide-react';
import { everyId } from '#renderer/data/every-id.ts';
import { mostFormRows, takeToForm } from '#renderer/data/form-rows.ts';
import { useMay } from '#renderer/data/office.ts';
import { makePaper } from '#renderer/data/papers.ts';
import { guarded } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { Icon } from '#renderer/parts/look/icon.tsx';
import type { Shown } from '#renderer/parts/register/own-ways.ts';
import { letGo } from './picked.ts';
import { directiveTexts as texts } from './texts.ts';

/** What belongs to 列管 and has a page of its own. */
export function DirectiveHeadMenu({ of, input }: Shown) {
  const navigate = useNavigate();
  const controls = useMay('control');
  const keepsPapers = useMay('behalf');
  const exports = useMay('export');
  const writes = useMay('write');
  const print = async (withheld: boolean): Promise<void> =>
    makePaper({ paper: 'directiveList', records: await everyId(of, input), withheld });
  /** The cases of the list as it stands: units report on their own share of each. */
  const makeForm = async (): Promise<void> => {
    const ids = await everyId(of, input);
    if (ids.length > mostFormRows) {
      showNotice({ text: texts.formTooMany(mostFormRows), tone: 'warn' });
      return;
    }
    takeToForm({ about: 'report', ids, said: texts.formListed(ids.length) });
    await navigate({ to: '/forms/new', search: { about: 'report' } });
  };
  const list = (register: string) => () => void navigate({ to: '/r/$register', params: { register } });
  const review = {
    id: 'review',
    label: texts.review,
    icon: Presentation,
    onAction: () => {
      letGo('review');
      void navigate({ to: '/review' });
    },
  };
  const chasing = {
    id: 'chasing',
    label: texts.chasing,
    icon: BellRing,
    onAction: () => {
      letGo('chasing');
      void navigate({ to: '/chasing' });
    },
  };
  return (
    <PopMenu
      label={texts.work}
      placement="bottom end"
      trigger={
        <Button>
          {texts.work}
          <Icon of={ChevronDown} />
        </Button>
      }
      entries={[
        review,
        ...(controls ? [chasing] : []),
        ...(writes && exports
          ? [{ id: 'form', label: texts.makeForm, icon: FileOutput, onAction: () => guarded(makeForm()) }]
          : []),
        { id: 'figures', label: texts.figures, icon: ChartColumn, onAction: () => void navigate({ to: '/figures' }) },
        { id: 'handover', label: texts.handover, icon: HandHelping, onAction: list('handover') },
        ...(exports
          ? [{ id: 'print', label: texts.printList, icon: Printer, onAction: () => guarded(print(false)) }]
          : []),
        ...(exports && keepsPapers
          ? [{ id: 'printAll', label: texts.printListAll, icon: Printer, onAction: () => guarded(print(true)) }]
          : []),
        { id: 'line', line: true },
        { id: 'chases', label: texts.chases, icon: ClipboardCheck, onAction: list('chase') },
        { id: 'inspections', label: texts.inspections, icon: Search, onAction: list('inspection') },
        { id: 'kinds', label: texts.kinds, icon: ListTree, onAction: list('directiveKind') },
      ]}
    />
  );
}
