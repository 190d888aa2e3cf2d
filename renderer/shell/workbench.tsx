import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCall } from '#renderer/data/queries.ts';
import { useOfficeLimits } from '#renderer/data/use-setting.ts';
import { OfficeDaysProvider } from '#renderer/parts/fields/office-days.ts';
import { LimitsProvider } from '#renderer/parts/marks/limits.ts';
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
  const limits = useOfficeLimits();
  return (
    <OfficeDaysProvider value={days}>
      <LimitsProvider value={limits}>
        <RouterProvider router={router} />
      </LimitsProvider>
    </OfficeDaysProvider>
  );
}
