import { describe, expect, it, vi } from 'vitest';
import { safePreferences } from '#main/electron/window.ts';

vi.mock('electron', () => ({ app: {}, BrowserWindow: class {}, nativeTheme: {}, screen: {} }));

describe('what a page may do', () => {
  it('is what the sandbox lets it', () => {
    expect(safePreferences('/built/preload.cjs', false)).toEqual({
      preload: '/built/preload.cjs',
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
      devTools: false,
    });
  });

  it('is looked into only while developing', () => {
    expect(safePreferences('', true).devTools).toBe(true);
  });
});
