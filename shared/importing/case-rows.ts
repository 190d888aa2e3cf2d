import { choice, day, longText, percent, reference, references, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { directive, directiveSources } from '../registers/directive.ts';

const { number, content, kind, meeting, sourceNumber, givenOn, leads, cos, dueOn, note } = directive.fields;

/**
 * 列管清單 as files have it: a case with what was last reported of it. The register's own fields of the same names are filled
 * by operations; a row here says what those operations are told.
 */
export const caseRows = register(
  'directive',
  directive.label,
  {
    number: text(number.label, { unique: true, natural: true, length: 40, aliases: number.aliases ?? [] }),
    content: longText(content.label, { required: true, length: 4000, aliases: content.aliases ?? [] }),
    givenOn: day(givenOn.label, { aliases: givenOn.aliases ?? [] }),
    meeting: reference(meeting.label, () => 'meeting', { aliases: ['會議名稱', '來源會議'] }),
    kind: reference(kind.label, () => 'directiveKind', { aliases: kind.aliases ?? [] }),
    source: choice('來源', directiveSources),
    sourceNumber: text(sourceNumber.label, { length: 60 }),
    leads: references(leads.label, () => 'unit', {
      aliases: ['主辦單位', '承辦單位', '辦理單位', '主辦課室', '承辦課室', '業務單位', '課室', '單位'],
    }),
    cos: references(cos.label, () => 'unit', { aliases: cos.aliases ?? [] }),
    dueOn: day(dueOn.label, {
      deadline: true,
      aliases: [...(dueOn.aliases ?? []), '預定完成日', '完成期限', '辦理期限'],
    }),
    text: longText('辦理情形', { length: 8000, aliases: ['最新辦理情形', '執行情形', '本次辦理情形'] }),
    asOf: day('填報日', { aliases: ['填報日期', '截至'] }),
    percent: percent('進度', { max: 100, aliases: ['辦理進度', '執行進度'] }),
    note: longText(note.label, { length: 2000 }),
    /** Not read: what a changed day becomes. */
    extendTo: day('申請展延至'),
  },
  { subject: 'directive', counter: '案', title: ['content'], hint: ['number'], rights: directive.options.rights },
);
