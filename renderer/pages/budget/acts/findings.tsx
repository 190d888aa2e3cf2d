import { CircleAlert, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#renderer/parts/look/icon.tsx';
import type { Finding } from '#shared/budget/limits.ts';
import { actTexts } from './texts.ts';
import './acts.css';

const texts = actTexts.check;

interface FindingsProps {
  findings: readonly Finding[];
  /** The lawful ways on, below what is closed. */
  ways?: ReactNode;
}

/** What the law closes, with its article and the ways on; below it, what is only to be minded. */
export function Findings({ findings, ways }: FindingsProps) {
  const blocks = findings.filter(({ kind }) => kind === 'block');
  const warnings = findings.filter(({ kind }) => kind === 'warn');
  return (
    <>
      {blocks.length > 0 && (
        <div className="law block">
          <p className="law-head">
            <Icon of={Scale} />
            <b>{texts.blocked}</b>
          </p>
          <Sentences findings={blocks} />
          {ways}
        </div>
      )}
      {warnings.length > 0 && (
        <div className="law warn">
          <p className="law-head">
            <Icon of={CircleAlert} />
            <b>{texts.warned}</b>
          </p>
          <Sentences findings={warnings} />
        </div>
      )}
    </>
  );
}

const Sentences = ({ findings }: { findings: readonly Finding[] }) => (
  <ul>
    {findings.map(({ article, sentence }) => (
      <li key={sentence}>
        <span className="law-article">{article}</span>
        {sentence}
      </li>
    ))}
  </ul>
);
