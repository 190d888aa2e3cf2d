import { Ledger, type LedgerColumn, type LedgerRow } from '#renderer/parts/show/ledger.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { formatMoney } from '#shared/base/money.ts';
import { galleryTexts as texts } from './gallery-texts.ts';

const columns: readonly LedgerColumn[] = [
  { id: 'account', label: '科目' },
  { id: 'before', label: '原預算', number: true },
  { id: 'change', label: '追加減', number: true },
  { id: 'now', label: '預算現額', number: true },
];

const amounts: readonly [string, string, number, number][] = [
  ['operating', '業務費', 4_100_000, -200_000],
  ['equipment', '設備及投資', 42_400_000, 12_800_000],
];

function rowOf(id: string, account: string, before: number, change: number, total = false): LedgerRow {
  const cells = { account, before: formatMoney(before), change: signed(change), now: formatMoney(before + change) };
  return { id, total, cells };
}

function signed(amount: number) {
  return amount < 0 ? <span className="neg">{formatMoney(amount)}</span> : formatMoney(amount);
}

const sum = (at: 2 | 3) => amounts.reduce((total, line) => total + line[at], 0);

export function LedgerSection() {
  const rows = [
    ...amounts.map(([id, account, before, change]) => rowOf(id, account, before, change)),
    rowOf('total', '合計', sum(2), sum(3), true),
  ];
  return (
    <>
      <SectionHead title={texts.ledger} action={<span className="dim">{texts.ledgerUnit}</span>} />
      <Ledger label={texts.ledger} columns={columns} rows={rows} />
    </>
  );
}
