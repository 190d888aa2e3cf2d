import { preference, usePreference } from './preference.ts';

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

const kept = preference<Theme>('theme', themes, 'system');

export function setTheme(theme: Theme): void {
  kept.write(theme);
}

export function useTheme(): Theme {
  return usePreference(kept);
}

/** Shows the kept theme on <html data-theme> and follows the system where it is asked to. */
export function startTheme(onShown: (theme: 'light' | 'dark') => void): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    const shown = shownTheme(kept.read(), dark.matches);
    document.documentElement.dataset.theme = shown;
    onShown(shown);
  };
  dark.addEventListener('change', show);
  // Paper is white, whatever the window is.
  window.addEventListener('beforeprint', () => {
    document.documentElement.dataset.theme = 'light';
  });
  window.addEventListener('afterprint', show);
  kept.subscribe(show);
  show();
}

export function shownTheme(theme: Theme, systemIsDark: boolean): 'light' | 'dark' {
  if (theme === 'system') return systemIsDark ? 'dark' : 'light';
  return theme;
}
