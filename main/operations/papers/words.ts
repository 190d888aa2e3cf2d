import { statesOf } from '#shared/language/register.ts';
import { registers } from '#shared/registers/index.ts';

export const motionStates = (state: string): string => statesOf(registers.motion)[state] ?? '';

export const questionStates = (state: string): string => statesOf(registers.question)[state] ?? '';
