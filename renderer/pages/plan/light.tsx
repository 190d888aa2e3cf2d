import type { MarkName } from '#renderer/parts/marks/mark.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { type Light, lightOf, lights } from '#shared/plan/lag.ts';

const marks: Readonly<Record<Light, MarkName>> = { green: 'good', yellow: 'behind', red: 'farBehind' };

/** 燈號, as a mark and its word; nothing where one of both percentages is blank. */
export function LightState({ of }: { of: Parameters<typeof lightOf>[0] }) {
  const light = lightOf(of);
  return light && <State mark={marks[light]}>{lights[light]}</State>;
}
