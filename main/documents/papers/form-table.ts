import type { Column, Paper, Row } from '../paper.ts';

export interface FormTableData {
  office: string;
  title: string;
  unit: string;
  /** Blank where there is none. */
  due: string;
  /** Is read back from here: nothing hidden survives every program. */
  code: string;
  note: string | null;
  guide: string;
  columns: readonly { label: string; fill: boolean; width: number }[];
  rows: readonly { number: number; cells: readonly string[] }[];
}

/** 填報表 as a Word table, for those who want it: each row is known by its number, the sheet by its code. */
export function formTable(data: FormTableData): Paper {
  const facts = [`填報代碼：${data.code}`, data.due === '' ? '' : `回傳期限：${data.due}`];
  return {
    office: data.office,
    title: data.title,
    ...(data.unit === '' ? {} : { subtitle: data.unit }),
    landscape: true,
    blocks: [
      { kind: 'body', text: facts.filter((part) => part !== '').join('　　') },
      ...(data.note === null ? [] : [{ kind: 'body', text: data.note } as const]),
      { kind: 'note', text: data.guide },
      { kind: 'table', columns: [numberColumn, ...data.columns.map(columnOf)], rows: data.rows.map(rowOf) },
    ],
  };
}

const numberColumn: Column = { title: '序號', share: 6, align: 'center' };

/** What is to be filled in says so in its head; reading passes over the sign. */
const columnOf = ({ label, fill, width }: FormTableData['columns'][number]): Column => ({
  title: fill ? `※${label}` : label,
  share: width,
});

const rowOf = ({ number, cells }: FormTableData['rows'][number]): Row => ({ cells: [String(number), ...cells] });
