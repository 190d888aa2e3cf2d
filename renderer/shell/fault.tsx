import { refused } from '#renderer/data/client.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { Threshold } from './frame/threshold.tsx';
import { shellTexts } from './texts.ts';

/** The page cannot reach the program: say so, and offer the one thing that may help. */
export function Fault({ error }: { error: unknown }) {
  return (
    <Threshold title={shellTexts.fault} sentence={refused(error).message}>
      <Button rank="primary" onPress={() => location.reload()}>
        {shellTexts.reload}
      </Button>
    </Threshold>
  );
}
