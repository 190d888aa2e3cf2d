import { ArrowLeft, Eye, Lock } from 'lucide-react';
import { useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { useMay } from '#renderer/data/office.ts';
import { RecordMoves } from '#renderer/data/record-moves.tsx';
import { noticeRefused } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { DueTag } from '#renderer/parts/marks/due-tag.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { formatPeriod } from '#shared/base/period.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { statesOf } from '#shared/language/register.ts';
import { booklet as register } from '#shared/registers/booklet.ts';
import { saveOpenSections } from './editor/open-sections.ts';
import { ExportMenu } from './export-menu.tsx';
import { previewBooklet } from './files.ts';
import { composerTexts as texts } from './texts.ts';
import type { BookletRecord } from './use-booklet.ts';
import type { BookletWish } from './wish.ts';

interface BookletHeadProps {
  answer: GetAnswer;
  booklet: BookletRecord;
  wish: BookletWish;
  onWish: (wish: BookletWish) => void;
  onBack: () => void;
}

/** There is no room for steps that are not next. */
const isOpen = ({ blocked }: GetAnswer['moves'][number]): boolean => blocked === undefined;

type View = 'text' | 'slides';

export function BookletHead({ answer, booklet, wish, onWish, onBack }: BookletHeadProps) {
  const compiles = useMay('control');
  const exports = useMay('export');
  const { section } = wish;
  const show = (view: View): void =>
    onWish({ ...(section === undefined ? {} : { section }), ...(view === 'slides' ? { view } : {}) });
  return (
    <div className="booklet-head">
      <PageHead
        title={booklet.title}
        meta={<Standing booklet={booklet} />}
        actions={
          <>
            <IconButton icon={ArrowLeft} label={texts.back} onPress={onBack} />
            <Segmented<View>
              label={texts.views.label}
              segments={[
                { id: 'text', label: texts.views.text },
                { id: 'slides', label: texts.views.slides },
              ]}
              value={wish.view ?? 'text'}
              onChange={show}
            />
            {exports && <Preview booklet={booklet} />}
            {exports && <ExportMenu booklet={booklet} templates={compiles} />}
            <RecordMoves
              of={register}
              answer={{ ...answer, moves: answer.moves.filter(isOpen) }}
              before={saveOpenSections}
            />
            {compiles && booklet.state === 'approved' && <Publish booklet={booklet} />}
          </>
        }
      />
    </div>
  );
}

function Standing({ booklet }: { booklet: BookletRecord }) {
  const { today } = useOfficeDays();
  const closed = booklet.state === 'published';
  return (
    <span className="row">
      <State mark={register.options.marks?.[booklet.state] ?? 'ongoing'}>
        {statesOf(register)[booklet.state] ?? booklet.state}
      </State>
      {!closed && booklet.dueOn !== null && <DueTag dueOn={booklet.dueOn} today={today} open />}
      <span className="el booklet-span">{formatPeriod(booklet.period)}</span>
    </span>
  );
}

function Preview({ booklet }: { booklet: BookletRecord }) {
  const [busy, setBusy] = useState(false);
  const preview = async (): Promise<void> => {
    setBusy(true);
    await previewBooklet(booklet.id);
    setBusy(false);
  };
  return (
    <Button icon={Eye} busy={busy} onPress={() => void preview()}>
      {texts.preview}
    </Button>
  );
}

/** 定稿 is not taken back: it is asked for twice. */
function Publish({ booklet }: { booklet: BookletRecord }) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const ask = async (): Promise<void> => setAsking(await saveOpenSections());
  const publish = async (): Promise<void> => {
    setBusy(true);
    try {
      const { figures, position } = await call('booklet.publish', { id: booklet.id });
      if (position > 0) showNotice({ text: texts.didPublish(figures) });
      setAsking(false);
    } catch (error) {
      noticeRefused(refused(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button rank="primary" icon={Lock} onPress={() => void ask()}>
        {texts.publish}
      </Button>
      <Dialog
        isOpen={asking}
        title={texts.publishTitle}
        sentence={texts.publishSentence}
        verb={texts.publish}
        busy={busy}
        onDo={() => void publish()}
        leave={texts.notYet}
        onLeave={() => setAsking(false)}
      />
    </>
  );
}
