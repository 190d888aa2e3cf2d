import { EventEmitter } from 'node:events';
import type { CallbackResponse, OnBeforeRequestListenerDetails, Protocol, Session, WebRequest } from 'electron';

type Surface = Pick<
  Session,
  'setDevicePermissionHandler' | 'setPermissionCheckHandler' | 'setPermissionRequestHandler' | 'setSpellCheckerEnabled'
>;

export type SchemeHandler = Parameters<Protocol['handle']>[1];

type Listener = (details: OnBeforeRequestListenerDetails, answer: (response: CallbackResponse) => void) => void;

/** Keeps what the program sets, so that requests and tests can ask it. */
export class DoubleSession extends EventEmitter implements Surface {
  spellChecker = true;
  /** Addresses that were asked for and cancelled. */
  readonly cancelled: string[] = [];
  permissionRequest: Parameters<Session['setPermissionRequestHandler']>[0] = null;
  permissionCheck: Parameters<Session['setPermissionCheckHandler']>[0] = null;
  devicePermission: Parameters<Session['setDevicePermissionHandler']>[0] = null;
  /** Who answers for which scheme. */
  readonly handlers = new Map<string, SchemeHandler>();
  readonly protocol: Pick<Protocol, 'handle'> = {
    handle: (scheme, handler) => {
      this.handlers.set(scheme, handler);
    },
  };
  #beforeRequest: Listener | null = null;
  readonly webRequest = {
    onBeforeRequest: (listener: Listener): void => {
      this.#beforeRequest = listener;
    },
  } satisfies Partial<Record<keyof WebRequest, unknown>>;

  setPermissionRequestHandler(handler: DoubleSession['permissionRequest']): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: DoubleSession['permissionCheck']): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: DoubleSession['devicePermission']): void {
    this.devicePermission = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }

  /** May the request go out? A program that does not listen lets every one. */
  async mayRequest(url: string, method: string): Promise<boolean> {
    const listener = this.#beforeRequest;
    if (!listener) return true;
    const details: OnBeforeRequestListenerDetails = {
      id: 1,
      url,
      method,
      resourceType: 'other',
      referrer: '',
      timestamp: Date.now(),
      uploadData: [],
    };
    const { cancel = false } = await new Promise<CallbackResponse>((done) => {
      listener(details, done);
    });
    if (cancel) this.cancelled.push(url);
    return !cancel;
  }
}
