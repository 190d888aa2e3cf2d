import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Refusal } from '#shared/base/refusal.ts';
import { officeWords } from '#shared/words/office.ts';
import { canonical } from '../../store/canonical.ts';
import type { JobContext } from '../carry.ts';

/** What an office's forms are sealed with: nobody without its key makes one that is taken for its own. */
export interface FormSeal {
  /** Tells one office's forms from another's. */
  readonly office: string;
  mark(content: unknown): string;
  /** The short one, that stands on paper. */
  short(code: string): string;
  fits(content: unknown, mark: string): boolean;
}

export function formSeal({ officeKey }: Pick<JobContext, 'officeKey'>): FormSeal {
  if (!officeKey) throw new Refusal('signIn', officeWords.signIn);
  const key = Buffer.from(hkdfSync('sha256', officeKey, '', 'form', 32));
  const mark = (content: unknown): string => createHmac('sha256', key).update(canonical(content)).digest('hex');
  return {
    office: mark('office').slice(0, 16),
    mark,
    short: (code) => mark(['code', code]).slice(0, 6).toUpperCase(),
    fits: (content, given) => {
      const [own, other] = [Buffer.from(mark(content)), Buffer.from(given)];
      return own.length === other.length && timingSafeEqual(own, other);
    },
  };
}
