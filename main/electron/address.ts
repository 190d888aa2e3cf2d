/** The one place pages come from: the built files, through a scheme of the program's own. */
export const scheme = 'app';
const host = 'shizhengbu';
export const pageAddress = `${scheme}://${host}/`;

const parsed = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined);

/** Any file of the built pages. */
export function isOwn(address: string): boolean {
  const url = parsed(address);
  return url?.protocol === `${scheme}:` && url.host === host;
}

/** The page itself: all it may ever navigate to is itself. */
export const isOwnPage = (address: string): boolean =>
  isOwn(address) && ['/', '/index.html'].includes(parsed(address)?.pathname ?? '');

/** `data:` and `blob:` are made by the page itself and leave nothing; the developer tools exist only while developing. */
export function staysHere(address: string, developing: boolean): boolean {
  const kind = parsed(address)?.protocol;
  if (kind === 'data:' || kind === 'blob:') return true;
  return isOwn(address) || (developing && kind === 'devtools:');
}
