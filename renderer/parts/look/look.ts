import '@fontsource-variable/noto-sans-tc';
import './tokens.css';
import './base.css';
import './print.css';
import { startTheme } from './theme.ts';

/** Styles come with the import; this gives the page its theme before the first paint. */
export function startLook(onTheme: (theme: 'light' | 'dark') => void): void {
  startTheme(onTheme);
}
