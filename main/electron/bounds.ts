import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Rectangle } from 'electron';
import { z } from 'zod';
import { report } from '../report.ts';

const remembered = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }).optional(),
  maximized: z.boolean().optional(),
  dark: z.boolean().optional(),
});

/** How the window was left: shown again so at the next start. */
export type WindowMemory = z.output<typeof remembered>;

export const startSize = { width: 1366, height: 768 } as const;
export const leastSize = { width: 1024, height: 600 } as const;

const fileIn = (home: string): string => path.join(home, 'window.json');

export function recall(home: string): WindowMemory {
  try {
    return remembered.parse(JSON.parse(readFileSync(fileIn(home), 'utf8')));
  } catch {
    return {};
  }
}

/** A convenience: a home that cannot be written stops nothing. */
export function remember(home: string, fresh: WindowMemory): void {
  try {
    mkdirSync(home, { recursive: true });
    writeFileSync(fileIn(home), JSON.stringify({ ...recall(home), ...fresh }, null, 2));
  } catch (error) {
    report(error);
  }
}

/** What must show of a window so that it can be taken hold of. */
const graspable = { width: 200, height: 40 } as const;

/** The bounds of last time, unless the screen they were on is gone; then the start size, placed by the system. */
export function boundsFor(memory: WindowMemory, screens: readonly Rectangle[]): Partial<Rectangle> {
  const { bounds } = memory;
  if (!bounds || !screens.some((screen) => showsEnough(bounds, screen))) return startSize;
  const width = Math.max(bounds.width, leastSize.width);
  return { ...bounds, width, height: Math.max(bounds.height, leastSize.height) };
}

function showsEnough(bounds: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
  const topInside = bounds.y >= screen.y && bounds.y + graspable.height <= screen.y + screen.height;
  return across >= graspable.width && topInside;
}
