import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Basis, MatchedColumn } from '#shared/contract/import-operations.ts';
import { Checkbox } from '../buttons/checkbox.tsx';
import { LinkButton } from '../buttons/link-button.tsx';
import { type Choice, ChoiceField } from '../choose/choice-field.tsx';
import { Icon } from '../look/icon.tsx';
import type { MarkName } from '../marks/mark.tsx';
import { State } from '../marks/state.tsx';
import { sourceTexts as texts } from './texts.ts';
import './importing.css';

const basisMarks: Readonly<Record<Basis, MarkName>> = {
  head: 'good',
  alias: 'good',
  content: 'asked',
  profile: 'good',
  said: 'changed',
};

interface ColumnMatchProps<F extends string> {
  columns: readonly MatchedColumn<F>[];
  /** What a column may be. */
  fields: readonly Choice<F>[];
  /** Fields that several columns say together; they are not chosen. */
  shared: Readonly<Partial<Record<F, string>>>;
  /** What is known of this source, or will be. */
  note: ReactNode;
  onField: (at: number, field: F | null) => void;
  onFill: (field: F, on: boolean) => void;
  onReset: (() => void) | undefined;
}

const none = '';

/** Which column of the file is which field, and why; every one can be corrected. */
export function ColumnMatch<F extends string>(props: ColumnMatchProps<F>) {
  const { columns, note, onReset } = props;
  const found = columns.filter(({ field }) => field !== null).length;
  return (
    <section className="column-match">
      <div className="source-head">
        <b>{texts.match}</b>
        <span className="small dim grow el">
          {texts.matched(found, columns.length)}
          {note && '；'}
          {note}
        </span>
        {onReset && <LinkButton onPress={onReset}>{texts.reset}</LinkButton>}
      </div>
      <div className="scroll">
        <table aria-label={texts.match}>
          <thead>
            <tr>
              <th className="of-letter">{texts.letter}</th>
              <th>{texts.head}</th>
              <td className="of-arrow" />
              <th className="of-field">{texts.field}</th>
              <th>{texts.sample}</th>
              <th className="of-basis">{texts.basis}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <MatchRow key={column.at} {...props} column={column} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function MatchRow<F extends string>({
  column,
  fields,
  shared,
  onField,
  onFill,
}: ColumnMatchProps<F> & { column: MatchedColumn<F> }) {
  const { at, letter, head, sample, field, basis, fills } = column;
  const together = field === null ? undefined : shared[field];
  const choices: Choice<F | typeof none>[] = [{ id: none, label: texts.none }, ...fields];
  return (
    <tr className={field === null ? 'off' : ''}>
      <td>
        <span className="column-letter">{letter}</span>
      </td>
      <td className="el" title={head}>
        {head || texts.noHead}
      </td>
      <td className="of-arrow">
        <Icon of={ChevronRight} />
      </td>
      <td>
        {together ?? (
          <ChoiceField
            label={texts.fieldOf(letter)}
            quietLabel
            reserve={false}
            as="list"
            value={field ?? none}
            choices={choices}
            onChange={(id) => onField(at, id === none ? null : id)}
          />
        )}
      </td>
      <td className="sub el" title={sample}>
        <span className="row">
          <span className="el grow">{sample}</span>
          {field !== null && fills !== undefined && (
            <Checkbox label={texts.fillsOf(letter)} checked={fills} onChange={(on) => onFill(field, on)}>
              {texts.fills}
            </Checkbox>
          )}
        </span>
      </td>
      <td>
        {basis ? (
          <State mark={basisMarks[basis]}>{texts.bases[basis]}</State>
        ) : (
          <State mark="draft">{texts.left}</State>
        )}
      </td>
    </tr>
  );
}
