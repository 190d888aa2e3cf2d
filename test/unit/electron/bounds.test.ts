import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boundsFor, leastSize, recall, remember, startSize } from '#main/electron/bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const left = { x: 1920, y: 0, width: 1366, height: 728 };

describe('where a window opens', () => {
  it('is the start size where nothing is remembered', () => {
    expect(boundsFor({}, [screen])).toEqual(startSize);
  });

  it('is where it was left', () => {
    const bounds = { x: 100, y: 60, width: 1200, height: 700 };
    expect(boundsFor({ bounds }, [screen])).toEqual(bounds);
    expect(boundsFor({ bounds: { ...bounds, x: 2000 } }, [screen, left])).toEqual({ ...bounds, x: 2000 });
  });

  it.each([
    ['on a screen that is gone', { x: 2000, y: 60, width: 1200, height: 700 }],
    ['with its title bar above the screen', { x: 100, y: -60, width: 1200, height: 700 }],
    ['below the screen', { x: 100, y: 1030, width: 1200, height: 700 }],
    ['all but a sliver outside', { x: 1900, y: 60, width: 1200, height: 700 }],
  ])('is not %s', (_where, bounds) => {
    expect(boundsFor({ bounds }, [screen])).toEqual(startSize);
  });

  it('is never smaller than the least size', () => {
    expect(boundsFor({ bounds: { x: 0, y: 0, width: 300, height: 200 } }, [screen])).toMatchObject(leastSize);
  });
});

describe('the memory of the window', () => {
  let home = '';
  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'shizhengbu-test-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('keeps what is not said anew', () => {
    remember(home, { dark: true });
    remember(home, { maximized: true });
    expect(recall(home)).toEqual({ dark: true, maximized: true });
  });

  it.each(['', '{', '{"bounds":{"x":"left"}}', '[]'])('begins afresh from %j', (text) => {
    writeFileSync(path.join(home, 'window.json'), text);
    expect(recall(home)).toEqual({});
  });
});
