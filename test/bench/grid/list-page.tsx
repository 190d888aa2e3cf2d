import { useState } from 'react';
import {
  arraySource,
  type Checked,
  type Column,
  cycleSort,
  Grid,
  type Group,
  groupedSource,
  plainLayout,
} from '#renderer/parts/grid/index.ts';

interface Directive {
  number: string;
  content: string;
  unit: string;
  due: string;
  late: boolean;
  progress: string;
  reported: string;
  state: string;
}

const states = ['辦理中', '辦理中', '繼續列管', '待解列'];
const contents = [
  '濱海路二段排水溝改善，請加強沿線清淤並於汛期前完工',
  '漁港曳船道安全欄杆增設',
  '資源回收站遷移用地協調',
  '東澄村集會所屋頂防水整修',
  '港墘村產業道路路面刨鋪',
  '各村活動中心無障礙坡道改善，並請社會課會同確認使用需求',
  '沿海垃圾熱點增設監視器及告示',
];
const units = ['建設課', '農業課', '清潔隊', '民政課'];

const rows = Array.from({ length: 22 }, (_, at): Directive => {
  const unit = units[at % units.length] ?? '';
  return {
    number: `${unit.charAt(0)}-115-${String((at * 31 + 31) % 60).padStart(3, '0')}`,
    content: contents[at % contents.length] ?? '',
    unit,
    due: at < 5 ? `逾${20 - at * 4}日` : `11.${String(at + 8).padStart(2, '0')}`,
    late: at < 5,
    progress: `${(at * 37) % 101}%`,
    reported: `11.${String((at % 19) + 1).padStart(2, '0')}`,
    state: states[at % states.length] ?? '',
  };
});

const columns: Column<Directive>[] = [
  {
    id: 'number',
    title: '編號',
    width: 90,
    frozen: true,
    sortable: true,
    value: (row) => row.number,
    render: (row) => <span className="bench-quiet">{row.number}</span>,
  },
  { id: 'content', title: '指（裁）示事項', width: 160, grow: 1, value: (row) => row.content, editable: () => true },
  { id: 'unit', title: '主辦', width: 64, sortable: true, value: (row) => row.unit },
  {
    id: 'due',
    title: '期限',
    width: 84,
    sortable: true,
    value: (row) => row.due,
    render: (row) => (row.late ? <span className="bench-late">{row.due}</span> : row.due),
  },
  { id: 'progress', title: '進度', width: 58, align: 'right', value: (row) => row.progress },
  {
    id: 'reported',
    title: '最近填報',
    width: 100,
    value: (row) => row.reported,
    render: (row) => <span className="bench-quiet">{row.reported}</span>,
  },
  {
    id: 'state',
    title: '狀態',
    width: 104,
    value: (row) => row.state,
    render: (row) => (
      <span>
        <svg className="bench-mark" viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
        {row.state}
      </span>
    ),
  },
];

const grouped = new URLSearchParams(location.search).has('grouped');
const groups = units.map(
  (unit): Group<Directive> => ({ key: unit, label: unit, rows: rows.filter((row) => row.unit === unit) }),
);
const source = grouped
  ? groupedSource(groups, (row) => row.number)
  : arraySource(new URLSearchParams(location.search).has('empty') ? [] : rows, (row) => row.number);

/** The list of directives (列管), as on screen b. */
export function ListPage() {
  const [layout, setLayout] = useState(() => cycleSort(plainLayout(), 'due', false));
  const [checked, setChecked] = useState<Checked>({
    all: false,
    keys: new Set([rows[5]?.number ?? '', rows[6]?.number ?? '']),
  });
  window.record.layout = layout;
  window.record.checked = checked;
  return (
    <Grid
      label="列管案件"
      columns={columns}
      source={source}
      layout={layout}
      onLayout={setLayout}
      checks={{ value: checked, onChange: setChecked }}
      onOpen={(row) => window.record.opened.push(row.number)}
      onCurrent={(_, key) => {
        window.record.current = key;
      }}
      onStatus={(status) => {
        window.record.status = status;
      }}
      onMessage={(message) => {
        window.record.message = message;
      }}
      empty={<b>沒有未解列的案件。</b>}
    />
  );
}
