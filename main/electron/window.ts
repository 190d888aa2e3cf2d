import { app, BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import { pageAddress } from './address.ts';
import { boundsFor, leastSize, recall, remember } from './bounds.ts';
import { background, overlay } from './frame.ts';

/** Every one said, also where it is Electron's default: a default may change. */
export const safe = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  plugins: false,
  spellcheck: false,
} as const satisfies WebPreferences;

export const safePreferences = (preload: string, developing: boolean): WebPreferences => ({
  preload,
  ...safe,
  devTools: developing,
});

const shown = new Set<BrowserWindow>();

/** The windows people see: others print. */
export const pageWindows = (): readonly BrowserWindow[] => [...shown];

export function openWindow(preload: string, home: string): BrowserWindow {
  const memory = recall(home);
  const dark = memory.dark ?? nativeTheme.shouldUseDarkColors;
  const window = new BrowserWindow({
    ...boundsFor(
      memory,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    title: app.getName(),
    titleBarStyle: 'hidden',
    titleBarOverlay: overlay(dark),
    backgroundColor: background(dark),
    show: false,
    webPreferences: safePreferences(preload, !app.isPackaged),
  });
  shown.add(window);
  window.on('closed', () => shown.delete(window));
  window.once('ready-to-show', () => {
    if (memory.maximized) window.maximize();
    window.show();
  });
  window.on('close', () => remember(home, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }));
  // A failed load shows itself; the promise adds nothing.
  window.loadURL(pageAddress).catch(() => undefined);
  return window;
}

export function bringForward(window: BrowserWindow | undefined): void {
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
