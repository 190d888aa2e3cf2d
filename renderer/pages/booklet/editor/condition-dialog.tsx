import { useState } from 'react';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { NumberField } from '#renderer/parts/fields/number-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { textKey } from '#shared/base/text-key.ts';
import { type Comparison, comparisons, type Test } from '#shared/booklet/markup.ts';
import type { FigureName } from '#shared/contract/figure-operations.ts';
import { figureCategories } from '#shared/figures/about.ts';
import { useCatalogue } from '../use-chip.ts';
import { comparisonWords } from './condition-words.ts';
import type { Command } from './schema.ts';
import { editorTexts } from './texts.ts';

const { condition: texts } = editorTexts;
const most = 30;

export type Conditional = Extract<Command, { kind: 'if' | 'each' }>;

interface ConditionDialogProps {
  kind: Conditional['kind'];
  begin: Test | null;
  /** Within a repeat a figure is asked of the unit whose turn it is. */
  byUnit: boolean;
  onSave: (line: Conditional) => void;
  onLeave: () => void;
}

/** 「如果 逾期案數 大於 0」: which figure, compared how, with what. */
export function ConditionDialog({ kind, begin, byUnit, onSave, onLeave }: ConditionDialogProps) {
  const catalogue = useCatalogue();
  const [picked, setPicked] = useState<Candidate | null>();
  const [is, setIs] = useState<Comparison>(begin?.is ?? '>');
  const [than, setThan] = useState<string | null>(String(begin?.than ?? 0));
  const begun = catalogue.find(({ name }) => name === begin?.chip.figure);
  const chosen = picked === undefined ? candidateOf(begun) : picked;
  const about = catalogue.find(({ name }) => name === chosen?.id);
  const save = (): void => {
    if (!about || than === null) return;
    const mine: Test['chip']['params'] = byUnit && about.parameters.includes('unit') ? { unit: '@' } : {};
    const params = about.name === begin?.chip.figure ? begin.chip.params : mine;
    onSave({ kind, test: { chip: { figure: about.name, style: null, params }, is, than: Number(than) } });
  };
  return (
    <Dialog
      isOpen
      title={kind === 'if' ? texts.ifTitle : texts.eachTitle}
      verb={texts.save}
      disabled={!about || than === null}
      onDo={save}
      leave={texts.leave}
      onLeave={onLeave}
    >
      <div className="fields">
        <ReferenceField
          label={texts.figure}
          value={chosen}
          onChange={(next) => setPicked(next)}
          find={(text) => Promise.resolve(matching(catalogue, text))}
          help={about?.meaning ?? texts.figureHelp}
        />
        <ChoiceField
          label={texts.is}
          as="list"
          value={is}
          choices={comparisons.map((id) => ({ id, label: comparisonWords[id] }))}
          onChange={setIs}
          reserve={false}
        />
        <NumberField label={texts.than} value={than} onChange={(value) => setThan(value)} unit={about?.unit} />
      </div>
    </Dialog>
  );
}

const candidateOf = (about: FigureName | undefined): Candidate | null =>
  about ? { id: about.name, label: about.label, hint: figureCategories[about.category] } : null;

function matching(catalogue: readonly FigureName[], text: string): Candidate[] {
  const key = textKey(text);
  return catalogue
    .filter(({ name, label, category }) =>
      [label, name, figureCategories[category]].some((one) => textKey(one).includes(key)),
    )
    .slice(0, most)
    .flatMap((about) => candidateOf(about) ?? []);
}
