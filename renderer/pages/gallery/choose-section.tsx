import { Columns3, Download, Funnel, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { ActionChip, FilterChip } from '#renderer/parts/buttons/chip.tsx';
import { FilterBox } from '#renderer/parts/buttons/filter-box.tsx';
import { ViewTabs } from '#renderer/parts/buttons/view-tabs.tsx';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import { ReferenceSetField } from '#renderer/parts/choose/reference-set-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { textKey } from '#shared/base/text-key.ts';

const units: readonly Candidate[] = [
  { id: 'civil', label: '民政課', hint: '民' },
  { id: 'finance', label: '財政課', hint: '財' },
  { id: 'works', label: '建設課', hint: '建　原工務課' },
  { id: 'social', label: '社會課', hint: '社' },
  { id: 'cleaning', label: '清潔隊', hint: '清' },
];

const advice = [
  { id: 'release', label: '解除列管' },
  { id: 'continue', label: '繼續列管' },
  { id: 'merge', label: '併案' },
] as const;

async function findUnits(text: string): Promise<readonly Candidate[]> {
  return units.filter((unit) => textKey(`${unit.label}${unit.hint}`).includes(textKey(text)));
}

export function ChooseSection() {
  const [unit, setUnit] = useState<Candidate | null>(units[2] ?? null);
  const [others, setOthers] = useState<readonly Candidate[]>(units.slice(0, 2));
  const [ruling, setRuling] = useState<(typeof advice)[number]['id'] | null>('release');
  const [county, setCounty] = useState<string | null>(null);
  return (
    <div className="fields">
      <ListTools />
      <div className="kit-two">
        <ReferenceField label="主辦" value={unit} onChange={setUnit} find={findUnits} />
        <ReferenceSetField label="協辦" value={others} onChange={setOthers} find={findUnits} />
      </div>
      <ChoiceField label="管考建議" choices={advice} value={ruling} onChange={setRuling} />
      <ChoiceField label="所屬單位" as="list" choices={units} value={county} onChange={setCounty} />
    </div>
  );
}

function ListTools() {
  const [view, setView] = useState('open');
  const [text, setText] = useState('');
  const [checked, setChecked] = useState(true);
  const nothing = () => {};
  return (
    <div>
      <div className="row tabs-sample">
        <ViewTabs
          views={[
            { id: 'all', label: '全部', count: 154 },
            { id: 'open', label: '未解列', count: 35 },
            { id: 'late', label: '逾期', count: 5 },
          ]}
          current={view}
          onChange={setView}
          onKeep={nothing}
        />
      </div>
      <div className="row wrap-sample">
        <FilterBox text={text} onText={setText} />
        <FilterChip subject="期限" phrase="至116.01.31" onEdit={nothing} onRemove={nothing} />
        <ActionChip icon={Funnel}>加條件</ActionChip>
      </div>
      <div className="row wrap-sample wide-gap">
        <Checkbox checked={checked} onChange={setChecked}>
          含協辦
        </Checkbox>
        <Checkbox checked="part" onChange={nothing}>
          部分單位
        </Checkbox>
        <PopMenu
          label="更多"
          trigger={
            <Button small rank="quiet" icon={Columns3}>
              更多
            </Button>
          }
          entries={[
            { id: 'export', label: '匯出', icon: Download, keys: 'Ctrl E', onAction: nothing },
            { id: 'print', label: '列印', icon: Printer, keys: 'Ctrl P', onAction: nothing },
          ]}
        />
      </div>
    </div>
  );
}
