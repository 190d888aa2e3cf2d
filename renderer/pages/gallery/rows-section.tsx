import { useState } from 'react';
import { ChildrenField } from '#renderer/parts/fields/children-field.tsx';
import { PercentField } from '#renderer/parts/fields/percent-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { AttachmentList } from '#renderer/parts/files/attachment-list.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { galleryTexts as texts } from './gallery-texts.ts';

type UnitRow = { id: string; unit: string; share: string | null };

const firstRows: readonly UnitRow[] = [
  { id: 'a', unit: '民政課', share: '100' },
  { id: 'b', unit: '社會課', share: '80' },
];

export function RowsSection() {
  const [rows, setRows] = useState(firstRows);
  const [files, setFiles] = useState([
    { id: '1', name: '驗收紀錄.pdf', bytes: 482_133, note: '民政課　11.19' },
    { id: '2', name: '現勘照片.zip', bytes: 12_482_133, note: '社會課　11.18' },
  ]);
  return (
    <>
      <ChildrenField
        label="辦理單位"
        rows={rows}
        onChange={setRows}
        addLabel="新增辦理單位"
        makeRow={() => ({ id: crypto.randomUUID(), unit: '', share: null })}
        heads={['單位', '進度']}
        columns="minmax(0, 1fr) 120px"
      >
        {(row, change) => (
          <>
            <TextField
              quietLabel
              reserve={false}
              label="單位"
              value={row.unit}
              onChange={(unit) => change({ ...row, unit })}
            />
            <PercentField
              quietLabel
              reserve={false}
              label="進度"
              value={row.share}
              onChange={(share) => change({ ...row, share })}
            />
          </>
        )}
      </ChildrenField>
      <AttachmentList
        label="附件"
        items={files}
        onOpen={() => {}}
        onAdd={(added) =>
          setFiles([
            ...files,
            ...added.map((file) => ({ id: crypto.randomUUID(), name: file.name, bytes: file.size, note: '' })),
          ])
        }
        onRemove={(id) => setFiles(files.filter((file) => file.id !== id))}
        help="每檔20 MB以內。"
      />
      <div className="kit-row wide-gap" role="group" aria-label={texts.marks}>
        <State mark="added">新增</State>
        <State mark="changed">變更</State>
        <State mark="same">相同</State>
        <State mark="bothChanged">兩邊皆改</State>
        <State mark="refused">無法匯入</State>
      </div>
    </>
  );
}
