import { useState } from 'react';
import { RocCalendar } from '#renderer/parts/fields/roc-calendar.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { Dialog, DialogBody } from '#renderer/parts/float/dialog.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { galleryTexts as texts } from './gallery-texts.ts';

const matter = {
  title: '超過流用上限',
  sentence: '流入後達原預算23.4%，超過20%（預算法第63條）。',
  facts: [
    { label: '原預算', value: '4,100,000元' },
    { label: '流入後累計', value: '960,000元' },
    { label: '可再流入', value: '0元', strong: true },
  ],
  verb: '記錄例外',
  leave: '返回修改',
};

export function DialogSection() {
  const [basis, setBasis] = useState('');
  const [isOpen, setOpen] = useState(false);
  const field = <TextField label="例外之法令依據與文號" required value={basis} onChange={setBasis} reserve={false} />;
  return (
    <>
      <SectionHead title={texts.dialog} />
      <div className="pop flat dlg">
        <DialogBody {...matter} onDo={() => setOpen(true)} onLeave={() => setOpen(true)}>
          {field}
        </DialogBody>
      </div>
      <Dialog {...matter} isOpen={isOpen} onDo={() => setOpen(false)} onLeave={() => setOpen(false)}>
        {field}
      </Dialog>
    </>
  );
}

export function CalendarSection() {
  const [day, setDay] = useState('2026-11-27');
  return (
    <>
      <SectionHead title={texts.calendar} />
      <div className="pop flat">
        <RocCalendar value={day} onPick={setDay} autoFocus={false} />
      </div>
    </>
  );
}
