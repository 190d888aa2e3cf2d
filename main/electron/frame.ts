import type { BrowserWindow, TitleBarOverlay } from 'electron';

/** The system's buttons stand on the page's own title bar: the values are those of the page's tokens. */
const height = 40;

const looks = {
  light: { desk: '#e6ebe7', ink: '#17211d' },
  dark: { desk: '#111715', ink: '#e8eeeb' },
} as const;

const lookOf = (dark: boolean): (typeof looks)[keyof typeof looks] => (dark ? looks.dark : looks.light);

export const background = (dark: boolean): string => lookOf(dark).desk;

export const overlay = (dark: boolean): Required<TitleBarOverlay> => ({
  color: lookOf(dark).desk,
  symbolColor: lookOf(dark).ink,
  height,
});

export function setFrame(window: BrowserWindow, dark: boolean): void {
  window.setBackgroundColor(background(dark));
  // macOS draws its three buttons itself.
  if (process.platform !== 'darwin') window.setTitleBarOverlay(overlay(dark));
}
