import { describe, expect, it } from 'vitest';
import { isOwn, isOwnPage, pageAddress, staysHere } from '#main/electron/address.ts';
import { mayAsk } from '#main/electron/sender.ts';

const strangers = [
  'https://elsewhere.example/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://elsewhere/',
  'app://shizhengbu.example/',
  'app://user@elsewhere/',
  'javascript:alert(1)',
  'about:blank',
  'data:text/html,hello',
  'not an address',
  '',
];

describe('the address of the pages', () => {
  it('is the program’s own scheme and host', () => {
    expect(isOwn(`${pageAddress}assets/index.js`)).toBe(true);
    expect(isOwnPage(pageAddress)).toBe(true);
    expect(isOwnPage(`${pageAddress}index.html#/units`)).toBe(true);
    expect(isOwnPage(`${pageAddress}assets/index.js`)).toBe(false);
  });

  it.each(strangers)('is not %j', (address) => {
    expect(isOwn(address)).toBe(false);
    expect(isOwnPage(address)).toBe(false);
  });
});

describe('a request stays on this machine', () => {
  it.each([pageAddress, 'data:image/png;base64,AA==', 'blob:app://shizhengbu/1'])('when it is for %j', (address) => {
    expect(staysHere(address, false)).toBe(true);
  });

  it.each(strangers.filter((one) => !one.startsWith('data:')))('not when it is for %j', (address) => {
    expect(staysHere(address, true)).toBe(false);
  });

  it('lets the developer tools in only while developing', () => {
    expect(staysHere('devtools://devtools/bundled/a.js', true)).toBe(true);
    expect(staysHere('devtools://devtools/bundled/a.js', false)).toBe(false);
  });
});

describe('who may ask the main process', () => {
  it('is the outermost frame of the page alone', () => {
    const page = { url: pageAddress, parent: null };
    expect(mayAsk(page)).toBe(true);
    expect(mayAsk(null)).toBe(false);
    expect(mayAsk({ url: 'https://elsewhere.example/', parent: null })).toBe(false);
    expect(mayAsk({ url: pageAddress, parent: page as never })).toBe(false);
  });
});
