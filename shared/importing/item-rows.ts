import { choice, longText, number, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { item, itemDecisions, itemKinds } from '../registers/item.ts';
import { decisionNames } from './resolved-texts.ts';

const {
  papers: _none,
  recorder: _meetings,
  fixedOn: _fixed,
  postponedFrom: _carried,
  marks: _marked,
  ...plain
} = item.fields;

/** Fields of an item that its form fills. */
export const plainOfItem: readonly string[] = Object.keys(plain);

/** 議程, 決議事項 as files have them: what was on the agenda of a meeting, and what came of it. */
export const itemRows = register(
  'item',
  item.label,
  {
    ...plain,
    meeting: reference(plain.meeting.label, () => 'meeting', {
      required: true,
      aliases: ['會議名稱', '會次', '會議別'],
    }),
    order: number(plain.order.label, { min: 0, max: 99_999, aliases: ['案次', '項次', '序號', '案號', '編號'] }),
    kind: choice(plain.kind.label, itemKinds, {
      required: true,
      initial: 'proposal',
      aliases: ['類別', '議程', '項目類別'],
      called: {
        提案: 'proposal',
        提案討論: 'proposal',
        討論事項: 'proposal',
        討論案: 'proposal',
        報告事項: 'report',
        業務報告: 'report',
        上次會議決議執行情形: 'followUp',
        前次會議執行情形: 'followUp',
        宣讀前次會議紀錄: 'minutes',
        臨時動議案: 'floor',
        法規案: 'bylaw',
        指示事項: 'ruling',
        裁示事項: 'ruling',
        主席指示: 'ruling',
        主席結論: 'ruling',
        其他: 'other',
      },
    }),
    title: text(plain.title.label, { length: 400, aliases: ['案名', '提案', '事項', '議題', '主旨'] }),
    unit: reference(plain.unit.label, () => 'unit', { aliases: ['提案課室', '報告單位', '單位'] }),
    decision: choice(plain.decision.label, itemDecisions, { aliases: ['議決情形', '議決結果'], called: decisionNames }),
    resolution: longText(plain.resolution.label, { aliases: ['決議事項', '決議內容', '結論', '主席裁示'] }),
  },
  { subject: 'meeting', counter: '項', title: ['title'], hint: ['kind'] },
);
