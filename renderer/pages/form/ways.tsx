import type { OwnWays } from '#renderer/parts/register/own-ways.ts';
import { formTexts } from './texts.ts';

/** A form met by search or in the plain list: what it has come to stands on the page of the forms. */
export const formWays: OwnWays = {
  recordActions: ({ id }) => <a href={`#/forms?id=${id}`}>{formTexts.openStanding}</a>,
};
