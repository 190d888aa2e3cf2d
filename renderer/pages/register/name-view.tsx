import { useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { queries } from '#renderer/data/queries.ts';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import type { Register } from '#shared/language/register.ts';
import type { ListState } from './list-state.ts';
import { listTexts } from './texts.ts';

interface NameViewProps {
  of: Register;
  state: ListState;
  onLeave: () => void;
  onMade: (id: string) => void;
}

/** What is shown now gets a name and stays as a tab. */
export function NameView({ of, state, onLeave, onMade }: NameViewProps) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const keep = async (): Promise<void> => {
    try {
      const made = await call('view.save', { register: of.name, name, layout: { ...state } });
      await queries.invalidateQueries({ queryKey: ['view.list'] });
      onMade(made.id);
    } catch (error) {
      setProblem(refused(error).message);
    }
  };
  useShortcut('Enter', () => void keep());
  return (
    <Dialog
      isOpen
      title={listTexts.keepView}
      verb={listTexts.keep}
      onDo={() => void keep()}
      keys="Enter"
      leave={listTexts.back}
      onLeave={onLeave}
    >
      <TextField label={listTexts.viewName} value={name} onChange={setName} maxLength={20} required error={problem} />
    </Dialog>
  );
}
