import { useNavigate } from '@tanstack/react-router';
import { FileOutput, Percent } from 'lucide-react';
import { mostFormRows, takeToForm } from '#renderer/data/form-rows.ts';
import { useMay } from '#renderer/data/office.ts';
import { guarded } from '#renderer/data/written.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { OwnBulkProps } from '#renderer/parts/register/own-ways.ts';
import { planTexts as texts } from './texts.ts';

/** The plans that are ticked go out to their units: to tell how far they are, or to correct what is kept of them. */
export function PlanBulk({ rows }: OwnBulkProps) {
  const navigate = useNavigate();
  const [writes, exports] = [useMay('write'), useMay('export')];
  const make = async (about: 'planProgress' | 'plan'): Promise<void> => {
    const ids = (await rows()).map(({ id }) => id);
    if (ids.length > mostFormRows) {
      showNotice({ text: texts.formTooMany(mostFormRows), tone: 'warn' });
      return;
    }
    takeToForm({ about, ids, said: texts.formOf(ids.length) });
    await navigate({ to: '/forms/new', search: { about } });
  };
  if (!writes || !exports) return null;
  return (
    <>
      <LinkButton icon={Percent} onPress={() => guarded(make('planProgress'))}>
        {texts.progressForm}
      </LinkButton>
      <LinkButton icon={FileOutput} onPress={() => guarded(make('plan'))}>
        {texts.plainForm}
      </LinkButton>
    </>
  );
}
