import { CalendarPlus, Users } from 'lucide-react';
import { call, refused } from '#renderer/data/client.ts';
import { useMay } from '#renderer/data/office.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { OwnWays } from '#renderer/parts/register/own-ways.ts';
import type { Id } from '#shared/base/ids.ts';
import { addresses, go } from '../go.ts';
import { planProposed } from './plan.ts';
import { listTexts as texts } from './texts.ts';

async function planNext(series: Id): Promise<void> {
  try {
    const { proposals } = await call('meeting.propose', { series });
    const [next] = proposals;
    if (next) await planProposed(next);
    else showNotice({ text: texts.noRhythm, tone: 'warn' });
  } catch (error) {
    noticeRefused(refused(error));
  }
}

function PlanNext({ series }: { series: Id }) {
  const may = useMay('write');
  if (!may) return null;
  return (
    <Button icon={CalendarPlus} onPress={() => void planNext(series)}>
      {texts.propose}
    </Button>
  );
}

function ToMeetings() {
  return (
    <Button icon={Users} onPress={() => go(addresses.list('meeting'))}>
      {texts.title}
    </Button>
  );
}

/** 會議系列: what comes again, and its next meeting by one press. */
export const seriesWays: OwnWays = {
  recordActions: ({ id }) => <PlanNext series={id} />,
  headActions: ToMeetings,
};
