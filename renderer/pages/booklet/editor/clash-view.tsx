import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { InOrder } from '#renderer/parts/show/in-order.tsx';
import { type Choice, type Clash, clashesIn, differing, type Stretch } from '#shared/base/merge-texts.ts';
import { isChip, isWord, parsePieces } from '#shared/booklet/markup.ts';
import type { OpenClash } from './section-keeper.ts';
import { faceOf, type Shown } from './shown.ts';
import { exampleOf } from './standing.ts';
import { editorTexts } from './texts.ts';

const { clash: texts, someone } = editorTexts;

interface ClashViewProps {
  clash: OpenClash;
  shown: Shown;
  onResolve: (choices: readonly Choice[]) => void;
}

/** Both wrote in the same paragraphs: side by side, and each place is decided on its own. */
export function ClashView({ clash, shown, onResolve }: ClashViewProps) {
  const clashes = clashesIn(clash.parts);
  const by = clash.by === '' ? someone : clash.by;
  const [choices, setChoices] = useState<Readonly<Record<number, Choice>>>({});
  const open = clashes.filter((_, at) => choices[at] === undefined).length;
  return (
    <section className="body-clash" aria-label={texts.title(clashes.length)}>
      <h2>{texts.title(clashes.length)}</h2>
      <p>{texts.sentence(by)}</p>
      <InOrder of={clashes}>
        {(one, at) => (
          <Place
            clash={one}
            label={texts.place(at + 1)}
            by={by}
            shown={shown}
            choice={choices[at]}
            onChoose={(choice) => setChoices((before) => ({ ...before, [at]: choice }))}
          />
        )}
      </InOrder>
      <div className="row">
        <span className="grow dim">{open > 0 && texts.undecided(open)}</span>
        <Button
          rank="primary"
          disabled={open > 0}
          onPress={() => onResolve(clashes.map((_, at) => choices[at] ?? 'both'))}
        >
          {texts.take}
        </Button>
      </div>
    </section>
  );
}

interface PlaceProps {
  clash: Clash;
  label: string;
  by: string;
  shown: Shown;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
}

const choicesOf: readonly Choice[] = ['mine', 'theirs', 'both'];

function Place({ clash, label, by, shown, choice, onChoose }: PlaceProps) {
  const sides = differing(clash.mine.join('\n'), clash.theirs.join('\n'));
  return (
    <RadioGroup
      className="body-place"
      aria-label={label}
      value={choice ?? null}
      onChange={(value) => {
        const picked = choicesOf.find((one) => one === value);
        if (picked) onChoose(picked);
      }}
    >
      <span className="dim">{label}</span>
      <Side value="mine" label={texts.mine} stretches={sides.mine} shown={shown} />
      <Side value="theirs" label={texts.theirs(by)} stretches={sides.theirs} shown={shown} />
      <Radio value="both" className="version body-both">
        <span className="rd" />
        {texts.both}
      </Radio>
    </RadioGroup>
  );
}

interface SideProps {
  value: Choice;
  label: string;
  stretches: readonly Stretch[];
  shown: Shown;
}

function Side({ value, label, stretches, shown }: SideProps) {
  return (
    <Radio value={value} className="version body-side">
      <span className="rd" />
      <span className="grow">
        <b>{label}</b>
        <span className="body-words">
          {stretches.length === 0 && texts.empty}
          <InOrder of={stretches}>
            {({ text, changed }) => (changed ? <mark>{readable(shown, text)}</mark> : readable(shown, text))}
          </InOrder>
        </span>
      </span>
    </Radio>
  );
}

/** Markup with its numbers filled in. */
function readable(shown: Shown, text: string): string {
  return parsePieces(text)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (isWord(piece)) return shown.values.words[piece.word] ?? '';
      return isChip(piece) ? faceOf(shown, exampleOf(piece, shown.values.units)).text : '';
    })
    .join('');
}
