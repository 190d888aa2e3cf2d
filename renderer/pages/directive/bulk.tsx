import { useNavigate } from '@tanstack/react-router';
import { CalendarClock, Download, FileOutput, Presentation, Printer, Send } from 'lucide-react';
import { useState } from 'react';
import { bridge, registerCalls } from '#renderer/data/client.ts';
import { mostFormRows, takeToForm } from '#renderer/data/form-rows.ts';
import { useMay } from '#renderer/data/office.ts';
import { makePaper } from '#renderer/data/papers.ts';
import { guarded } from '#renderer/data/written.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { Mark } from '#renderer/parts/marks/mark.tsx';
import type { OwnBulkProps } from '#renderer/parts/register/own-ways.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { BulkAdvise } from './bulk-advise.tsx';
import { BulkRule } from './bulk-rule.tsx';
import { bulkTexts as texts } from './bulk-texts.ts';
import { takeAlong } from './picked.ts';

type Asked = { what: 'advise' | 'merge' | 'redate'; rows: readonly AnyRecord[] };

const idsOf = (rows: readonly AnyRecord[]): string[] => rows.map(({ id }) => id);

/** What is done with all that is ticked. */
export function DirectiveBulk({ of, rows, onDone }: OwnBulkProps) {
  const navigate = useNavigate();
  const [controls, behalf, rules, exports] = [useMay('control'), useMay('behalf'), useMay('ruling'), useMay('export')];
  const writes = useMay('write');
  const [asked, setAsked] = useState<Asked>();
  const ask = (what: Asked['what']): void => guarded(rows().then((all) => setAsked({ what, rows: all })));
  const go = async (to: 'review' | 'chasing'): Promise<void> => {
    takeAlong(to, idsOf(await rows()));
    await navigate({ to: to === 'review' ? '/review' : '/chasing' });
  };
  const makeForm = async (): Promise<void> => {
    const ids = idsOf(await rows());
    if (ids.length > mostFormRows) {
      showNotice({ text: texts.formTooMany(mostFormRows), tone: 'warn' });
      return;
    }
    takeToForm({ about: 'report', ids, said: texts.formOf(ids.length) });
    await navigate({ to: '/forms/new', search: { about: 'report' } });
  };
  const save = async (): Promise<void> => {
    const ids = idsOf(await rows());
    const made = await registerCalls(of).export({ kind: 'xlsx', filter: { field: 'id', is: 'oneOf', value: ids } });
    if (await bridge.saveFile(made.file, made.name)) showNotice({ text: texts.exported(made.rows) });
  };
  const print = async (): Promise<void> => {
    const chosen = await rows();
    const withheld = behalf && chosen.some(({ confidential }) => confidential === true);
    await makePaper({ paper: 'directiveList', records: idsOf(chosen), withheld });
  };
  const shared = { rows: asked?.rows ?? [], onLeave: () => setAsked(undefined), onDone };
  return (
    <>
      {controls && (
        <>
          <LinkButton onPress={() => ask('advise')}>
            <Mark name="released" />
            {texts.advise}
          </LinkButton>
          <LinkButton icon={Send} onPress={() => guarded(go('chasing'))}>
            {texts.chase}
          </LinkButton>
        </>
      )}
      {(rules || behalf) && (
        <>
          <LinkButton onPress={() => ask('merge')}>
            <Mark name="merged" />
            {texts.merge}
          </LinkButton>
          <LinkButton icon={CalendarClock} onPress={() => ask('redate')}>
            {texts.redate}
          </LinkButton>
        </>
      )}
      {exports && (
        <>
          <LinkButton icon={Download} onPress={() => guarded(save())}>
            {texts.export}
          </LinkButton>
          <LinkButton icon={Printer} onPress={() => guarded(print())}>
            {texts.print}
          </LinkButton>
        </>
      )}
      {writes && exports && (
        <LinkButton icon={FileOutput} onPress={() => guarded(makeForm())}>
          {texts.makeForm}
        </LinkButton>
      )}
      {(rules || behalf) && (
        <LinkButton icon={Presentation} onPress={() => guarded(go('review'))}>
          {texts.review}
        </LinkButton>
      )}
      {asked?.what === 'advise' && <BulkAdvise {...shared} />}
      {(asked?.what === 'merge' || asked?.what === 'redate') && <BulkRule {...shared} decision={asked.what} />}
    </>
  );
}
