import { app, type Session, type WebContents } from 'electron';
import { isOwn, isOwnPage, staysHere } from './address.ts';

/** Chromium's own talk with the outside; and no name anywhere leads to an address. */
export function stayOffline(): void {
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Putting a text on the clipboard, as a copy button does; reading it takes the user's own paste. */
const granted = 'clipboard-sanitized-write';

/** Nothing else that a page could ask of the machine is needed: it has the office process for that. */
export function guardSession(session: Session, developing: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(permission === granted && isOwnPage(requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => permission === granted && isOwn(origin));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !staysHere(request.url, developing) }));
  // Its dictionaries would be fetched from outside.
  session.setSpellCheckerEnabled(false);
  // Files leave the program only through the office process and a dialog.
  session.on('will-download', (event) => event.preventDefault());
}

/** A page stays what it is: it leads nowhere else, opens nothing and holds no other page. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
