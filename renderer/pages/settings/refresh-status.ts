import { queries } from '#renderer/data/queries.ts';

/** A backup changes no record, so nobody is told of it. */
export const refreshStatus = (): Promise<void> => queries.invalidateQueries({ queryKey: ['office.status'] });
