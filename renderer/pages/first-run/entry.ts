import { type NewPasswordEntry, newPasswordProblems, noPassword } from '#renderer/parts/fields/new-password.tsx';
import { rocYear, todayIn } from '#shared/base/day.ts';
import { squeezedText } from '#shared/base/plain-text.ts';
import { type OfficeEntry, officeEntry } from '#shared/contract/office-operations.ts';
import { townshipUnits } from '#shared/registers/township-units.ts';
import { fieldWords } from '#shared/words/fields.ts';
import { firstRunTexts as texts } from './texts.ts';
import { type UnitRow, unitsProblem } from './unit-rows.ts';

/** All that is typed on the way, as it is typed: a step back or a refusal loses nothing of it. */
export interface Entry {
  folder: string;
  officeName: string;
  officePrefix: string;
  county: string | null;
  firstYear: string;
  units: readonly UnitRow[];
  name: string;
  account: string;
  secret: NewPasswordEntry;
}

export type EntryField = Exclude<keyof Entry, 'secret'> | keyof NewPasswordEntry;
export type Problems = Partial<Record<EntryField, string>>;

export const firstEntry = (folder: string): Entry => ({
  folder,
  officeName: '',
  officePrefix: '',
  county: null,
  firstYear: String(rocYear(todayIn())),
  units: townshipUnits.map((unit) => ({ ...unit, id: unit.name, used: true })),
  name: '',
  account: '',
  secret: noPassword,
});

export const stepFields = {
  place: ['folder'],
  office: ['officeName', 'officePrefix', 'county', 'firstYear', 'units'],
  admin: ['name', 'account', 'password', 'again'],
} as const satisfies Record<string, readonly EntryField[]>;

export type FormStep = keyof typeof stepFields;

/** What the office is made from. */
export const officeEntryOf = (entry: Entry): OfficeEntry => ({
  folder: entry.folder.trim(),
  officeName: entry.officeName.trim(),
  officePrefix: entry.officePrefix.trim(),
  county: entry.county ?? '',
  firstYear: Number(squeezedText(entry.firstYear)),
  units: entry.units.filter((unit) => unit.used).map(({ name, prefix, chiefTitle }) => ({ name, prefix, chiefTitle })),
  admin: { account: entry.account.trim(), name: entry.name.trim(), password: entry.secret.password },
});

/** Where the contract's problems stand on the form. */
const places: Record<string, EntryField> = {
  officeName: 'officeName',
  officePrefix: 'officePrefix',
  county: 'county',
  'admin.account': 'account',
  'admin.name': 'name',
};

/** A sentence for every field that is not right yet; the contract's own wherever it has one. */
export function problemsOf(entry: Entry): Problems {
  const problems: Problems = {};
  for (const issue of officeEntry.safeParse(officeEntryOf(entry)).error?.issues ?? []) {
    const field = places[issue.path.join('.')];
    if (field) problems[field] ??= issue.message;
  }
  return withoutNothing({
    ...problems,
    folder: entry.folder.trim() === '' ? fieldWords.empty(texts.place.folder) : undefined,
    firstYear: yearProblem(entry.firstYear),
    units: unitsProblem(entry.units),
    account: entry.account.trim() === '' ? fieldWords.empty(texts.admin.account) : problems.account,
    ...newPasswordProblems(entry.secret, texts.admin.password),
  });
}

function yearProblem(typed: string): string | undefined {
  const year = squeezedText(typed);
  if (year === '') return fieldWords.empty(texts.office.year);
  return /^[1-9]\d{0,2}$/.test(year) ? undefined : texts.office.rocYear;
}

type Maybe = { [field in EntryField]?: string | undefined };

function withoutNothing(problems: Maybe): Problems {
  const kept: Problems = {};
  for (const [field, sentence] of Object.entries(problems))
    if (sentence !== undefined) kept[field as EntryField] = sentence;
  return kept;
}
