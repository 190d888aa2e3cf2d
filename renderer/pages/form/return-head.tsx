import type { FormReturn } from '#shared/contract/form-operations.ts';
import { returnTexts as texts } from './texts.ts';

/** Which form it is, whose sheet, and from which file. */
export function ReturnHead({ form, sheet, file }: Pick<FormReturn, 'form' | 'sheet' | 'file'>) {
  const { facts } = texts;
  return (
    <header className="form-head">
      <div className="row">
        <h2 className="el">{form.name}</h2>
        <span className="small dim nw">{form.label}</span>
      </div>
      <dl className="form-facts">
        <div>
          <dt>{facts.unit}</dt>
          <dd>
            <b>{sheet.name}</b>
          </dd>
        </div>
        <div>
          <dt>{facts.file}</dt>
          <dd className="code el">{file}</dd>
        </div>
        <div>
          <dt>{facts.code}</dt>
          <dd className="code">{sheet.code}</dd>
        </div>
      </dl>
    </header>
  );
}
