import { useMutation } from '@tanstack/react-query';
import { call, refused } from './client.ts';
import { refreshOffice } from './office.ts';

/** Opening an office that is there: one's own folder, or the demo office. */
export function useOpening() {
  const own = useMutation({
    mutationFn: (folder: string) => call('office.open', { folder }),
    onSuccess: refreshOffice,
  });
  const demo = useMutation({ mutationFn: () => call('office.openDemo', {}), onSuccess: refreshOffice });
  return {
    open: (folder: string) => {
      demo.reset();
      own.mutate(folder);
    },
    openDemo: () => {
      own.reset();
      demo.mutate();
    },
    busy: own.isPending ? ('own' as const) : demo.isPending && ('demo' as const),
    /** The folder that was asked for, and why it could not be opened. */
    refusal: own.error ? refused(own.error) : undefined,
    refusedFolder: own.error ? own.variables : undefined,
    demoRefusal: demo.error ? refused(demo.error) : undefined,
  };
}
