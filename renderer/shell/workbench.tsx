import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCall } from '#renderer/data/queries.ts';
import { OfficeDaysProvider } from '#renderer/parts/fields/office-days.ts';
import { todayIn } from '#shared/base/day.ts';
import { router } from './routes.tsx';

/** What one works at after signing in. */
export function Workbench() {
  const today = todayIn();
  const { data } = useCall('calendar.list', { filter: { field: 'kind', is: 'oneOf', value: ['off'] }, limit: 1000 });
  const days = useMemo(() => {
    const named = (data?.rows ?? []).map((row): [string, string] => [row.on, row.note ?? '']);
    return { today, holidays: new Map(named) };
  }, [today, data]);
  return (
    <OfficeDaysProvider value={days}>
      <RouterProvider router={router} />
    </OfficeDaysProvider>
  );
}
