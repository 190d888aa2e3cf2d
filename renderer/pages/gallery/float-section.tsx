import { ArrowLeftRight, FileText, WalletCards, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { PaletteBody } from '#renderer/parts/float/command-palette.tsx';
import type { PaletteGroup } from '#renderer/parts/float/palette-list.tsx';
import { NoticeLine } from '#renderer/parts/float/toast-host.tsx';
import { type Notice, showNotice } from '#renderer/parts/float/toast-queue.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { galleryTexts as texts } from './gallery-texts.ts';

const groups: readonly PaletteGroup[] = [
  {
    id: 'commands',
    label: '指令',
    items: [
      { id: 'transfer', icon: ArrowLeftRight, text: '辦理流用…' },
      { id: 'list', icon: FileText, text: '產製流用明細表' },
    ],
  },
  {
    id: 'records',
    label: '紀錄',
    items: [{ id: 'move', icon: WalletCards, text: '道路橋梁工程／設備及投資　流用入200,000', hint: '115.09.22' }],
  },
];

const undone: Notice = { text: '已復原' };
const released: Notice = {
  text: '已建議解除列管3案',
  action: { label: '復原', keys: 'Ctrl Z', run: () => showNotice(undone) },
};
const exported: Notice = {
  text: '已匯出35案；2字無法存為Big5',
  tone: 'warn',
  action: { label: '檢視', run: () => showNotice(undone) },
};

export function FloatSection() {
  const [query, setQuery] = useState('流用');
  const nothing = () => {};
  return (
    <>
      <SectionHead title={texts.palette} />
      <div className="pop flat palette-flat">
        <PaletteBody query={query} onQuery={setQuery} groups={groups} onRun={nothing} onClose={nothing} />
      </div>
      <SectionHead title={texts.notices} />
      {[released, exported].map((notice) => (
        <div key={notice.text} className={`pop flat toast ${notice.tone ?? 'done'}`}>
          <div className="toast-text">
            <NoticeLine notice={notice} onDone={nothing} />
          </div>
          <IconButton icon={X} label={texts.close} small onPress={() => showNotice(notice)} />
        </div>
      ))}
      <SectionHead title={texts.empty} />
      <div className="framed">
        <EmptyState
          title="沒有逾期的案件"
          sentence="期限已過且未解列的案件列於此。"
          action={<Button small>檢視本月到期14案</Button>}
        />
      </div>
    </>
  );
}
