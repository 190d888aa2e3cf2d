import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { useCall } from '#renderer/data/queries.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { FilterBox } from '#renderer/parts/buttons/filter-box.tsx';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { Ledger, type LedgerRow } from '#renderer/parts/show/ledger.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { Day } from '#shared/base/day.ts';
import { type FigureName, type FigureReply, mostWishes } from '#shared/contract/figure-operations.ts';
import { figureCategories } from '#shared/figures/about.ts';
import { styled } from '#shared/figures/style.ts';
import { belowOf, type CategoryChoice, categoriesIn, chosenFigures, wishesFor } from './catalogue.ts';
import { ownTexts } from './own/texts.ts';
import type { OwnFigures } from './own/use-own.tsx';
import { Figure } from './provenance.tsx';
import { figuresTexts as texts } from './texts.ts';
import type { Asked } from './use-figures.ts';
import type { Wish } from './wish.ts';

interface OtherFiguresProps {
  wish: Wish;
  asked: Omit<Asked, 'filter' | 'group'>;
  ready: boolean;
  own: OwnFigures;
}

/** The rest of the catalogue by category, found by words: what an office counts, spends, and defined itself. */
export function OtherFigures({ wish, asked, ready, own }: OtherFiguresProps) {
  const { data } = useCall('figure.list', {});
  const [category, setCategory] = useState<CategoryChoice>('all');
  const [find, setFind] = useState('');
  const all = belowOf(data?.figures ?? []);
  const figures = chosenFigures(all, category, find);
  const replies = useReplies(wish, asked, all, ready && data !== undefined);
  if (!replies) return null;
  const narrowed = wish.kind !== undefined || wish.source !== undefined;
  return (
    <section className="figures-others">
      <SectionHead
        title={texts.others}
        note={narrowed ? texts.othersNote : undefined}
        action={
          own.may && (
            <Button small icon={Plus} onPress={own.add}>
              {ownTexts.add}
            </Button>
          )
        }
      />
      <div className="row figures-filters no-print">
        <FilterBox text={find} onText={setFind} label={texts.findFigure} />
        <Segmented
          label={texts.category}
          segments={[
            { id: 'all' as const, label: texts.allCategories },
            ...categoriesIn(all).map((id) => ({ id, label: figureCategories[id] })),
          ]}
          value={category}
          onChange={setCategory}
        />
      </div>
      <Ledger
        label={texts.others}
        columns={[
          { id: 'figure', label: texts.heads.figure, width: '176px' },
          { id: 'value', label: texts.heads.value, number: true, width: '152px' },
          { id: 'meaning', label: texts.heads.meaning },
        ]}
        rows={figures.map((one) => rowOf(one, replies.get(one.name), wish.known, own))}
      />
      {figures.length === 0 && <p className="help">{texts.noFigure}</p>}
    </section>
  );
}

type Replies = ReadonlyMap<string, FigureReply>;

/** All of them in one call; the former ones stay until the new ones are there. */
function useReplies(
  wish: Wish,
  { period, asOf, knownAt }: OtherFiguresProps['asked'],
  figures: readonly FigureName[],
  enabled: boolean,
): Replies | undefined {
  const input = {
    period,
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
    wishes: wishesFor(wish, figures.slice(0, mostWishes)),
  };
  const { data } = useQuery({
    queryKey: ['figure.many', input],
    queryFn: async ({ signal }) => {
      const { replies } = await call('figure.many', input, { signal });
      return new Map(figures.map(({ name }, at) => [name, replies[at]] as const).filter(isAnswered));
    },
    enabled,
    placeholderData: keepPreviousData,
  });
  return data;
}

const isAnswered = (pair: readonly [string, FigureReply | undefined]): pair is readonly [string, FigureReply] =>
  pair[1] !== undefined;

function rowOf(of: FigureName, reply: FigureReply | undefined, known: Day | undefined, own: OwnFigures): LedgerRow {
  return {
    id: of.name,
    cells: {
      figure: of.label,
      value: reply && <Value reply={reply} styles={of.styles} known={known} />,
      meaning: (
        <span className="dim">
          {of.meaning}
          {of.category === 'own' && own.may && <OwnActs of={of} own={own} />}
        </span>
      ),
    },
  };
}

function OwnActs({ of: { name, label }, own }: { of: FigureName; own: OwnFigures }) {
  return (
    <span className="no-print">
      <IconButton small icon={Pencil} label={ownTexts.edit(label)} onPress={() => own.edit(name)} />
      <IconButton small icon={Trash2} label={ownTexts.remove(label)} onPress={() => own.remove(name)} />
    </span>
  );
}

interface ValueProps {
  reply: FigureReply;
  styles: FigureName['styles'];
  known: Day | undefined;
}

/** Blank means none; a figure that cannot be computed says why. */
function Value({ reply, styles, known }: ValueProps) {
  if (!reply.ok) return <span className="neg">{reply.sentence}</span>;
  const { value, unit, numerator } = reply;
  if (value === null || (Number(numerator) === 0 && unit !== '%')) return null;
  return (
    <Figure answer={reply} known={known} styles={styles}>
      {styled(reply, { name: unit === '%' ? 'percent' : 'counted' })}
    </Figure>
  );
}
