import { useNavigate } from '@tanstack/react-router';
import {
  BellRing,
  ChevronDown,
  ClipboardCheck,
  HandHelping,
  ListTree,
  Presentation,
  Printer,
  Search,
} from 'lucide-react';
import { registerCalls } from '#renderer/data/client.ts';
import { useMay } from '#renderer/data/office.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import type { Shown } from '#renderer/parts/register/own-ways.ts';
import { guarded } from './files-entry.tsx';
import { letGo } from './picked.ts';
import { printPaper } from './print-paper.ts';
import { directiveTexts as texts } from './texts.ts';

const mostPrinted = 1000;

/** What belongs to 列管 and has a page of its own. */
export function DirectiveHeadMenu({ of, input }: Shown) {
  const navigate = useNavigate();
  const controls = useMay('control');
  const keepsPapers = useMay('behalf');
  const exports = useMay('export');
  const print = async (): Promise<void> => {
    const { rows } = await registerCalls(of).list({ ...input, limit: mostPrinted });
    await printPaper({ paper: 'directiveList', records: rows.map(({ id }) => id), withheld: keepsPapers });
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
        { id: 'handover', label: texts.handover, icon: HandHelping, onAction: list('handover') },
        ...(exports ? [{ id: 'print', label: texts.printList, icon: Printer, onAction: () => guarded(print()) }] : []),
        { id: 'line', line: true },
        { id: 'chases', label: texts.chases, icon: ClipboardCheck, onAction: list('chase') },
        { id: 'inspections', label: texts.inspections, icon: Search, onAction: list('inspection') },
        { id: 'kinds', label: texts.kinds, icon: ListTree, onAction: list('directiveKind') },
      ]}
    />
  );
}
