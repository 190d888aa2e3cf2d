import { choice, day, money, text } from '#shared/language/field.ts';
import { register } from '#shared/language/register.ts';
import { carryOver, carryUses } from '#shared/registers/carry-over.ts';
import { type CarryUse, carryUseProblems, usedCarry } from '../budget/carries.ts';
import { type Payment, paymentSubject } from './payment-subject.ts';

const told = register(
  'carryOver',
  '次年度執行',
  {
    usedOn: day('執行日'),
    useAmount: money('執行金額', { min: 1 }),
    kind: choice('執行類別', carryUses, { help: '留白即「執行」。' }),
    useNumber: text('文號', { length: 60 }),
  },
  { subject: 'budget', title: ['useNumber'] },
);

const useIn = ({ on, amount, more: { kind, useNumber } }: Payment): CarryUse => ({
  on,
  amount,
  kind: (kind as CarryUse['kind'] | null | undefined) ?? 'paid',
  number: (useNumber as string | null | undefined) ?? null,
});

/** 預算保留: units tell what became of money that was carried over for them, payment by payment, as on the page. */
export const carrySubject = paymentSubject({
  of: carryOver,
  key: 'contract',
  about: 'reason',
  shown: ['year', 'contract', 'reason', 'vendor', 'dueOn', 'amount', 'left'],
  told,
  open: 'approved',
  read: ({ on, amount, kind, number }) => ({ usedOn: on, useAmount: amount, kind, useNumber: number }),
  problems: (db, carry, payment) => carryUseProblems(db, carry, useIn(payment)),
  draft: (db, carry, payment) => usedCarry(db, carry, useIn(payment)),
});
