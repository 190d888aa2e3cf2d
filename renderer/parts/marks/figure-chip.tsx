import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Icon } from '../look/icon.tsx';
import { markTexts } from '../texts.ts';
import './marks.css';

type FigureChipProps = {
  children: ReactNode;
  /** What the figure is, for a listener: 「逾期件數」. */
  label: string;
  onOpen: () => void;
  /** text: inside a sentence. page: standing on a page. */
  place?: 'text' | 'page';
  state?: 'live' | 'changed' | 'frozen';
};

/** A computed number; pressing it opens where it comes from. */
export function FigureChip({ children, label, onOpen, place = 'page', state = 'live' }: FigureChipProps) {
  const spoken = state === 'live' ? label : `${label}，${markTexts.figure[state]}`;
  return (
    <Button className={`fig ${place} ${state}`} onPress={onOpen} aria-haspopup="dialog">
      <span className="visually-hidden">{spoken}　</span>
      {children}
      {state === 'frozen' && <Icon of={Lock} />}
    </Button>
  );
}
