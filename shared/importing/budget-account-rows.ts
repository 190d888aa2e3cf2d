import { choice, longText, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { accountRoles, budgetAccount, schemes } from '../registers/budget-account.ts';

const { name, year, scheme, parent, level, code, role, note } = budgetAccount.fields;

const codeOf = (label: string) =>
  text(label, { length: 12, aliases: [`科目${label}`, `編號${label}`, `科目編號${label}`, `科目代號${label}`] });

/** 預算科目 as files have them: numbers in columns of 款、項、目、節, in one cell (02-01-04), or below a named 上級科目. */
export const budgetAccountRows = register(
  'budgetAccount',
  budgetAccount.label,
  {
    year: number(year.label, { required: true, min: 1, max: 999, aliases: ['會計年度'] }),
    scheme: choice(scheme.label, schemes, { required: true, aliases: ['科目別', '科目類別'] }),
    level1: codeOf('款'),
    level2: codeOf('項'),
    level3: codeOf('目'),
    level4: codeOf('節'),
    parent: reference(parent.label, () => 'budgetAccount', { aliases: ['上層科目'] }),
    level: number(level.label, { min: 1, max: 4, aliases: ['級別'] }),
    path: text(code.label, { length: 60, aliases: ['科目編號', '科目代號', '代號'] }),
    name: text(name.label, {
      required: true,
      length: 60,
      aliases: [...(name.aliases ?? []), '名稱', '科目名稱及編號'],
    }),
    role: choice(role.label, accountRoles),
    note: longText(note.label, { length: 1000 }),
  },
  {
    subject: 'budget',
    counter: '科目',
    title: ['path', 'name'],
    ...(budgetAccount.options.rights ? { rights: budgetAccount.options.rights } : {}),
  },
);
