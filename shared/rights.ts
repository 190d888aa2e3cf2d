/** Roles people hold in an office; one person may hold several. */
export const roles = {
  handler: '承辦人',
  chief: '單位主管',
  control: '研考',
  accounting: '主計',
  secretary: '秘書',
  head: '首長',
  viewer: '檢視',
  admin: '管理員',
} as const;

export type Role = keyof typeof roles;

/** What may be done. Operations, fields and moves name a right, never a role. */
export const rights = {
  read: '檢視資料',
  write: '登錄資料',
  approve: '單位主管核可',
  control: '管考',
  accounting: '主計審核',
  ruling: '首長裁示',
  behalf: '代為登錄',
  unseal: '檢視個人資料',
  export: '匯出',
  audit: '查閱稽核紀錄',
  manage: '管理機關、人員與帳號',
} as const;

export type Right = keyof typeof rights;

/** The right an operation needs: one of the rights, any signed-in account, or nobody at all. */
export type Needed = Right | 'signedIn' | 'anyone';

const rightsOfRole: Record<Role, readonly Right[]> = {
  handler: ['read', 'write', 'export'],
  chief: ['read', 'write', 'approve', 'export', 'unseal'],
  control: ['read', 'write', 'control', 'behalf', 'export', 'unseal'],
  accounting: ['read', 'write', 'accounting', 'export'],
  secretary: ['read', 'write', 'approve', 'control', 'behalf', 'export', 'unseal'],
  head: ['read', 'approve', 'ruling', 'export', 'unseal'],
  viewer: ['read'],
  admin: ['read', 'write', 'manage', 'audit', 'export'],
};

export const rightsOf = (held: readonly Role[]): Set<Right> => new Set(held.flatMap((role) => rightsOfRole[role]));

/** Who knocks: the signed-in account and what its person may do today. */
export interface Who {
  account: string;
  person: string;
  name: string;
  /** Units the person belongs to, and those stood in for as deputy today. */
  units: readonly string[];
  roles: readonly Role[];
  rights: ReadonlySet<Right>;
  /** Units in which a right is held: a deputy has the principal's rights in the principal's unit alone. */
  reach?: ReadonlyMap<Right, ReadonlySet<string>>;
}

/** Whether a right that belongs to a unit is held in this one. */
export const mayIn = (who: Who, right: Right, unit: string): boolean =>
  who.rights.has(right) && (who.reach?.get(right)?.has(unit) ?? who.units.includes(unit));

export const may = (who: Who, needed: Needed): boolean =>
  needed === 'anyone' || needed === 'signedIn' || who.rights.has(needed);

const personal: ReadonlySet<Right> = new Set(['behalf', 'unseal', 'export', 'audit', 'manage']);

/** Decisions can be entered for others; managing the office and looking at personal data cannot. */
export const isDecidable = (right: Right): boolean => !personal.has(right);
