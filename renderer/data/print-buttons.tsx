import { Printer } from 'lucide-react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import type { Calls } from '#shared/contract/index.ts';
import { confidentialRows } from '#shared/registers/reach.ts';
import { useMay } from './office.ts';
import { makePaper } from './papers.ts';
import { dataTexts } from './texts.ts';

interface PrintButtonsProps {
  label: string;
  wanted: Omit<Calls['paper.make']['input'], 'withheld'>;
  /** There is something confidential among it: whoever may, prints it only when asked to. */
  confidential: boolean;
  disabled?: boolean;
}

/** Prints a paper; what is confidential stays out unless the other button is pressed. */
export function PrintButtons({ label, wanted, confidential, disabled = false }: PrintButtonsProps) {
  const may = useMay(confidentialRows.right);
  return (
    <>
      <Button icon={Printer} disabled={disabled} onPress={() => void makePaper(wanted)}>
        {label}
      </Button>
      {may && confidential && (
        <Button icon={Printer} disabled={disabled} onPress={() => void makePaper({ ...wanted, withheld: true })}>
          {dataTexts.withheld(label)}
        </Button>
      )}
    </>
  );
}
