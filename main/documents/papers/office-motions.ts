import type { Paper } from '../paper.ts';
import { labelledIf, marked, sections } from './parts.ts';

export interface OfficeMotion {
  number: string;
  category: string;
  title: string;
  explain: string | null;
  method: string | null;
  unit: string;
}

export interface OfficeMotionsData {
  office: string;
  session: string;
  motions: readonly OfficeMotion[];
  confidential?: boolean;
}

/** 公所提案: what the office brings before the council, each with its reasons and what it asks for. */
export function officeMotions({ office, session, motions, confidential }: OfficeMotionsData): Paper {
  const heading = sections();
  return {
    office,
    ...marked(confidential),
    title: `${session}公所提案`,
    subtitle: `計${motions.length}案`,
    blocks:
      motions.length === 0
        ? [{ kind: 'body', text: '無。' }]
        : motions.flatMap((one) => [
            heading(`${one.number}（${one.category}）`),
            { kind: 'labelled', label: '案由', text: one.title, under: 1, strong: true } as const,
            ...labelledIf('說明', one.explain, 1),
            ...labelledIf('辦法', one.method, 1),
            ...labelledIf('主辦單位', one.unit, 1),
          ]),
  };
}
