import type { Id } from '#shared/base/ids.ts';

/** The step a link asks for when it opens a record: kept while the way leads from one page to the next. */
let wanted: { id: Id; step: string } | undefined;

export const wantStep = (id: Id, step: string): void => {
  wanted = { id, step };
};

export const wantedStep = (id: Id): string | undefined => (wanted?.id === id ? wanted.step : undefined);

export const forgetStep = (): void => {
  wanted = undefined;
};
