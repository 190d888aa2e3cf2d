import { everything } from '../language/condition.ts';
import { choice, computed, day, longText, money, month, percent, reference } from '../language/field.ts';
import { register } from '../language/register.ts';
import { lagOf, lightOf, lights } from '../plan/lag.ts';
import { keepsPapers } from './reach.ts';

export const delayFactors = {
  land: '用地取得',
  design: '設計審查',
  tender: '招標',
  works: '施工',
  money: '經費',
  weather: '天候運輸',
  others: '配合機關',
  other: '其他',
} as const;

const share = { places: 2, max: 100 } as const;

/**
 * 計畫進度: where a plan stood at the end of one month, as the unit of that time told it. A plan has one a month, and whoever
 * writes it belongs to the plan's unit: both are looked at after every change.
 */
export const planMonth = register(
  'planMonth',
  '計畫進度',
  {
    plan: reference('計畫', () => 'plan', {
      required: true,
      inList: true,
      width: 26,
      aliases: ['計畫名稱', '計畫編號', '案名', '工程名稱'],
    }),
    unit: reference('主辦單位', () => 'unit', {
      required: true,
      inList: true,
      help: '當時的主辦單位。',
      aliases: ['承辦單位', '單位', '執行單位'],
    }),
    month: month('月份', { required: true, inList: true, width: 9, aliases: ['年月', '填報月份', '資料月份'] }),
    planned: percent('預定總進度', {
      ...share,
      inList: true,
      aliases: ['預定進度', '累計預定進度', '預定累計進度', '總累計預定進度'],
    }),
    actual: percent('實際總進度', {
      ...share,
      inList: true,
      aliases: ['實際進度', '累計實際進度', '實際累計進度', '總累計實際進度'],
    }),
    plannedYear: percent('預定年進度', { ...share, aliases: ['年預定進度', '本年預定進度', '年累計預定進度'] }),
    actualYear: percent('實際年進度', { ...share, aliases: ['年實際進度', '本年實際進度', '年累計實際進度'] }),
    lag: computed(
      '落後',
      { shows: 'percent', needs: ['planned', 'actual'], compute: lagOf },
      { inList: true, width: 8 },
    ),
    light: computed(
      '燈號',
      {
        shows: 'text',
        needs: ['planned', 'actual'],
        compute: (values) => {
          const light = lightOf(values);
          return light && lights[light];
        },
      },
      { inList: true, width: 6 },
    ),
    spent: money('累計支用數', { aliases: ['累計支用', '支用數', '累計實支數'] }),
    valued: money('累計估驗數', { aliases: ['累計估驗', '估驗數', '累計估驗計價數'] }),
    payable: money('待付款數', { aliases: ['待付款', '應付未付數', '待支付數'] }),
    factor: choice('落後因素', delayFactors, { aliases: ['落後因素類別', '落後原因類別'] }),
    analysis: longText('落後原因分析', { search: true, length: 4000, aliases: ['落後原因', '原因分析'] }),
    remedy: longText('因應對策', { search: true, length: 4000, aliases: ['因應措施', '改善對策', '改善措施'] }),
    improveBy: day('改善期限', { deadline: true, aliases: ['預定改善日期', '預計改善日期', '改善日期'] }),
    note: longText('備註', { length: 2000 }),
  },
  {
    subject: 'plan',
    counter: '筆',
    within: 'plan',
    crowd: true,
    title: ['plan', 'month'],
    order: [{ field: 'month', down: true }, { field: 'plan' }],
    editable: (who) => (keepsPapers(who) ? everything : { field: 'unit', is: 'oneOf', value: [...who.units] }),
  },
);
