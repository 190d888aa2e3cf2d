import { useState } from 'react';
import { useCall } from '#renderer/data/queries.ts';
import { RowButtons } from '#renderer/parts/buttons/row-buttons.tsx';
import { keysOf } from '#shared/contract/entries.ts';
import type { PaperOffer } from '#shared/contract/paper-operations.ts';
import { paperEntry, paperGroups } from '#shared/papers/paper-list.ts';
import { PaperDialog } from './paper-dialog.tsx';
import { papersTexts as texts } from './papers-texts.ts';
import './papers.css';

/** 文件: every paper that this account may make, made right here. */
export function PapersPart() {
  const { data } = useCall('paper.list', {});
  const [chosen, setChosen] = useState<PaperOffer>();
  const papers = data?.papers ?? [];
  if (papers.length === 0) return null;
  return (
    <section className="papers" aria-labelledby="papers-title">
      <h2 id="papers-title">{texts.title}</h2>
      <p className="dim">{texts.sentence}</p>
      {keysOf(paperGroups).map((group) => (
        <Group key={group} label={paperGroups[group]} papers={inGroup(papers, group)} onChoose={setChosen} />
      ))}
      {chosen && <PaperDialog key={chosen.key} offer={chosen} onLeave={() => setChosen(undefined)} />}
    </section>
  );
}

const inGroup = (papers: readonly PaperOffer[], group: string): PaperOffer[] =>
  papers.filter(({ key }) => paperEntry(key).group === group);

interface GroupProps {
  label: string;
  papers: readonly PaperOffer[];
  onChoose: (offer: PaperOffer) => void;
}

function Group({ label, papers, onChoose }: GroupProps) {
  if (papers.length === 0) return null;
  return (
    <div className="papers-group">
      <h3>{label}</h3>
      <RowButtons
        label={texts.list(label)}
        rows={papers.map((offer) => ({
          id: offer.key,
          content: <PaperLine offer={offer} />,
          onPress: () => onChoose(offer),
        }))}
      />
    </div>
  );
}

function PaperLine({ offer: { key, subject } }: { offer: PaperOffer }) {
  const { name, holds, formats, all } = paperEntry(key);
  const of = subject?.title ?? all;
  return (
    <span className="papers-line grow">
      <b className="el" title={name}>
        {name}
      </b>
      <span className="el" title={holds}>
        {holds}
      </span>
      <span className="dim el" title={of}>
        {of}
      </span>
      <span className="dim">{texts.formats(formats)}</span>
    </span>
  );
}
