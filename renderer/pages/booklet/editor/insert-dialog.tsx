import { useState } from 'react';
import { callNamed } from '#renderer/data/client.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import type { RecordOf } from '#shared/language/register.ts';
import type { indicator } from '#shared/registers/indicator.ts';
import type { InsertLine } from './schema.ts';
import { editorTexts } from './texts.ts';

const { insert: texts } = editorTexts;

/** Which of them can be of one unit alone, and which need a subject. */
const ofUnit = new Set(['motionExecution', 'directiveList', 'indicators']);
export const needsKey = ({ name, params }: InsertLine): boolean =>
  name === 'indicatorMonths' && params.key === undefined;

interface InsertDialogProps {
  line: InsertLine;
  units: BookletValues['units'];
  onSave: (line: InsertLine) => void;
  onLeave: () => void;
}

const titles = { table: texts.tableTitle, chart: texts.chartTitle, picture: texts.pictureTitle } as const;

/** What stands above a table, chart or picture, and what it is of. */
export function InsertDialog({ line, units, onSave, onLeave }: InsertDialogProps) {
  const [caption, setCaption] = useState(line.caption ?? '');
  const [params, setParams] = useState(line.params);
  const named = units.find(({ id }) => id === params.unit);
  const unit = params.unit === undefined ? null : { id: params.unit, label: named?.name ?? texts.inEach };
  const save = (): void => {
    const said = caption.replaceAll(']', '］').trim();
    onSave({ ...line, params, caption: said === '' ? null : said });
  };
  return (
    <Dialog
      isOpen
      title={titles[line.insert]}
      verb={texts.save}
      disabled={needsKey({ ...line, params })}
      onDo={save}
      leave={texts.leave}
      onLeave={onLeave}
    >
      <div className="fields">
        <TextField
          label={texts.caption}
          value={caption}
          onChange={setCaption}
          help={line.insert === 'picture' ? undefined : texts.captionHelp}
          maxLength={80}
        />
        {ofUnit.has(line.name) && (
          <ReferenceField
            label={texts.unit}
            help={texts.allUnits}
            value={unit}
            onChange={(next) => setParams(withParam(params, 'unit', next?.id))}
            find={(text) => findRecords('unit', text)}
          />
        )}
        {line.name === 'indicatorMonths' && (
          <ReferenceField
            label={texts.key}
            value={params.key === undefined ? null : { id: params.key, label: params.key }}
            onChange={(next) => setParams(withParam(params, 'key', next?.id))}
            find={findIndicators}
          />
        )}
      </div>
    </Dialog>
  );
}

function withParam(params: InsertLine['params'], name: string, value: string | undefined): Record<string, string> {
  const { [name]: _gone, ...others } = params;
  return value === undefined ? others : { ...others, [name]: value };
}

/** By their permanent key, which a chart names them by. */
async function findIndicators(text: string): Promise<Candidate[]> {
  const find = text.trim() === '' ? {} : { find: text };
  const { rows } = await callNamed<ListAnswer<RecordOf<typeof indicator>>>('indicator.list', { limit: 20, ...find });
  return rows.map(({ key, name }) => ({ id: key, label: name, hint: key }));
}
