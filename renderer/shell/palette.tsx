import { useNavigate } from '@tanstack/react-router';
import { CalendarRange, FileInput, FileOutput, Lock, LogOut, Redo2, Undo2, Upload } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { letGoOfForm } from '#renderer/data/form-rows.ts';
import { refreshOffice, useMay, useSession } from '#renderer/data/office.ts';
import { permitsOf } from '#renderer/data/permits.ts';
import { useCall } from '#renderer/data/queries.ts';
import { redo, undo } from '#renderer/data/written.ts';
import { CommandPalette } from '#renderer/parts/float/command-palette.tsx';
import type { PaletteGroup, PaletteItem } from '#renderer/parts/float/palette-list.tsx';
import { textKey } from '#shared/base/text-key.ts';
import { importProfile } from '#shared/registers/import-profile.ts';
import { allRegisters, registerNamed } from '#shared/registers/index.ts';
import type { NavItem } from './frame/navigation.tsx';
import type { PeriodPlace } from './period/period-form.tsx';
import { periodTexts } from './period/texts.ts';
import { iconOf } from './subjects.ts';
import { shellTexts } from './texts.ts';

interface PaletteProps {
  isOpen: boolean;
  onClose: () => void;
  items: readonly NavItem[];
  onGo: (item: NavItem) => void;
  /** Opens the choice of the period, or of the day. */
  onPeriod: (field: PeriodPlace) => void;
}

interface Command extends PaletteItem {
  run: () => void;
}

const most = 12;

/** Ctrl K: go to, find, do. Commands stand first, then records, which are found by former names too. */
export function Palette({ isOpen, onClose, items, onGo, onPeriod }: PaletteProps) {
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const navigate = useNavigate();
  const { data, isFetching } = useCall('search.find', { text: asked, limit: most }, isOpen && asked !== '');
  const session = useSession();
  const imports = allRegisters
    .filter((of) => permitsOf(of, session).import)
    .map((of) => ({
      id: `import ${of.name}`,
      icon: Upload,
      text: shellTexts.import(of.label),
      run: () => void navigate({ to: '/import/$register', params: { register: of.name } }),
    }));
  const profiles = {
    id: 'importProfile',
    icon: Upload,
    text: importProfile.label,
    run: () => void navigate({ to: '/r/$register', params: { register: importProfile.name } }),
  };
  const writing = [...useFormCommands(), ...(imports.length > 0 ? [...imports, profiles] : [])];
  const commands = [...commandsFor(items, onGo), ...periodCommands(onPeriod), ...writing].filter((command) =>
    textKey(command.text).includes(textKey(query)),
  );
  const found: Command[] = (asked === '' ? [] : (data?.hits ?? [])).flatMap((hit) => {
    const of = registerNamed(hit.register);
    if (!of) return [];
    const run = (): void =>
      void navigate({ to: '/r/$register', params: { register: hit.register }, search: { id: hit.id } });
    return [
      {
        id: hit.id,
        icon: iconOf(of),
        text: hit.title,
        hint: [of.label, hit.hint].filter((part) => part !== '').join('　'),
        run,
      },
    ];
  });
  const groups: PaletteGroup[] = [
    { id: 'commands', label: shellTexts.commands, items: commands },
    { id: 'records', label: shellTexts.records, items: found },
  ].filter((group) => group.items.length > 0);
  const close = (): void => {
    setQuery('');
    onClose();
  };
  return (
    <CommandPalette
      isOpen={isOpen}
      query={query}
      onQuery={setQuery}
      groups={groups}
      waiting={isFetching}
      onClose={close}
      onRun={(id) => {
        close();
        [...commands, ...found].find((command) => command.id === id)?.run();
      }}
    />
  );
}

/** A form goes out, or comes back. */
function useFormCommands(): Command[] {
  const navigate = useNavigate();
  const writes = useMay('write');
  if (!writes) return [];
  const issue = (): void => {
    letGoOfForm();
    void navigate({ to: '/forms/new' });
  };
  return [
    { id: 'form new', icon: FileOutput, text: shellTexts.newForm, run: issue },
    {
      id: 'form return',
      icon: FileInput,
      text: shellTexts.returnForm,
      run: () => void navigate({ to: '/forms/return' }),
    },
  ];
}

const periodCommands = (onPeriod: PaletteProps['onPeriod']): Command[] => [
  {
    id: 'period',
    icon: CalendarRange,
    text: periodTexts.choosePeriod,
    hint: periodTexts.keys,
    run: () => onPeriod('period'),
  },
  { id: 'asOf', icon: CalendarRange, text: periodTexts.chooseDay, run: () => onPeriod('asOf') },
];

function commandsFor(items: readonly NavItem[], onGo: (item: NavItem) => void): Command[] {
  const leave = (name: 'session.signOut' | 'session.lock'): void => void call(name, {}).then(refreshOffice);
  return [
    ...items.map((item) => ({
      id: `go ${item.id}`,
      icon: item.icon,
      text: shellTexts.goTo(item.label),
      run: () => onGo(item),
    })),
    { id: 'undo', icon: Undo2, text: shellTexts.undo, hint: 'Ctrl Z', run: () => void undo() },
    { id: 'redo', icon: Redo2, text: shellTexts.redo, hint: 'Ctrl Y', run: () => void redo() },
    { id: 'lock', icon: Lock, text: shellTexts.lock, run: () => leave('session.lock') },
    { id: 'out', icon: LogOut, text: shellTexts.signOut, run: () => leave('session.signOut') },
  ];
}
