import { choice, day, longText, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { itemDecisions } from '../registers/item.ts';
import { motion, motionCategories, motionSources } from '../registers/motion.ts';
import { decisionNames } from './resolved-texts.ts';

const {
  execution,
  executionText,
  executedOn,
  closedOn: _dated,
  directives: _given,
  files: _none,
  ...plain
} = motion.fields;

type Values = Readonly<Record<string, unknown>>;

/** Fields of a motion that its form fills. */
const plainOfMotion = new Set(Object.keys(plain));

/** What of a row is the motion's own: most rows are that and nothing else. */
export function plainPart(values: Values): Values {
  for (const name in values) if (!plainOfMotion.has(name) || values[name] === undefined) return picked(values);
  return values;
}

function picked(values: Values): Values {
  const part: Record<string, unknown> = {};
  for (const name of plainOfMotion) if (values[name] !== undefined) part[name] = values[name];
  return part;
}

/** What lists call a category and is a source: 代表提案. */
export const sourceWords = { ofRepresentative: '代表提案', ofOffice: '公所提案', ofFloor: '臨時動議' } as const;

/**
 * 議案清冊 and 議決案執行情形表 as files have them: a motion with what was last reported of its execution. Source and category
 * may be one column there, and a number is one of its session and source.
 */
export const motionRows = register(
  'motion',
  motion.label,
  {
    ...plain,
    number: text(plain.number.label, { natural: true, length: 40, aliases: ['編號', '提案編號', '議案編號', '案次'] }),
    council: reference(plain.council.label, () => 'council', { aliases: ['屆次', '會次', '屆次會次', '會期別'] }),
    source: choice(plain.source.label, motionSources, {
      aliases: ['提案別', '提案類別', '案源'],
      called: {
        公所: 'office',
        鄉公所提案: 'office',
        代表: 'representative',
        議員提案: 'representative',
        請願: 'petition',
      },
    }),
    category: choice(
      plain.category.label,
      { ...motionCategories, ...sourceWords },
      {
        aliases: ['議案類別', '案別'],
        called: {
          鄉公所提案: 'ofOffice',
          公所提案案: 'ofOffice',
          議員提案: 'ofRepresentative',
          臨時動議案: 'ofFloor',
          人民請願案: 'petition',
          請願案: 'petition',
          自治條例: 'bylaw',
          法規: 'bylaw',
          預算案: 'budget',
          追加減預算: 'budget',
          決算: 'account',
          決算案: 'account',
          財產: 'property',
          其他: 'other',
        },
      },
    ),
    proposer: text(plain.proposer.label, { length: 60, aliases: ['提案代表', '提案單位', '動議人'] }),
    cosigners: text(plain.cosigners.label, { length: 200, aliases: ['附署人', '連署代表'] }),
    title: longText(plain.title.label, {
      required: true,
      length: 1000,
      aliases: ['案名', '提案案由', '議案名稱', '案由摘要'],
    }),
    decision: choice(plain.decision.label, itemDecisions, {
      aliases: ['議決', '議決情形', '議決結果'],
      called: decisionNames,
    }),
    resolution: longText(plain.resolution.label, { aliases: ['大會決議', '決議內容', '決議事項', '議決內容'] }),
    resolvedOn: day(plain.resolvedOn.label, { aliases: ['議決日期', '決議日期', '通過日期'] }),
    letterOn: day(plain.letterOn.label, { aliases: ['函送日期', '發文日期'] }),
    letterNumber: text(plain.letterNumber.label, { length: 60, aliases: ['函送字號', '代表會文號', '發文字號'] }),
    receivedOn: day(plain.receivedOn.label, { aliases: ['送達日期', '收文日期'] }),
    unit: reference(plain.unit.label, () => 'unit', {
      aliases: ['承辦單位', '主辦', '主(承)辦單位', '辦理單位', '權責單位'],
    }),
    dueOn: day(plain.dueOn.label, { deadline: true, aliases: ['預定完成日', '完成期限'] }),
    execution: longText(execution.label, {
      length: 8000,
      aliases: ['辦理情形', '執行狀況', '執行情形說明', '最新執行情形'],
    }),
    executionText: longText(executionText.label, { length: 4000 }),
    executedOn: day(executedOn.label, { aliases: ['填報日', '填報日期', '截至'] }),
  },
  { subject: 'motion', counter: '件', title: ['title'], hint: ['number'], rights: motion.options.rights },
);
