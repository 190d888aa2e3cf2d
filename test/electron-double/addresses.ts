/** Chromium knows no scheme of ours: the double plays `app://host/…` at an https address that exists nowhere. */
const stage = 'https://app.localhost/';

/** @param own such as `app://host/` */
export const onStage = (address: string, own: string): string =>
  address.startsWith(own) ? stage + address.slice(own.length) : address;

export const asElectron = (address: string, own: string): string =>
  address.startsWith(stage) ? own + address.slice(stage.length) : address;
