import type { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageAddress } from '#main/electron/address.ts';
import { guardContents, guardSession, stayOffline } from '#main/electron/guard.ts';
import { doubleEvent } from '#test/electron-double/app.ts';
import { DoubleContents } from '#test/electron-double/contents.ts';
import { DoubleSession } from '#test/electron-double/session.ts';

const { appendSwitch } = vi.hoisted(() => ({ appendSwitch: vi.fn() }));
vi.mock('electron', () => ({ app: { commandLine: { appendSwitch } } }));

const elsewhere = 'https://elsewhere.example/';

describe('the guard of the session', () => {
  const session = new DoubleSession();
  guardSession(session as unknown as Session, false);
  const asker = new DoubleContents(1, {}) as unknown as WebContents;

  it('lets requests only to the pages', async () => {
    expect(await session.mayRequest(pageAddress, 'GET')).toBe(true);
    expect(await session.mayRequest(elsewhere, 'GET')).toBe(false);
    expect(await session.mayRequest('wss://elsewhere.example/', 'GET')).toBe(false);
  });

  it.each([
    ['clipboard-sanitized-write', pageAddress, true],
    ['clipboard-sanitized-write', elsewhere, false],
    ['clipboard-read', pageAddress, false],
    ['notifications', pageAddress, false],
    ['media', pageAddress, false],
    ['openExternal', pageAddress, false],
  ] as const)('answers a page that wants %s at %s with %s', (permission, url, granted) => {
    const answer = vi.fn();
    session.permissionRequest?.(asker, permission, answer, { requestingUrl: url, isMainFrame: true });
    expect(answer).toHaveBeenCalledExactlyOnceWith(granted);
    const details = { isMainFrame: true, requestingUrl: url };
    expect(session.permissionCheck?.(asker, permission, new URL(url).href, details)).toBe(granted);
  });

  it('gives no device', () => {
    const device = { deviceType: 'usb' as const, origin: pageAddress, device: {} as never };
    expect(session.devicePermission?.(device)).toBe(false);
  });

  it('downloads nothing and fetches no dictionaries', () => {
    const download = doubleEvent({});
    session.emit('will-download', download);
    expect(download.defaultPrevented).toBe(true);
    expect(session.spellChecker).toBe(false);
  });
});

describe('the guard of a page', () => {
  let contents = new DoubleContents(1, {});
  beforeEach(() => {
    contents = new DoubleContents(1, {});
    guardContents(contents as unknown as WebContents);
  });

  it('lets it go to itself alone', () => {
    expect(contents.mayNavigate(pageAddress, true)).toBe(true);
    expect(contents.mayNavigate(`${pageAddress}assets/index.js`, true)).toBe(false);
    expect(contents.mayNavigate(elsewhere, true)).toBe(false);
    expect(contents.mayNavigate('file:///etc/passwd', true)).toBe(false);
    expect(contents.mayNavigate(pageAddress, false)).toBe(false);
    expect(contents.refused).toHaveLength(4);
  });

  it('opens no window', () => {
    contents.wantsWindow(pageAddress);
    contents.wantsWindow(elsewhere);
    expect(contents.refused).toEqual([pageAddress, elsewhere]);
  });

  it.each(['will-redirect', 'will-attach-webview'])('stops %s', (name) => {
    const event = doubleEvent({ url: pageAddress });
    (contents as EventEmitter).emit(name, event);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('Chromium itself', () => {
  it('resolves no name and talks to nobody', () => {
    stayOffline();
    expect(appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
    for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability'])
      expect(appendSwitch).toHaveBeenCalledWith(name);
  });
});
