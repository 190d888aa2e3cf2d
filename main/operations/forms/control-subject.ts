import { choice, day, money, text } from '#shared/language/field.ts';
import { register } from '#shared/language/register.ts';
import { control } from '#shared/registers/control.ts';
import { paymentProblems, usedControl } from '../budget/controls.ts';
import { paymentSubject } from './payment-subject.ts';

/** One payment, as a unit tells it. */
const told = register(
  'control',
  '核銷',
  {
    usedOn: day('核銷日'),
    useAmount: money('核銷金額', { min: 1 }),
    voucher: text('付款憑單', { length: 60 }),
    last: choice('核銷完畢', { yes: '是', no: '否' }, { help: '填「是」：餘額不再使用。' }),
  },
  { subject: 'budget', title: ['voucher'] },
);

/** 動支控留: units tell what has been paid of what is held for them; it is entered payment by payment, as on the page. */
export const controlSubject = paymentSubject({
  of: control,
  key: 'number',
  about: 'purpose',
  shown: ['number', 'purpose', 'vendor', 'contract', 'heldOn', 'amount', 'used'],
  told,
  open: 'held',
  read: ({ on, amount, voucher }, { state }) => ({
    usedOn: on,
    useAmount: amount,
    voucher,
    last: state === 'held' ? null : 'yes',
  }),
  problems: (_db, held, payment) => paymentProblems(held, payment),
  draft: (_db, held, { on, amount, more: { voucher, last } }) =>
    usedControl(held, { on, amount, voucher: (voucher as string | null | undefined) ?? null, last: last === 'yes' }),
});
