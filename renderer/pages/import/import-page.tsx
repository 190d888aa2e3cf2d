import { usePermits } from '#renderer/data/permits.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { isImportable } from '#shared/importing/register-fields.ts';
import type { Register } from '#shared/language/register.ts';
import { importElsewhere } from '#shared/words/import-elsewhere.ts';
import { ImportSheet } from './import-sheet.tsx';
import { importTexts as texts } from './texts.ts';

interface ImportPageProps {
  of: Register;
  /** Said for every row from the beginning. */
  fixed?: Readonly<Record<string, string>> | undefined;
  /** To the register's list. */
  onLeave: () => void;
}

/** 匯入: a file of others or a pasted table, into any register whose records come by plain entries. */
export function ImportPage({ of, fixed, onLeave }: ImportPageProps) {
  const permits = usePermits(of);
  if (permits.import) return <ImportSheet of={of} fixed={fixed} onLeave={onLeave} />;
  const fits = isImportable(of);
  return (
    <>
      <PageHead title={texts.title(of.label)} />
      <EmptyState
        title={fits ? texts.forbidden(of.label) : texts.elsewhere(of.label)}
        sentence={fits ? texts.forbiddenSentence : (importElsewhere[of.name] ?? texts.elsewhereSentence)}
        action={<Button onPress={onLeave}>{texts.toList}</Button>}
      />
    </>
  );
}
