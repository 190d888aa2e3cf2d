import { FileText, Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { TextInput } from '#renderer/parts/input/text-input.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { FigureChip } from '#renderer/parts/marks/figure-chip.tsx';
import { Mark } from '#renderer/parts/marks/mark.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { type Conflict, ConflictTable, type Side } from '#renderer/parts/show/conflict-table.tsx';
import { MetaList } from '#renderer/parts/show/meta-list.tsx';
import { Timeline, type TimelineEntry } from '#renderer/parts/show/timeline.tsx';

const entries: readonly TimelineEntry[] = [
  {
    id: '4',
    mark: <Mark name="asked" />,
    who: '民政課',
    what: '申請解除列管',
    when: '11.19 16:20',
    body: '6處坡道全數完工，坡度均符1/12。',
  },
  { id: '3', mark: <Icon of={FileText} />, who: '建設課', what: '填報100%', when: '11.17' },
  { id: '2', ruling: true, who: '鄉長', what: '裁示', when: '10.27列管檢討會', body: '繼續列管；補作排水後再行解列。' },
  {
    id: '1',
    mark: <Icon of={Pencil} />,
    who: '林佩珊',
    what: '修改',
    when: '10.27',
    changes: [{ id: 'due', label: '期限', before: '10.31', after: '11.20' }],
  },
];

const advice = [
  { id: 'release', label: '解除列管', mark: 'released' },
  { id: 'continue', label: '繼續列管', mark: 'continued' },
  { id: 'merge', label: '併案', mark: 'merged' },
] as const;

export function RecordSection() {
  const [ruling, setRuling] = useState<(typeof advice)[number]['id']>('release');
  const [reason, setReason] = useState('坡道均已驗收。');
  const nothing = () => {};
  return (
    <Drawer
      title="民-115-042"
      state={<State mark="asked">待解列</State>}
      position="6／22"
      onPrevious={nothing}
      onNext={nothing}
      onPrint={nothing}
      onClose={nothing}
      actions={
        <>
          <Segmented label="管考建議" segments={advice} value={ruling} onChange={setRuling} />
          <div className="row drawer-send">
            <div className="grow">
              <TextInput text={reason} onText={setReason} aria={{ 'aria-label': '建議理由' }} />
            </div>
            <Button rank="primary" keys="Ctrl Enter">
              送出
            </Button>
          </div>
        </>
      }
    >
      <h2>各村活動中心無障礙坡道改善，並請社會課會同確認使用需求</h2>
      <MetaList
        entries={[
          { label: '來源', value: '115年第18次鄉務會議　伍、討論提案第3案' },
          { label: '裁示', value: '115.09.07　鄉長 許明淵' },
          { label: '期限', value: '115.11.20（今日）' },
        ]}
      />
      <p className="figure-sample">
        本課列管
        <FigureChip label="民政課列管案數" onOpen={nothing} place="text">
          6
        </FigureChip>
        案，逾期
        <FigureChip label="逾期案數" onOpen={nothing} place="text" state="changed">
          1
        </FigureChip>
        案，執行率
        <FigureChip label="執行率" onOpen={nothing}>
          89.8%
        </FigureChip>
        。
      </p>
      <Timeline entries={entries} />
    </Drawer>
  );
}

const conflicts: readonly Omit<Conflict, 'choice'>[] = [
  { id: 'due', label: '期限', base: '115.10.31', mine: '115.11.20', theirs: '115.12.15' },
  { id: 'unit', label: '協辦', base: '', mine: '社會課', theirs: '建設課' },
];

export function ConflictSection() {
  const [choices, setChoices] = useState<Record<string, Side>>({ due: 'mine' });
  return (
    <ConflictTable
      conflicts={conflicts.map((conflict) => ({ ...conflict, choice: choices[conflict.id] }))}
      onChoose={(id, side) => setChoices((chosen) => ({ ...chosen, [id]: side }))}
      theirsBy="王美華　10:42"
    />
  );
}
