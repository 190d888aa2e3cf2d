import { advanceRows } from '#shared/importing/advance-rows.ts';
import { advance } from '#shared/registers/advance.ts';
import { advanceBook } from '../importing/advance-book.ts';
import { judgedAdvance } from '../importing/advance-steps.ts';
import { bookSubject } from './book-subject.ts';
import { shown } from './subject.ts';

const { number, title, agency, amount, ownAmount, account, dueOn } = advance.fields;

/** 墊付案: what has been paid, and what the council said; it is entered step by step as on the page. */
export const advanceSubject = bookSubject({
  of: advance,
  key: 'number',
  about: 'title',
  shown: Object.entries({ number, title, agency, amount, ownAmount, account, dueOn }).map(([name, field]) =>
    shown(name, field),
  ),
  filled: advanceRows,
  fill: ['sentOn', 'council', 'consentOn', 'consentNumber', 'paid', 'paidOn'],
  usual: ['paid', 'paidOn'],
  open: new Set(['proposed', 'sent', 'consented']),
  judge: judgedAdvance,
  drafts: advanceBook.drafts,
});
