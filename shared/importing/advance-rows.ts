import { day, longText, money, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { advance } from '../registers/advance.ts';

const { title, year, unit, agency, letterOn, letterNumber, amount, ownAmount, account, council } = advance.fields;
const { motion, sentOn, consentOn, consentNumber, paid, paidOn, regularOn, endedOn, note } = advance.fields;

/** 墊付清冊 as files have it: an advance with what the council said to it and what has been paid since. */
export const advanceRows = register(
  'advance',
  advance.label,
  {
    number: text(advance.fields.number.label, { unique: true, natural: true, length: 40, aliases: ['案號', '編號'] }),
    title: text(title.label, { required: true, length: 200, aliases: ['計畫名稱', '墊付案由', '補助計畫'] }),
    year: number(year.label, { required: true, min: 1, max: 999 }),
    unit: reference(unit.label, () => 'unit', { aliases: ['承辦單位', '單位'] }),
    agency: text(agency.label, { length: 60 }),
    letterOn: day(letterOn.label, { aliases: ['核定日期', '核定函日'] }),
    letterNumber: text(letterNumber.label, { length: 60, aliases: ['核定函號', '核定文號', '核定函'] }),
    amount: money(amount.label, { required: true, min: 1, aliases: ['金額', '墊付數'] }),
    ownAmount: money(ownAmount.label, { aliases: ['自籌款', '配合款'] }),
    account: reference(account.label, () => 'budgetAccount', { aliases: ['科目'] }),
    council: reference(council.label, () => 'council', { aliases: ['會期'] }),
    motion: reference(motion.label, () => 'motion'),
    sentOn: day(sentOn.label, { aliases: ['提案日', '送代表會日'] }),
    consentOn: day(consentOn.label, { aliases: ['同意墊付日', '代表會同意日'] }),
    consentNumber: text(consentNumber.label, { length: 60, aliases: ['同意墊付文號', '代表會同意文號'] }),
    paid: money(paid.label, { min: 0, aliases: ['已支付數', '累計支付', '支付數'] }),
    paidOn: day(paidOn.label, { aliases: ['支付日'] }),
    regularOn: day(regularOn.label),
    endedOn: day(endedOn.label, { aliases: ['註銷日', '不同意日'] }),
    note: longText(note.label, { length: 2000 }),
  },
  {
    subject: 'budget',
    counter: '案',
    title: ['title'],
    hint: ['number'],
    ...(advance.options.rights ? { rights: advance.options.rights } : {}),
  },
);
