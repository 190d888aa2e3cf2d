import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '#renderer/data/client.ts';
import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { momentText } from '#renderer/parts/register/record-history.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { Ledger } from '#renderer/parts/show/ledger.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { operationNamed } from '#shared/contract/index.ts';
import type { AccessEntry } from '#shared/contract/office-operations.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { accessKindTexts, settingsTexts } from './texts.ts';
import './settings.css';

const texts = settingsTexts.access;
const page = 100;

/** 存取紀錄: newest first, a page at a time. */
export function AccessSection() {
  const nameOf = useAccountNames();
  const { data, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['access.list', 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call('access.list', { limit: page, ...(pageParam === null ? {} : { before: pageParam }) }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries }) => (entries.length < page ? undefined : entries.at(-1)?.sequence),
    // Entries are added without a change of records to tell of them.
    staleTime: 0,
  });
  const entries = data?.pages.flatMap((one) => one.entries) ?? [];
  return (
    <section>
      <SectionHead title={settingsTexts.section.access} note={texts.note} />
      <WaitLine waiting={isFetching} />
      {data && entries.length === 0 && <EmptyState title={texts.none} sentence={texts.noneSentence} />}
      {entries.length > 0 && (
        <>
          <Ledger
            label={settingsTexts.section.access}
            columns={[
              { id: 'when', label: texts.columns.when, width: '110px' },
              { id: 'account', label: texts.columns.account, width: '120px' },
              { id: 'kind', label: texts.columns.kind, width: '104px' },
              { id: 'detail', label: texts.columns.detail },
            ]}
            rows={entries.map((entry) => ({
              id: String(entry.sequence),
              cells: {
                when: momentText(entry.at),
                account: <span className="code">{entry.account === null ? texts.nobody : nameOf(entry.account)}</span>,
                kind: accessKindTexts[entry.kind] ?? entry.kind,
                detail: <span className="dim">{detailOf(entry, nameOf)}</span>,
              },
            }))}
          />
          <div className="row settings-end">
            <span className="small dim grow">{texts.shown(entries.length)}</span>
            {hasNextPage && (
              <Button busy={isFetching} onPress={() => void fetchNextPage()}>
                {texts.more}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function useAccountNames(): (id: string) => string {
  const { data } = useCall('account.list', { limit: 1000 }, useMay('manage'));
  const names = new Map(data?.rows.map((row) => [row.id, row.name]));
  return (id) => names.get(id) ?? id.slice(0, 8);
}

/** What is known beside the kind of the event, in words. */
function detailOf({ detail }: AccessEntry, nameOf: (id: string) => string): string {
  const { operation, sentence, name, account, register, field, file } = detail;
  const of = typeof register === 'string' ? registerNamed(register) : undefined;
  const parts = [
    typeof operation === 'string' ? (operationNamed(operation)?.summary ?? operation) : undefined,
    sentence,
    name,
    typeof account === 'string' ? nameOf(account) : undefined,
    of && texts.register(of.label),
    typeof field === 'string' ? (of?.fields[field]?.label ?? field) : undefined,
    file,
  ];
  return parts.filter((part) => typeof part === 'string' && part !== '').join('　');
}
