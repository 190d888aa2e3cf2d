import { CalendarPlus, Landmark, Repeat } from 'lucide-react';
import { usePermits } from '#renderer/data/permits.ts';
import { useCall } from '#renderer/data/queries.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { registers } from '#shared/registers/index.ts';
import { addresses, go } from '../go.ts';
import { whenText } from '../texts.ts';
import { planProposed } from './plan.ts';
import { listTexts as texts } from './texts.ts';

/** The next meeting of each series by one press; the series and the council's sessions behind it. */
export function MeetingHeadActions() {
  const permits = usePermits(registers.meeting);
  const { data } = useCall('meeting.propose', {});
  const proposals = data?.proposals ?? [];
  return (
    <>
      <Button icon={Landmark} onPress={() => go(addresses.list('council'))}>
        {texts.councils}
      </Button>
      <Button icon={Repeat} onPress={() => go(addresses.list('series'))}>
        {texts.series}
      </Button>
      {permits.enter && (
        <PopMenu
          label={texts.propose}
          placement="bottom end"
          trigger={<Button icon={CalendarPlus}>{texts.propose}</Button>}
          entries={
            proposals.length === 0
              ? [{ id: 'none', label: texts.proposeNone, disabled: true, onAction: () => undefined }]
              : proposals.map((one) => ({
                  id: one.series,
                  label: texts.proposal(one.enlarged ? texts.enlarged(one.name) : one.name, whenText(one.on, one.at)),
                  hint: one.why === null ? texts.make : texts.put,
                  onAction: () => void planProposed(one),
                }))
          }
        />
      )}
    </>
  );
}
