import type { PersonName } from '#test/support/township.ts';
import type { Line } from './sheet.ts';

/** How a case may stand, seen from 建設課, which leads it. */
export const situations = {
  暫存: '暫存',
  辦理中: '列管中·辦理中',
  待主管核可: '列管中·待解列·待主管核可',
  待研考建議: '列管中·待解列·待研考建議',
  待秘書核閱: '列管中·待解列·待秘書核閱',
  待首長裁示: '列管中·待解列·待首長裁示',
  退回補正: '列管中·辦理中·退回補正',
  已撤回: '列管中·辦理中·已撤回',
  未准: '列管中·辦理中·未准',
  展延待核可: '列管中·辦理中·待主管核可',
  展延已准: '列管中·辦理中·已准',
  一課解列: '列管中·已解列·已准',
  結案: '結案·已解列·已准',
  併案: '結案·已移出',
  移列: '結案·已移出',
} as const;

export type Situation = keyof typeof situations;

type From = Partial<Record<Situation, string>>;

const same = (...names: Situation[]): From => Object.fromEntries(names.map((name) => [name, situations[name]]));

const to = (stands: string, ...names: Situation[]): From => Object.fromEntries(names.map((name) => [name, stands]));

const atWork = ['辦理中', '退回補正', '已撤回', '未准', '展延待核可', '展延已准'] as const;
const asking = ['待主管核可', '待研考建議', '待秘書核閱', '待首長裁示'] as const;
const tracked = [...atWork, ...asking, '一課解列'] as const;
const closed = ['結案', '併案', '移列'] as const;

const 登錄者: readonly PersonName[] = [
  '本課承辦',
  '本課主管',
  '他課承辦',
  '他課主管',
  '主席',
  '主計',
  '研考',
  '秘書',
  '管理員',
  '主管職代',
  '首長職代',
];
const 本課: readonly PersonName[] = ['本課承辦', '本課主管', '主管職代'];
const 本課主管: readonly PersonName[] = ['本課主管', '主管職代'];
const 管考: readonly PersonName[] = ['研考', '秘書'];
/** 首長、代理首長的人，以及指明的會議的主席. */
const 裁示者: readonly PersonName[] = ['首長', '首長職代', '主席'];

/** 列管案件的規則表：步驟、誰能辦、自何狀態、辦後如何. What is not written here is refused. */
export const caseLines: readonly Line<Situation>[] = [
  { step: '修改暫存案', by: 登錄者, from: same('暫存') },
  { step: '刪除暫存案', by: 登錄者, from: to('已刪除', '暫存') },
  { step: '移至回收桶', by: 登錄者, from: to('已刪除', '暫存'), rows: true },
  { step: '列管', by: 管考, from: to('列管中·辦理中', '暫存') },
  { step: '加註', by: 登錄者, from: same('暫存'), rows: true },
  { step: '加註', by: 管考, from: same(...tracked), rows: true },
  { step: '改分', by: 管考, from: same(...tracked) },
  { step: '設為密件', by: 管考, from: same('暫存', ...tracked, ...closed) },
  { step: '分案', by: 管考, from: same(...tracked) },

  { step: '填報', by: 本課, from: same(...atWork, ...asking) },
  {
    step: '填報並申請解列',
    by: 本課,
    from: to('列管中·待解列·待主管核可', ...atWork),
  },
  { step: '申請解列', by: 本課, from: to('列管中·待解列·待主管核可', ...atWork) },
  {
    step: '申請展延',
    by: 本課,
    from: {
      ...to('列管中·辦理中·待主管核可', '辦理中', '退回補正', '已撤回', '未准', '展延已准'),
      ...to('列管中·待解列·待主管核可', ...asking),
    },
  },
  {
    step: '撤回申請',
    by: 本課,
    from: to('列管中·辦理中·已撤回', '待主管核可', '待研考建議', '待秘書核閱', '展延待核可'),
  },

  {
    step: '主管核可',
    by: 本課主管,
    from: { 待主管核可: situations.待研考建議, 展延待核可: '列管中·辦理中·待研考建議' },
  },
  { step: '會辦意見', by: ['主計'], from: same(...asking, '展延待核可') },
  { step: '管考建議', by: 管考, from: to(situations.待秘書核閱, '待研考建議', '待秘書核閱') },
  { step: '秘書核閱', by: ['秘書'], from: { 待秘書核閱: situations.待首長裁示 } },
  { step: '退回', by: 本課主管, from: to(situations.退回補正, '待主管核可', '展延待核可'), rows: true },
  { step: '退回', by: 管考, from: to(situations.退回補正, '待研考建議', '待秘書核閱') },
  {
    step: '退回',
    by: ['首長', '首長職代'],
    from: to(situations.退回補正, '待主管核可', '展延待核可', '待研考建議', '待秘書核閱'),
  },

  {
    step: '裁示解列',
    by: 裁示者,
    from: {
      ...to('結案·已解列', '辦理中'),
      ...to('結案·已解列·已准', ...asking, '展延已准', '一課解列'),
      ...to('結案·已解列·未准', '未准', '展延待核可'),
      退回補正: '結案·已解列·退回補正',
      已撤回: '結案·已解列·已撤回',
    },
  },
  {
    step: '裁示繼續列管',
    by: 裁示者,
    from: { ...same(...atWork, '一課解列'), ...to(situations.未准, ...asking) },
  },
  {
    step: '裁示併案',
    by: 裁示者,
    from: {
      ...to('結案·已移出', '辦理中'),
      ...to('結案·已移出·已准', ...asking, '展延已准'),
      ...to('結案·已移出·未准', '未准', '展延待核可'),
      退回補正: '結案·已移出·退回補正',
      已撤回: '結案·已移出·已撤回',
      一課解列: '結案·已解列·已准',
    },
  },
  {
    step: '裁示移列',
    by: 裁示者,
    from: {
      ...to('結案·已移出', '辦理中'),
      ...to('結案·已移出·已准', ...asking, '展延已准'),
      ...to('結案·已移出·未准', '未准', '展延待核可'),
      退回補正: '結案·已移出·退回補正',
      已撤回: '結案·已移出·已撤回',
      一課解列: '結案·已解列·已准',
    },
  },
  {
    step: '裁示准予展延',
    by: 裁示者,
    from: { ...same(...tracked), 展延待核可: '列管中·辦理中·已准' },
  },
  { step: '裁示改訂期限', by: 裁示者, from: same(...tracked) },
  { step: '裁示不准展延', by: 裁示者, from: to('列管中·辦理中·未准', '展延待核可') },
  {
    step: '裁示恢復列管',
    by: 裁示者,
    from: { 結案: '列管中·辦理中·已准', ...to('列管中·辦理中', '併案', '移列') },
  },
  { step: '補充裁示', by: 裁示者, from: same(...tracked, ...closed) },
];
