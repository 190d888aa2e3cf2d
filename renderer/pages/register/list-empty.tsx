import { Button } from '#renderer/parts/buttons/button.tsx';
import type { OwnView } from '#renderer/parts/register/own-ways.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import type { Register } from '#shared/language/register.ts';
import { listTexts } from './texts.ts';

interface ListEmptyProps {
  of: Register;
  bin: boolean;
  filtered: boolean;
  /** The subject's own view that has no rows. */
  view: OwnView | undefined;
  onClear: () => void;
  onAdd?: () => void;
}

/** What is not here, what would be, and one button where to go. */
export function ListEmpty({ of, bin, filtered, view, onClear, onAdd }: ListEmptyProps) {
  if (filtered)
    return (
      <EmptyState
        title={listTexts.emptyFiltered}
        sentence={listTexts.emptyFilteredSentence}
        action={
          <Button small onPress={onClear}>
            {listTexts.clearFilters}
          </Button>
        }
      />
    );
  if (bin) return <EmptyState title={listTexts.emptyBin} sentence={listTexts.emptyBinSentence} />;
  if (view)
    return (
      <EmptyState
        title={listTexts.emptyView(view.label, of.label)}
        sentence={view.empty ?? listTexts.emptyViewSentence}
      />
    );
  return (
    <EmptyState
      title={listTexts.empty(of.label)}
      sentence={listTexts.emptySentence(of.label)}
      action={
        onAdd && (
          <Button small onPress={onAdd}>
            {listTexts.newRecord(of.label)}
          </Button>
        )
      }
    />
  );
}
