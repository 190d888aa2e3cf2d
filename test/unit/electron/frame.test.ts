import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { background, overlay } from '#main/electron/frame.ts';

const tokens = readFileSync(new URL('../../../renderer/parts/look/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = tokens.split(":root[data-theme='dark']");
const token = (part: string, name: string): string | undefined => new RegExp(`--${name}: ([^;]+);`).exec(part)?.[1];

describe('the system’s buttons', () => {
  it.each([
    ['light', light],
    ['dark', dark],
  ])('have the %s colours of the page', (theme, part) => {
    expect(overlay(theme === 'dark')).toMatchObject({ color: token(part, 'desk'), symbolColor: token(part, 'ink') });
    expect(background(theme === 'dark')).toBe(token(part, 'desk'));
  });

  it('are as high as the page’s title bar', () => {
    expect(`${overlay(false).height}px`).toBe(token(light, 'title-h'));
  });
});
