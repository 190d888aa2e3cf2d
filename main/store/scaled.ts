import { Refusal } from '#shared/base/refusal.ts';

/** Exact decimals rest as whole numbers of their smallest place, so that SQLite sorts and sums them exactly. */
export function toScaled(value: string, places: number): number {
  const [, sign, whole = '0', part = ''] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(value) ?? [];
  const scaled = Number(`${sign ?? ''}${whole}${part.slice(0, places).padEnd(places, '0')}`);
  if (!Number.isSafeInteger(scaled)) throw new Refusal('invalid', `數字${value}太大，無法保存。`);
  return scaled === 0 ? 0 : scaled;
}

export function fromScaled(scaled: number, places: number): string {
  if (places === 0) return String(scaled);
  const digits = String(Math.abs(scaled)).padStart(places + 1, '0');
  const part = digits.slice(-places).replace(/0+$/, '');
  return `${scaled < 0 ? '-' : ''}${digits.slice(0, -places)}${part ? `.${part}` : ''}`;
}
