import { addDays } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Draft } from '../../store/draft.ts';
import { type Cast, create } from '../drafts.ts';

type CaseId = (key: string) => Id;

/** What the control officer did besides: looked, chased, and prepared a handover. */
export function watchingDrafts(cast: Cast, caseId: CaseId): Draft[] {
  const day = (offset: number) => addDays(cast.today, offset);
  const control = cast.person('林佩珊');
  const inspection = (key: string, on: number, values: Record<string, unknown>) =>
    create('inspection', { directive: caseId(key), on: day(on), by: control, ...values });
  const chase = (unit: string, on: number, keys: readonly string[], values: Record<string, unknown>) =>
    create('chase', {
      unit: cast.unit(unit),
      on: day(on),
      cases: keys.map(caseId).sort(),
      by: control,
      ...values,
    });
  return [
    inspection('建-050', -6, {
      way: 'onSite',
      others: '溪口村村長',
      finding: '欄杆及警示燈均已裝設，夜間警示燈正常閃爍。',
      result: 'agrees',
    }),
    inspection('民-042', -26, {
      way: 'onSite',
      others: '社會課李怡君',
      finding: '6處坡道中2處底端積水，輪椅轉向空間足夠。',
      result: 'amend',
      amendBy: day(0),
      amended: '補作截水溝後無積水。',
    }),
    inspection('財-005', -30, {
      way: 'written',
      finding: '換約清冊與契約影本核對相符，尚有8件未換約。',
      result: 'agrees',
    }),
    chase('建設課', -10, ['建-031'], {
      way: 'letter',
      replyBy: day(-3),
      number: '海行字第1150008801號',
      text: '建-031已逾期，且久未填報，請填報最新辦理情形。',
    }),
    chase('農業課', -4, ['農-018'], { way: 'phone', replyBy: day(3), text: '承辦人表示欄杆構件於下週進場。' }),
    create('handover', {
      kind: 'person',
      on: day(12),
      unit: cast.unit('農業課'),
      from: cast.person('楊承翰'),
      to: cast.person('鄭雅文'),
      watcher: control,
      cases: ['農-018', '農-019', '農-020', '農-021', '農-022'].map(caseId).sort(),
      note: '職務調整。',
    }),
  ];
}
