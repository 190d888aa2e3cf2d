import { choice, day, number, period, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { council, sessionTypes } from '../registers/council.ts';

const { name, term, number: nth, type, from, to, place, paper, note } = council.fields;

/** 會期表 as files have it: the session in one column or three, its days in one or two. */
export const councilRows = register(
  'council',
  council.label,
  {
    name: text(name.label, { length: 60, aliases: ['屆次', '會次', '會期名稱', '會議名稱', '會別'] }),
    term: number(term.label, { min: 1, max: 99, aliases: ['屆別'] }),
    number: number(nth.label, { min: 1, max: 99, aliases: ['次別'] }),
    type: choice(type.label, sessionTypes, {
      aliases: ['會議類別'],
      called: { 定期: 'regular', 定期大會: 'regular', 臨時: 'extraordinary', 臨時大會: 'extraordinary' },
    }),
    from: day(from.label, { required: true, aliases: ['開會日期', '開始日期', '會期開始', '起日', '起'] }),
    to: day(to.label, { required: true, aliases: ['閉會日期', '結束日期', '會期結束', '迄日', '迄', '訖日', '訖'] }),
    span: period('會期起訖', { aliases: ['起訖日期', '起迄日期', '會期期間', '開會期間', '開會起訖', '期間', '日期'] }),
    place,
    paper: text(paper.label, { length: 60, aliases: ['文號', '來文字號', '函文字號'] }),
    note,
  },
  { subject: 'meeting', counter: '次', title: ['name'], rights: council.options.rights ?? {} },
);
