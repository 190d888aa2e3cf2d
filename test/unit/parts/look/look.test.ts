import { describe, expect, it, vi } from 'vitest';
import { preference } from '#renderer/parts/look/preference.ts';
import { shownTheme } from '#renderer/parts/look/theme.ts';
import { nextZoom } from '#renderer/parts/look/zoom.ts';

describe('shownTheme', () => {
  it('follows the system only where asked to', () => {
    expect(shownTheme('system', true)).toBe('dark');
    expect(shownTheme('system', false)).toBe('light');
    expect(shownTheme('light', true)).toBe('light');
    expect(shownTheme('dark', false)).toBe('dark');
  });
});

describe('nextZoom', () => {
  it('goes by steps and stops at the ends', () => {
    expect(nextZoom('100', 'in')).toBe('110');
    expect(nextZoom('100', 'out')).toBe('90');
    expect(nextZoom('200', 'in')).toBe('200');
    expect(nextZoom('80', 'out')).toBe('80');
    expect(nextZoom('175', 'reset')).toBe('100');
  });
});

describe('preference', () => {
  const rows = ['dense', 'normal'] as const;

  it('works without storage for as long as the window lasts', () => {
    const chosen = preference('rows', rows, 'normal');
    const heard = vi.fn();
    const stop = chosen.subscribe(heard);
    chosen.write('dense');
    stop();
    chosen.write('normal');
    expect(chosen.read()).toBe('normal');
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('reads what was kept, and falls back when that is no choice', () => {
    const kept = new Map([
      ['shizhengbu.rows', 'dense'],
      ['shizhengbu.other', 'huge'],
    ]);
    vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null });
    expect(preference('rows', rows, 'normal').read()).toBe('dense');
    expect(preference('other', rows, 'normal').read()).toBe('normal');
    vi.unstubAllGlobals();
  });
});
