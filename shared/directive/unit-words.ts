import { squeezedText } from '../base/plain-text.ts';

export type KnownUnit = {
  id: string;
  name: string;
  /** As the register keeps them, with 、 between. */
  formerNames?: string | null;
  prefix?: string | null;
};

type Role = 'lead' | 'co' | 'none';
type Mention = { from: number; to: number; id: string };
/** Units named together: 建設課、民政課及清潔隊. */
type Group = { from: number; to: number; ids: string[] };

const JOINT = /^(?:[、及與和暨跟或]|以及|連同|並同)$/;
const LEAD_LABEL = /主辦(?:單位)?[:：為]?$/;
const CO_LABEL = /協辦(?:單位)?[:：為]?$/;
const CO_BEFORE =
  /(?:會同|協同|偕同|陪同|會請|會辦|會簽|加會|先會|並會|副知|知會|知照|副本抄?送|[函檢提轉][送]請?|送請?|洽|洽請|協請)$/;
const ADDRESSED = /(?:請|由|交|交由|責成|囑|指派|指定|督促)$/;
const CLAUSE_START =
  /(?:^|[，、。；：,;:「『）)\]])$|^(?:[壹貳參肆伍陸柒捌玖拾一二三四五六七八九十\d]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\))$/;
const NOT_ACTING = /^(?:所[提報擬陳簽]|提案|提請|報告|簡報|說明|意見|之|的|承辦|同仁業務報告)/;
const WHEN = '(?:(?:於|在)[^，。；、]{1,16}?(?:前|內|時|後)|(?:視|依)[^，。；、]{1,6}?(?:需要|情形|權責))';
const MANNER =
  '(?:應|須|亦|也|並|另|一併|一起|共同|同步|全力|適時|隨時|就近|積極|主動|予以|負責|從旁|派員|派車|提供必要|提供|必要)';
const CO_AFTER = new RegExp(`^(?:${WHEN}|${MANNER})*(?:配合(?!款)|協助|協辦|支援)`);
// 請社會課協助民政課辦理: the one that is helped acts.
const HELPED = /^(?:配合|協助|支援)$/;
const LEAD_AFTER = /^(?:為)?主辦/;

/** Who acts and who helps, by the words around their names in a text without spaces. */
export function readUnits(text: string, units: readonly KnownUnit[]): { leads: string[]; cos: string[] } {
  const plain = text.replaceAll('台', '臺');
  const groups = grouped(plain, mentionsOf(plain, units));
  const roles = groups.map((group, index) => ({
    group,
    role: roleOf(plain, group, groups[index - 1]?.to ?? 0),
  }));
  const leads = idsWith(roles, 'lead');
  const cos = idsWith(roles, 'co').filter((id) => !leads.includes(id));
  if (leads.length > 0) return { leads, cos };
  // Whoever is asked, even to help, is the one who acts when nobody else does.
  const asked = roles.filter(({ group, role }) => role === 'co' && ADDRESSED.test(plain.slice(0, group.from)));
  const promoted = [...new Set(asked.flatMap(({ group }) => group.ids))];
  return { leads: promoted, cos: cos.filter((id) => !promoted.includes(id)) };
}

function idsWith(roles: readonly { group: Group; role: Role }[], wanted: Role): string[] {
  return [...new Set(roles.filter(({ role }) => role === wanted).flatMap(({ group }) => group.ids))];
}

function mentionsOf(text: string, units: readonly KnownUnit[]): Mention[] {
  const names = units.flatMap((unit) => namesOf(unit).map((name) => ({ name, id: unit.id })));
  names.sort((a, b) => b.name.length - a.name.length);
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; ) {
    const found = names.find(({ name }) => text.startsWith(name, at) && isWhole(text, at + name.length));
    if (found !== undefined) mentions.push({ from: at, to: at + found.name.length, id: found.id });
    at += found?.name.length ?? 1;
  }
  return mentions;
}

function namesOf({ name, formerNames }: KnownUnit): string[] {
  return [name, ...(formerNames ?? '').split(/[、,，;；\s]+/)]
    .map((each) => squeezedText(each).replaceAll('台', '臺'))
    .filter((each) => each.length > 1);
}

/** 清潔隊員 are people and 社會課程 are lessons. */
function isWhole(text: string, end: number): boolean {
  return !/^(?:員|程(?!序))/.test(text.slice(end));
}

function grouped(text: string, mentions: readonly Mention[]): Group[] {
  const groups: Group[] = [];
  for (const { from, to, id } of mentions) {
    const last = groups.at(-1);
    if (last !== undefined && JOINT.test(text.slice(last.to, from))) {
      last.to = to;
      last.ids.push(id);
    } else groups.push({ from, to, ids: [id] });
  }
  return groups;
}

function roleOf(text: string, group: Group, start: number): Role {
  const before = text.slice(start, group.from);
  const after = text.slice(group.to).replace(/^(?:長|主任|隊長)/, '');
  if (LEAD_AFTER.test(after) || (LEAD_LABEL.test(before) && !/^協辦/.test(after))) return 'lead';
  if (CO_LABEL.test(before) || CO_BEFORE.test(before) || CO_AFTER.test(after)) return 'co';
  if (ADDRESSED.test(before) || (start > 0 && HELPED.test(before))) return 'lead';
  return CLAUSE_START.test(start === 0 ? before : before.slice(-1)) && !NOT_ACTING.test(after) ? 'lead' : 'none';
}
