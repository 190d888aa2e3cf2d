import { useNavigate } from '@tanstack/react-router';
import { everyId } from '#renderer/data/every-id.ts';
import { type FormRows, mostFormRows, takeToForm } from '#renderer/data/form-rows.ts';
import { useMay } from '#renderer/data/office.ts';
import type { Permits } from '#renderer/data/permits.ts';
import { guarded } from '#renderer/data/written.ts';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { Register } from '#shared/language/register.ts';
import { formAbout } from '#shared/registers/form.ts';
import { exportTexts as texts } from './export-texts.ts';
import type { ShownInput } from './list-state.ts';

/** The list as it stands goes into a form for units to fill in; undefined where it is not for that. */
export function useFormWay(of: Register, permits: Permits, input: ShownInput): (() => void) | undefined {
  const navigate = useNavigate();
  const writes = useMay('write');
  const about = formAbout(of.name);
  if (!writes || !permits.enter || input.removed || about === undefined) return undefined;
  const make = async (): Promise<void> => {
    const rows = await rowsOf(of, input);
    if (rows === undefined) showNotice({ text: texts.formTooMany(mostFormRows), tone: 'warn' });
    else {
      takeToForm({ about, said: texts.formListed, ...rows });
      await navigate({ to: '/forms/new', search: { about } });
    }
  };
  return () => guarded(make());
}

/** Words are no condition: what they find is named row by row. */
async function rowsOf(
  of: Register,
  { filter, find }: ShownInput,
): Promise<Pick<FormRows, 'ids' | 'filter'> | undefined> {
  if (find === undefined) return { filter };
  const ids = await everyId(of, { filter, find });
  return ids.length > mostFormRows ? undefined : { ids };
}
